using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Deadlines;

/// <summary>
/// One small change of the office's calendar, as an administrator makes it. A draft is a list of them: applied to whatever version is the
/// newest, so that two who draft at once do not undo each other's changes.
/// </summary>
[JsonDerivedType(typeof(CloseDay), "close-day")]
[JsonDerivedType(typeof(OpenDay), "open-day")]
[JsonDerivedType(typeof(SetSpecialDay), "set-special-day")]
[JsonDerivedType(typeof(DropSpecialDay), "drop-special-day")]
[JsonDerivedType(typeof(SetSchedule), "set-schedule")]
[JsonDerivedType(typeof(DropSchedule), "drop-schedule")]
[JsonDerivedType(typeof(SetDecree), "set-decree")]
public abstract record CalendarEdit
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>Why it cannot be made, or null with the calendar afterwards.</summary>
    public abstract Refusal? Make(CalendarDocument on, out CalendarDocument next);

    /// <summary>Makes changes in order; the first that cannot be made is refused with its place in the list, from 0.</summary>
    public static (Refusal Refusal, int At)? MakeAll(CalendarDocument on, IEnumerable<CalendarEdit> edits, out CalendarDocument next)
    {
        ArgumentNullException.ThrowIfNull(edits);
        next = on;
        var at = 0;
        foreach (var edit in edits)
        {
            if ((edit.Make(next, out var made) ?? made.Check()) is { } refusal)
            {
                return (refusal, at);
            }

            (next, at) = (made, at + 1);
        }

        return null;
    }

    /// <summary>A list of changes as it is kept.</summary>
    public static string Write(IReadOnlyList<CalendarEdit> edits) => JsonSerializer.Serialize(edits, s_json);

    /// <summary>Reads a kept list.</summary>
    public static IReadOnlyList<CalendarEdit> Read(string json) => JsonSerializer.Deserialize<List<CalendarEdit>>(json, s_json)!;

    private protected static Refusal? Done(CalendarDocument document, out CalendarDocument next)
    {
        next = document;
        return null;
    }

    private protected static Refusal No(CalendarDocument document, out CalendarDocument next, string message, string field)
    {
        next = document;
        return new Refusal("calendar-edit", message, field);
    }
}

/// <summary>A closed day more.</summary>
public sealed record CloseDay(DateOnly On, string Kind, string Name, string? Decree) : CalendarEdit
{
    /// <inheritdoc/>
    public override Refusal? Make(CalendarDocument on, out CalendarDocument next) => on.Closed.Any(c => c.On == On)
        ? No(on, out next, $"Kantor sudah tutup pada {PlainIndonesian.Day(On)}. Buka dahulu hari itu bila keterangannya harus lain.", nameof(On))
        : Done(on with { Closed = [.. on.Closed.Append(new ClosedDay(On, Kind, Name, Decree)).OrderBy(c => c.On)] }, out next);
}

/// <summary>A closed day is open again.</summary>
public sealed record OpenDay(DateOnly On) : CalendarEdit
{
    /// <inheritdoc/>
    public override Refusal? Make(CalendarDocument on, out CalendarDocument next) => on.Closed.Any(c => c.On == On)
        ? Done(on with { Closed = [.. on.Closed.Where(c => c.On != On)] }, out next)
        : No(on, out next, $"{PlainIndonesian.Day(On)} bukan hari tutup.", nameof(On));
}

/// <summary>A day with hours of its own; without hours the office is closed once.</summary>
public sealed record SetSpecialDay(DateOnly On, IReadOnlyList<OpeningInterval> Hours, string Reason) : CalendarEdit
{
    /// <inheritdoc/>
    public override Refusal? Make(CalendarDocument on, out CalendarDocument next) => on.Closed.Any(c => c.On == On)
        ? No(on, out next, $"Kantor tutup pada {PlainIndonesian.Day(On)}, jadi jam khusus tidak berlaku. Buka dahulu hari itu.", nameof(On))
        : Done(on with { SpecialDays = [.. on.SpecialDays.Where(s => s.On != On).Append(new SpecialDay(On, Hours, Reason)).OrderBy(s => s.On)] }, out next);
}

/// <summary>A day has the hours of its week again.</summary>
public sealed record DropSpecialDay(DateOnly On) : CalendarEdit
{
    /// <inheritdoc/>
    public override Refusal? Make(CalendarDocument on, out CalendarDocument next) => on.SpecialDays.Any(s => s.On == On)
        ? Done(on with { SpecialDays = [.. on.SpecialDays.Where(s => s.On != On)] }, out next)
        : No(on, out next, $"{PlainIndonesian.Day(On)} tidak mempunyai jam khusus.", nameof(On));
}

/// <summary>A schedule, in the place of the one of that name, or as the last one, which wins on the days it covers.</summary>
public sealed record SetSchedule(string Name, DateOnly StartsOn, DateOnly? EndsOn, IReadOnlyList<IReadOnlyList<OpeningInterval>> Week) : CalendarEdit
{
    /// <inheritdoc/>
    public override Refusal? Make(CalendarDocument on, out CalendarDocument next)
    {
        var schedule = new CalendarSchedule(Name, StartsOn, EndsOn, Week);
        return on.Schedules.Any(s => s.Name == Name)
            ? Done(on with { Schedules = [.. on.Schedules.Select(s => s.Name == Name ? schedule : s)] }, out next)
            : Done(on with { Schedules = [.. on.Schedules, schedule] }, out next);
    }
}

/// <summary>A schedule is taken away.</summary>
public sealed record DropSchedule(string Name) : CalendarEdit
{
    /// <inheritdoc/>
    public override Refusal? Make(CalendarDocument on, out CalendarDocument next) =>
        on.Schedules.All(s => s.Name != Name) ? No(on, out next, $"Jadwal \"{Name}\" tidak ada.", nameof(Name))
        : on.Schedules.Count == 1 ? No(on, out next, "Jadwal terakhir tidak dapat dihapus.", nameof(Name))
        : Done(on with { Schedules = [.. on.Schedules.Where(s => s.Name != Name)] }, out next);
}

/// <summary>
/// The joint decree of a year with its days. What an earlier decree of that year closed is replaced; days closed by a decree of their own
/// (an election, a day of the region) stay.
/// </summary>
public sealed record SetDecree(int Year, string Decree, IReadOnlyList<ClosedDay> Days) : CalendarEdit
{
    /// <inheritdoc/>
    public override Refusal? Make(CalendarDocument on, out CalendarDocument next)
    {
        var decrees = on.Decrees ?? [.. on.Closed.Where(c => ClosedDayKinds.IsDecreed(c.Kind)).Select(c => c.On.Year).Distinct().Order().Select(year => new YearDecree(year, "SKB 3 Menteri"))];
        var stays = on.Closed.Where(c => c.On.Year != Year || (!ClosedDayKinds.IsDecreed(c.Kind) && c.Kind != ClosedDayKinds.Provisional)).ToList();
        return Done(
            on with
            {
                Closed = [.. stays.Concat(Days.Where(d => stays.TrueForAll(s => s.On != d.On))).OrderBy(c => c.On)],
                Decrees = [.. decrees.Where(d => d.Year != Year).Append(new YearDecree(Year, Decree)).OrderBy(d => d.Year)],
            },
            out next);
    }
}
