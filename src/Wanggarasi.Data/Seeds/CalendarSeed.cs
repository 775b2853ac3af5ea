using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Data.Seeds;

/// <summary>
/// The working calendar with which an office starts, shipped inside the portal. Afterwards the database is the truth;
/// only the command <c>due</c> without <c>--calendar</c> always counts with this one.
/// </summary>
public static class CalendarSeed
{
    /// <summary>Reads the calendar shipped with the portal.</summary>
    public static CalendarDocument Read()
    {
        using var stream = typeof(CalendarSeed).Assembly.GetManifestResourceStream("Wanggarasi.Data.Seeds.calendar.json")!;
        using var reader = new StreamReader(stream);
        return CalendarDocument.Parse(reader.ReadToEnd());
    }
}
