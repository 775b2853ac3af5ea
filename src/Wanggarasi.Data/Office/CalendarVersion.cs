namespace Wanggarasi.Data.Office;

/// <summary>A version of the working calendar. A clock pins the version it was started with.</summary>
public sealed class CalendarVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required int Number { get; init; }

    /// <summary>The calendar document as JSON.</summary>
    public required string Body { get; init; }

    public Guid? AuthorId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
