using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Seeds.Demonstration;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Tests.Data.Seeds.Demonstration;

public sealed class DemonstrationCasesTests
{
    private static readonly Dictionary<string, string> s_asked = new() { ["Demo:Cases"] = "true" };

    [Fact]
    public async Task The_first_start_adds_a_month_in_which_every_status_is_met()
    {
        await using var portal = await Portal.OpenAsync(s_asked);

        var cases = await portal.InArchiveAsync(db => db.Applications.AsNoTracking().ToListAsync());
        Assert.InRange(cases.Count, 100, 200);
        Assert.Empty(new[] { CaseStatus.Submitted, CaseStatus.Returned, CaseStatus.Forwarded, CaseStatus.Ready, CaseStatus.Done, CaseStatus.Rejected, CaseStatus.Cancelled, CaseStatus.Expired }.Except(cases.Select(c => c.Status)));
        Assert.All(cases, c => Assert.InRange(c.SubmittedAt, Portal.Morning.AddDays(-36), Portal.Morning));
        Assert.True(cases.Select(c => c.ServiceCode).Distinct().Count() > 12);
        var rounds = await portal.InArchiveAsync(db => db.CaseRounds.AsNoTracking().ToListAsync());
        Assert.Contains(rounds, r => r.OnTime == false);
        Assert.InRange(rounds.Count(r => r.OnTime == true) / (double)rounds.Count(r => r.OnTime is not null), 0.8, 0.97);
        Assert.True(await portal.InArchiveAsync(db => db.CaseEvents.AllAsync(e => e.At <= Portal.Morning)));
    }

    [Fact]
    public async Task Both_citizens_have_cases_and_were_told_of_them()
    {
        await using var portal = await Portal.OpenAsync(s_asked);

        var owned = await portal.InArchiveAsync(db => db.Applications.AsNoTracking()
            .Join(db.Users, a => a.OwnerId, u => u.Id, (a, u) => new { u.UserName, a.Status }).ToListAsync());
        Assert.True(owned.Where(o => o.UserName == "warga@contoh.id").Select(o => o.Status).Distinct().Count() >= 5);
        Assert.Contains(owned, o => o.UserName == "warga2@contoh.id");
        Assert.True(await portal.InArchiveAsync(db => db.Outbox.AnyAsync(m => m.Kind == "ready" && m.UserId != null)));
        // Nobody is written to: the people do not exist.
        Assert.False(await portal.InArchiveAsync(db => db.Outbox.AnyAsync(m => m.SealedRecipient != null)));
    }

    [Fact]
    public async Task What_is_stored_follows_from_the_events_and_every_chain_holds()
    {
        await using var portal = await Portal.OpenAsync(s_asked);

        await portal.WithAsync<CaseFiles, int>(async files =>
        {
            var (ids, events) = await portal.InArchiveAsync(async db => (
                await db.Applications.Select(a => a.Id).ToListAsync(),
                (await db.CaseEvents.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync()).ToLookup(e => e.CaseId)));
            foreach (var id in ids)
            {
                var stored = (await files.FindAsync(id, default))!;
                var again = DocumentApplication.Replay(events[id]);
                Assert.Empty(EventChain.Verify(events[id], new ChainHead(stored.LastSequence, stored.LastHash)));
                Assert.Equal((again.Status, again.Step, again.DueAt, again.Round, again.FinishedAt, again.ExpiresOn, again.AssigneeId), (stored.Status, stored.Step, stored.DueAt, stored.Round, stored.FinishedAt, stored.ExpiresOn, stored.AssigneeId));
                Assert.Equal(again.Rounds.Select(r => (r.DueAt, r.OnTime, r.OfficeSeconds, r.Pauses.Count)), stored.Rounds.Select(r => (r.DueAt, r.OnTime, r.OfficeSeconds, r.Pauses.Count)));
                Assert.Equal(again.Requirements.Select(r => (r.Code, r.Judgement)), stored.Requirements.Select(r => (r.Code, r.Judgement)));
                Assert.Equal(again.Steps.Select(s => (s.Step, s.StartedAt, s.FinishedAt)), stored.Steps.Select(s => (s.Step, s.StartedAt, s.FinishedAt)));
                var persons = await files.ReadPersonsAsync(id, default);
                Assert.All(persons.Where(p => p.Nik is not null), p => Assert.Matches("^750411[0-9]{6}99[0-9]{2}$", p.Nik));
                await files.ReadAnswersAsync(id, default);
            }

            return ids.Count;
        });
    }

