using CsCheck;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Tests.Deadlines;

/// <summary>What holds for every calendar, start, allowance and pause. All on whole five minutes, so that the naive walk can follow.</summary>
public sealed class WorkingCalendarPropertyTests
{
    private static readonly DateTimeOffset Origin = new(2026, 1, 20, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<IReadOnlyList<OpeningInterval>> Hours =
        Gen.Int[0, 288].Array[0, 6].Select(points =>
        {
            var cuts = points.Distinct().Order().ToArray();
            return (IReadOnlyList<OpeningInterval>)[.. Enumerable.Range(0, cuts.Length / 2).Select(i => new OpeningInterval(cuts[2 * i] * 5, cuts[(2 * i) + 1] * 5))];
        });

    private static readonly Gen<IReadOnlyList<OpeningInterval>[]> Week =
        Gen.Select(Hours.Array[7], Gen.Int[0, 127]).Select((hours, open) => hours.Select((h, day) => (open >> day & 1) == 1 ? h : []).ToArray());

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 400].Select(n => new DateOnly(2026, 1, 1).AddDays(n));

    // Zones without changes, with an hour, with half an hour, with a change at a minute past midnight, and one that leaps a day.
    private static readonly Gen<string> Zone = Gen.OneOf(
        "Asia/Makassar", "Asia/Jakarta", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago", "Asia/Kathmandu");

    private static readonly Gen<CalendarDocument> Document =
        Gen.Select(Zone, Week, Week, Day, Day, Day.Array[0, 40], Gen.Select(Day, Hours).Array[0, 20], Gen.Int[0, 3]).Select(
            (zone, week, other, from, to, closed, special, decreed) => new CalendarDocument(
                zone,
                [
                    new("Biasa", new(2024, 1, 1), null, week),
                    new("Lain", from < to ? from : to, from < to ? to : from, other),
                ],
                [.. closed.Select(day => new ClosedDay(day, ClosedDayKinds.NationalHoliday, "Libur"))],
                [.. special.DistinctBy(s => s.Item1).Select(s => new SpecialDay(s.Item1, s.Item2, "Khusus"))],
                [.. new[] { 2026, 2027 }.Where((_, i) => (decreed >> i & 1) == 1).Select(year => new YearDecree(year, "SKB"))]));

    private static readonly Gen<TimeAllowed> Allowed = Gen.Frequency(
        (2, Gen.Int[1, 400].Select(n => TimeAllowed.Hours(n * 5m / 60m))),
        (1, Gen.Int[1, 15].Select(TimeAllowed.Days)));

    private static readonly Gen<DateTimeOffset> Start = Gen.Int[288 * 5, 288 * 70].Select(n => Origin + (n * SlowCalendar.Step));

    private static readonly Gen<(int Gap, int Length)[]> Gaps = Gen.Select(Gen.Int[0, 400], Gen.Int[1, 900]).Array[0, 4];

    private static Pause[] Pauses(DateTimeOffset start, (int Gap, int Length)[] gaps)
    {
        var at = start;
        return [.. gaps.Select(gap =>
        {
            var from = at + (gap.Gap * SlowCalendar.Step);
            at = from + (gap.Length * SlowCalendar.Step);
            return new Pause(from, at);
        })];
    }

    [Fact]
    public void The_calendar_agrees_with_a_naive_walk_through_every_five_minutes()
    {
        var answers = 0;
        Gen.Select(Document, Start, Allowed, Gaps).Sample((document, start, allowed, gaps) =>
        {
            var calendar = new WorkingCalendar(document);
            var slow = new SlowCalendar(document, Origin, 150);
            var pauses = Pauses(start, gaps);
            var expected = slow.Due(start, allowed, pauses);
            var refusal = calendar.FindDue(start, allowed, pauses, out var deadline);
            if (expected is null)
            {
                // Refused, or due behind the walk.
                Assert.True(refusal is not null || deadline.DueAt > Origin.AddDays(120), $"{deadline.DueAt} {refusal}");
                return;
            }

            Interlocked.Increment(ref answers);
            Assert.Null(refusal);
            Assert.Equal(expected.Value, deadline.DueAt);
            Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(document.TimeZone).GetUtcOffset(deadline.DueAt), deadline.DueAt.Offset);
            Assert.Equal(slow.OpenTimeBetween(start, expected.Value), calendar.OpenTimeBetween(start, deadline.DueAt));
        }, iter: 60);
        Assert.True(answers > 6, $"only {answers} cases had an answer to compare");
    }

    [Fact]
    public void A_later_start_is_never_due_earlier_nor_a_larger_allowance() =>
        Gen.Select(Document, Start, Gen.Int[0, 3000], Allowed, Gen.Int[1, 100]).Sample((document, start, later, allowed, more) =>
        {
            var calendar = new WorkingCalendar(document);
            var larger = allowed.IsDays ? TimeAllowed.Days(allowed.WorkingDays + more) : TimeAllowed.Hours(((decimal)allowed.OpenTime.TotalSeconds + more) / 3600m);
            if (calendar.FindDue(start, larger, out var last) is not null || calendar.FindDue(start.AddMinutes(later), allowed, out var second) is not null)
            {
                return;
            }

            Assert.Null(calendar.FindDue(start, allowed, out var first));
            Assert.True(first.DueAt <= second.DueAt);
            Assert.True(first.DueAt < last.DueAt);
            Assert.True(first.DueAt > start);
        }, iter: 100);

