using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>Which cases a history holds, in the order of their submission: when people come, for what, and where.</summary>
public static class HistoryPlan
{
    /// <summary>Cases spread over a time: many on working days, few on others; across the counter only while it is open.</summary>
    /// <param name="office">The office.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="count">How many.</param>
    /// <param name="fromOn">The first day; never before the first schedule of the calendar.</param>
    /// <param name="untilAt">Nothing is handed in after this instant.</param>
    public static IEnumerable<CasePlan> Spread(OfficeAtWork office, int seed, int count, DateOnly fromOn, DateTimeOffset untilAt)
    {
        ArgumentNullException.ThrowIfNull(office);
        var calendar = office.Calendar.Calendar;
        var dice = Dice.For(seed, -1);
        var first = fromOn < calendar.Document.FirstDay ? calendar.Document.FirstDay : fromOn;
        var days = new List<DateOnly>();
        for (var day = first; calendar.FirstInstantOf(day) < untilAt; day = day.AddDays(1))
        {
            days.Add(day);
        }

        var weights = days.ConvertAll(day => (calendar.IsWorkingDay(day) ? 1.0 : 0.12) * dice.Between(0.6, 1.4));
        var (all, before, part) = (weights.Sum(), 0.0, 0);
        foreach (var (day, weight) in days.Zip(weights))
        {
            var until = (int)Math.Round(count * (before += weight) / all);
            var today = Enumerable.Range(0, until - part).Select(_ => Arrive(dice, office, day, untilAt)).OrderBy(a => a.At).ToList();
            foreach (var (at, channel) in today)
            {
                yield return new CasePlan(part++, Pick(dice, office, channel), at, channel, Fate.Chance);
            }
        }
    }

    /// <summary>
    /// The month before now for a demonstration: the cases of a small office, and among them those of the two citizens
    /// whose accounts people try, so that they meet every status a case can have.
    /// </summary>
    public static IReadOnlyList<CasePlan> Month(OfficeAtWork office, int seed, DateTimeOffset nowAt, IReadOnlyList<AccountHolder> holders)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(holders);
        var calendar = office.Calendar.Calendar;
        var plans = Spread(office, seed, 130, calendar.LocalDateOf(nowAt).AddDays(-30), nowAt).ToList();
        var part = plans.Count;
        foreach (var (holder, days, fate, service) in Wishes(office, holders))
        {
            var at = calendar.FirstInstantOf(calendar.LocalDateOf(nowAt).AddDays(-days)).AddMinutes(1160 + part % 7 * 19);
            if (days == 0)
            {
                at = nowAt.AddMinutes(-95 - part % 7);
            }

            if (calendar.LocalDateOf(at) >= calendar.Document.FirstDay)
            {
                plans.Add(new CasePlan(part++, service, at, Channel.Portal, fate, holder));
            }
        }

        return [.. plans.OrderBy(p => p.SubmittedAt)];
    }

    private static IEnumerable<(AccountHolder Holder, int Days, Fate Fate, OfferedService Service)> Wishes(OfficeAtWork office, IReadOnlyList<AccountHolder> holders)
    {
        (int Holder, int Days, Fate Fate, string Service)[] wishes =
        [
            (0, 34, Fate.LeftReturned, "ktp-el-perubahan-data"), (0, 24, Fate.Smooth, "kk-hilang-rusak"), (0, 17, Fate.Late, "akta-kelahiran"),
            (0, 12, Fate.Mended, "ktp-el-hilang"), (0, 8, Fate.Rejected, "sktm"), (0, 6, Fate.LeftReturned, "kia-baru"), (0, 1, Fate.Smooth, "kk-perubahan-data"),
            (0, 0, Fate.Untouched, "pengantar-skck"), (1, 33, Fate.LeftReturned, "sktm"), (1, 15, Fate.Cancelled, "legalisasi"), (1, 4, Fate.Mended, "ktp-el-rusak"),
            (1, 0, Fate.Untouched, "akta-kelahiran"),
        ];
        foreach (var (index, wish) in wishes.Index().Where(w => w.Item.Holder < holders.Count))
        {
            // Another office's catalogue knows other services.
            var online = office.Services.Where(s => s.Definition.OnlineSubmission).ToList();
            if (online.Count > 0)
            {
                yield return (holders[wish.Holder], wish.Days, wish.Fate, online.Find(s => s.Definition.Code == wish.Service) ?? online[index % online.Count]);
            }
        }
    }

    private static (DateTimeOffset At, Channel Channel) Arrive(Dice dice, OfficeAtWork office, DateOnly day, DateTimeOffset untilAt)
    {
        var calendar = office.Calendar.Calendar;
        var midnightAt = calendar.FirstInstantOf(day);
        var hours = calendar.HoursOn(day);
        if (hours.Count > 0 && dice.Chance(0.48))
        {
            var interval = dice.Of(hours);
            var at = midnightAt.AddMinutes(dice.Between((double)interval.FromMinute, Math.Max(interval.FromMinute, interval.ToMinute - 12)));
            if (at < untilAt)
            {
                return (at, Channel.Counter);
            }
        }

        // Mostly in the evening, when people are at home.
        var minute = 330 + 1020 * Math.Sqrt(dice.Next());
        var sentAt = midnightAt.AddMinutes(minute);
        return (sentAt < untilAt ? sentAt : midnightAt + (untilAt - midnightAt) * dice.Next(), dice.Chance(0.14) ? Channel.Helped : Channel.Portal);
    }

    private static OfferedService Pick(Dice dice, OfficeAtWork office, Channel channel)
    {
        var fitting = channel == Channel.Counter ? office.Services : [.. office.Services.Where(s => s.Definition.OnlineSubmission)];
        return (fitting.Count > 0 ? fitting : office.Services)[dice.Weighed([.. (fitting.Count > 0 ? fitting : office.Services).Select(s => s.Weight)])];
    }
}
