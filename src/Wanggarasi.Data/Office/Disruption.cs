using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Office;

/// <summary>
/// Gangguan layanan: a time in which the office cannot work on certain services for a cause that lies outside. Declared by a section
/// head from the present instant on, never over the past; the clocks of the cases concerned rest meanwhile.
/// </summary>
public sealed class Disruption
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Never the pemohon.</summary>
    public required PauseCause Cause { get; init; }

    /// <summary>What citizens read; it names nobody.</summary>
    public required string Note { get; init; }

    /// <summary>The day on which it is expected to be over.</summary>
    public DateOnly? ExpectedEndOn { get; init; }

    public required DateTimeOffset DeclaredAt { get; init; }

    public required Guid DeclaredById { get; init; }

    /// <summary>Working days after which the camat is asked, as configured when it was declared.</summary>
    public required int CeilingDays { get; init; }

    /// <summary>The instant after which the camat decides: until then it stands, afterwards no further case is paused for it.</summary>
    public required DateTimeOffset CeilingAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The services concerned.</summary>
    public ICollection<DisruptedService> Services { get; } = [];

    public Guid Version { get; set; } = Guid.CreateVersion7();
}

/// <summary>A service concerned by a disruption.</summary>
public sealed class DisruptedService
{
    public required Guid DisruptionId { get; init; }

    public required string ServiceCode { get; init; }
}

/// <summary>What was decided on a disruption.</summary>
public enum DisruptionDecision
{
    /// <summary>A section head declared it.</summary>
    Declared,

    /// <summary>The camat gave it a new ceiling.</summary>
    Extended,

    /// <summary>It is over.</summary>
    Ended,
}

/// <summary>A decision on a disruption with its reason: rows that are only ever added.</summary>
public sealed class DisruptionStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DisruptionId { get; init; }

    public required DisruptionDecision Decision { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ActorRole ActorRole { get; init; }

    public required Guid ActorId { get; init; }

    public required string Reason { get; init; }

    /// <summary>The ceiling from then on.</summary>
    public required DateTimeOffset CeilingAt { get; init; }

    /// <summary>How many cases were paused or went on with it.</summary>
    public required int Cases { get; init; }
}
