using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

/// <summary>What happened to a letter of the office in a case.</summary>
/// <param name="Letter">Number of the letter within the case.</param>
public abstract record LetterFact(int Letter) : CaseFact;

/// <summary>The text of a letter was stored, first or again, at a step of the SOP.</summary>
public sealed record LetterDrafted(int Letter, int Step, string Template, int TemplateVersion, Commitment Content) : LetterFact(Letter);

/// <summary>Signed: the text is fixed.</summary>
public sealed record LetterSigned(int Letter, Commitment Signer) : LetterFact(Letter);

/// <summary>Numbered: it stands in the register of its classification and year.</summary>
public sealed record LetterNumbered(int Letter, string RegisterNumber, string Classification, int Year, long Sequence) : LetterFact(Letter);

/// <summary>Dicabut.</summary>
public sealed record LetterRevoked(int Letter, Commitment Reason) : LetterFact(Letter);

/// <summary>Diganti by a newer letter of the case.</summary>
public sealed record LetterReplaced(int Letter, int By) : LetterFact(Letter);
