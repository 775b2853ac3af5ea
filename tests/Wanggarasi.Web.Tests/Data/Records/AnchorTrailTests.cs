using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Reports;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Tests.Data.Records;

public sealed class AnchorTrailTests
{
    [Fact]
    public async Task A_day_is_sealed_once_when_it_is_over_and_the_next_hangs_on_it()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.SubmitCaseAsync();
        Assert.Equal(0, await SealAsync(portal)); // the day is not over
        portal.Later(TimeSpan.FromHours(15) + TimeSpan.FromMinutes(5));
        Assert.Equal(0, await SealAsync(portal)); // five past midnight: somebody may still be writing
        portal.Later(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await SealAsync(portal));
        Assert.Equal(0, await SealAsync(portal));
        portal.Later(TimeSpan.FromDays(3));
        Assert.Equal(1, await SealAsync(portal)); // the days in between are in this one

        var anchors = await AnchorsAsync(portal);
        Assert.Equal([new(2026, 11, 24), new DateOnly(2026, 11, 27)], anchors.Select(a => a.On));
        Assert.Empty(Anchor.Verify(anchors));
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.FromHours(8)), anchors[0].UntilAt);
    }

    [Fact]
    public async Task Two_nodes_that_seal_at_once_make_one_anchor()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.SubmitCaseAsync();
        portal.Later(TimeSpan.FromDays(1));
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SealAsync(portal))));
        Assert.Equal(1, made.Sum());
        Assert.Single(await AnchorsAsync(portal));
    }

    [Fact]
    public async Task Every_case_is_proved_as_it_stood_at_the_end_of_the_day_though_it_went_on_since()
    {
        await using var portal = await Portal.OpenAsync();
        var cases = new List<SampleCase>();
        for (var i = 0; i < 5; i++)
        {
            cases.Add(await portal.SubmitCaseAsync(name: $"Warga {(char)('A' + i)}"));
        }

        portal.Later(TimeSpan.FromHours(16));
        await portal.AcceptAsync(cases[2]);
        await portal.FinishAsync(cases[2]);
        var young = await portal.SubmitCaseAsync(name: "Warga Muda");
        Assert.Equal(1, await SealAsync(portal));

        var root = Assert.Single(await AnchorsAsync(portal)).Root;
        foreach (var (sample, index) in cases.Select((c, i) => (c, i)))
        {
            var proof = await ProofAsync(portal, sample.Id);
            Assert.NotNull(proof);
            Assert.Equal((index, 1L), (proof.Index, proof.Leaf.Sequence)); // in the order they came
            Assert.True(MerkleTree.VerifyInclusion(proof.Leaf.LeafHash(), proof.Index, proof.Anchor.Size, proof.Hashes, root));
        }

        Assert.Null(await ProofAsync(portal, young.Id));
    }

    [Fact]
    public async Task Recompute_finds_an_anchor_and_a_printed_head_that_the_events_do_not_bear_out()
    {
        await using var portal = await Portal.OpenAsync();
        var kept = await portal.SubmitCaseAsync(name: "Warga Satu");
        var changed = await portal.SubmitCaseAsync(name: "Warga Dua");
        portal.Later(TimeSpan.FromDays(1));
        await SealAsync(portal);
        await portal.AcceptAsync(kept);
        portal.Later(TimeSpan.FromDays(1));
        await SealAsync(portal);
        Assert.Empty((await CheckAsync(portal)).Findings);

        // Somebody with the database and our code rewrites a whole chain: every hash fits again.
        await portal.InArchiveAsync(async db =>
        {
            var first = await db.CaseEvents.AsNoTracking().SingleAsync(e => e.CaseId == changed.Id);
            var payload = first.Payload.Replace("\"channel\":\"portal\"", "\"channel\":\"helped\"", StringComparison.Ordinal);
            Assert.NotEqual(first.Payload, payload);
            var forged = CaseEvent.First(changed.Id, first.At, new Actor(first.ActorRole, first.ActorId), first.Kind, first.SchemaVersion, payload);
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER TR_CaseEvents_NoUpdate");
            await db.Database.ExecuteSqlAsync($"UPDATE CaseEvents SET Payload = {payload}, Hash = {forged.Hash} WHERE CaseId = {changed.Id}");
            return await db.Database.ExecuteSqlAsync($"UPDATE Applications SET LastHash = {forged.Hash}, Channel = 'Helped' WHERE Id = {changed.Id}");
        });

        var findings = (await CheckAsync(portal)).Findings;
        Assert.Contains(findings, f => f.StartsWith($"{changed.RegisterNumber}: Tanda terima permohonan {changed.RegisterNumber}: jejak yang tercetak", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.StartsWith("jangkar 2026-11-24: akar tersimpan ", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.StartsWith("jangkar 2026-11-25: akar tersimpan ", StringComparison.Ordinal));
        Assert.Equal(3, findings.Count);

        // After a restart the tree is read from the archive: one that does not give the published root proves nothing.
        await using var scope = portal.Services.CreateAsyncScope();
        var restarted = new AnchorTrail(scope.ServiceProvider.GetRequiredService<OfficeDb>(), scope.ServiceProvider.GetRequiredService<OfficeCalendars>(), new NewestTree());
        Assert.Null(await restarted.FindProofAsync(kept.Id, default));
    }

    [Fact]
    public async Task Recompute_finds_an_event_that_was_slipped_in_with_an_earlier_instant()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        portal.Later(TimeSpan.FromDays(1));
        await SealAsync(portal);
        portal.Later(TimeSpan.FromHours(-5)); // a clock set back into the sealed day, or somebody who wants it to look so
        portal.Later(TimeSpan.FromHours(-6));
        await portal.ActAsync(sample, (application, hand, _, _) => application.Note(hand, "Sudah diperiksa kemarin."));

        var findings = (await CheckAsync(portal)).Findings;
        Assert.Contains(findings, f => f.StartsWith("jangkar 2026-11-24: akar tersimpan ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_start_the_tree_is_read_without_a_visitor_and_whoever_comes_meanwhile_is_told_when_to_come_again()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        portal.Later(TimeSpan.FromDays(1));
        await SealAsync(portal);
        var code = await portal.WithAsync<PaperRegister, VerificationCode>(async papers => papers.OpenCode((await papers.FindReceiptAsync(sample.Id, default))!));

        // Another node, just started.
        await using var scope = portal.Services.CreateAsyncScope();
        var fresh = new NewestTree();
        var started = new AnchorTrail(scope.ServiceProvider.GetRequiredService<OfficeDb>(), scope.ServiceProvider.GetRequiredService<OfficeCalendars>(), fresh);
        Assert.Equal(1, await started.GrowAsync(default));
        Assert.Equal(0, await started.GrowAsync(default));
        portal.Commands.Reset();
        Assert.NotNull(await started.FindProofAsync(sample.Id, default));
        Assert.Equal(0, portal.Commands.Value); // nothing is read in the visitor's request

        var tree = portal.Services.GetRequiredService<NewestTree>();
        tree.Forget();
        tree.Patience = TimeSpan.FromMilliseconds(50);
        await tree.Gate.WaitAsync();
        using var visitor = portal.Visit();
        using (var early = await visitor.GetAsync($"/verifikasi/{code.Text}"))
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "60"), (early.StatusCode, early.Headers.RetryAfter!.ToString()));
            Assert.Contains("dalam satu menit", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        tree.Gate.Release();
        await visitor.OpenAsync($"/verifikasi/{code.Text}");
    }

    [Fact]
    public async Task A_seal_that_fails_keeps_nobody_waiting()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        portal.Later(TimeSpan.FromDays(1));
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.WithAsync<AnchorTrail, int>(trail => trail.GrowAsync(stopped.Token)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.WithAsync<AnchorTrail, int>(trail => trail.SealAsync(portal.Clock.GetUtcNow(), stopped.Token)));
        Assert.Equal(1, await SealAsync(portal));
        Assert.NotNull(await ProofAsync(portal, sample.Id));
    }

    [Fact]
    public async Task A_row_that_was_moved_to_an_earlier_day_stops_neither_seals_nor_proofs()
    {
        await using var portal = await Portal.OpenAsync();
        portal.Later(TimeSpan.FromDays(1));
        var sample = await portal.SubmitCaseAsync();
        await portal.SubmitCaseAsync(name: "Warga Lain");
        await portal.InArchiveAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Applications SET SubmittedAt = '2026-11-20 01:00:00' WHERE Id = {sample.Id}"));
        Assert.Equal(1, await SealAsync(portal)); // yesterday: the moved row alone, which has no event of then
        portal.Later(TimeSpan.FromDays(1));
        Assert.Equal(1, await SealAsync(portal));
        Assert.NotNull(await ProofAsync(portal, sample.Id));
    }

    private static Task<int> SealAsync(Portal portal) =>
        portal.WithAsync<AnchorTrail, int>(trail => trail.SealAsync(portal.Clock.GetUtcNow(), default));

    private static Task<AnchorProof?> ProofAsync(Portal portal, Guid caseId) =>
        portal.WithAsync<AnchorTrail, AnchorProof?>(trail => trail.FindProofAsync(caseId, default));

    private static Task<RecordFindings> CheckAsync(Portal portal) =>
        portal.WithAsync<RecordCheck, RecordFindings>(check => check.RunAsync(portal.Clock.GetUtcNow(), _ => { }, default));

    private static Task<List<Anchor>> AnchorsAsync(Portal portal) =>
        portal.InArchiveAsync(db => db.Anchors.AsNoTracking().OrderBy(a => a.Number).ToListAsync());
}
