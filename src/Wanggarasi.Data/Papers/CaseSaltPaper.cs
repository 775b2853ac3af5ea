namespace Wanggarasi.Data.Papers;

/// <summary>
/// The salt of a case's commitments. Erased with the case's personal data: from then on nobody can test a guess
/// against its events, and the chain still holds.
/// </summary>
public sealed class CaseSaltPaper
{
    public required Guid CaseId { get; init; }

    public required byte[] SealedSalt { get; init; }
}
