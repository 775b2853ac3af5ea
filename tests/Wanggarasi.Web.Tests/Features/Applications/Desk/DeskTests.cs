using System.Net;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Tests.Features.Applications.Desk;

public sealed class DeskTests
{
    [Fact]
    public async Task A_case_goes_from_the_list_over_the_desk_to_hand_over()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        Assert.Contains(sample.RegisterNumber, (await officer.OpenAsync("/loket/permohonan?cari=siti")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(sample.RegisterNumber, (await officer.OpenAsync("/loket/permohonan?cari=" + SampleCases.Nik)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sisa", (await officer.OpenAsync("/loket/permohonan")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var desk = "/loket/permohonan/" + sample.RegisterNumber;
        await PostAsync(officer, desk, "periksa", "semua");
        await PostAsync(officer, desk, "periksa", "lengkap");
        Assert.Equal(CaseStatus.Complete, await StatusAsync(portal, sample));
        await PostAsync(officer, desk, "kerjakan", "langkah"); // forwarded
        await PostAsync(officer, desk, "kerjakan", "langkah"); // back from Disdukcapil and taken in

        Assert.Equal(CaseStatus.Ready, await StatusAsync(portal, sample));
        await PostAsync(officer, desk, "kerjakan", "serahkan");
        Assert.Equal(CaseStatus.Done, await StatusAsync(portal, sample));
        Assert.Equal(["complete", "ready"], await portal.InArchiveAsync(db => db.Outbox.OrderBy(m => m.CreatedAt).Select(m => m.Kind).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task The_second_of_two_officers_is_told_and_keeps_what_was_typed()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        var desk = "/loket/permohonan/" + sample.RegisterNumber;
        var stale = await officer.OpenAsync(desk);
        await PostAsync(kasi, desk, "periksa", "semua");
        using var answer = await officer.SendAsync(
            stale, new Dictionary<string, string?> { ["Found[kk]"] = "Unreadable", ["Note[kk]"] = "Nomor tertutup jari", ["Next"] = "kembali" }, "form[action$=periksa]");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("Yang dilakukan rekan Anda", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nomor tertutup jari", page.QuerySelector("input[name='Note[kk]']")!.GetAttribute("value"));
        Assert.Equal(CaseStatus.Submitted, await StatusAsync(portal, sample));
        using var again = await officer.SendAsync(page, new Dictionary<string, string?> { ["Next"] = "kembali" }, "form[action$=periksa]");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(CaseStatus.Returned, await StatusAsync(portal, sample));
    }

    [Fact]
    public async Task A_step_is_done_by_its_role_only()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(sample);
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var page = await officer.OpenAsync("/loket/permohonan/" + sample.RegisterNumber);
        using var answer = await officer.SendAsync(page, new Dictionary<string, string?> { ["Act"] = "langkah" }, "form[action$=kerjakan]");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(CaseStatus.Complete, await StatusAsync(portal, sample));
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        await PostAsync(kasi, "/loket/permohonan/" + sample.RegisterNumber, "kerjakan", "langkah");
        Assert.Equal(CaseStatus.Processing, await StatusAsync(portal, sample));
    }

    [Theory]
    [InlineData("warga@contoh.id", HttpStatusCode.Forbidden)]
    [InlineData("admin@contoh.id", HttpStatusCode.Forbidden)]
    [InlineData("kasi@contoh.id", HttpStatusCode.OK)]
    [InlineData("camat@contoh.id", HttpStatusCode.OK)]
    public async Task List_and_desk_are_for_those_who_handle_cases(string account, HttpStatusCode status)
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var visitor = await portal.Visit().SignInAsync(account);
        foreach (var address in new[] { "/loket/permohonan", "/loket/permohonan/" + sample.RegisterNumber })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_longer_list_asks_the_database_no_more_often()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.SubmitCaseAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        await officer.OpenAsync("/loket/permohonan");
        portal.Commands.Reset();
        await officer.OpenAsync("/loket/permohonan");
        var one = portal.Commands.Value;
        for (var i = 0; i < 20; i++)
        {
            await portal.SubmitCaseAsync();
        }

        portal.Commands.Reset();
        await officer.OpenAsync("/loket/permohonan");
        Assert.Equal(one, portal.Commands.Value);
        Assert.InRange(one, 1, 14);
    }

    private static async Task PostAsync(Visitor officer, string desk, string form, string press)
    {
        using var answer = await officer.SendAsync(
            await officer.OpenAsync(desk), new Dictionary<string, string?> { [form == "periksa" ? "Next" : "Act"] = press }, $"form[action$={form}]");
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{press}: {(int)answer.StatusCode} {(await Visitor.ReadAsync(answer)).QuerySelector(".error-summary")?.TextContent}");
    }

    private static Task<CaseStatus> StatusAsync(Portal portal, SampleCase sample) =>
        portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).Select(a => a.Status).SingleAsync());
}
