using System.Net;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Tests.Features.Applications.Own;

public sealed class OwnTests
{
    private static readonly string[] s_steps = ["", "/perbaiki", "/batal", "/tanda-terima"];

    [Fact]
    public async Task The_page_shows_the_own_cases_with_status_promise_and_ways_on_and_no_others()
    {
        await using var portal = await Portal.OpenAsync();
        var mine = await portal.SubmitCaseAsync("ktp-el-hilang", owner: await IdOfAsync(portal, "warga@contoh.id"));
        var returned = await portal.SubmitCaseAsync("kk-hilang-rusak", owner: await IdOfAsync(portal, "warga@contoh.id"));
        await portal.ReturnAsync(returned, "ktp-el");
        var others = await portal.SubmitCaseAsync("ktp-el-rusak", owner: await IdOfAsync(portal, "warga2@contoh.id"));
        var guests = await portal.SubmitCaseAsync("ktp-el-rusak");
        using var visitor = await portal.Visit().SignInAsync("warga@contoh.id");

        var page = await visitor.OpenAsync("/akun/permohonan");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains(mine.RegisterNumber, text, StringComparison.Ordinal);
        Assert.Contains("Diperiksa paling lambat", text, StringComparison.Ordinal);
        Assert.Contains("Perbaiki paling lambat", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/akun/permohonan/{returned.Id}/perbaiki']"));
        Assert.DoesNotContain(others.RegisterNumber, text, StringComparison.Ordinal);
        Assert.DoesNotContain(guests.RegisterNumber, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_case_opens_without_its_code_and_its_receipt_mending_and_withdrawal_too()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang", owner: await IdOfAsync(portal, "warga@contoh.id"));
        await portal.ReturnAsync(sample, "kk");
        using var visitor = await portal.Visit().SignInAsync("warga@contoh.id");
        foreach (var step in s_steps)
        {
            using var led = await visitor.GetAsync($"/akun/permohonan/{sample.Id}{step}");
            Assert.Equal($"/permohonan/{sample.Code.Text}{step}", led.Headers.Location?.ToString());
            Assert.True(led.Headers.CacheControl?.NoStore);
            await visitor.OpenAsync(led.Headers.Location!.ToString());
        }

        using var withdrawn = await visitor.SendAsync(await visitor.OpenAsync($"/permohonan/{sample.Code.Text}/batal"), new Dictionary<string, string?> { ["Sure"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.Equal(CaseStatus.Cancelled, await portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).Select(a => a.Status).SingleAsync()));
    }

    [Theory]
    [InlineData("warga2@contoh.id", 404)]
    [InlineData("loket@contoh.id", 404)]
    [InlineData("camat@contoh.id", 404)]
    [InlineData("admin@contoh.id", 404)]
    [InlineData(null, 302)]
    public async Task The_case_of_another_does_not_exist_by_any_address(string? name, int status)
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang", owner: await IdOfAsync(portal, "warga@contoh.id"));
        await portal.ReturnAsync(sample, "kk");
        using var visitor = portal.Visit();
        if (name is not null)
        {
            await visitor.SignInAsync(name);
        }

        foreach (var step in s_steps)
        {
            using var answer = await visitor.GetAsync($"/akun/permohonan/{sample.Id}{step}");
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.DoesNotContain(sample.Code.Text, answer.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        }

        // Even with the code another account proves itself like any guest before it changes something or sees answers.
        foreach (var step in s_steps[1..])
        {
            using var answer = await visitor.GetAsync($"/permohonan/{sample.Code.Text}{step}");
            Assert.Equal($"/permohonan/{sample.Code.Text}/buka?lalu={step[1..]}", answer.Headers.Location?.ToString());
        }
    }

    [Fact]
    public async Task A_draft_is_resumed_from_its_account_and_from_no_other()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync("warga@contoh.id");
        using var other = await portal.Visit().SignInAsync("warga2@contoh.id");
        using var begun = await visitor.SendAsync(await visitor.OpenAsync("/permohonan/baru/ktp-el-hilang"), new Dictionary<string, string?>());
        var page = await visitor.OpenAsync("/akun/permohonan");
        var link = page.QuerySelector("main a[href^='/permohonan/draf/']")!.GetAttribute("href")!;
        Assert.Equal(begun.Headers.Location?.ToString(), link);
        await visitor.OpenAsync(link);
        Assert.Null((await other.OpenAsync("/akun/permohonan")).QuerySelector("main a[href^='/permohonan/draf/']"));
    }

    private static Task<Guid?> IdOfAsync(Portal portal, string name) =>
        portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == name).Select(u => (Guid?)u.Id).SingleAsync());
}
