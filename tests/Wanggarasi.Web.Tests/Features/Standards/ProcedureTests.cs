using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Wanggarasi.Web.Tests.Features.Standards;

/// <summary>The kasi drafts, the camat approves or sends back, the officers read; running cases keep what they have pinned.</summary>
public sealed class ProcedureTests
{
    private const string Sop = "/petugas/sop/sktm";
    private const string Edit = Sop + "/ubah";

    [Fact]
    public async Task A_step_is_added_filled_moved_and_taken_out_by_buttons_that_post()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        var page = await PressAsync(kasi, await kasi.OpenAsync(Edit), "tambah-1");
        Assert.Equal(8, Names(page).Count);
        Assert.Equal("", Names(page)[2]);
        page = await PressAsync(kasi, page, "turun-2", ("Steps[2].Name", "Mencocokkan data"), ("Reason", "Belum selesai"));
        Assert.Equal("Mencocokkan data", Names(page)[3]);
        page = await PressAsync(kasi, page, "naik-3");
        Assert.Equal("Mencocokkan data", Names(page)[2]);
        Assert.Equal("Belum selesai", page.QuerySelector("#Reason")!.TextContent.Trim());
        page = await PressAsync(kasi, page, "hapus-2");
        Assert.Equal(7, Names(page).Count);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.SopVersions.CountAsync(v => v.ServiceCode == "sktm")));
    }

    [Fact]
    public async Task What_is_wrong_in_a_procedure_is_said_beside_its_field_and_everything_typed_stays()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var answer = await kasi.SendAsync(await kasi.OpenAsync(Edit), new Dictionary<string, string?>
        {
            ["Steps[1].Output"] = "",
            ["Steps[2].Time"] = "sebentar",
            ["Steps[4].Say"] = "Untuk {presiden}",
            ["Reason"] = "",
            ["Do"] = "pratinjau",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("15 menit", Error(page, "Steps_2__Time"), StringComparison.Ordinal);
        Assert.NotEmpty(Error(page, "Reason"));
        using var later = await kasi.SendAsync(page, new Dictionary<string, string?> { ["Steps[2].Time"] = "15 menit", ["Reason"] = "SK baru", ["Do"] = "pratinjau" });
        page = await Visitor.ReadAsync(later);
        Assert.Contains("Hasilnya kosong", Error(page, "Steps_1__Output"), StringComparison.Ordinal);
        Assert.Contains("{presiden}", Error(page, "Steps_4__Say"), StringComparison.Ordinal);
        Assert.Contains("{presiden}", page.QuerySelector("#Steps_4__Say")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_counts_once_the_camat_has_approved_it_and_its_day_has_come_and_running_cases_keep_theirs()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        var running = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(running);
        await SubmitAsync(kasi, "Paraf dua kali");
        using (var again = await kasi.SendAsync(await kasi.OpenAsync(Edit), new Dictionary<string, string?> { ["Do"] = "simpan" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode); // it waits for the camat
        }

        using (var camat = await portal.Visit().SignInAsync("camat@contoh.id"))
        {
            var page = await camat.OpenAsync(Sop);
            Assert.Contains("Paraf dua kali", page.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
            using var early = await camat.SendAsync(page, Approval("23-11-2026"), "#putusan");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
            Assert.Contains("surut", (await Visitor.ReadAsync(early)).QuerySelector(".field.wrong .error")!.TextContent, StringComparison.Ordinal);
            using var approved = await camat.SendAsync(await camat.OpenAsync(Sop), Approval("25-11-2026"), "#putusan");
            Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        }

        Assert.Equal(1, await StartAsync(portal));
        portal.Later(TimeSpan.FromDays(1));
        Assert.Equal(2, await StartAsync(portal));
        using var officer = await portal.Visit().SignInAsync("kasi@contoh.id");
        Assert.DoesNotContain("Paraf dua kali", (await officer.OpenAsync("/loket/permohonan/" + running.RegisterNumber)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var step = await officer.SendAsync(
            await officer.OpenAsync("/loket/permohonan/" + running.RegisterNumber), new Dictionary<string, string?> { ["Act"] = "langkah" }, "form[action$=kerjakan]");
        Assert.Equal(HttpStatusCode.Redirect, step.StatusCode);
        var guide = await officer.OpenAsync("/petugas/panduan/sktm");
        Assert.Contains("Versi 2. SK Nomor 188/7/2026.", guide.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wrote_last_does_not_approve_whoever_began_the_draft()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.InArchiveAsync(async db =>
        {
            var (user, role) = (await db.Users.SingleAsync(u => u.UserName == "camat@contoh.id"), await db.Roles.SingleAsync(r => r.Name == "kasi"));
            db.UserRoles.Add(new() { UserId = user.Id, RoleId = role.Id });
            return await db.SaveChangesAsync();
        });
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var begun = await kasi.SendAsync(await kasi.OpenAsync(Edit), new Dictionary<string, string?> { ["Reason"] = "SK baru", ["Do"] = "simpan" });
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        await SubmitAsync(camat, "Tanpa paraf");
        using var refused = await camat.SendAsync(await camat.OpenAsync(Sop), Approval("25-11-2026"), "#putusan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("disetujui orang lain", (await Visitor.ReadAsync(refused)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_tick_a_new_version_anew()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var read = await officer.SendAsync(await officer.OpenAsync("/petugas/panduan/sktm"), new Dictionary<string, string?>());
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        await SubmitAsync(kasi, "Paraf dua kali");
        Assert.Contains("Sudah Anda baca", (await officer.OpenAsync("/petugas/panduan/sktm")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        using var approved = await camat.SendAsync(await camat.OpenAsync(Sop), Approval("24-11-2026"), "#putusan");
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        Assert.NotNull((await officer.OpenAsync("/petugas/panduan/sktm")).QuerySelector("form[action$=dibaca]"));
    }

    [Fact]
    public async Task The_camat_sends_a_draft_back_with_a_reason_and_the_kasi_goes_on_with_it()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        await SubmitAsync(kasi, "Paraf dua kali");
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var waiting = await camat.OpenAsync(Sop);
        using var mute = await camat.SendAsync(waiting, new Dictionary<string, string?> { ["Form.Act"] = "kembalikan" }, "#putusan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mute.StatusCode);
        using var back = await camat.SendAsync(waiting, new Dictionary<string, string?> { ["Form.Act"] = "kembalikan", ["Form.SentBackReason"] = "Waktunya terlalu longgar" }, "#putusan");
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        var page = await kasi.OpenAsync(Edit);
        Assert.Contains("Waktunya terlalu longgar", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Paraf dua kali", Names(page));
        // What the camat saw before is no longer what lies there.
        using var late = await camat.SendAsync(waiting, Approval("24-11-2026"), "#putusan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        using var sent = await kasi.SendAsync(page, new Dictionary<string, string?> { ["Steps[1].Time"] = "10 menit", ["Do"] = "ajukan" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        using var approved = await camat.SendAsync(await camat.OpenAsync(Sop), Approval("24-11-2026"), "#putusan");
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        Assert.Equal([1, 2], await portal.InArchiveAsync(db => db.SopVersions.Where(v => v.ServiceCode == "sktm" && v.ApprovedAt != null).OrderBy(v => v.Number).Select(v => v.Number).ToListAsync()));
    }

    [Fact]
    public async Task The_second_of_two_writers_is_told_and_keeps_what_was_typed()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        var (first, second) = (await kasi.OpenAsync(Edit), await kasi.OpenAsync(Edit));
        using var saved = await kasi.SendAsync(first, new Dictionary<string, string?> { ["Do"] = "simpan" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var late = await kasi.SendAsync(second, new Dictionary<string, string?> { ["Steps[0].Name"] = "Menyambut", ["Do"] = "simpan" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        var page = await Visitor.ReadAsync(late);
        Assert.Contains("Orang lain", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Menyambut", Names(page)[0]);
    }

    [Theory]
    [InlineData("/petugas/sop", "loket@contoh.id", 200)]
    [InlineData("/petugas/sop", "warga@contoh.id", 403)]
    [InlineData(Sop, "camat@contoh.id", 200)]
    [InlineData(Sop, "warga@contoh.id", 403)]
    [InlineData(Edit, "kasi@contoh.id", 200)]
    [InlineData(Edit, "camat@contoh.id", 403)]
    [InlineData(Edit, "loket@contoh.id", 403)]
    [InlineData("/petugas/sop/tidak-ada", "kasi@contoh.id", 404)]
    [InlineData("/petugas/sop/tidak-ada/ubah", "kasi@contoh.id", 404)]
    public async Task A_screen_opens_for_its_role_only(string address, string name, int status)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync(name);
        using var response = await visitor.GetAsync(address);
        Assert.Equal(status, (int)response.StatusCode);
    }

    private static Dictionary<string, string?> Approval(string day) => new()
    {
        ["Form.Act"] = "setujui",
        ["Form.EffectiveDay"] = day,
        ["Form.DecreeNumber"] = "188/7/2026",
        ["Form.DecreeDay"] = "20-11-2026",
    };

    // Writes over the first step of the work, looks at the preview, lays it before the camat.
    private static async Task SubmitAsync(Visitor kasi, string name)
    {
        using var preview = await kasi.SendAsync(await kasi.OpenAsync(Edit), new Dictionary<string, string?> { ["Steps[1].Name"] = name, ["Reason"] = "Perintah camat", ["Do"] = "pratinjau" });
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        var page = await Visitor.ReadAsync(preview);
        Assert.Contains(name, page.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        using var sent = await kasi.SendAsync(page, new Dictionary<string, string?> { ["Do"] = "ajukan" });
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, (await Visitor.ReadAsync(sent)).QuerySelector(".error-summary")?.TextContent);
    }

    // The version a case pins that becomes complete now.
    private static async Task<int> StartAsync(Portal portal)
    {
        var sample = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(sample);
        return await portal.InArchiveAsync(db => db.CaseRounds.Where(r => r.CaseId == sample.Id).Select(r => r.SopVersion).SingleAsync());
    }

    private static async Task<IHtmlDocument> PressAsync(Visitor kasi, IHtmlDocument page, string button, params (string Name, string Value)[] typed)
    {
        var values = typed.ToDictionary(t => t.Name, t => (string?)t.Value);
        Assert.NotNull(page.QuerySelector($"button[name=Do][value='{button}']"));
        values["Do"] = button;
        using var answer = await kasi.SendAsync(page, values);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Visitor.ReadAsync(answer);
    }

    private static List<string> Names(IHtmlDocument page) => [.. page.QuerySelectorAll("fieldset textarea[name$='.Name']").Select(area => ((IHtmlTextAreaElement)area).Value.Trim())];

    private static string Error(IHtmlDocument page, string field) => page.QuerySelector($"#{field}-error")?.TextContent ?? "";
}
