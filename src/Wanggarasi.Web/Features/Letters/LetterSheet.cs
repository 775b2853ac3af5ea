using Wanggarasi.Data.Letters;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Letters;

/// <summary>A letter as it is printed: text only, everything else is the stylesheet's.</summary>
/// <param name="Authority">The first line of the letterhead: the regency.</param>
/// <param name="Office">The second line: the office.</param>
/// <param name="Contact">Address and telephone.</param>
/// <param name="Kind">Letter, acknowledgement or certified copy.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Number">Its number; dots to write on before it has one.</param>
/// <param name="Blocks">Its text.</param>
/// <param name="PlaceAndDay">"Wanggarasi, 26 November 2026".</param>
/// <param name="Post">In which post it is signed, one or two lines.</param>
/// <param name="Name">Name of the signer; dots before it is signed.</param>
/// <param name="Rank">Rank.</param>
/// <param name="EmployeeNumber">NIP.</param>
public sealed record LetterSheet(
    string Authority,
    string Office,
    string Contact,
    LetterKind Kind,
    string Title,
    string Number,
    IReadOnlyList<LetterBlock> Blocks,
    string PlaceAndDay,
    IReadOnlyList<string> Post,
    string Name,
    string? Rank,
    string? EmployeeNumber)
{
    private const string Dots = "……………………………";

    /// <summary>The sheet of a letter, draft or not.</summary>
    /// <param name="open">The letter.</param>
    /// <param name="office">The office's words now, for what the letter does not hold itself.</param>
    /// <param name="today">The office's day, for a letter that is not signed yet.</param>
    /// <param name="dayOf">The office's day of an instant.</param>
    /// <param name="expected">Who is about to sign; null where that is not known.</param>
    public static LetterSheet Of(OpenLetter open, OfficeWords office, DateOnly today, Func<DateTimeOffset, DateOnly> dayOf, LetterSigner? expected = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(dayOf);
        var day = open.Letter?.SignedAt is { } at ? dayOf(at) : today;
        return Of(open.Template, open.Needed, open.Values, LetterFields.OfOffice(office), open.Letter?.RegisterNumber, day, open.Signer ?? expected);
    }

    /// <summary>The sheet of a template with values of one's own.</summary>
    public static LetterSheet Of(
        LetterTemplate template, IReadOnlyList<LetterField> fields, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> office, string? number, DateOnly day, LetterSigner? signer)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(office);
        var known = fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
        string Held(string name) => values.GetValueOrDefault(name) is { Length: > 0 } kept ? kept : office.GetValueOrDefault(name, "");
        string Say(string name) => name switch
        {
            LetterFields.Number => number ?? Dots,
            LetterFields.Day => LetterFields.SayDay(day),
            _ => known.TryGetValue(name, out var field) ? LetterFields.Say(field, Held(name)) : "",
        };
        return new LetterSheet(
            "Pemerintah " + Held("kantor.kabupaten"),
            Held("kantor.nama"),
            string.Join(", telepon ", new[] { Held("kantor.alamat"), Held("kantor.telepon") }.Where(t => t.Length > 0)),
            template.Kind,
            template.Title,
            number ?? Dots,
            LetterText.Fill(template.Body, Say),
            $"{Held("kantor.kecamatan")}, {LetterFields.SayDay(day)}",
            PostOf(signer, Held("kantor.kecamatan")),
            signer?.Name ?? Dots,
            signer?.Rank,
            signer?.EmployeeNumber);
    }

    private static string[] PostOf(LetterSigner? signer, string district)
    {
        var post = signer is null or { Role: Roles.Camat } ? $"Camat {district}" : $"{RoleWords.Post(signer.Role)} {district}";
        return signer?.Prefix switch
        {
            null => [post + ","],
            "a.n." => [$"a.n. {post}", (signer.Title ?? "") + ","],
            var prefix => [$"{prefix} {post},"],
        };
    }
}

/// <summary>The office's words for what it issues and where that stands.</summary>
public static class LetterWords
{
    /// <summary>"Surat", "Lembar register", "Legalisasi".</summary>
    public static string Kind(LetterKind kind) => kind switch
    {
        LetterKind.Acknowledgement => "Lembar register",
        LetterKind.CertifiedCopy => "Legalisasi",
        _ => "Surat",
    };

    /// <summary>The state in a word; null: nothing was drafted yet.</summary>
    public static string State(LetterState? state) => state switch
    {
        null => "Belum dikonsep",
        LetterState.Draft => "Konsep",
        LetterState.Signed => "Ditandatangani",
        LetterState.Valid => "Berlaku",
        LetterState.Revoked => "Dicabut",
        _ => "Diganti",
    };

    /// <summary>What is printed across a sheet that does not count; null for one that does.</summary>
    public static string? Mark(LetterState state) => state switch
    {
        LetterState.Draft => "Konsep, belum ditandatangani",
        LetterState.Signed => "Belum bernomor, belum berlaku",
        LetterState.Valid => null,
        _ => $"{State(state)}, tidak berlaku",
    };

    /// <summary>The tone of a state.</summary>
    public static Shared.Pieces.Tone Tone(LetterState? state) => state switch
    {
        LetterState.Valid => Shared.Pieces.Tone.Done,
        LetterState.Revoked or LetterState.Replaced => Shared.Pieces.Tone.Bad,
        _ => Shared.Pieces.Tone.Waiting,
    };
}
