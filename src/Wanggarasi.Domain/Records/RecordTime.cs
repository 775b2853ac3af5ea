using System.Globalization;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// Instants as the record keeps them: UTC, whole milliseconds. The one place where an instant is cut down, so that the
/// event, its payload, SQL Server (<c>datetime2(7)</c>), SQLite and a verifier in another language (JavaScript knows
/// milliseconds) all read the same one.
/// </summary>
/// <remarks>
/// A use case passes <c>RecordTime.Of(clock.GetUtcNow())</c> on as its <c>now</c>: what is computed from it then equals
/// what is computed again from the events.
/// </remarks>
public static class RecordTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The instant in UTC with everything below the millisecond cut off (never rounded up: the record does not run ahead).</summary>
    /// <param name="at">Any instant.</param>
    /// <returns>The instant to record.</returns>
    public static DateTimeOffset Of(DateTimeOffset at) =>
        new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    /// <summary>The text of an instant in the record, always 24 characters: <c>2026-11-24T00:15:30.120Z</c>.</summary>
    /// <param name="at">Any instant; cut down first.</param>
    /// <returns>The text.</returns>
    public static string ToText(DateTimeOffset at) => Of(at).UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads the text of an instant in the record; no other form is accepted.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The instant in UTC.</returns>
    /// <exception cref="FormatException">The text is of another form.</exception>
    public static DateTimeOffset Parse(string text) =>
        new(DateTime.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal), TimeSpan.Zero);
}
