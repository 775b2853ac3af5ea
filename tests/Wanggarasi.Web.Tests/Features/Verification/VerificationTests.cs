using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Reports;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Background;

namespace Wanggarasi.Web.Tests.Features.Verification;

public sealed class VerificationTests
{
    [Fact]
    public async Task A_receipt_is_found_by_its_code_however_it_is_typed_and_the_page_says_what_it_knows_without_the_name()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync(name: "Siti Rahmawati Abdullah");
        var code = await CodeAsync(portal, sample.Id);
        using var visitor = portal.Visit();
        using var sent = await visitor.SendAsync(await visitor.OpenAsync("/verifikasi"), new Dictionary<string, string?> { ["Code"] = code.Text.ToLowerInvariant().Replace('-', ' ') });
        Assert.Equal($"/verifikasi/{code.Text}", sent.Headers.Location!.ToString());

        var page = await visitor.OpenAsync($"/verifikasi/{code.Text}");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Asli", text, StringComparison.Ordinal);
        Assert.Contains(sample.RegisterNumber, text, StringComparison.Ordinal);
        Assert.Contains("belum termuat dalam", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rahmawati", text, StringComparison.Ordinal);
        Assert.DoesNotContain(sample.Code.Text, page.Source.Text, StringComparison.Ordinal);
        Assert.Contains("http://localhost/", text, StringComparison.Ordinal); // the address to compare with
    }

