using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>A disruption of a history.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Cause">Its cause.</param>
/// <param name="Note">What citizens read.</param>
/// <param name="Services">Codes of the services concerned.</param>
/// <param name="FromAt">When it was declared.</param>
/// <param name="ToAt">When it was over; null while it lasts.</param>
public sealed record InventedDisruption(Guid Id, PauseCause Cause, string Note, IReadOnlySet<string> Services, DateTimeOffset FromAt, DateTimeOffset? ToAt);

/// <summary>The disruptions of a history: a few a year, some days each, never two at once.</summary>
public static class InventedDisruptions
{
    private const int CeilingDays = 5;

    private static readonly (PauseCause Cause, string Note, bool CardsOnly)[] s_kinds =
    [
        (PauseCause.CentralServer, "Server pusat kependudukan tidak dapat dihubungi. Permohonan dilanjutkan begitu tersambung lagi.", false),
        (PauseCause.BlanksOutOfStock, "Blangko KTP-el habis. Kiriman dari pusat ditunggu.", true),
        (PauseCause.OtherAgency, "Disdukcapil memindahkan kantornya dan belum menerima berkas.", false),
        (PauseCause.CentralServer, "Sistem pusat sedang dipelihara.", false),
        (PauseCause.ForceMajeure, "Listrik dan jaringan padam karena banjir.", false),
    ];

    /// <summary>Those of a long time; all are over at its end.</summary>
    public static IReadOnlyList<InventedDisruption> Spread(OfficeAtWork office, int seed, DateOnly fromOn, DateTimeOffset untilAt)
    {
        ArgumentNullException.ThrowIfNull(office);
        var calendar = office.Calendar.Calendar;
        var dice = Dice.For(seed, -2);
        var made = new List<InventedDisruption>();
        var first = fromOn < calendar.Document.FirstDay ? calendar.Document.FirstDay : fromOn;
        for (var day = first.AddDays(dice.Between(10, 40)); ; day = day.AddDays(dice.Between(35, 80)))
        {
            var fromAt = Open(calendar, day, dice.Between(10.0, 120));
            var toAt = Open(calendar, calendar.LocalDateOf(fromAt).AddDays(dice.Between(1, 3)), dice.Between(5.0, 60));
            if (toAt >= untilAt)
            {
                return made;
            }

            made.Add(Make(office, s_kinds[made.Count % s_kinds.Length], fromAt, toAt));
        }
    }

    /// <summary>Those of the month before now: one that is over and one that lasts.</summary>
    public static IReadOnlyList<InventedDisruption> Month(OfficeAtWork office, DateTimeOffset nowAt)
    {
        ArgumentNullException.ThrowIfNull(office);
        var calendar = office.Calendar.Calendar;
        var today = calendar.LocalDateOf(nowAt);
        var over = Make(office, s_kinds[0], Open(calendar, today.AddDays(-20), 45), Open(calendar, today.AddDays(-18), 30));
        var lasting = Make(office, s_kinds[1], Open(calendar, today.AddDays(-1), 50), null);
        return lasting.FromAt < nowAt.AddHours(-1) ? [over, lasting] : [over];
    }

    /// <summary>Stores them; the decisions on them follow when the cases are there (<see cref="DecideAsync"/>).</summary>
    public static Task<int> StoreAsync(OfficeDb db, OfficeAtWork office, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(office);
        return db.WriteAsync(
            async token =>
            {
                foreach (var one in office.Disruptions)
                {
                    var disruption = new Disruption
                    {
                        Id = one.Id,
                        Cause = one.Cause,
                        Note = one.Note,
                        DeclaredAt = one.FromAt,
                        DeclaredById = Kasi(office),
                        CeilingDays = CeilingDays,
                        CeilingAt = Ceiling(office, one),
                        EndedAt = one.ToAt,
                    };
                    foreach (var code in one.Services)
                    {
                        disruption.Services.Add(new DisruptedService { DisruptionId = one.Id, ServiceCode = code });
                    }

                    db.Disruptions.Add(disruption);
                }

                return await db.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    /// <summary>Stores what was decided, with the number of cases.</summary>
    public static async Task DecideAsync(OfficeDb db, OfficeAtWork office, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(office);
        var pauses = await db.CasePauses.AsNoTracking().Where(p => p.DisruptionId != null)
            .Select(p => new { p.DisruptionId, p.FromAt, p.ToAt }).ToListAsync(cancellationToken);
        var cases = pauses.ToLookup(p => p.DisruptionId!.Value);
        await db.WriteAsync(
            async token =>
            {
                foreach (var one in office.Disruptions)
                {
                    db.DisruptionSteps.Add(Step(one, DisruptionDecision.Declared, one.FromAt, one.Note, cases[one.Id].Count(p => p.FromAt == one.FromAt)));
                    if (one.ToAt is { } over)
                    {
                        db.DisruptionSteps.Add(Step(one, DisruptionDecision.Ended, over, "Gangguan selesai.", cases[one.Id].Count(p => p.ToAt == over)));
                    }
                }

                return await db.SaveChangesAsync(token);
            },
            cancellationToken);

        DisruptionStep Step(InventedDisruption one, DisruptionDecision decision, DateTimeOffset at, string reason, int count) => new()
        {
            DisruptionId = one.Id,
            Decision = decision,
            At = at,
            ActorRole = ActorRole.SectionHead,
            ActorId = Kasi(office),
            Reason = reason,
            CeilingAt = Ceiling(office, one),
            Cases = count,
        };
    }

    private static InventedDisruption Make(OfficeAtWork office, (PauseCause Cause, string Note, bool CardsOnly) kind, DateTimeOffset fromAt, DateTimeOffset? toAt)
    {
        var concerned = office.Services.Where(s => s.Definition.IsForwarded && (!kind.CardsOnly || s.Definition.Code.StartsWith("ktp-el", StringComparison.Ordinal))).ToList();
        // Another office's catalogue knows other services.
        return new InventedDisruption(
            Guid.CreateVersion7(fromAt), kind.Cause, kind.Note, (concerned.Count > 0 ? concerned : office.Services).Select(s => s.Definition.Code).ToHashSet(StringComparer.Ordinal), fromAt, toAt);
    }

    private static DateTimeOffset Ceiling(OfficeAtWork office, InventedDisruption one) =>
        office.Calendar.Calendar.FindDue(one.FromAt, TimeAllowed.Days(CeilingDays), out var ceiling) is { } refusal
            ? throw new InvalidOperationException(refusal.Message) : RecordTime.Of(ceiling.DueAt);

    private static Guid Kasi(OfficeAtWork office) => office.Officers.GetValueOrDefault("kasi");

    // So many minutes after the counter opens on a day, or on the next day it does.
    private static DateTimeOffset Open(WorkingCalendar calendar, DateOnly day, double minutes) =>
        RecordTime.Of((calendar.NextOpening(calendar.FirstInstantOf(day)) ?? calendar.FirstInstantOf(day)).AddMinutes(minutes));
}
