using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Background;
using Wanggarasi.Web.Features.Applications.Lapse;

namespace Wanggarasi.Web.Tests.Features.Applications.Lapse;

public sealed class LapseTests
{
    [Fact]
    public async Task A_returned_case_lapses_when_its_last_day_is_over_and_not_before()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await ReturnedAsync(portal);
        // Returned on 24 November with thirty days: 24 December is the last.
        portal.Clock.AdjustTime(new DateTimeOffset(2026, 12, 24, 23, 59, 59, TimeSpan.FromHours(8)));
        Assert.Equal(0, await ExpireAsync(portal));
        Assert.Equal(CaseStatus.Returned, await StatusAsync(portal, sample));

        portal.Clock.AdjustTime(new DateTimeOffset(2026, 12, 25, 0, 0, 0, TimeSpan.FromHours(8)));
        Assert.Equal(1, await ExpireAsync(portal));
        Assert.Equal(CaseStatus.Expired, await StatusAsync(portal, sample));
        Assert.Equal(1, await CountAsync(portal, sample, "expired"));

        Assert.Equal(0, await ExpireAsync(portal));
        Assert.Equal(1, await CountAsync(portal, sample, "expired"));
    }

    [Fact]
    public async Task A_case_that_was_mended_does_not_lapse()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await ReturnedAsync(portal);
        await MendAsync(portal, sample);
        portal.Later(TimeSpan.FromDays(60));
        Assert.Equal(0, await ExpireAsync(portal));
        Assert.Equal(CaseStatus.Submitted, await StatusAsync(portal, sample));
    }

    [Fact]
    public async Task A_crash_between_event_and_message_leaves_neither_and_the_next_round_does_both()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await ReturnedAsync(portal);
        portal.Later(TimeSpan.FromDays(40));
        await SqlAsync(portal, "CREATE TRIGGER crash BEFORE INSERT ON Outbox BEGIN SELECT RAISE(ABORT, 'crash'); END;");
        await Assert.ThrowsAsync<DbUpdateException>(() => ExpireAsync(portal));
        Assert.Equal(CaseStatus.Returned, await StatusAsync(portal, sample));
        Assert.False(await portal.InArchiveAsync(db => db.CaseEvents.AnyAsync(e => e.CaseId == sample.Id && e.Kind == "expired")));

        await SqlAsync(portal, "DROP TRIGGER crash;");
        Assert.Equal(1, await ExpireAsync(portal));
        Assert.Equal(1, await CountAsync(portal, sample, "expired"));
    }

    [Fact]
    public async Task Two_nodes_at_once_lapse_a_case_once_and_remind_once()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await ReturnedAsync(portal);
        portal.Later(TimeSpan.FromDays(24));
        var reminded = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RemindAsync(portal)));
        Assert.Equal(1, reminded.Sum());
        Assert.Equal(1, await CountAsync(portal, sample, RemindToMend.Kind));

        portal.Later(TimeSpan.FromDays(10));
        var lapsed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ExpireAsync(portal)));
        Assert.Equal(1, lapsed.Sum());
        Assert.Equal(1, await CountAsync(portal, sample, "expired"));
    }

    [Fact]
    public async Task A_second_node_that_thinks_of_the_same_reminder_meets_it_in_the_database()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await ReturnedAsync(portal);
        portal.Later(TimeSpan.FromDays(24));
        Assert.Equal(1, await RemindAsync(portal));
        // The other node read before the message was there.
        await portal.InArchiveAsync(db => db.Outbox.Where(m => m.Kind == RemindToMend.Kind).ExecuteUpdateAsync(m => m.SetProperty(x => x.Kind, "hidden")));
        Assert.Equal(0, await RemindAsync(portal));
        Assert.Equal(1, await CountAsync(portal, sample, "hidden"));
    }

    [Fact]
    public async Task Each_return_is_reminded_of_once_seven_days_before_its_end()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await ReturnedAsync(portal);
        portal.Later(TimeSpan.FromDays(22));
        Assert.Equal(0, await RemindAsync(portal));
        portal.Later(TimeSpan.FromDays(1));
        Assert.Equal(1, await RemindAsync(portal));
        portal.Later(TimeSpan.FromDays(3));
        Assert.Equal(0, await RemindAsync(portal));

        await MendAsync(portal, sample);
        portal.Later(TimeSpan.FromMinutes(5));
        await portal.ReturnAsync(sample, "kk");
        portal.Later(TimeSpan.FromDays(25));
        Assert.Equal(1, await RemindAsync(portal));
        Assert.Equal(2, await CountAsync(portal, sample, RemindToMend.Kind));
    }

    [Fact]
    public async Task The_round_goes_by_the_clock_and_wakes_nobody_at_night()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await ReturnedAsync(portal);
        var round = portal.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<OfficeRound>().Single();
        portal.Clock.AdjustTime(new DateTimeOffset(2026, 12, 18, 2, 0, 0, TimeSpan.FromHours(8)));
        await round.GoAsync(default);
        Assert.Equal(0, await CountAsync(portal, sample, RemindToMend.Kind));
        portal.Clock.AdjustTime(new DateTimeOffset(2026, 12, 18, 8, 0, 0, TimeSpan.FromHours(8)));
        await round.GoAsync(default);
        Assert.Equal(1, await CountAsync(portal, sample, RemindToMend.Kind));

        portal.Clock.AdjustTime(new DateTimeOffset(2026, 12, 25, 1, 0, 0, TimeSpan.FromHours(8)));
        portal.Clock.Advance(TimeSpan.FromMinutes(16));
        for (var i = 0; i < 200 && await StatusAsync(portal, sample) != CaseStatus.Expired; i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(CaseStatus.Expired, await StatusAsync(portal, sample));
    }

    private static async Task<SampleCase> ReturnedAsync(Portal portal)
    {
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang");
        await portal.ReturnAsync(sample, "kk");
        return sample;
    }

    private static Task MendAsync(Portal portal, SampleCase sample) => portal.ActAsync(sample, (application, hand, calendar, _) => application.Mend(
        hand, calendar, [new RequirementFact("kk", Applicability.Required, null, Provision.AtCounter, [])], new Dictionary<string, string>(), new Dictionary<string, string>(), Wanggarasi.Domain.Deadlines.TimeAllowed.Parse("1d")));

    private static Task<int> ExpireAsync(Portal portal) => portal.WithAsync<ExpireReturned, int>(lapse => lapse.RunAsync(default));

    private static Task<int> RemindAsync(Portal portal) => portal.WithAsync<RemindToMend, int>(remind => remind.RunAsync(default));

    private static Task<CaseStatus> StatusAsync(Portal portal, SampleCase sample) => portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).Select(a => a.Status).SingleAsync());

    private static Task<int> CountAsync(Portal portal, SampleCase sample, string kind) => portal.InArchiveAsync(db => db.Outbox.CountAsync(m => m.CaseId == sample.Id && m.Kind == kind));

    private static Task<int> SqlAsync(Portal portal, string sql) => portal.InArchiveAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    });
}