    [Fact]
    public async Task After_the_night_the_page_names_the_anchor()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        portal.Later(TimeSpan.FromDays(1));
        await portal.WithAsync<AnchorTrail, int>(trail => trail.SealAsync(portal.Clock.GetUtcNow(), default));
        using var visitor = portal.Visit();
        var text = (await visitor.OpenAsync($"/verifikasi/{(await CodeAsync(portal, sample.Id)).Text}")).QuerySelector("main")!.TextContent;
        var hash = await portal.InArchiveAsync(db => db.Anchors.Select(a => a.Hash).SingleAsync());
        Assert.Contains(Convert.ToHexStringLower(hash), text, StringComparison.Ordinal);
        Assert.Contains("24 November 2026: ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/verifikasi/ABCD")]
    [InlineData("/verifikasi/%3Cscript%3E")]
    public async Task What_is_no_code_gets_a_plain_answer(string address)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        await AssertUnknownAsync(visitor, address);
    }

    [Fact]
    public async Task An_invented_code_and_a_tracking_code_get_the_same_plain_answer()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var visitor = portal.Visit();
        await AssertUnknownAsync(visitor, $"/verifikasi/{VerificationCode.Generate().Text}");
        await AssertUnknownAsync(visitor, $"/verifikasi/{sample.Code.Text}");
        using var sent = await visitor.SendAsync(await visitor.OpenAsync("/verifikasi"), new Dictionary<string, string?> { ["Code"] = sample.Code.Text });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("Ini kode lacak", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_check_is_counted_on_the_paper_and_among_the_days()
    {
        await using var portal = await Portal.OpenAsync();
        var code = await CodeAsync(portal, (await portal.SubmitCaseAsync()).Id);
        using var visitor = portal.Visit();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.OpenAsync($"/verifikasi/{code.Text}")));
        using (await visitor.GetAsync($"/verifikasi/{VerificationCode.Generate().Text}"))
        {
        }

        var counts = portal.Services.GetRequiredService<CheckCounts>();
        Assert.Equal(0, await portal.InArchiveAsync(db => db.VerifiablePapers.Select(p => p.Checks).SingleAsync())); // reading writes nothing
        Assert.Equal(9, await portal.InArchiveAsync(db => counts.StoreAsync(db, default)));
        Assert.Equal(0, await portal.InArchiveAsync(db => counts.StoreAsync(db, default)));
        Assert.Equal(8, await portal.InArchiveAsync(db => db.VerifiablePapers.Select(p => p.Checks).SingleAsync()));
        Assert.Equal(
            [("unknown", 1), ("valid", 8)],
            (await portal.InArchiveAsync(db => db.VerificationCounts.OrderBy(c => c.Outcome).ToListAsync())).Select(c => (c.Outcome, c.Count)));
        Assert.Contains("diperiksa 9 kali", (await visitor.OpenAsync($"/verifikasi/{code.Text}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_cannot_be_stored_yet_is_stored_later_and_a_portal_that_stops_stores_what_it_has()
    {
        await using var portal = await Portal.OpenAsync();
        var code = await CodeAsync(portal, (await portal.SubmitCaseAsync()).Id);
        using var visitor = portal.Visit();
        await visitor.OpenAsync($"/verifikasi/{code.Text}");
        var counts = portal.Services.GetRequiredService<CheckCounts>();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.InArchiveAsync(db => counts.StoreAsync(db, stopped.Token)));
        await visitor.OpenAsync($"/verifikasi/{code.Text}");
        using var keeper = ActivatorUtilities.CreateInstance<KeepCounts>(portal.Services);
        await keeper.StopAsync(default);
        Assert.Equal(2, await portal.InArchiveAsync(db => db.VerifiablePapers.Select(p => p.Checks).SingleAsync()));
    }

    [Fact]
    public async Task A_case_changed_behind_the_portals_back_takes_the_trust_from_its_papers()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        var code = await CodeAsync(portal, sample.Id);
        await portal.InArchiveAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER TR_CaseEvents_NoUpdate");
            return await db.Database.ExecuteSqlAsync($"UPDATE CaseEvents SET Payload = replace(Payload, 'portal', 'helped') WHERE CaseId = {sample.Id}");
        });
        using var visitor = portal.Visit();
        Assert.Contains("Jangan dipercaya dulu", (await visitor.OpenAsync($"/verifikasi/{code.Text}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_that_was_made_a_letter_in_the_database_is_not_trusted()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        var code = await CodeAsync(portal, sample.Id);
        await portal.InArchiveAsync(db => db.Database.ExecuteSqlAsync($"UPDATE VerifiablePapers SET Kind = 'Letter', Title = 'Surat Keterangan', Number = '460/001' WHERE CaseId = {sample.Id}"));
        using var visitor = portal.Visit();
        Assert.Contains("Jangan dipercaya dulu", (await visitor.OpenAsync($"/verifikasi/{code.Text}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_receipt_takes_the_place_of_the_lost_one()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        var old = await CodeAsync(portal, sample.Id);
        await RenewAsync(portal, sample);

        using var visitor = portal.Visit();
        Assert.Contains("Diganti", (await visitor.OpenAsync($"/verifikasi/{old.Text}")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Asli", (await visitor.OpenAsync($"/verifikasi/{(await CodeAsync(portal, sample.Id)).Text}")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_that_was_replaced_is_not_revived_by_changing_its_row()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        var old = await CodeAsync(portal, sample.Id);
        await RenewAsync(portal, sample);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.Database.ExecuteSqlAsync($"UPDATE VerifiablePapers SET State = 'Valid', StateReason = NULL, StateAt = NULL WHERE CaseId = {sample.Id} AND State = 'Replaced'")));

        using var visitor = portal.Visit();
        Assert.Contains("Jangan dipercaya dulu", (await visitor.OpenAsync($"/verifikasi/{old.Text}")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            (await portal.WithAsync<RecordCheck, RecordFindings>(check => check.RunAsync(portal.Clock.GetUtcNow(), _ => { }, default))).Findings,
            f => f == $"{sample.RegisterNumber}: Tanda terima permohonan {sample.RegisterNumber}: keadaan kertas tersimpan Valid, diturunkan Replaced");

        // Nor by moving it to the head that the new one was printed at.
        await portal.InArchiveAsync(db => db.Database.ExecuteSqlAsync($"UPDATE VerifiablePapers SET Sequence = (SELECT MAX(Sequence) FROM VerifiablePapers), Hash = (SELECT Hash FROM VerifiablePapers ORDER BY Sequence DESC LIMIT 1) WHERE CaseId = {sample.Id}"));
        Assert.Contains("Jangan dipercaya dulu", (await visitor.OpenAsync($"/verifikasi/{old.Text}")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_record_that_fits_its_hashes_and_means_nothing_gets_a_plain_answer_and_is_named()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        var code = await CodeAsync(portal, sample.Id);
        await portal.InArchiveAsync(async db =>
        {
            var first = await db.CaseEvents.AsNoTracking().SingleAsync(e => e.CaseId == sample.Id);
            var forged = CaseEvent.First(sample.Id, first.At, new Actor(first.ActorRole, first.ActorId), "from-nowhere", 1, "{}");
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER TR_CaseEvents_NoUpdate");
            await db.Database.ExecuteSqlAsync($"UPDATE CaseEvents SET Kind = 'from-nowhere', SchemaVersion = 1, Payload = '{{}}', Hash = {forged.Hash} WHERE CaseId = {sample.Id}");
            await db.Database.ExecuteSqlAsync($"UPDATE VerifiablePapers SET Hash = {forged.Hash}, Kind = 'Letter' WHERE CaseId = {sample.Id}");
            return await db.Database.ExecuteSqlAsync($"UPDATE Applications SET LastHash = {forged.Hash} WHERE Id = {sample.Id}");
        });
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync($"/verifikasi/{code.Text}");
        Assert.Contains("Jangan dipercaya dulu", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bawa kertasnya ke Kecamatan", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            (await portal.WithAsync<RecordCheck, RecordFindings>(check => check.RunAsync(portal.Clock.GetUtcNow(), _ => { }, default))).Findings,
            f => f.StartsWith($"{sample.RegisterNumber}: Peristiwa tidak dapat diturunkan: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_paper_whose_case_was_taken_away_gets_a_plain_answer()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        var code = await CodeAsync(portal, sample.Id);
        await portal.InArchiveAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; DROP TRIGGER TR_CaseEvents_NoDelete; DELETE FROM CaseEvents; DELETE FROM Persons; DELETE FROM Applications;"));
        using var visitor = portal.Visit();
        Assert.Contains("Jangan dipercaya dulu", (await visitor.OpenAsync($"/verifikasi/{code.Text}")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task RenewAsync(Portal portal, SampleCase sample)
    {
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var sent = await officer.SendAsync(
            await officer.OpenAsync($"/loket/permohonan/{sample.RegisterNumber}/kode-baru"),
            new Dictionary<string, string?> { ["Typed"] = SampleCases.Nik, ["Proof"] = nameof(IdentityProof.IdentityCard), ["Seen"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private static async Task AssertUnknownAsync(Visitor visitor, string address)
    {
        using var response = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Tidak dikenal", (await Visitor.ReadAsync(response)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<VerificationCode> CodeAsync(Portal portal, Guid caseId) =>
        portal.WithAsync<PaperRegister, VerificationCode>(async papers => papers.OpenCode((await papers.FindReceiptAsync(caseId, default))!));
}
