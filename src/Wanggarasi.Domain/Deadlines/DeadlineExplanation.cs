using System.Globalization;

namespace Wanggarasi.Domain.Deadlines;

/// <summary>What a line of an explanation is about.</summary>
public enum ExplainedKind
{
    /// <summary>An open interval that counts (hours), or a working day that counts (days).</summary>
    Counted = 1,

    /// <summary>A pause that is left out.</summary>
    LeftOut = 2,

    /// <summary>A day that is closed though its weekday is open.</summary>
    Closed = 3,
}

/// <summary>One step of an explanation, in the order of time.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="FromAt">Its first instant, in the office's offset.</param>
/// <param name="ToAt">The first instant after it; for a pause that is still open the instant it began.</param>
/// <param name="OpenTime">The open time in it.</param>
/// <param name="WorkingDays">Days: the number of the working day when counted, how many are left out by a pause. Hours: 0.</param>
/// <param name="Text">The step as a plain Indonesian sentence.</param>
public sealed record ExplainedStep(ExplainedKind Kind, DateTimeOffset FromAt, DateTimeOffset ToAt, TimeSpan OpenTime, int WorkingDays, string Text);

/// <summary>
/// "Mengapa tenggat ini?": how a due instant came about, step by step, so that anyone can count along with a pencil.
/// The same words on screen and from <c>due --explain</c>; it names no person.
/// </summary>
/// <param name="StartAt">When the clock started, in the office's offset.</param>
/// <param name="Allowed">The time allowed.</param>
/// <param name="Steps">Each interval or day counted, each pause left out with its cause, each closed day passed over.</param>
/// <param name="Deadline">The due instant; null while the clock stands still.</param>
/// <param name="Remaining">What is left while the clock stands still; null while it runs.</param>
/// <param name="Opening">When it started and what is promised, as plain Indonesian lines.</param>
/// <param name="Ending">What comes of it, as plain Indonesian lines; with each interruption that began too late to move the deadline.</param>
public sealed record DeadlineExplanation(
    DateTimeOffset StartAt,
    TimeAllowed Allowed,
    IReadOnlyList<ExplainedStep> Steps,
    Deadline? Deadline,
    TimeRemaining? Remaining,
    IReadOnlyList<string> Opening,
    IReadOnlyList<string> Ending)
{
    /// <summary>The whole as plain Indonesian lines, one step a line.</summary>
    public IReadOnlyList<string> Lines => [.. Opening, .. Steps.Select(step => step.Text), .. Ending];

    /// <summary>Explains a due instant, or says why there is none; the same refusals as <see cref="WorkingCalendar.FindDue(DateTimeOffset, TimeAllowed, ReadOnlySpan{Pause}, out Deadline)"/>.</summary>
    public static Refusal? Of(WorkingCalendar calendar, DateTimeOffset startAt, TimeAllowed allowed, IReadOnlyList<Pause> pauses, out DeadlineExplanation? explanation) =>
        Of(calendar, startAt, allowed, pauses, null, out explanation);

    /// <summary>Explains a clock as it stands: its due instant, or what is left while it stands still.</summary>
    public static DeadlineExplanation Of(CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var open = clock.IsPaused ? clock.OpenPause : null;
        if (Of(clock.Calendar, clock.StartedAt, clock.Allowed, clock.Pauses, open, out var explanation) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message);
        }

        var late = clock.LateInterruptions.Select(p => (p.FromAt, ToAt: (DateTimeOffset?)p.ToAt, Label: p.Cause?.Label()))
            .Concat(clock.OpenPause is { StopsClock: false } now ? [(now.FromAt, null, now.Cause.Label())] : []);
        return explanation! with { Ending = [.. explanation.Ending, .. late.Select(p => LateInterruption(clock.Calendar, p.FromAt, p.ToAt, p.Label))] };
    }

    private static string LateInterruption(WorkingCalendar calendar, DateTimeOffset fromAt, DateTimeOffset? toAt, string? cause)
    {
        var (from, zone) = (calendar.InOffice(fromAt), PlainIndonesian.Zone(calendar.TimeZone, fromAt));
        var until = toAt is { } to ? $"dari {PlainIndonesian.Moment(from)} sampai {PlainIndonesian.Moment(calendar.InOffice(to))} {zone}" : $"sejak {PlainIndonesian.Moment(from)} {zone}";
        return $"Berhenti sesudah tenggat lewat, {until}, {cause}: tenggat tidak bergeser.";
    }

    private static Refusal? Of(WorkingCalendar calendar, DateTimeOffset startAt, TimeAllowed allowed, IReadOnlyList<Pause> pauses, OpenPause? open, out DeadlineExplanation? explanation)
    {
        explanation = null;
        Pause[] over = [.. pauses];
        Deadline deadline = default;
        TimeRemaining remaining = default;
        var refusal = open is null
            ? calendar.FindDue(startAt, allowed, over, out deadline)
            : calendar.FindRemaining(startAt, allowed, over, open.FromAt, out remaining);
        if (refusal is not null)
        {
            return refusal;
        }

        var account = new Account(calendar, calendar.InOffice(startAt), allowed, over, open, open?.FromAt ?? deadline.DueAt);
        Deadline? promised = open is null ? deadline : null;
        TimeRemaining? left = open is null ? null : remaining;
        var steps = account.Steps();
        explanation = new(account.StartAt, allowed, steps, promised, left, [.. account.Opening()], [.. account.Ending(promised, left)]);
        return null;
    }

    /// <summary>Puts the steps together.</summary>
    private sealed class Account(WorkingCalendar calendar, DateTimeOffset startAt, TimeAllowed allowed, Pause[] pauses, OpenPause? open, DateTimeOffset endAt)
    {
        public DateTimeOffset StartAt => startAt;

        public IEnumerable<string> Opening()
        {
            var first = calendar.NextOpening(startAt);
            yield return first == startAt || first is null
                ? $"Mulai: {Moment(startAt)}."
                : $"Mulai: {Moment(startAt)}. Saat itu kantor tutup, jadi dihitung sejak kantor buka {Moment(first.Value)}.";
            yield return $"Waktu yang dijanjikan: {allowed.InWords()}.";
            if (allowed.IsDays && calendar.DayOf(startAt) is { } day)
            {
                yield return $"Hari mulai, belum dihitung: {PlainIndonesian.Day(day)}.";
            }
        }

        public IEnumerable<string> Ending(Deadline? deadline, TimeRemaining? remaining)
        {
            if (deadline is { } promised)
            {
                yield return $"Tenggat: {Moment(promised.DueAt)}.";
                if (promised.IsProvisional)
                {
                    yield return Provisional(promised);
                }
            }
            else if (remaining is { } left)
            {
                yield return $"Selama berhenti tidak ada tenggat. Sisa waktu: {left.InWords()}.";
            }
        }

        public List<ExplainedStep> Steps()
        {
            var steps = allowed.IsDays ? CountedDays().ToList() : [.. CountedIntervals()];
            steps.AddRange(ClosedDays());
            steps.AddRange(pauses.Select(LeftOut));
            if (open is not null)
            {
                var at = calendar.InOffice(open.FromAt);
                steps.Add(new(ExplainedKind.LeftOut, at, at, TimeSpan.Zero, 0, $"Berhenti sejak {Moment(at)}: {open.Cause.Label()}."));
            }

            return [.. steps.OrderBy(step => step.FromAt)];
        }

        private IEnumerable<ExplainedStep> CountedIntervals()
        {
            var table = calendar.TableOpenAfter(endAt.UtcTicks, out _);
            var total = TimeSpan.Zero;
            for (var i = table.OpeningAt(startAt.UtcTicks); i < table.Count && table.StartOf(i) < endAt.UtcTicks; i++)
            {
                var from = Math.Max(table.StartOf(i), startAt.UtcTicks);
                var end = Math.Min(table.EndOf(i), endAt.UtcTicks);
                foreach (var pause in pauses.Where(p => p.FromAt.UtcTicks < end && p.ToAt.UtcTicks > from))
                {
                    if (pause.FromAt.UtcTicks > from)
                    {
                        yield return Counted(from, pause.FromAt.UtcTicks);
                    }

                    from = pause.ToAt.UtcTicks;
                }

                if (from < end)
                {
                    yield return Counted(from, end);
                }
            }

            ExplainedStep Counted(long from, long to)
            {
                var (fromAt, toAt, length) = (table.InOffice(from), table.InOffice(to), TimeSpan.FromTicks(to - from));
                total += length;
                var day = DateOnly.FromDateTime(fromAt.DateTime);
                var remark = calendar.RemarkOn(day) is { } reason ? $" ({reason})" : "";
                return new(ExplainedKind.Counted, fromAt, toAt, length, 0, $"Dihitung: {PlainIndonesian.Moment(fromAt)}–{PlainIndonesian.Time(toAt)}{remark}: {PlainIndonesian.Span(length)}, jumlah {PlainIndonesian.Span(total)}.");
            }
        }

        private IEnumerable<ExplainedStep> CountedDays()
        {
            var first = calendar.DayOf(startAt)!.Value;
            var last = open is null ? calendar.LocalDateOf(endAt.AddTicks(-1)) : calendar.DayOf(endAt)!.Value;
            var number = 0;
            for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
            {
                if (!calendar.IsWorkingDay(day) || pauses.Any(p => calendar.DayOf(p.FromAt) < day && day <= calendar.DayOf(p.ToAt)))
                {
                    continue;
                }

                number++;
                var remark = calendar.RemarkOn(day) is { } reason ? $", {reason}" : "";
                var (opensAt, closesAt) = (calendar.FirstInstantOf(day), calendar.ClosingOf(day)!.Value);
                yield return new(ExplainedKind.Counted, opensAt, closesAt, calendar.OpenTimeBetween(opensAt, closesAt), number, string.Create(
                    CultureInfo.InvariantCulture,
                    $"Hari kerja ke-{number}: {PlainIndonesian.Day(day)} (buka {string.Join(", ", calendar.HoursOn(day))}{remark})."));
            }
        }

        /// <summary>Days that a reader would have counted: open by their weekday, but closed, and not within a pause anyhow.</summary>
        private IEnumerable<ExplainedStep> ClosedDays()
        {
            var last = calendar.LocalDateOf(endAt);
            for (var day = calendar.LocalDateOf(startAt); day <= last; day = day.AddDays(1))
            {
                if (calendar.IsWorkingDay(day) || calendar.UsualHoursOn(day).Count == 0)
                {
                    continue;
                }

                var (fromAt, toAt) = (calendar.FirstInstantOf(day), calendar.FirstInstantOf(day.AddDays(1)));
                if (!pauses.Any(p => p.FromAt <= fromAt && toAt <= p.ToAt))
                {
                    yield return new(ExplainedKind.Closed, fromAt, toAt, TimeSpan.Zero, 0, $"Tutup: {PlainIndonesian.Day(day)}, {calendar.ClosureOn(day) ?? calendar.RemarkOn(day)}.");
                }
            }
        }

        private ExplainedStep LeftOut(Pause pause)
        {
            var (fromAt, toAt) = (calendar.InOffice(pause.FromAt), calendar.InOffice(pause.ToAt));
            var openTime = calendar.OpenTimeBetween(fromAt, toAt);
            var days = allowed.IsDays ? calendar.WorkingDaysBetween(fromAt, toAt) ?? 0 : 0;
            var cause = pause.Cause is { } known ? $", {known.Label()}" : "";
            var sameDay = DateOnly.FromDateTime(fromAt.DateTime) == DateOnly.FromDateTime(toAt.DateTime);
            var until = sameDay ? $"–{PlainIndonesian.Time(toAt)}" : $" sampai {PlainIndonesian.Moment(toAt)}";
            var left = allowed.IsDays
                ? days == 0 ? "tidak menggeser hari" : string.Create(CultureInfo.InvariantCulture, $"{days} hari kerja tidak dihitung")
                : openTime == TimeSpan.Zero ? "di luar jam buka, tidak mengubah apa pun" : $"{PlainIndonesian.Span(openTime)} kerja tidak dihitung";
            return new(ExplainedKind.LeftOut, fromAt, toAt, openTime, days, $"Jeda: {PlainIndonesian.Moment(fromAt)}{until}{cause}: {left}.");
        }

        private string Moment(DateTimeOffset at) => $"{PlainIndonesian.Moment(at)} {PlainIndonesian.Zone(calendar.TimeZone, at)}";
    }

    /// <summary>The warning that goes with a provisional deadline.</summary>
    public static string Provisional(Deadline deadline) => string.Create(
        CultureInfo.InvariantCulture,
        $"Tenggat ini sementara: hari libur tahun {deadline.DueAt.Year} belum ditetapkan.");
}
