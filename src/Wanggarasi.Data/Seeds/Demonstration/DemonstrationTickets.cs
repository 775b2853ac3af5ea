using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>
/// Histories of the queue for demonstrations and benchmarks: invented arrivals, called in the order in which the portal calls, every step
/// through the ticket's own rules. Nobody's telephone and nobody's name.
/// </summary>
public sealed class DemonstrationTickets(OfficeDb db, OfficeCalendars calendars)
{
    /// <summary>The seed of the month that a demonstration starts with.</summary>
    public const int Seed = 2026;

    private const int OnAnOrdinaryDay = 36;
    private const int Chunk = 5_000;

    // KTP-el is what most people come for; the rest is guessed.
    private static readonly double[] s_letters = [0.38, 0.2, 0.14, 0.08, 0.14, 0.06];

    private sealed record Coming(DateTimeOffset At, string Letter, bool IsPriority, int? SlotMinute, TimeSpan Takes, bool IsAbsent);

    /// <summary>Adds a month before now, once: not where the queue was used already.</summary>
    public async Task<int> FillMonthAsync(DateTimeOffset nowAt, CancellationToken cancellationToken)
    {
        if (await db.Tickets.AnyAsync(cancellationToken))
        {
            return 0;
        }

        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var today = calendar.LocalDateOf(nowAt);
        var days = Days(calendar, today.AddMonths(-1), today);
        return await FillAsync(calendar, Seed, [.. days.Select((day, i) => (day, Count(Seed, i)))], nowAt, null, cancellationToken);

        // Mondays are full, Fridays are not.
        static int Count(int seed, int day) => OnAnOrdinaryDay + Dice.For(seed, 1_000 + day).Between(-10, 12);
    }

    /// <summary>Adds a long history; gives how many tickets were added. Days on which somebody took a ticket already are left alone.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="count">How many tickets.</param>
    /// <param name="fromOn">The first day.</param>
    /// <param name="untilAt">The end: nothing happens after it.</param>
    /// <param name="written">Told from time to time how many there are.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<int> FillSinceAsync(int seed, int count, DateOnly fromOn, DateTimeOffset untilAt, Action<int>? written, CancellationToken cancellationToken)
    {
        var calendar = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        var taken = await db.QueueDays.AsNoTracking().Select(d => d.HeldOn).Distinct().ToListAsync(cancellationToken);
        var days = Days(calendar, fromOn, calendar.LocalDateOf(untilAt)).Except(taken).ToList();
        return days.Count == 0 ? 0 : await FillAsync(
            calendar, seed, [.. days.Select((day, i) => (day, (int)(((long)count * (i + 1) / days.Count) - ((long)count * i / days.Count))))], untilAt, written, cancellationToken);
    }

    private static List<DateOnly> Days(WorkingCalendar calendar, DateOnly fromOn, DateOnly toOn)
    {
        var first = fromOn < calendar.Document.FirstDay ? calendar.Document.FirstDay : fromOn;
        return [.. Enumerable.Range(0, Math.Max(0, toOn.DayNumber - first.DayNumber + 1)).Select(first.AddDays).Where(calendar.IsWorkingDay)];
    }

    private async Task<int> FillAsync(
        WorkingCalendar calendar, int seed, IReadOnlyList<(DateOnly Day, int Count)> days, DateTimeOffset untilAt, Action<int>? written, CancellationToken cancellationToken)
    {
        var counters = await db.QueueCounters.AsNoTracking().Where(c => c.IsInUse).OrderBy(c => c.Number).Select(c => c.Number).ToListAsync(cancellationToken);
        if (counters.Count == 0)
        {
            return 0;
        }

        var (added, rows, known) = (0, new List<object>(), new List<double>());
        foreach (var (day, count) in days)
        {
            var tickets = OfDay(calendar, Dice.For(seed, day.DayNumber), day, count, counters, untilAt, known);
            added += tickets.Count;
            rows.AddRange(tickets);
            rows.AddRange(tickets.SelectMany(t => t.NewEvents).OrderBy(e => e.At));
            rows.AddRange(tickets.GroupBy(t => t.Letter).Select(g => new QueueDay { HeldOn = day, Letter = g.Key, Last = g.Count() }));
            if (rows.Count >= Chunk)
            {
                await StoreAsync(rows, cancellationToken);
                written?.Invoke(added);
            }
        }

        await StoreAsync(rows, cancellationToken);
        return added;
    }

    private async Task StoreAsync(List<object> rows, CancellationToken cancellationToken)
    {
        await using var bulk = new TrackedBulk(db);
        await db.WriteAsync(
            async token =>
            {
                await db.TakeTurnAsync(TicketOffice.Turn, token);
                await bulk.InsertAsync(rows, token);
                return rows.Count;
            },
            cancellationToken);
        rows.Clear();
    }

