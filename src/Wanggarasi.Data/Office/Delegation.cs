namespace Wanggarasi.Data.Office;

/// <summary>How a delegate signs.</summary>
public enum DelegationKind
{
    /// <summary>Atas nama: signs for the camat by a standing mandate.</summary>
    OnBehalf,

    /// <summary>Pelaksana harian: the holder is away for a time.</summary>
    DailyActing,

    /// <summary>Pelaksana tugas: the post is vacant.</summary>
    Acting,
}

/// <summary>
/// For a span of days somebody else does the steps of a role, by a decree: an absent signer does not hold the clock.
/// </summary>
public sealed class Delegation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The role whose steps are delegated.</summary>
    public required string Role { get; init; }

    public required Guid DelegateId { get; init; }

    public required DelegationKind Kind { get; init; }

    public required DateOnly FromOn { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly ToOn { get; set; }

    public required string DecreeNumber { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
