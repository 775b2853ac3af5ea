using CsCheck;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Domain.Tests.Deadlines;

/// <summary>What holds for every calendar, start, allowance and pause. All on whole five minutes, so that the naive walk can follow.</summary>
public sealed class WorkingCalendarProperties
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
            var slow = new SlowCalendar(document, Origin, 190);
            var pauses = Pauses(start, gaps);
            var expected = slow.Due(start, allowed, pauses);
            var refusal = calendar.FindDue(start, allowed, pauses, out var deadline);
            if (expected is null)
            {
                // Refused, or due behind the walk.
                Assert.True(refusal is not null || deadline.DueAt > Origin.AddDays(150), $"{deadline.DueAt} {refusal}");
                return;
            }

            Interlocked.Increment(ref answers);
            Assert.Null(refusal);
            Assert.Equal(expected.Value, deadline.DueAt);
            Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(document.TimeZone).GetUtcOffset(deadline.DueAt), deadline.DueAt.Offset);
            Assert.Equal(slow.OpenTimeBetween(start, expected.Value), calendar.OpenTimeBetween(start, deadline.DueAt));
        }, iter: 250);
        Assert.True(answers > 25, $"only {answers} cases had an answer to compare");
    }
}