    private static List<QueueTicket> OfDay(WorkingCalendar calendar, Dice dice, DateOnly day, int count, List<int> counters, DateTimeOffset untilAt, List<double> known)
    {
        var hours = calendar.HoursOn(day);
        var coming = Enumerable.Range(0, count).Select(_ => Come(calendar, dice, day, hours)).OrderBy(c => c.At).ToList();
        ReplayOpening[] openings = [.. hours.Select(h => new ReplayOpening(HalfHours.InstantOf(calendar, day, h.FromMinute), HalfHours.InstantOf(calendar, day, h.ToMinute)))];
        var closingAt = openings[^1].ToAt;
        var waits = QueueReplay.Day([.. coming.Select(c => new ReplayArrival(c.At, c.Takes, c.IsPriority))], openings, counters.Count);

        // Who calls whom: the counter that has been free for longest, as the replay has it.
        var calls = coming.Select((c, i) => (Coming: c, CalledAt: waits[i] is { } wait ? Later(c.At, openings[0].FromAt) + wait : (DateTimeOffset?)null)).ToList();
        var freeAt = counters.ToDictionary(number => number, _ => openings[0].FromAt);
        var by = new Dictionary<Coming, int>();
        foreach (var (person, calledAt) in calls.Where(c => c.CalledAt is not null).OrderBy(c => c.CalledAt))
        {
            var counter = freeAt.MinBy(f => (f.Value, f.Key)).Key;
            by[person] = counter;
            freeAt[counter] = calledAt!.Value + person.Takes;
        }

        var tickets = new List<QueueTicket>();
        var last = new Dictionary<string, int>();
        foreach (var (person, calledAt) in calls.Where(c => c.Coming.At < untilAt))
        {
            // At the end of the history nobody stands at a counter: no officer is there.
            if (calledAt < untilAt && calledAt + person.Takes >= untilAt)
            {
                continue;
            }

            last[person.Letter] = last.GetValueOrDefault(person.Letter) + 1;
            var ticket = Take(calendar, dice, day, person, last[person.Letter]);
            var ahead = calls.Count(c => c.Coming.At < person.At && c.CalledAt > person.At);
            if (WaitForecast.Find(ahead, [.. counters.Select(n => BusyFor(n, person.At))], known) is { } range && calendar.IsOpen(person.At))
            {
                ticket.Foretell(person.At + range.Early, person.At + range.Late);
            }

            tickets.Add(ticket);
            if (calledAt is { } at && at < untilAt)
            {
                Serve(ticket, person, at, by[person]);
                known.Add(person.Takes.TotalSeconds);
            }
            else if (closingAt <= untilAt)
            {
                ticket.Expire(closingAt);
            }
        }

        if (known.Count > 300)
        {
            known.RemoveRange(0, known.Count - 300);
        }

        return tickets;

        double? BusyFor(int counter, DateTimeOffset at) => calls
            .Where(c => by.GetValueOrDefault(c.Coming) == counter && c.CalledAt <= at && c.CalledAt + c.Coming.Takes > at)
            .Select(c => (double?)(at - c.CalledAt!.Value).TotalSeconds)
            .FirstOrDefault();
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static Coming Come(WorkingCalendar calendar, Dice dice, DateOnly day, IReadOnlyList<OpeningInterval> hours)
    {
        // Two of three come in the first opening, and early.
        var interval = hours.Count > 1 && dice.Chance(0.33) ? hours[^1] : hours[0];
        var share = dice.Next();
        var minute = interval.FromMinute + ((interval.ToMinute - interval.FromMinute - 10) * share * (0.4 + 0.6 * share));
        var slot = dice.Chance(0.25) ? (int?)(interval.FromMinute + ((int)minute - interval.FromMinute) / HalfHours.Minutes * HalfHours.Minutes) : null;
        var isAbsent = dice.Chance(0.04);
        var takes = isAbsent ? TimeSpan.FromSeconds(dice.Between(110, 180)) : TimeSpan.FromSeconds(Math.Round(90 - 330 * Math.Log(1 - (0.97 * dice.Next()))));
        return new Coming(
            HalfHours.InstantOf(calendar, day, 0).AddSeconds(Math.Round(minute * 60)), TicketNumber.Letters[dice.Weighed(s_letters)].ToString(), dice.Chance(0.11), slot, takes, isAbsent);
    }

    private static QueueTicket Take(WorkingCalendar calendar, Dice dice, DateOnly day, Coming person, int sequence)
    {
        var number = new TicketNumber(person.Letter, sequence);
        if (person.SlotMinute is not { } minute)
        {
            return QueueTicket.Take(person.At, day, number, new TicketWish(Guid.CreateVersion7(person.At), dice.Chance(0.85) ? TicketChannel.Kiosk : TicketChannel.Counter, null, person.IsPriority));
        }

        // Of invented bookings no place is counted: they are over, and a place is only asked for while it is to come.
        var takenAt = person.At.AddHours(-dice.Between(2, 40));
        var ticket = QueueTicket.Take(takenAt, day, number, new TicketWish(Guid.CreateVersion7(takenAt), TicketChannel.Online, null, person.IsPriority, SlotMinute: minute, Place: sequence));
        var startAt = HalfHours.InstantOf(calendar, day, minute);
        ticket.CheckIn(person.At, startAt, startAt.AddMinutes(HalfHours.Minutes));
        return ticket;
    }

    private static void Serve(QueueTicket ticket, Coming person, DateTimeOffset at, int counter)
    {
        var officer = Guid.Empty;
        ticket.Call(at, counter, officer);
        if (person.IsAbsent)
        {
            ticket.CallAgain(at + (person.Takes / 3), officer);
            ticket.CallAgain(at + (person.Takes * 2 / 3), officer);
            ticket.Skip(at + person.Takes, officer);
            ticket.Expire(at + person.Takes);
            return;
        }

        ticket.Start(at + TimeSpan.FromSeconds(Math.Min(40, person.Takes.TotalSeconds / 3)), officer);
        ticket.Finish(at + person.Takes, officer);
    }
}
