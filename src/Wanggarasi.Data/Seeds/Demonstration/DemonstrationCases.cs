using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>Histories of cases for demonstrations and benchmarks, made by the rules the portal works by.</summary>
public sealed class DemonstrationCases(OfficeDb db, Vault vault, PublishedStandards standards, OfficeCalendars calendars)
{
    /// <summary>The seed of the month that a demonstration starts with.</summary>
    public const int Seed = 2026;

    /// <summary>Adds the month before now, once: not where the office has a case already. Gives how many cases were added.</summary>
    public async Task<int> FillMonthAsync(string regionCode, DateTimeOffset nowAt, CancellationToken cancellationToken)
    {
        if (await db.Applications.AnyAsync(cancellationToken))
        {
            return 0;
        }

        var office = await OfficeAsync(regionCode, nowAt, cancellationToken);
        if (office.Services.Count == 0)
        {
            return 0;
        }

        var names = new[] { "warga@contoh.id", "warga2@contoh.id" };
        var accounts = await db.Users.AsNoTracking().Where(u => names.Contains(u.UserName)).Select(u => new { u.Id, u.UserName, u.DisplayName }).ToListAsync(cancellationToken);
        var holders = accounts.OrderBy(a => Array.IndexOf(names, a.UserName))
            .Select((a, i) => new AccountHolder(a.Id, Holder(office, a.DisplayName, i == 0 ? Sex.Female : Sex.Male, i))).ToList();
        office = office with { Disruptions = InventedDisruptions.Month(office, nowAt) };
        await InventedDisruptions.StoreAsync(db, office, cancellationToken);
        var plans = HistoryPlan.Month(office, Seed, nowAt, holders);
        var added = await new HistoryWriter(db, vault).WriteAsync(office, plans, plans.Count, new CaseMaker(office, Seed, nowAt, withPapers: true), plans.Count, null, cancellationToken);
        await InventedDisruptions.DecideAsync(db, office, cancellationToken);
        return added;
    }

    /// <summary>Adds a long history; gives how many cases were added.</summary>
    /// <param name="regionCode">The office's region code.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="count">How many cases.</param>
    /// <param name="years">Over how many years, back from the end; never before the first schedule of the calendar.</param>
    /// <param name="untilAt">The end: nothing happens after it.</param>
    /// <param name="written">Told from time to time how many there are.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<int> FillYearsAsync(string regionCode, int seed, int count, int years, DateTimeOffset untilAt, Action<int>? written, CancellationToken cancellationToken)
    {
        var calendar = await calendars.CurrentAsync(cancellationToken);
        return await FillSinceAsync(regionCode, seed, count, calendar.Calendar.LocalDateOf(untilAt).AddYears(-years).AddDays(1), untilAt, written, cancellationToken);
    }

    /// <summary>The same from a day on: over a few days most of the cases are still under way at the end.</summary>
    public async Task<int> FillSinceAsync(string regionCode, int seed, int count, DateOnly fromOn, DateTimeOffset untilAt, Action<int>? written, CancellationToken cancellationToken)
    {
        var office = await OfficeAsync(regionCode, untilAt, cancellationToken);
        office = office with { Disruptions = InventedDisruptions.Spread(office, seed, fromOn, untilAt) };
        await InventedDisruptions.StoreAsync(db, office, cancellationToken);
        var plans = HistoryPlan.Spread(office, seed, count, fromOn, untilAt);
        var added = await new HistoryWriter(db, vault).WriteAsync(office, plans, count, new CaseMaker(office, seed, untilAt, withPapers: false), 2_000, written, cancellationToken);
        await InventedDisruptions.DecideAsync(db, office, cancellationToken);
        return added;
    }

    private async Task<OfficeAtWork> OfficeAsync(string regionCode, DateTimeOffset nowAt, CancellationToken cancellationToken)
    {
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var services = new List<OfferedService>();
        foreach (var service in await standards.AllAsync(calendar.Calendar.LocalDateOf(nowAt), cancellationToken))
        {
            // What is done while the person waits is not a file that travels.
            if (service.Definition.Time.StartsAt == ClockStart.FileComplete && await standards.FindSopAsync(service.Definition.Code, cancellationToken) is { } sop)
            {
                var plan = new WorkPlan(service.Definition.Time.Completion, service.Definition.IsForwarded ? service.Definition.Time.Forwarding : null, sop.Version, SopPlan.Of(sop.Definition));
                services.Add(new OfferedService(service.Version, service.Definition, sop.Definition, plan, Weight(service.Definition.Code)));
            }
        }

        var villages = await db.Villages.AsNoTracking().OrderBy(v => v.Code).Select(v => v.Code).ToListAsync(cancellationToken);
        var officers = await db.UserRoles
            .Join(db.Roles, member => member.RoleId, role => role.Id, (member, role) => new { role.Name, member.UserId })
            .ToListAsync(cancellationToken);
        return new OfficeAtWork(
            calendar,
            services,
            new InventedPeople(regionCode, villages),
            officers.GroupBy(o => o.Name!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(o => o.UserId), StringComparer.Ordinal),
            regionCode);
    }

    /// <summary>How often people ask for a service, beside the others.</summary>
    private static double Weight(string code) => code switch
    {
        "kk-perubahan-data" => 9,
        "akta-kelahiran" => 8,
        "sktm" => 7,
        "ktp-el-hilang" or "kia-baru" => 6,
        "perekaman-ktp-el" or "pengantar-skck" => 5,
        "ktp-el-rusak" or "ktp-el-perubahan-data" or "kk-baru-keluarga-baru" or "legalisasi" => 4,
        "kk-hilang-rusak" or "kk-pisah" or "akta-kematian" => 3,
        _ => 1.5,
    };

    /// <summary>The person behind a demonstration account: born on the first of January 1990, like the synthetic numbers of the tests.</summary>
    private static InventedPerson Holder(OfficeAtWork office, string name, Sex sex, int part)
    {
        var bornOn = new DateOnly(1990, 1, 1);
        var anybody = office.People.Of(Dice.For(Seed, -10 - part), bornOn, InventedPeople.FamilyOf(name));
        return anybody with { Name = name, Sex = sex, Nik = office.People.Nik(bornOn, sex, 9901) };
    }
}
