namespace Wanggarasi.Data.Standards;

/// <summary>A time in which a service takes no new applications, with the reason a citizen reads.</summary>
public sealed class ServicePause
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ServiceCode { get; init; }

    public required string Reason { get; set; }

    public required DateOnly FromOn { get; init; }

    /// <summary>Last day, included, as far as it is known.</summary>
    public DateOnly? ToOn { get; set; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
