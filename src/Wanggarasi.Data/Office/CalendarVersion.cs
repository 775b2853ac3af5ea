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

    /// <summary>Number of the decree behind it; always there where it changes days that were over.</summary>
    public string? Decree { get; init; }

    /// <summary>The first day that was over and got other hours; null where the past stays as it was.</summary>
    public DateOnly? PastFromOn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
