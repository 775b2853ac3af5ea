namespace Wanggarasi.Data.Office;

/// <summary>A training an officer attended, for the register of competence.</summary>
public sealed class Training
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    public required string Title { get; init; }

    public required string Provider { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>Length in hours of lessons; 0 where nobody noted it.</summary>
    public required int Hours { get; init; }

    /// <summary>Number of the certificate; null where none was given.</summary>
    public string? Certificate { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
