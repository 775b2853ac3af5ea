using System.Text.RegularExpressions;

namespace Wanggarasi.Domain.Standards;

/// <summary>
/// The words of the office that stand for the placeholders in definitions, so that no catalogue names a place:
/// <c>{kecamatan}</c> Wanggarasi · <c>{kabupaten}</c> Kabupaten Pohuwato · <c>{bupati}</c> Bupati Pohuwato ·
/// <c>{disdukcapil}</c> Disdukcapil Kabupaten Pohuwato · <c>{provinsi}</c> · <c>{kantor}</c> name of the office ·
/// <c>{alamat}</c> · <c>{telepon}</c>. They come from the office profile.
/// </summary>
/// <param name="Office">Name of the office: "Kantor Kecamatan Wanggarasi".</param>
/// <param name="District">Bare name of the kecamatan: "Wanggarasi".</param>
/// <param name="Regency">Regency or city, with or without its kind: "Kabupaten Pohuwato", "Pohuwato", "Kota Baru".</param>
/// <param name="Province">Province.</param>
/// <param name="Address">Address of the office; empty reads "alamat kantor".</param>
/// <param name="Phone">Telephone of the office; empty reads "nomor telepon kantor".</param>
public sealed partial record OfficeWords(string Office, string District, string Regency, string Province, string Address = "", string Phone = "")
{
    /// <summary>The placeholders known, without braces.</summary>
    public static IReadOnlyList<string> Placeholders { get; } =
        ["kecamatan", "kabupaten", "bupati", "disdukcapil", "provinsi", "kantor", "alamat", "telepon"];

    private bool IsCity => Regency.StartsWith("Kota ", StringComparison.OrdinalIgnoreCase);

    private string RegencyWithKind =>
        IsCity || Regency.StartsWith("Kabupaten ", StringComparison.OrdinalIgnoreCase) ? Regency : "Kabupaten " + Regency;

    private string RegencyName => RegencyWithKind[(RegencyWithKind.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>Fills the placeholders of a text; an unknown one stays as it is (<see cref="DefinitionChecks"/> finds it before).</summary>
    /// <param name="text">A text of a definition; null gives an empty text.</param>
    public string Fill(string? text) => text is null ? "" : Placeholder().Replace(text, match => match.Groups[1].Value switch
    {
        "kecamatan" => District,
        "kabupaten" => RegencyWithKind,
        "bupati" => (IsCity ? "Wali Kota " : "Bupati ") + RegencyName,
        "disdukcapil" => "Disdukcapil " + RegencyWithKind,
        "provinsi" => Province,
        "kantor" => Office,
        "alamat" => Address.Length > 0 ? Address : "alamat kantor",
        "telepon" => Phone.Length > 0 ? Phone : "nomor telepon kantor",
        _ => match.Value,
    });

    /// <summary>The placeholders used in a text, without braces, known or not.</summary>
    public static IEnumerable<string> UsedIn(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\{([^{}\s]*)\}")]
    private static partial Regex Placeholder();
}
