using System.Globalization;

namespace Wanggarasi.Domain.Letters;

/// <summary>
/// The rule of legalisasi: only whoever issued a document certifies copies of it, so this office certifies its own products
/// and those of its villages, at most five copies at a time.
/// </summary>
public static class CertifiedCopy
{
    /// <summary>Most copies at a time.</summary>
    public const int MostCopies = 5;

    /// <summary>The field with who issued the document.</summary>
    public const string Issuer = "isian.penerbit";

    /// <summary>The field with the number of copies.</summary>
    public const string Copies = "isian.lembar";

    /// <summary>The choice for what this office issued.</summary>
    public const string Office = "Kecamatan ini";

    /// <summary>The choice for what a village of this office issued.</summary>
    public const string Village = "Desa di kecamatan ini";

    /// <summary>The choice for what somebody else issued.</summary>
    public const string Other = "Instansi lain";

    /// <summary>The choice for population documents that carry an electronic signature.</summary>
    public const string Electronic = "Disdukcapil, bertanda tangan elektronik";

    /// <summary>Why copies cannot be certified; null where they can or the values are still empty.</summary>
    /// <param name="values">The values.</param>
    public static Refusal? Check(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var issuer = values.GetValueOrDefault(Issuer);
        if (issuer == Electronic)
        {
            return new Refusal("no-copy-needed", "Dokumen kependudukan bertanda tangan elektronik tidak perlu dilegalisasi: keasliannya dibaca dari kode QR-nya, dan instansi lain wajib menerimanya.", Issuer);
        }

        if (!string.IsNullOrWhiteSpace(issuer) && issuer is not (Office or Village))
        {
            return new Refusal("not-our-document", "Salinan hanya dilegalisasi instansi yang menerbitkan dokumennya. Arahkan pemohon ke penerbit dokumen itu; kantor ini hanya melegalisasi terbitan kecamatan dan desanya.", Issuer);
        }

        var copies = values.GetValueOrDefault(Copies);
        return string.IsNullOrWhiteSpace(copies) || (int.TryParse(copies, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostCopies)
            ? null
            : new Refusal("too-many-copies", $"Sekali legalisasi paling banyak {MostCopies} lembar. Tulis angka 1 sampai {MostCopies}.", Copies);
    }
}
