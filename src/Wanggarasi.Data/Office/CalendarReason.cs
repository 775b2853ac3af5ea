namespace Wanggarasi.Data.Office;

/// <summary>Why a calendar is changed.</summary>
/// <param name="Text">In words that citizens read.</param>
/// <param name="Decree">Number of the decree; needed where the change touches days that are over.</param>
public sealed record CalendarReason(string Text, string? Decree = null)
{
    /// <summary>The longest number of a decree.</summary>
    public const int LongestDecree = 120;
}
