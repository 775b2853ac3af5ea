namespace Wanggarasi.Data.Office;

/// <summary>The changes of the calendar an administrator has prepared and not yet taken into use.</summary>
public sealed class CalendarDraft
{
    /// <summary>Whose draft it is; everybody has one.</summary>
    public required Guid AuthorId { get; init; }

    /// <summary>The changes in order (<c>CalendarEdit.Write</c>).</summary>
    public required string Edits { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public Guid Version { get; private set; } = Guid.CreateVersion7();
}
