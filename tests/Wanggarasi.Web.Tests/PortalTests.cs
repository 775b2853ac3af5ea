using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Tests;

public sealed class PortalTests
{
    [Fact]
    public async Task A_new_office_opens_with_its_catalogue_calendar_and_villages()
    {
        await using var portal = await Portal.OpenAsync();
        Assert.Equal(26, await portal.InArchiveAsync(db => db.ServiceVersions.CountAsync()));
        Assert.Equal(7, await portal.InArchiveAsync(db => db.Villages.CountAsync()));
        Assert.Equal(26, await portal.WithAsync<PublishedStandards, int>(async s => (await s.AllAsync(new DateOnly(2026, 11, 24), default)).Count));
        using var visitor = portal.Visit();
        await visitor.OpenAsync("/");
        using var ready = await visitor.GetAsync("/health/ready");
        Assert.True(ready.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Two_offices_share_nothing()
    {
        await using var one = await Portal.OpenAsync();
        await using var two = await Portal.OpenAsync();
        await one.InArchiveAsync(async db =>
        {
            db.Villages.RemoveRange(await db.Villages.ToListAsync());
            return await db.SaveChangesAsync();
        });
        Assert.Equal(7, await two.InArchiveAsync(db => db.Villages.CountAsync()));
    }
}