    [Fact]
    public async Task Numbers_follow_the_order_of_submission_without_gaps_and_the_next_one_goes_on()
    {
        await using var portal = await Portal.OpenAsync(s_asked);

        var numbers = await portal.InArchiveAsync(db => db.Applications.AsNoTracking().OrderBy(a => a.SubmittedAt).Select(a => a.RegisterNumber).ToListAsync());
        Assert.All(numbers.GroupBy(n => n[..^6]), group => Assert.Equal(Enumerable.Range(1, group.Count()).Select(n => $"{group.Key}{n:000000}"), group));
        var next = await portal.SubmitCaseAsync();
        Assert.Equal(numbers.Count(n => n.StartsWith("KTP-2026-", StringComparison.Ordinal)) + 1, int.Parse(next.RegisterNumber[^6..], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_same_day_gives_the_same_month_and_a_second_start_adds_nothing()
    {
        await using var one = await Portal.OpenAsync(s_asked);
        await using var other = await Portal.OpenAsync(s_asked);

        var before = await FactsAsync(one);
        Assert.Equal(before, await FactsAsync(other));
        Assert.Equal(0, await one.WithAsync<DemonstrationCases, int>(cases => cases.FillMonthAsync("75.04.11", Portal.Morning, default)));
        Assert.Equal(before, await FactsAsync(one));
    }

    [Fact]
    public async Task A_paper_of_a_case_opens_on_the_desk_and_the_case_can_be_worked_on()
    {
        await using var portal = await Portal.OpenAsync(s_asked);
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var paper = await portal.InArchiveAsync(db => db.Documents.AsNoTracking().Join(db.Applications, d => d.CaseId, a => a.Id, (d, a) => new { a.RegisterNumber, a.Id, Document = d.Id }).FirstAsync());

        Assert.Contains(paper.RegisterNumber, (await officer.OpenAsync($"/loket/permohonan/{paper.RegisterNumber}")).Body!.TextContent, StringComparison.Ordinal);
        using var response = await officer.GetAsync($"/loket/permohonan/{paper.RegisterNumber}/berkas/{paper.Document}");
        Assert.Equal("%PDF-1.4", System.Text.Encoding.ASCII.GetString((await response.Content.ReadAsByteArrayAsync())[..8]));
    }

    [Fact]
    public async Task A_long_history_reaches_back_no_further_than_the_calendar()
    {
        await using var portal = await Portal.OpenAsync();

        var count = await portal.WithAsync<DemonstrationCases, int>(cases => cases.FillYearsAsync("75.04.11", 7, 3_000, 20, Portal.Morning, null, default));

        Assert.Equal(3_000, count);
        var days = await portal.InArchiveAsync(db => db.Applications.Select(a => a.SubmittedOn).ToListAsync());
        Assert.Equal(3_000, days.Count);
        Assert.InRange(days.Min(), new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 10));
        Assert.InRange(days.Max(), new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 24));
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Documents.CountAsync()));
    }

    [Fact]
    public async Task What_a_long_history_set_aside_is_as_before_afterwards_and_after_a_power_cut()
    {
        await using var portal = await Portal.OpenAsync();
        var before = await SchemaAsync(portal);

        await portal.WithAsync<OfficeDb, int>(async db =>
        {
            await using (await db.OpenBulkAsync(many: true, default))
            {
                Assert.NotEqual(before, await SchemaAsync(portal));
            }

            return 0;
        });
        Assert.Equal(before, await SchemaAsync(portal));

        await portal.WithAsync<OfficeDb, int>(async db =>
        {
            _ = await db.OpenBulkAsync(many: true, default);
            return 0;
        });
        await portal.WithAsync<OfficeDb, int>(async db =>
        {
            await db.MendAsync(default);
            return 0;
        });
        Assert.Equal(before, await SchemaAsync(portal));
    }

    private static Task<List<string>> SchemaAsync(Portal portal) => portal.InArchiveAsync((OfficeDb db) =>
        db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL").OrderBy(s => s).ToListAsync());

    private static Task<List<string>> FactsAsync(Portal portal) => portal.InArchiveAsync(async (OfficeDb db) =>
    {
        var names = await db.Persons.AsNoTracking().Where(p => p.Role == PersonRole.Subject).ToDictionaryAsync(p => p.CaseId, p => p.Name);
        var rows = await db.Applications.AsNoTracking().ToListAsync();
        return rows.Select(a => $"{a.RegisterNumber} {a.ServiceCode} {a.SubmittedAt:O} {a.Status} {a.DueAt:O} {a.FinishedAt:O} {a.LastSequence} {names[a.Id]}").Order(StringComparer.Ordinal).ToList();
    });
}
