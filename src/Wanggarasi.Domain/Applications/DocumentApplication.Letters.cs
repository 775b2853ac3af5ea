using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

public sealed partial class DocumentApplication
{
    private readonly List<CaseLetter> _letters = [];

    /// <summary>The letters of the case, oldest first.</summary>
    public IReadOnlyList<CaseLetter> Letters => _letters;

    /// <summary>The letter of the running or last round; null while there is none, or after it was revoked or replaced.</summary>
    public CaseLetter? CurrentLetter => _letters.FindLast(l => l.Round == Round && l.Counts);

    /// <summary>Stores the text of the letter; the same text again is no event.</summary>
    /// <param name="hand">Who wrote it; whose step it is, is the use case's matter.</param>
    /// <param name="template">Code of the template.</param>
    /// <param name="templateVersion">Number of its version.</param>
    /// <param name="content">The content in canonical form; only a commitment to it enters the record.</param>
    /// <returns>Null, or <c>letter-not-now</c>, <c>letter-signed</c>.</returns>
    public Refusal? DraftLetter(Hand hand, string template, int templateVersion, string content)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (!Journey.IsWorking(Status) || Step is not { } step)
        {
            return new Refusal("letter-not-now", "Surat hanya dapat dikonsep selama permohonannya diproses.");
        }

        if (CurrentLetter is { State: not LetterState.Draft })
        {
            return new Refusal("letter-signed", "Surat ini sudah ditandatangani, jadi isinya tidak berubah lagi. Kembalikan ke langkah sebelumnya, atau ganti suratnya.");
        }

        var commitment = Commitment.To(hand.Salt, "letter", content);
        if (CurrentLetter?.Content != commitment.Commit || CurrentLetter.TemplateVersion != templateVersion)
        {
            Record(hand, new LetterDrafted(CurrentLetter?.Number ?? _letters.Count + 1, step, template, templateVersion, commitment));
        }

        return null;
    }

    /// <summary>The letter is signed; from now on its text is fixed. Where an SOP has two signatures, the last one stands under it.</summary>
    /// <param name="hand">Who signed.</param>
    /// <param name="signer">Name, title and number of the signer in canonical form; only a commitment enters the record.</param>
    public Refusal? SignLetter(Hand hand, string signer)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (CurrentLetter is not { State: LetterState.Draft or LetterState.Signed } letter)
        {
            return new Refusal("no-letter", "Belum ada konsep surat yang dapat ditandatangani.");
        }

        Record(hand, new LetterSigned(letter.Number, Commitment.To(hand.Salt, "signer", signer)));
        return null;
    }

    /// <summary>The letter gets its number and counts; an older one of the same case is replaced by it.</summary>
    /// <param name="hand">Who numbered and stamped it.</param>
    /// <param name="number">The printed number.</param>
    /// <param name="classification">The register's classification.</param>
    /// <param name="year">The register's year.</param>
    /// <param name="sequence">The place in the register.</param>
    public Refusal? NumberLetter(Hand hand, string number, string classification, int year, long sequence)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (CurrentLetter is not { State: LetterState.Signed } letter)
        {
            return new Refusal("letter-not-signed", "Nomor surat diberikan setelah surat ditandatangani.");
        }

        Record(hand, new LetterNumbered(letter.Number, number, classification, year, sequence));
        foreach (var older in _letters.Where(l => l.State == LetterState.Valid && l.Number != letter.Number).ToList())
        {
            Record(hand, new LetterReplaced(older.Number, letter.Number));
        }

        return null;
    }

    /// <summary>Dicabut: the letter no longer counts, for a reason that the citizen reads.</summary>
    /// <param name="hand">Who revokes it.</param>
    /// <param name="letter">Number of the letter within the case.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Null, or <c>letter-not-valid</c>, <c>reason-needed</c>.</returns>
    public Refusal? RevokeLetter(Hand hand, int letter, string? reason)
    {
        ArgumentNullException.ThrowIfNull(hand);
        if (_letters.Find(l => l.Number == letter) is not { State: LetterState.Valid })
        {
            return new Refusal("letter-not-valid", "Hanya surat yang berlaku yang dapat dicabut.");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("reason-needed", "Tulis mengapa surat dicabut; alasan ini dibaca pemohon.", "reason");
        }

        Record(hand, sequence => new LetterRevoked(letter, Commit(hand, sequence, "reason", reason)!));
        return null;
    }

    private void Apply(LetterFact fact, DateTimeOffset at)
    {
        switch (fact)
        {
            case LetterDrafted f when _letters.Find(l => l.Number == f.Letter) is { } known:
                known.Draft(f, at);
                break;
            case LetterDrafted f:
                _letters.Add(new CaseLetter(Id, f.Letter, Round, f, at));
                break;
            case LetterSigned f:
                _letters.First(l => l.Number == f.Letter).Sign(f.Signer, at);
                break;
            case LetterNumbered f:
                _letters.First(l => l.Number == f.Letter).Enter(f, at);
                break;
            case LetterRevoked f:
                _letters.First(l => l.Number == f.Letter).End(LetterState.Revoked, null, at);
                break;
            case LetterReplaced f:
                _letters.First(l => l.Number == f.Letter).End(LetterState.Replaced, f.By, at);
                break;
            default:
                throw new FormatException($"No rule applies {fact.GetType().Name}.");
        }
    }

    // A signature given back to be given again is none.
    private void UnsignWhenSentBack(SentBack fact)
    {
        if (CurrentLetter is { State: LetterState.Signed } letter && GivesSignatureBack(fact.FromStep, fact.ToStep))
        {
            letter.Unsign();
        }
    }

    // A number cannot be taken out of the register again: the letter is revoked, the number stays used, the next draft is another letter.
    private void RevokeNumbered(Hand hand, string reason)
    {
        if (CurrentLetter is { State: LetterState.Valid } letter)
        {
            Record(hand, sequence => new LetterRevoked(letter.Number, Commit(hand, sequence, "reason", reason)!));
        }
    }

    private bool GivesSignatureBack(int fromStep, int toStep) =>
        CurrentRound!.ReadPlan().Any(s => s.Status == CaseStatus.Signing && s.Number >= toStep && s.Number < fromStep);
}
