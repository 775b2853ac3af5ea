using Wanggarasi.Web.Features.Shared.Pieces;

namespace Wanggarasi.Web.Features.Standards;

/// <summary>How far a version of a procedure is.</summary>
public enum SopState
{
    Draft,
    Submitted,
    SentBack,
    Approved,
    InForce,
}

/// <summary>The states of a version, in one place.</summary>
public static class SopStates
{
    public static SopState Of(DateTimeOffset? submittedAt, string? sentBackReason, DateTimeOffset? approvedAt, DateTimeOffset? inForceAt, DateTimeOffset now) =>
        approvedAt is not null ? (inForceAt is { } at && at > now ? SopState.Approved : SopState.InForce)
        : submittedAt is not null ? SopState.Submitted
        : sentBackReason is not null ? SopState.SentBack
        : SopState.Draft;

    public static (string Word, Tone Tone) Say(SopState state) => state switch
    {
        SopState.Draft => ("Rancangan", Tone.Working),
        SopState.Submitted => ("Menunggu persetujuan camat", Tone.Attention),
        SopState.SentBack => ("Dikembalikan camat", Tone.Attention),
        SopState.Approved => ("Disetujui, belum berlaku", Tone.Waiting),
        _ => ("Berlaku", Tone.Done),
    };
}
