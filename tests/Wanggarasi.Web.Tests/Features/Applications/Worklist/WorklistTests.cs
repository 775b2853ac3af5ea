using System.Net;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Seeds.Demonstration;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Tests.Features.Applications.Worklist;

public sealed class WorklistTests
{
    private const string List = "/loket/permohonan";

    [Fact]
    public async Task A_thousand_rows_are_fifty_on_a_page_with_a_pager_and_as_many_questions_as_one_row()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        await portal.SubmitCaseAsync();
        await officer.OpenAsync(List);
        var one = await CountAsync(portal, officer, List);
        Assert.Equal(1600, await portal.WithAsync<DemonstrationCases, int>(cases => cases.FillYearsAsync("75.04.11", 7, 1600, 1, Portal.Morning, null, default)));
        var done = await portal.InArchiveAsync(db => db.Applications.CountAsync(a => a.Status == CaseStatus.Done));
        Assert.True(done > 1000, $"{done}");

        var page = await officer.OpenAsync(List + "?status=Done");
        Assert.Equal(50, page.QuerySelectorAll("tr[data-row]").Length);
        Assert.NotNull(page.QuerySelector("nav.pager a[href*='halaman=2']"));
        await officer.OpenAsync(List + "?status=Done&halaman=2"); // every calendar has been read once
        Assert.InRange(await CountAsync(portal, officer, List + "?status=Done&halaman=2"), 1, one);
        Assert.InRange(one, 1, 14);
        Assert.Equal(done - (done - 1) / 50 * 50, (await officer.OpenAsync($"{List}?status=Done&halaman={(done - 1) / 50 + 1}")).QuerySelectorAll("tr[data-row]").Length);
    }

    [Fact]
    public async Task Every_page_of_the_counter_counts_what_is_new_in_its_menu_and_asks_once_for_it()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        Assert.Null((await officer.OpenAsync("/loket/darurat")).QuerySelector(".count"));
        await portal.SubmitCaseAsync();
        foreach (var address in new[] { List, "/loket/darurat", "/petugas/panduan", "/loket/permohonan/baru" })
        {
            Assert.Equal("1 baru", (await officer.OpenAsync(address)).QuerySelector($"nav a[href='{List}'] .count")?.TextContent);
        }

        portal.Commands.Reset();
        await officer.OpenAsync("/loket/permohonan/baru");
        Assert.InRange(portal.Commands.Value, 1, 14);
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        Assert.Null((await admin.OpenAsync("/admin/layanan")).QuerySelector(".count"));
    }

    [Fact]
    public async Task The_list_says_whose_turn_it_is()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.SubmitCaseAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        Assert.Equal("petugas loket", (await officer.OpenAsync(List)).QuerySelector("td[data-label=Giliran]")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("loket@contoh.id", List)]
    [InlineData("kasi@contoh.id", List)]
    [InlineData("camat@contoh.id", "/camat")]
    [InlineData("admin@contoh.id", "/admin/layanan")]
    [InlineData("warga@contoh.id", "/akun")]
    public async Task Everybody_begins_in_their_own_room(string name, string address)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var led = await visitor.SendAsync(await visitor.OpenAsync("/akun/masuk"), new Dictionary<string, string?> { ["Name"] = name, ["Password"] = "Wanggarasi-2026" });
        Assert.Equal(address, led.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/loket/permohonan?halaman=2147483647")]
    [InlineData("/loket/permohonan?halaman=-5")]
    public async Task No_number_of_a_page_is_too_large_or_too_small_to_be_asked_for(string address)
    {
        await using var portal = await Portal.OpenAsync();
        await portal.SubmitCaseAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var page = await officer.OpenAsync(address);
        Assert.Equal(address.EndsWith("-5", StringComparison.Ordinal), page.QuerySelector("tbody tr") is not null);
    }

    [Fact]
    public async Task All_open_cases_of_a_colleague_are_handed_on_at_once_and_each_record_says_why()
    {
        await using var portal = await Portal.OpenAsync();
        var (loket, sekcam) = (await IdAsync(portal, "loket@contoh.id"), await IdAsync(portal, "sekcam@contoh.id"));
        var cases = new[] { await portal.SubmitCaseAsync(), await portal.SubmitCaseAsync("sktm"), await portal.SubmitCaseAsync() };
        foreach (var sample in cases)
        {
            await portal.ActAsync(sample, (application, hand, _, _) =>
            {
                application.Assign(hand, loket);
                return null;
            });
        }

        await portal.ActAsync(cases[2], (application, hand, _, _) => application.Cancel(hand, null));
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        var page = await kasi.OpenAsync(List + "/alihkan");
        using var mute = await kasi.SendAsync(page, Fields(loket, sekcam, ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mute.StatusCode);
        using var same = await kasi.SendAsync(page, Fields(loket, loket, "Cuti"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.StatusCode);
        using var sent = await kasi.SendAsync(page, Fields(loket, sekcam, "Cuti melahirkan"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(
            [sekcam, sekcam, loket],
            await portal.InArchiveAsync(async db => (await db.Applications.ToListAsync()).OrderBy(a => Array.FindIndex(cases, c => c.Id == a.Id)).Select(a => a.AssigneeId!.Value).ToList()));
        Assert.Contains("Kepada Hasna Contoh. Cuti melahirkan", (await kasi.OpenAsync($"{List}/{cases[0].RegisterNumber}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loket@contoh.id", 403)]
    [InlineData("admin@contoh.id", 403)]
    [InlineData("warga@contoh.id", 403)]
    [InlineData("kasi@contoh.id", 200)]
    [InlineData("camat@contoh.id", 200)]
    public async Task Only_those_who_answer_for_others_hand_on_their_cases(string name, int status)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync(name);
        using var answer = await visitor.GetAsync(List + "/alihkan");
        Assert.Equal(status, (int)answer.StatusCode);
    }

    private static Dictionary<string, string?> Fields(Guid from, Guid to, string reason) =>
        new() { ["Form.From"] = from.ToString(), ["Form.To"] = to.ToString(), ["Form.Reason"] = reason };

    private static Task<Guid> IdAsync(Portal portal, string email) => portal.InArchiveAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());

    private static async Task<int> CountAsync(Portal portal, Visitor officer, string address)
    {
        portal.Commands.Reset();
        await officer.OpenAsync(address);
        return portal.Commands.Value;
    }
}
