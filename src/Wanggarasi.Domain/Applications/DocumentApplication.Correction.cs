using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

/// <summary>What the pemohon typed, before and after a correction, in clear; only commitments enter the record.</summary>
/// <param name="Before">The persons as they stand.</param>
/// <param name="After">The persons as they shall stand.</param>
/// <param name="Answers">Answers that change and may stand in clear, by question.</param>
/// <param name="PersonalAnswers">Answers that change and are marked personal, by question.</param>
/// <param name="AnswersTakenAway">Questions that have no answer any more.</param>
/// <param name="VillageCode">Village of the person concerned afterwards; null when outside the district.</param>
public sealed record Correction(
    IReadOnlyList<Person> Before,
    IReadOnlyList<Person> After,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, string> PersonalAnswers,
    IReadOnlyList<string> AnswersTakenAway,
    string? VillageCode);

public sealed partial class DocumentApplication
{
    // How one is reached; nobody judges a paper by it.
    private static readonly string[] s_contact = [".phone", ".email"];

    /// <summary>
    /// True while the pemohon may correct what was typed: before the first judgement, or when the case was returned because data do
    /// not match. Afterwards an officer has compared the data, and a change is the counter's matter.
    /// </summary>
    public bool MayCorrect => (Status == CaseStatus.Submitted && FirstJudgedAt is null)
        || (Status == CaseStatus.Returned && FindDefects().Any(r => r.Reason == DefectReason.Mismatch));

    /// <summary>
    /// Corrects what was typed. What was found by the old data is looked at again: every judgement before the first decision, the
    /// "data tidak cocok" ones of a returned case. Other defects stay to be mended.
    /// </summary>
    /// <param name="hand">The pemohon.</param>
    /// <param name="correction">What stood and what shall stand.</param>
    /// <returns>Null, or <c>not-corrected-now</c>, <c>nothing-corrected</c>.</returns>
    public Refusal? Correct(Hand hand, Correction correction)
    {
        ArgumentNullException.ThrowIfNull(hand);
        ArgumentNullException.ThrowIfNull(correction);
        if (!MayCorrect)
        {
            return new Refusal("not-corrected-now", "Data permohonan ini tidak dapat diubah lagi dari sini. Sampaikan di loket apa yang salah ketik.");
        }

        var before = PersonCommitments.Of(correction.Before, hand.Salt);
        var after = PersonCommitments.Of(correction.After, hand.Salt);
        var changed = after.Where(c => !before.TryGetValue(c.Key, out var old) || old != c.Value).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        List<string> gone = [.. before.Keys.Except(after.Keys), .. correction.AnswersTakenAway];
        if (changed.Count + gone.Count + correction.Answers.Count + correction.PersonalAnswers.Count == 0 && VillageCode == correction.VillageCode)
        {
            return new Refusal("nothing-corrected", "Belum ada yang diubah. Ubah dahulu yang salah, lalu simpan.");
        }

        Record(hand, new Corrected(
            changed,
            correction.Answers,
            correction.PersonalAnswers.ToDictionary(a => a.Key, a => Commitment.To(hand.Salt, a.Key, a.Value), StringComparer.Ordinal),
            gone,
            correction.VillageCode));
        return null;
    }

    private void Apply(Corrected fact)
    {
        VillageCode = fact.Village;
        var names = fact.PersonCommitments.Keys.Concat(fact.TakenAway).Concat(fact.Answers.Keys).Concat(fact.AnswerCommitments.Keys);
        if (names.All(name => Array.Exists(s_contact, contact => name.EndsWith(contact, StringComparison.Ordinal))))
        {
            return;
        }

        foreach (var requirement in _requirements.Where(r => Status == CaseStatus.Submitted || r is { Judgement: Judgement.Defect, Reason: DefectReason.Mismatch }))
        {
            requirement.LookAgain();
        }
    }
}
