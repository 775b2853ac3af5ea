namespace Wanggarasi.Data.Office;

/// <summary>The office's profile as edited on screen: the newest version counts, none is overwritten.</summary>
public sealed class OfficeProfileVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required int Number { get; init; }

    /// <summary>The profile as JSON.</summary>
    public required string Body { get; init; }

    public Guid? AuthorId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
