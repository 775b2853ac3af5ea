using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Standards.History;

/// <summary>One version: who made it, when, why, and what changed from the one before.</summary>
public sealed record HistoryVersion(int Number, DateOnly EffectiveOn, string? Author, string Reason, DateTimeOffset CreatedAt, IReadOnlyList<DefinitionChange> Changes);

/// <summary>One time in which the service took no applications.</summary>
public sealed record HistoryPause(Guid Id, string Reason, DateOnly PausedFrom, DateOnly? PausedUntil, DateTimeOffset? EndedAt, bool IsOpen);

/// <summary>The newest versions first.</summary>
public sealed record HistoryPage(string Code, string Name, IReadOnlyList<HistoryVersion> Versions, IReadOnlyList<HistoryPause> Pauses)
{
    private const int Shown = 50;

    public static async Task<HistoryPage?> LoadAsync(OfficeDb db, OfficeWords words, DateOnly today, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(words);
        var rows = await (
            from version in db.ServiceVersions.AsNoTracking()
            where version.Code == code
            orderby version.Number descending
            select new
            {
                version.Number,
                version.EffectiveOn,
                version.Body,
                version.Reason,
                version.CreatedAt,
                Author = db.Users.Where(user => user.Id == version.AuthorId).Select(user => user.DisplayName).FirstOrDefault(),
            }).Take(Shown).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }

        var pauses = await db.ServicePauses.AsNoTracking().Where(p => p.ServiceCode == code).OrderByDescending(p => p.CreatedAt).Take(Shown)
            .Select(p => new HistoryPause(p.Id, p.Reason, p.FromOn, p.ToOn, p.EndedAt, p.EndedAt == null && (p.ToOn == null || p.ToOn >= today)))
            .ToListAsync(cancellationToken);
        var versions = rows.Select((row, at) => new HistoryVersion(
            row.Number, row.EffectiveOn, row.Author, row.Reason, row.CreatedAt,
            at + 1 < rows.Count ? DefinitionDiff.Between(rows[at + 1].Body, row.Body) : [])).ToList();
        return new HistoryPage(code, words.Fill(StandardJson.Read<ServiceDefinition>(rows[0].Body).Name), versions, pauses);
    }
}
