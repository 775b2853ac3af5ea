using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Seeds;

/// <summary>Where an office's first data come from; what is null comes with the portal.</summary>
/// <param name="CatalogueDirectory"><c>Office:CatalogueDirectory</c>.</param>
/// <param name="CalendarFile"><c>Office:CalendarFile</c>.</param>
/// <param name="VillagesFile"><c>Office:VillagesFile</c>.</param>
/// <param name="RegionCode"><c>Office:RegionCode</c>: only villages under it are kept.</param>
/// <param name="LettersDirectory"><c>Office:LettersDirectory</c>.</param>
public sealed record SeedSources(string? CatalogueDirectory, string? CalendarFile, string? VillagesFile, string RegionCode, string? LettersDirectory = null);

/// <summary>
/// Fills a new office once: roles, villages, calendar, catalogue and SOPs. What is there already is left alone; from
/// then on the database is the truth.
/// </summary>
public static class OfficeSeed
{
    /// <summary>Names of the roles of accounts.</summary>
    public static IReadOnlyList<string> RoleNames { get; } = ["warga", "loket", "kasi", "sekcam", "camat", "admin"];

    private const string Reason = "Data awal";

    /// <summary>Fills what is still empty: the catalogue in one saving, then the letters, which are held against it.</summary>
    /// <exception cref="InvalidDataException">A source is wrong; the message names the file and what is wrong.</exception>
    public static async Task FillAsync(OfficeDb db, SeedSources sources, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(sources);
        await FillRolesAsync(db, cancellationToken);
        await FillCalendarAsync(db, sources, now, cancellationToken);
        await FillVillagesAsync(db, sources, cancellationToken);
        await FillCatalogueAsync(db, sources, now, cancellationToken);
        await FillQueueAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await FillLettersAsync(db, sources, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Adds the roles that are missing: before the first start there are none.</summary>
    public static async Task EnsureRolesAsync(OfficeDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        await FillRolesAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task FillRolesAsync(OfficeDb db, CancellationToken cancellationToken)
    {
        var known = await db.Roles.Select(r => r.Name).ToListAsync(cancellationToken);
        db.Roles.AddRange(RoleNames.Except(known).Select(name => new IdentityRole<Guid>
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            NormalizedName = name!.ToUpperInvariant(),
            ConcurrencyStamp = Guid.CreateVersion7().ToString(),
        }));
    }

    private static async Task FillCalendarAsync(OfficeDb db, SeedSources sources, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.CalendarVersions.AnyAsync(cancellationToken))
        {
            return;
        }

        var body = sources.CalendarFile is { } file ? await File.ReadAllTextAsync(file, cancellationToken) : Shipped("calendar.json");
        if (WorkingCalendar.TryParse(body, out _) is { } refusal)
        {
            throw new InvalidDataException($"{sources.CalendarFile ?? "calendar.json"}: {refusal.Message}");
        }

        db.CalendarVersions.Add(new CalendarVersion { Number = 1, Body = body, Reason = Reason, CreatedAt = now });
    }

    private static async Task FillVillagesAsync(OfficeDb db, SeedSources sources, CancellationToken cancellationToken)
    {
        if (await db.Villages.AnyAsync(cancellationToken))
        {
            return;
        }

        var text = sources.VillagesFile is { } file ? await File.ReadAllTextAsync(file, cancellationToken) : Shipped("villages.csv");
        foreach (var row in VillageFile.Read(text, sources.RegionCode))
        {
            db.Villages.Add(row);
        }
    }

    private static async Task FillCatalogueAsync(OfficeDb db, SeedSources sources, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.ServiceVersions.AnyAsync(cancellationToken))
        {
            return;
        }

        foreach (var entry in CatalogueSeed.Read(sources.CatalogueDirectory))
        {
            db.ServiceVersions.Add(new ServiceVersion
            {
                Code = entry.Service.Code,
                Number = 1,
                EffectiveOn = new DateOnly(2024, 1, 1),
                Body = StandardJson.Write(entry.Service),
                Reason = Reason,
                CreatedAt = now,
            });
            db.SopVersions.Add(new SopVersion
            {
                ServiceCode = entry.Service.Code,
                Number = 1,
                Body = StandardJson.Write(entry.Sop),
                Reason = Reason,
                CreatedAt = now,
                ApprovedAt = now,
            });
        }
    }

    // A proposal, until the office says how many counters it has and how many people it serves in half an hour.
    private static async Task FillQueueAsync(OfficeDb db, CancellationToken cancellationToken)
    {
        if (!await db.QueueLetters.AnyAsync(cancellationToken))
        {
            db.QueueLetters.AddRange(TicketNumber.Letters.Select(letter => new QueueLetter { Letter = letter.ToString(), PlacesPerSlot = 2, IsOpen = true }));
        }

        if (!await db.QueueCounters.AnyAsync(cancellationToken))
        {
            db.QueueCounters.AddRange(Enumerable.Range(1, 2).Select(number => new QueueCounter { Number = number, Letters = TicketNumber.Letters, IsInUse = true }));
        }
    }

    private static async Task FillLettersAsync(OfficeDb db, SeedSources sources, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.LetterTemplateVersions.AnyAsync(cancellationToken))
        {
            return;
        }

        var newest = await db.ServiceVersions.AsNoTracking()
            .Where(v => !db.ServiceVersions.Any(other => other.Code == v.Code && other.Number > v.Number))
            .Select(v => new { v.Code, v.Body })
            .ToListAsync(cancellationToken);
        var services = newest.ToDictionary(v => v.Code, v => StandardJson.Read<ServiceDefinition>(v.Body), StringComparer.Ordinal);
        db.LetterTemplateVersions.AddRange(LetterSeed.Read(sources.LettersDirectory, services).Select(template => new LetterTemplateVersion
        {
            ServiceCode = template.ServiceCode,
            Number = 1,
            Body = StandardJson.Write(template),
            Reason = Reason,
            CreatedAt = now,
        }));
    }

    private static string Shipped(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Wanggarasi.Data.Seeds.{name}")
            ?? throw new InvalidDataException($"{name} is not shipped with the portal.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
