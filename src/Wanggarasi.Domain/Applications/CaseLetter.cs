using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

/// <summary>Where a letter of the office stands.</summary>
public enum LetterState
{
    /// <summary>Konsep: its text may still change.</summary>
    Draft,

    /// <summary>Ditandatangani: fixed, not numbered yet.</summary>
    Signed,

    /// <summary>Berlaku: numbered and in the register.</summary>
    Valid,

    /// <summary>Dicabut.</summary>
    Revoked,

    /// <summary>Diganti by a newer letter of the same case.</summary>
    Replaced,
}

/// <summary>A letter that the office issues in a case: a projection of the case's events; the words themselves are sealed elsewhere.</summary>
public sealed class CaseLetter
{
    private CaseLetter()
    {
    }

    internal CaseLetter(Guid caseId, int number, int round, LetterDrafted fact, DateTimeOffset at)
    {
        (CaseId, Number, Round) = (caseId, number, round);
        Draft(fact, at);
    }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Number { get; private set; }

    /// <summary>The round it was drafted in.</summary>
    public int Round { get; private set; }

    /// <summary>Code of the template: that of the service.</summary>
    public string Template { get; private set; } = "";

    /// <summary>Number of the template's version; a newer one leaves this letter alone.</summary>
    public int TemplateVersion { get; private set; }

    /// <summary>Commitment to the content, 64 hexadecimal digits.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Commitment to who signed, with name and title.</summary>
    public string? Signer { get; private set; }

    /// <summary>Where it stands.</summary>
    public LetterState State { get; private set; }

    /// <summary>When the present text was stored.</summary>
    public DateTimeOffset DraftedAt { get; private set; }

    /// <summary>When it was signed.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>When it got its number.</summary>
    public DateTimeOffset? NumberedAt { get; private set; }

    /// <summary>When it was revoked or replaced.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The printed number.</summary>
    public string? RegisterNumber { get; private set; }

    /// <summary>Classification code under which it stands in the register.</summary>
    public string? Classification { get; private set; }

    /// <summary>Year of the register.</summary>
    public int? Year { get; private set; }

    /// <summary>Place in the year's register of the classification, from 1.</summary>
    public long? Sequence { get; private set; }

    /// <summary>The letter of the case that took its place.</summary>
    public int? ReplacedBy { get; private set; }

    /// <summary>True while it is the letter the office works on or stands by.</summary>
    public bool Counts => State is LetterState.Draft or LetterState.Signed or LetterState.Valid;

    internal void Draft(LetterDrafted fact, DateTimeOffset at)
    {
        (Template, TemplateVersion, Content, DraftedAt) = (fact.Template, fact.TemplateVersion, fact.Content.Commit, at);
        Unsign();
    }

    internal void Unsign() => (State, SignedAt, Signer) = (LetterState.Draft, null, null);

    internal void Sign(Commitment signer, DateTimeOffset at) => (State, SignedAt, Signer) = (LetterState.Signed, at, signer.Commit);

    internal void Enter(LetterNumbered fact, DateTimeOffset at)
    {
        (State, NumberedAt, RegisterNumber) = (LetterState.Valid, at, fact.RegisterNumber);
        (Classification, Year, Sequence) = (fact.Classification, fact.Year, fact.Sequence);
    }

    internal void End(LetterState state, int? replacedBy, DateTimeOffset at) => (State, ReplacedBy, EndedAt) = (state, replacedBy, at);
}
