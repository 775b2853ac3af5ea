using Wanggarasi.Data.Office;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Pieces;

namespace Wanggarasi.Web.Features.Staff.Delegations;

/// <summary>One delegation.</summary>
public sealed record DelegationRow(Guid Id, string Role, string Delegate, DelegationKind Kind, DateOnly FromOn, DateOnly ToOn, string DecreeNumber, string? Author, DateTimeOffset? RevokedAt)
{
    public bool IsRunning(DateOnly today) => RevokedAt is null && FromOn <= today && ToOn >= today;

    public bool MayEnd(DateOnly today) => RevokedAt is null && ToOn >= today;

    public (string Word, Tone Tone) State(DateOnly today) =>
        RevokedAt is not null ? ("Diakhiri lebih awal", Tone.Neutral)
        : ToOn < today ? ("Sudah lewat", Tone.Neutral)
        : FromOn > today ? ("Akan datang", Tone.Waiting)
        : ("Berlaku", Tone.Done);
}

/// <summary>All delegations, the latest first, and the form for those who may add one.</summary>
public sealed record DelegationsPage(DelegationForm Form, bool MayEdit, DateOnly Today, IReadOnlyList<DelegationRow> Rows, IReadOnlyList<Choice> Officers);
