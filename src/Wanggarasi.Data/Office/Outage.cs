namespace Wanggarasi.Data.Office;

/// <summary>A time in which the portal could not be used, by which an entry made afterwards is justified.</summary>
public sealed class Outage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required DateTimeOffset FromAt { get; init; }

    public required DateTimeOffset ToAt { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A printed, pre-numbered sheet for an outage. Each is used for one case at most.</summary>
public sealed class EmergencySheet
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required int Number { get; init; }

    public required Guid PrintedById { get; init; }

    public required DateTimeOffset PrintedAt { get; init; }

    public Guid? CaseId { get; set; }
}
