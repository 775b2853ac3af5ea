namespace Wanggarasi.Domain.Deadlines;

/// <summary>A stretch left out of the time allowed, half open: <paramref name="FromAt"/> belongs to it, <paramref name="ToAt"/> does not.</summary>
/// <param name="FromAt">When the clock stopped; after the start and before the due instant that the earlier pauses give.</param>
/// <param name="ToAt">When it went on; later than <paramref name="FromAt"/>.</param>
/// <param name="Cause">Why; null only where nobody said (the command <c>due</c>).</param>
public readonly record struct Pause(DateTimeOffset FromAt, DateTimeOffset ToAt, PauseCause? Cause = null);

/// <summary>The promised instant.</summary>
/// <param name="DueAt">Finished at or before it is on time. In the office's offset.</param>
/// <param name="IsProvisional">It lies in a year without a decree of holidays; a decree may move it ("sementara").</param>
public readonly record struct Deadline(DateTimeOffset DueAt, bool IsProvisional);

/// <summary>
/// What is left of a time allowed at an instant before its due instant. One of the two counts, after the kind of the allowance.
/// </summary>
/// <param name="Kind">Hours or days.</param>
/// <param name="OpenTime">Open time left; zero when days are counted.</param>
/// <param name="WorkingDays">
/// Working days left after the day of the instant; 0 means that the day itself is the last one, until closing. Zero when hours are counted.
/// </param>
public readonly record struct TimeRemaining(TimeAllowedKind Kind, TimeSpan OpenTime, int WorkingDays)
{
    /// <summary>In plain Indonesian: "3 jam 30 menit kerja", "2 hari kerja", "sampai tutup pada hari dilanjutkan".</summary>
    public string InWords() => Kind switch
    {
        TimeAllowedKind.WorkingHours => $"{PlainIndonesian.Span(OpenTime)} kerja",
        _ when WorkingDays == 0 => "sampai tutup pada hari dilanjutkan",
        _ => $"{WorkingDays} hari kerja",
    };
}