    [Fact]
    public void Splitting_an_allowance_of_hours_changes_nothing() =>
        Gen.Select(Document, Start, Gen.Int[1, 300_000], Gen.Int[1, 300_000]).Sample((document, start, one, other) =>
        {
            var calendar = new WorkingCalendar(document);
            if (calendar.FindDue(start, TimeAllowed.Hours((one + other) / 3600m), out var whole) is not null)
            {
                return;
            }

            Assert.Null(calendar.FindDue(start, TimeAllowed.Hours(one / 3600m), out var half));
            Assert.Null(calendar.FindDue(half.DueAt, TimeAllowed.Hours(other / 3600m), out var rest));
            Assert.Equal(whole, rest);
            Assert.Equal(TimeSpan.FromSeconds(one + other), calendar.OpenTimeBetween(start, whole.DueAt));
        }, iter: 100);

    [Fact]
    public void A_pause_outside_the_opening_hours_moves_no_hours() =>
        Gen.Select(Document, Start, Gen.Int[1, 400], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((document, start, steps, from, to) =>
        {
            var calendar = new WorkingCalendar(document);
            var allowed = TimeAllowed.Hours(steps * 5m / 60m);
            if (calendar.FindDue(start, allowed, out var due) is not null)
            {
                return;
            }

            // The stretch between a closing and the next opening, somewhere before the due instant.
            var day = calendar.LocalDateOf(start);
            while (calendar.ClosingOf(day) is not { } closing || closing <= start)
            {
                day = day.AddDays(1);
            }

            var closes = calendar.ClosingOf(day)!.Value;
            if (closes >= due.DueAt || calendar.NextOpening(closes) is not { } opens || opens <= closes.AddSeconds(2))
            {
                return;
            }

            var gap = (opens - closes) / 2;
            var pause = new Pause(closes + (gap * from), opens - (gap * to * 0.9));
            Assert.Null(calendar.FindDue(start, allowed, [pause], out var same));
            Assert.Equal(due, same);
        }, iter: 100);

    [Fact]
    public void The_explained_intervals_add_up_to_the_time_allowed_and_end_at_the_due_instant() =>
        Gen.Select(Document, Start, Allowed, Gaps).Sample((document, start, allowed, gaps) =>
        {
            var calendar = new WorkingCalendar(document);
            var pauses = Pauses(start, gaps);
            var refusal = calendar.FindDue(start, allowed, pauses, out var deadline);
            Assert.Equal(refusal?.Code, DeadlineExplanation.Of(calendar, start, allowed, pauses, out var explanation)?.Code);
            if (refusal is not null)
            {
                return;
            }

            var counted = explanation!.Steps.Where(step => step.Kind == ExplainedKind.Counted).ToList();
            if (allowed.IsDays)
            {
                Assert.Equal(Enumerable.Range(1, allowed.WorkingDays), counted.Select(step => step.WorkingDays));
                Assert.True(counted.Count == 0 || counted[^1].ToAt <= deadline.DueAt);
            }
            else
            {
                Assert.Equal(allowed.OpenTime, counted.Aggregate(TimeSpan.Zero, (sum, step) => sum + step.OpenTime));
                Assert.Equal(deadline.DueAt, counted[^1].ToAt);
                Assert.DoesNotContain(counted, step => pauses.Any(p => p.FromAt < step.ToAt && step.FromAt < p.ToAt));
            }

            Assert.Equal(pauses.Length, explanation.Steps.Count(step => step.Kind == ExplainedKind.LeftOut));
        }, iter: 100);

    [Fact]
    public void The_times_of_the_holders_add_up_to_the_whole_whatever_happens_to_a_clock() =>
        Gen.Select(Document, Start, Allowed, Gen.Select(Gen.Int[0, 4], Gen.Int[1, 700], Gen.Int[1, 5], Gen.Int[1, 3]).Array[0, 12], Gen.Int[0, 2000]).Sample(
            (document, start, allowed, steps, waited) =>
            {
                var calendar = new WorkingCalendar(document);
                if (CaseClock.MayStart(calendar, allowed, start) is not null)
                {
                    return;
                }

                var (clock, at) = (CaseClock.Start(calendar, allowed, start), start);
                foreach (var (step, minutes, cause, holder) in steps)
                {
                    at = at.AddMinutes(minutes);
                    clock = step switch
                    {
                        0 when clock.MayPause(at) is null => clock.Pause(at, (PauseCause)cause),
                        1 when clock.MayResume(at) is null && calendar.NextOpening(at) is not null => clock.Resume(at),
                        2 when clock.MayHand(at) is null => clock.HandTo((Holder)holder, at),
                        3 when minutes > 600 && clock.MayStop(at) is null && calendar.NextOpening(at) is not null => clock.Finish(at),
                        _ => clock,
                    };
                }

                var now = at.AddMinutes(waited);
                Assert.Equal(clock.GrossTime(now), clock.WorkingTimes(now).Whole);
                Assert.Equal((clock.StoppedAt ?? now) - start, clock.ElapsedTimes(now).Whole);
                Assert.InRange(clock.NetTime(now), TimeSpan.Zero, clock.GrossTime(now));
                var spans = clock.Spans(now);
                Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.ToAt, pair.Second.FromAt));
                if (clock.IsFinished && !allowed.IsDays && clock.LateInterruptions.Count == 0)
                {
                    // Outside the hours a case can become late while no working time passes: then both are equal.
                    var spare = allowed.OpenTime - clock.NetTime(now);
                    Assert.True(clock.Verdict(now) == ClockVerdict.OnTime ? spare >= TimeSpan.Zero : spare <= TimeSpan.Zero);
                }
            }, iter: 100);
}
