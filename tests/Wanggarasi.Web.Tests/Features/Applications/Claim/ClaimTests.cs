using System.Net;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Tests.Features.Applications.Claim;

public sealed class ClaimTests
{
    private static async Task<HttpResponseMessage> ClaimAsync(Visitor visitor, string code, string proof) =>
        await visitor.SendAsync(await visitor.OpenAsync("/akun/permohonan/ambil"), new Dictionary<string, string?> { ["Code"] = code, ["Proof"] = proof });

    private static async Task<string> ErrorOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await Visitor.ReadAsync(answer)).QuerySelector("main .error")!.TextContent.Trim();
    }

    [Fact]
    public async Task A_guests_case_comes_into_the_account_by_code_and_NIK_and_the_record_says_so()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var visitor = await portal.Visit().SignInAsync("warga@contoh.id");
        using var claimed = await ClaimAsync(visitor, sample.Code.Text, SampleCases.Nik);
        Assert.Equal("/akun/permohonan?diambil=ya", claimed.Headers.Location?.ToString());
        Assert.Contains(sample.RegisterNumber, (await visitor.OpenAsync("/akun/permohonan")).Body!.TextContent, StringComparison.Ordinal);

        var events = await portal.InArchiveAsync(db => db.CaseEvents.AsNoTracking().Where(e => e.CaseId == sample.Id).OrderBy(e => e.Sequence).ToListAsync());
        Assert.Equal("claimed", events[^1].Kind);
        var row = await portal.InArchiveAsync(db => db.Applications.AsNoTracking().SingleAsync(a => a.Id == sample.Id));
        Assert.Equal(row.OwnerId, DocumentApplication.Replay(events).OwnerId);
        Assert.Equal(row.LastHash, events[^1].Hash);
    }

    [Fact]
    public async Task A_wrong_code_and_a_wrong_NIK_get_the_same_answer()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var visitor = await portal.Visit().SignInAsync("warga@contoh.id");
        using var wrongNik = await ClaimAsync(visitor, sample.Code.Text, SampleCases.OtherNik);
        using var wrongCode = await ClaimAsync(visitor, TrackingCode.Generate().Text, SampleCases.Nik);
        using var noCode = await ClaimAsync(visitor, "bukan kode", SampleCases.Nik);
        var said = await ErrorOf(wrongNik);
        Assert.Equal(said, await ErrorOf(wrongCode));
        Assert.Equal(said, await ErrorOf(noCode));
        Assert.Null(await portal.InArchiveAsync(db => db.Applications.Select(a => a.OwnerId).SingleAsync()));
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_ones_wait_too()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var visitor = await portal.Visit().SignInAsync("warga@contoh.id");
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await ClaimAsync(visitor, TrackingCode.Generate().Text, SampleCases.Nik);
        }

        using var closed = await ClaimAsync(visitor, sample.Code.Text, SampleCases.Nik);
        Assert.Contains("Terlalu sering salah", await ErrorOf(closed), StringComparison.Ordinal);
        portal.Later(TimeSpan.FromMinutes(2));
        using var open = await ClaimAsync(visitor, sample.Code.Text, SampleCases.Nik);
        Assert.Equal(HttpStatusCode.Redirect, open.StatusCode);
    }

    [Fact]
    public async Task What_lies_in_another_account_stays_there()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var first = await portal.Visit().SignInAsync("warga@contoh.id");
        using var taken = await ClaimAsync(first, sample.Code.Text, SampleCases.Nik);
        using var second = await portal.Visit().SignInAsync("warga2@contoh.id");
        using var late = await ClaimAsync(second, sample.Code.Text, SampleCases.Nik);
        Assert.Contains("akun lain", await ErrorOf(late), StringComparison.Ordinal);
        using var shut = await second.GetAsync($"/akun/permohonan/{sample.Id}");
        Assert.Equal(HttpStatusCode.NotFound, shut.StatusCode);
    }
}
