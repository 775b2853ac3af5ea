using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Staff.Guide;

/// <summary>The SOP in force of one service.</summary>
public sealed record GuideRow(string Code, string Name, int Version, DateTimeOffset InForceAt, bool IsRead, int Readers);

/// <summary>All SOPs in force; the unread ones are marked.</summary>
public sealed record GuidePage(IReadOnlyList<GuideRow> Rows, int Unread)
{
    public static async Task<GuidePage> LoadAsync(OfficeDb db, PublishedStandards standards, OfficeWords words, DateOnly today, Guid? userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(words);
        var versions = await standards.SopsInForce
            .Select(v => new
            {
                v.ServiceCode,
                v.Number,
                InForceAt = v.InForceAt ?? v.ApprovedAt,
                IsRead = db.SopReadings.Any(r => r.SopVersionId == v.Id && r.UserId == userId),
                Readers = db.SopReadings.Count(r => r.SopVersionId == v.Id),
            })
            .ToListAsync(cancellationToken);
        var newest = versions.GroupBy(v => v.ServiceCode, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(v => v.Number)!, StringComparer.Ordinal);
        var rows = (await standards.AllAsync(today, cancellationToken)).Where(s => newest.ContainsKey(s.Definition.Code))
            .Select(s => (Service: s.Definition, Sop: newest[s.Definition.Code]))
            .Select(row => new GuideRow(row.Service.Code, words.Fill(row.Service.Name), row.Sop.Number, row.Sop.InForceAt!.Value, row.Sop.IsRead, row.Sop.Readers))
            .ToList();
        return new GuidePage(rows, rows.Count(row => !row.IsRead));
    }
}
