using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;

namespace Wanggarasi.Web.Features.Applications.Outages;

/// <summary>A block of sheets printed at once.</summary>
public sealed record SheetBlock(int First, int Last, int Used, DateTimeOffset PrintedAt, string PrintedBy);

/// <summary>An outage with what was entered of it.</summary>
public sealed record OutageLine(Guid Id, string Name, DateTimeOffset FromAt, DateTimeOffset ToAt, string Author);

/// <summary>What the emergency screen shows.</summary>
public sealed record OutagesPage(IReadOnlyList<SheetBlock> Blocks, IReadOnlyList<OutageLine> Outages, int Waiting, int Approved);

/// <summary>The sheets to print.</summary>
public sealed record SheetsPage(IReadOnlyList<int> Numbers, DateTimeOffset PrintedAt, string PrintedBy)
{
    /// <summary>The registered sheets from one number to another; null where one of them was never registered.</summary>
    public static async Task<SheetsPage?> LoadAsync(OutagesReader reader, int first, int last, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return first < 1 || first > last || last - first >= SheetsForm.Most ? null : await reader.FindSheetsAsync(first, last, cancellationToken);
    }
}

/// <summary>Reads sheets and outages.</summary>
public sealed class OutagesReader(OfficeDb db)
{
    public async Task<OutagesPage> LoadAsync(CancellationToken cancellationToken)
    {
        var blocks = await db.EmergencySheets.AsNoTracking()
            .GroupBy(s => new { s.PrintedAt, s.PrintedById })
            .Select(g => new { g.Key.PrintedAt, g.Key.PrintedById, First = g.Min(s => s.Number), Last = g.Max(s => s.Number), Used = g.Count(s => s.CaseId != null) })
            .OrderByDescending(b => b.First)
            .Take(10)
            .ToListAsync(cancellationToken);
        var outages = await db.Outages.AsNoTracking().OrderByDescending(o => o.FromAt).Take(20).ToListAsync(cancellationToken);
        var people = blocks.Select(b => b.PrintedById).Concat(outages.Select(o => o.AuthorId)).Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        var late = await db.Applications.AsNoTracking().Where(a => a.LateOutage != null).GroupBy(a => a.LateApprovedAt != null).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return new OutagesPage(
            [.. blocks.Select(b => new SheetBlock(b.First, b.Last, b.Used, b.PrintedAt, names.GetValueOrDefault(b.PrintedById, "petugas")))],
            [.. outages.Select(o => new OutageLine(o.Id, o.Name, o.FromAt, o.ToAt, names.GetValueOrDefault(o.AuthorId, "petugas")))],
            late.Where(l => !l.Key).Sum(l => l.Count),
            late.Where(l => l.Key).Sum(l => l.Count));
    }

    /// <summary>Registered sheets, for printing; null where there are not as many as asked for.</summary>
    public async Task<SheetsPage?> FindSheetsAsync(int first, int last, CancellationToken cancellationToken)
    {
        var sheets = await db.EmergencySheets.AsNoTracking().Where(s => s.Number >= first && s.Number <= last).OrderBy(s => s.Number).ToListAsync(cancellationToken);
        if (sheets.Count != last - first + 1)
        {
            return null;
        }

        EmergencySheet newest = sheets[^1];
        var by = await db.Users.AsNoTracking().Where(u => u.Id == newest.PrintedById).Select(u => u.DisplayName).SingleOrDefaultAsync(cancellationToken);
        return new SheetsPage([.. sheets.Select(s => s.Number)], newest.PrintedAt, by ?? "petugas");
    }
}
