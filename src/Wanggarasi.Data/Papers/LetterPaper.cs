namespace Wanggarasi.Data.Papers;

/// <summary>The words of a letter, sealed: what stands in its fields, and who signed it.</summary>
public sealed class LetterPaper
{
    public required Guid CaseId { get; init; }

    /// <summary>Number of the letter within the case.</summary>
    public required int Letter { get; init; }

    /// <summary>The values by field as one sealed JSON document.</summary>
    public required byte[] SealedValues { get; set; }

    /// <summary>Name, title and number of the signer as they were on that day, sealed; null until it is signed.</summary>
    public byte[]? SealedSigner { get; set; }
}
