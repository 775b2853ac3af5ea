using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Letters;

/// <summary>What is sealed of a letter, opened and held against the record.</summary>
/// <param name="Values">What stands in its fields; none where they cannot be opened.</param>
/// <param name="Signer">Who signed, as canonical text.</param>
/// <param name="IsIntact">False where values, signer or the text of the template are not what the record commits to.</param>
public sealed record SealedLetter(IReadOnlyDictionary<string, string> Values, string? Signer, bool IsIntact);

/// <summary>The sealed words of letters: opened, and held against what the record commits to.</summary>
public sealed class SealedLetters(OfficeDb db, CaseFiles files, Vault vault, LetterTemplates templates)
{
    private const int Batch = 500;

    /// <summary>A letter's sealed words. What cannot be opened is not intact.</summary>
    public async Task<SealedLetter> ReadAsync(CaseLetter letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var paper = await db.LetterPapers.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == letter.CaseId && p.Letter == letter.Number, cancellationToken);
        var published = await templates.GetAsync(letter.Template, letter.TemplateVersion, cancellationToken);
        return Read(letter, paper, published, (await files.HandAsync(letter.CaseId, Actor.System, cancellationToken)).Salt);
    }

    /// <summary>The signed letters whose words or template are not what the record commits to: register number of the case, and what is wrong.</summary>
    public async Task<IReadOnlyList<(string Case, string Line)>> FindAlteredAsync(CancellationToken cancellationToken)
    {
        var found = new List<(string, string)>();
        var known = new Dictionary<(string, int), PublishedTemplate>();
        var rows = await db.CaseLetters.AsNoTracking().Where(l => l.SignedAt != null)
            .OrderBy(l => l.CaseId).ThenBy(l => l.Number)
            .Join(db.Applications, l => l.CaseId, a => a.Id, (l, a) => new { Letter = l, a.RegisterNumber })
            .ToListAsync(cancellationToken);
        foreach (var batch in rows.Chunk(Batch))
        {
            var cases = batch.Select(r => r.Letter.CaseId).Distinct().ToList();
            var papers = (await db.LetterPapers.AsNoTracking().Where(p => cases.Contains(p.CaseId)).ToListAsync(cancellationToken)).ToDictionary(p => (p.CaseId, p.Letter));
            var hands = await files.HandsAsync(cases, Actor.System, cancellationToken);
            foreach (var row in batch)
            {
                var letter = row.Letter;
                if (!known.TryGetValue((letter.Template, letter.TemplateVersion), out var published))
                {
                    known[(letter.Template, letter.TemplateVersion)] = published = await templates.GetAsync(letter.Template, letter.TemplateVersion, cancellationToken);
                }

                if (!hands.TryGetValue(letter.CaseId, out var hand) || !Read(letter, papers.GetValueOrDefault((letter.CaseId, letter.Number)), published, hand.Salt).IsIntact)
                {
                    found.Add((row.RegisterNumber, $"surat {letter.RegisterNumber ?? letter.Number.ToString(CultureInfo.InvariantCulture)}: isi, penanda tangan, atau contoh suratnya bukan yang dicatat"));
                }
            }
        }

        return found;
    }

    internal static SealedPlace ValuesPlace(LetterPaper paper) => new("LetterPapers", paper.CaseId, string.Create(CultureInfo.InvariantCulture, $"Values{paper.Letter}"));

    internal static SealedPlace SignerPlace(LetterPaper paper) => new("LetterPapers", paper.CaseId, string.Create(CultureInfo.InvariantCulture, $"Signer{paper.Letter}"));

    private SealedLetter Read(CaseLetter letter, LetterPaper? paper, PublishedTemplate published, CaseSalt salt)
    {
        try
        {
            var values = paper is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(vault.Open(ValuesPlace(paper), paper.SealedValues))!;
            var signer = paper?.SealedSigner is null ? null : vault.OpenText(SignerPlace(paper), paper.SealedSigner);
            // Any form a letter was ever sealed in: a commitment to one form is none to another, so nothing is given away by asking for both.
            var isIntact = LetterValues.CanonicalForms(letter.Template, letter.TemplateVersion, published.TextHash, values).Any(form => Commitment.To(salt, "letter", form).Commit == letter.Content)
                && (letter.Signer is null || (signer is not null && Commitment.To(salt, "signer", signer).Commit == letter.Signer));
            return new SealedLetter(values, signer, isIntact);
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException)
        {
            return new SealedLetter(new Dictionary<string, string>(), null, false);
        }
    }
}
