namespace Wanggarasi.Data.Office;

/// <summary>A training an officer attended, for the register of competence.</summary>
public sealed class Training
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; set; }

    public required string Title { get; set; }

    public required string Provider { get; set; }

    public required DateOnly HeldOn { get; set; }

    /// <summary>Length in hours of lessons; 0 where nobody noted it.</summary>
    public required int Hours { get; set; }

    /// <summary>Number of the certificate; null where none was given.</summary>
    public string? Certificate { get; set; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
