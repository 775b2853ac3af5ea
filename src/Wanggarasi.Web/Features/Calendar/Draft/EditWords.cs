using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Calendar.Draft;

/// <summary>Changes and hours in words.</summary>
public static class EditWords
{
    /// <summary>What a change does.</summary>
    public static string Say(CalendarEdit edit) => edit switch
    {
        CloseDay e => $"Tutup {Indonesian.LongDay(e.On)}: {e.Name} ({ClosedDayKinds.Label(e.Kind)}{(e.Decree is null ? "" : $", {e.Decree}")})",
        OpenDay e => $"Buka kembali {Indonesian.LongDay(e.On)}",
        SetSpecialDay { Hours.Count: 0 } e => $"Tutup sehari {Indonesian.LongDay(e.On)}: {e.Reason}",
        SetSpecialDay e => $"Jam khusus {Indonesian.LongDay(e.On)}, {Hours(e.Hours)}: {e.Reason}",
        DropSpecialDay e => $"Jam biasa lagi pada {Indonesian.LongDay(e.On)}",
        SetSchedule e => $"Jadwal \"{e.Name}\" mulai {Indonesian.Day(e.StartsOn)}{(e.EndsOn is { } end ? $" sampai {Indonesian.Day(end)}" : "")}",
        DropSchedule e => $"Hapus jadwal \"{e.Name}\"",
        SetDecree e => $"Hari libur tahun {e.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)} menurut {e.Decree}: {Indonesian.Number(e.Days.Count)} hari",
        _ => edit.GetType().Name,
    };

    /// <summary>"08.00–12.00, 13.00–15.00"; "tutup" where there are none.</summary>
    public static string Hours(IReadOnlyList<OpeningInterval> hours) => hours is { Count: > 0 } ? string.Join(", ", hours) : "tutup";
}
