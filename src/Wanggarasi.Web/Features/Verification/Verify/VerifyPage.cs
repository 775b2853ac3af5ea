using Wanggarasi.Data.Records;

namespace Wanggarasi.Web.Features.Verification.Verify;

/// <summary>Why a paper should not be relied on before somebody has asked the office.</summary>
public enum Doubt
{
    /// <summary>Nothing speaks against it.</summary>
    None,

    /// <summary>The record of its case was changed, cannot be read, or does not bear the paper out.</summary>
    Record,

    /// <summary>The record of its case is unbroken, but the daily anchor does not fit the records.</summary>
    Anchor,

    /// <summary>The anchors are not read yet after a start: whoever asks should ask again in a minute.</summary>
    NotYet,
}

/// <summary>What is said of a paper.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it calls itself.</param>
/// <param name="Number">Its number.</param>
/// <param name="Service">Name of the service; null where the record does not tell.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="MaskedName">Whom it is for, masked: enough to notice a name put in its place; null where none is kept.</param>
/// <param name="IsNameOnPaper">True where that is the name written on the paper; otherwise it is the pemohon's.</param>
/// <param name="State">Whether it counts, by the events.</param>
/// <param name="StateReason">Why not.</param>
/// <param name="StateAt">Since when not.</param>
/// <param name="NextNumber">Number of the paper that took its place.</param>
/// <param name="Sequence">The event it was printed after.</param>
/// <param name="Hash">The hash printed on it.</param>
/// <param name="Events">How many events the chain has now.</param>
/// <param name="Doubt">Whether it can be relied on.</param>
/// <param name="SealedOn">The day of the newest anchor that holds the case; null before the first.</param>
/// <param name="AnchorHash">That anchor's hash.</param>
/// <param name="Checks">How often it was checked, this time included.</param>
public sealed record VerifyPage(
    PaperKind Kind,
    string Title,
    string Number,
    string? Service,
    DateTimeOffset IssuedAt,
    string? MaskedName,
    bool IsNameOnPaper,
    PaperState State,
    string? StateReason,
    DateTimeOffset? StateAt,
    string? NextNumber,
    long Sequence,
    string Hash,
    int Events,
    Doubt Doubt,
    DateOnly? SealedOn,
    string? AnchorHash,
    int Checks);
