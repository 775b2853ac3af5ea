using Wanggarasi.Domain.Applications;
using static Wanggarasi.Domain.Tests.Applications.Case;

namespace Wanggarasi.Domain.Tests.Applications;

/// <summary>A letter from its first draft to its end, along the steps of the SOP.</summary>
public sealed class LetterTests
{
    private static Case Typed()
    {
        var c = New(forwarded: false).Accepted().Step();
        return c.Do(a => a.DraftLetter(c.Officer, "sktm", 1, "isi"));
    }

    private static Case Numbered()
    {
        var c = Typed().Step().Step().Step();
        return c.Do(a => a.SignLetter(c.Officer, "camat")).Step().Do(a => a.NumberLetter(c.Officer, "460/001/KEC/XI/2026", "460", 2026, 1));
    }

    [Fact]
    public void A_letter_is_drafted_signed_numbered_and_counts()
    {
        var letter = Assert.Single(Numbered().Application.Letters);

        Assert.Equal((LetterState.Valid, "460/001/KEC/XI/2026", 1L), (letter.State, letter.RegisterNumber, letter.Sequence));
    }

    [Fact]
    public void The_same_text_again_is_no_event_and_another_text_is_one()
    {
        var c = Typed();
        var before = c.Events.Count;
        c.Do(a => a.DraftLetter(c.Officer, "sktm", 1, "isi"));
        Assert.Equal(before, c.Events.Count);
        c.Do(a => a.DraftLetter(c.Officer, "sktm", 1, "isi lain"));
        Assert.Equal(before + 1, c.Events.Count);
    }

    [Fact]
    public void The_record_holds_no_word_of_a_letter()
    {
        var c = Typed();
        Assert.DoesNotContain("isi", c.Events[^1].Payload, StringComparison.Ordinal);
        Assert.Contains("commit", c.Events[^1].Payload, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_signed_its_text_is_fixed_until_the_signature_is_given_back()
    {
        var c = Typed().Step().Step().Step();
        c.Do(a => a.SignLetter(c.Officer, "camat"));
        Assert.Equal("letter-signed", c.Refused(a => a.DraftLetter(c.Officer, "sktm", 1, "isi lain")));
        c.Do(a => a.SendBack(c.Officer, Pinned, 4, "Nama salah"));
        Assert.Equal(LetterState.Draft, c.Application.CurrentLetter!.State);
        Assert.Equal("letter-not-signed", c.Refused(a => a.NumberLetter(c.Officer, "n", "460", 2026, 1)));
        c.Do(a => a.DraftLetter(c.Officer, "sktm", 1, "isi lain"));
    }

    [Fact]
    public void Nothing_is_numbered_before_it_is_signed()
    {
        var (typed, accepted) = (Typed(), New(forwarded: false).Accepted());
        Assert.Equal("letter-not-signed", typed.Refused(a => a.NumberLetter(typed.Officer, "n", "460", 2026, 1)));
        Assert.Equal("no-letter", accepted.Refused(a => a.SignLetter(accepted.Officer, "camat")));
    }

    [Fact]
    public void A_letter_is_revoked_once_and_with_a_reason()
    {
        var c = Numbered();
        Assert.Equal("reason-needed", c.Refused(a => a.RevokeLetter(c.Officer, 1, " ")));
        c.Do(a => a.RevokeLetter(c.Officer, 1, "Data pemohon ternyata keliru"));
        Assert.Equal((LetterState.Revoked, c.At), (c.Application.Letters[0].State, c.Application.Letters[0].EndedAt));
        Assert.Null(c.Application.CurrentLetter);
        Assert.Equal("letter-not-valid", c.Refused(a => a.RevokeLetter(c.Officer, 1, "lagi")));
    }

    [Fact]
    public void A_new_letter_of_the_case_replaces_the_old_one_when_it_is_numbered()
    {
        var c = Numbered();
        c.Do(a => a.Reopen(c.Officer, Pinned, c.Plan, "Salah ketik")).Step().Do(a => a.DraftLetter(c.Officer, "sktm", 1, "isi benar"));
        Assert.Equal([LetterState.Valid, LetterState.Draft], c.Application.Letters.Select(l => l.State));
        c.Step().Step().Step().Do(a => a.SignLetter(c.Officer, "camat")).Step().Do(a => a.NumberLetter(c.Officer, "460/002/KEC/XI/2026", "460", 2026, 2));
        Assert.Equal([LetterState.Replaced, LetterState.Valid], c.Application.Letters.Select(l => l.State));
        Assert.Equal(2, c.Application.Letters[0].ReplacedBy);
    }

    [Theory]
    [InlineData("Reject")]
    [InlineData("Cancel")]
    public void A_numbered_letter_of_a_case_that_ends_before_it_is_handed_over_is_revoked(string end)
    {
        // The number is given while a step is left.
        var c = Typed().Step().Step();
        c.Do(a => a.SignLetter(c.Officer, "camat")).Step().Do(a => a.NumberLetter(c.Officer, "460/001/KEC/XI/2026", "460", 2026, 1));
        c.Do(a => end == "Reject" ? a.Reject(c.Officer, Pinned, Decider.Office, "Keliru", "Perda") : a.Cancel(c.Officer, "Tidak jadi"));
        Assert.Equal(LetterState.Revoked, Assert.Single(c.Application.Letters).State);
        Assert.Empty(CaseComparison.Compare(c.Application, c.Events, _ => Pinned.Calendar, out _));
    }

    [Fact]
    public void A_letter_is_derived_again_from_its_events()
    {
        var c = Numbered();
        c.Do(a => a.RevokeLetter(c.Officer, 1, "Keliru"));
        Assert.Empty(CaseComparison.Compare(c.Application, c.Events, _ => Pinned.Calendar, out _));
        var derived = DocumentApplication.Replay(c.Events);
        Assert.Equal(LetterState.Revoked, Assert.Single(derived.Letters).State);
    }

    [Fact]
    public void Nothing_is_drafted_outside_the_work()
    {
        var (submitted, ready) = (New(forwarded: false), New(forwarded: false).Accepted().StepUntil(CaseStatus.Ready));
        Assert.Equal("letter-not-now", submitted.Refused(a => a.DraftLetter(submitted.Officer, "sktm", 1, "isi")));
        Assert.Equal("letter-not-now", ready.Refused(a => a.DraftLetter(ready.Officer, "sktm", 1, "isi")));
    }
}
