using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Features.Openness.Trail;

/// <summary>What the page of anchors shows.</summary>
/// <param name="Rows">A page of them, the newest first.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record TrailPage(IReadOnlyList<Anchor> Rows, int Total, int Page)
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 31;
}

/// <summary>Reads the anchors.</summary>
public sealed class TrailReader(OfficeDb db)
{
    /// <summary>A page.</summary>
    public async Task<TrailPage> LoadAsync(int page, CancellationToken cancellationToken)
    {
        page = Math.Clamp(page, 1, 100_000);
        var rows = await db.Anchors.AsNoTracking().OrderByDescending(a => a.Number).Skip((page - 1) * TrailPage.Size).Take(TrailPage.Size).ToListAsync(cancellationToken);
        return new TrailPage(rows, await db.Anchors.CountAsync(cancellationToken), page);
    }

    /// <summary>All of them as lines, the first first.</summary>
    public async IAsyncEnumerable<string> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var anchor in db.Anchors.AsNoTracking().OrderBy(a => a.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return $"{anchor.Envelope()}\t{Convert.ToHexStringLower(anchor.Hash)}";
        }
    }
}
