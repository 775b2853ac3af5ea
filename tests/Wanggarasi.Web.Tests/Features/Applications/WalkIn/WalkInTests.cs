using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Tests.Outside.Uploads;

namespace Wanggarasi.Web.Tests.Features.Applications.WalkIn;

/// <summary>Intake at the counter over HTTP, without JavaScript.</summary>
public sealed class WalkInTests
{
    private const string Form = "/loket/permohonan/baru/kk-hilang-rusak";

    private static readonly Dictionary<string, string?> Family = new()
    {
        ["hubungan"] = "diri-sendiri",
        ["pemohon.nama"] = "Siti Contoh",
        ["pemohon.nik"] = Handed.Nik,
        ["subjek.tanggal-lahir"] = "01-01-1990",
        ["subjek.jenis-kelamin"] = "P",
        ["subjek.alamat"] = "Dusun Contoh",
        ["subjek.desa"] = "75.04.11.2001",
        ["keadaan-kk"] = "hilang",
    };

    [Fact]
    public async Task A_family_card_with_all_papers_is_taken_in_on_one_screen_and_gets_a_slip()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var found = await officer.GetAsync("/loket/permohonan/baru?cari=kk+hilang+rusak");
        Assert.Equal(Form, found.Headers.Location?.ToString());

        // Without JavaScript: the answer opens its requirement after "Perbarui", with everything kept.
        var page = await SendAsync(officer, await officer.OpenAsync(Form), Family, "perbarui", HttpStatusCode.OK);
        Assert.Equal("Siti Contoh", ((IHtmlInputElement)page.QuerySelector("[name='pemohon.nama']")!).Value);
        Assert.NotNull(page.QuerySelector("#asli-surat-kehilangan"));
        Assert.Null(page.QuerySelector("#asli-kk-rusak"));

        using var sent = await officer.SendAsync(page, new Dictionary<string, string?> { ["semua"] = "true", ["setuju"] = "true", ["langkah"] = "kirim" });
        var number = Number(sent);
        var slip = await officer.OpenAsync($"/loket/permohonan/{number}/tanda-terima");
        Assert.NotNull(slip.QuerySelector(".confirmation .qr, .confirmation svg"));
        var code = slip.QuerySelector(".confirmation .code")!.TextContent;
        Assert.True(TrackingCode.TryParse(code, out _, out _));

        var stored = await portal.InArchiveAsync(db => db.Applications.AsNoTracking().Include(a => a.Requirements).SingleAsync());
        Assert.Equal((Channel.Counter, CaseStatus.Submitted), (stored.Channel, stored.Status));
        Assert.All(stored.Requirements.Where(r => r.Code is "surat-kehilangan" or "ktp-el"), r => Assert.Equal((Judgement.Fine, Provision.AtCounter), (r.Judgement, r.Provision)));
        Assert.All(stored.Requirements.Where(r => r.Code is "surat-kehilangan" or "ktp-el"), r => Assert.NotNull(r.OriginalSeenAt));
        var first = await portal.InArchiveAsync(db => db.CaseEvents.AsNoTracking().OrderBy(e => e.Sequence).FirstAsync());
        Assert.Equal(ActorRole.CounterOfficer, first.ActorRole);
        Assert.Equal(await OfficerIdAsync(portal, "loket@contoh.id"), first.ActorId);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_once_and_nothing_is_lost_neither_typed_nor_uploaded()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var page = await officer.OpenAsync(Form);
        using var first = await UploadAsync(officer, page, new(Family) { ["pemohon.nik"] = "123", ["langkah"] = "kirim" }, "ktp-el", Files.Photo());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.StatusCode);
        var again = await Visitor.ReadAsync(first);
        Assert.Equal("123", ((IHtmlInputElement)again.QuerySelector("[name='pemohon.nik']")!).Value);
        Assert.NotNull(again.QuerySelector("button[name=hapus]"));
        var summary = again.QuerySelector(".error-summary, .errors, [role=alert]")!.TextContent;
        Assert.Contains("Surat keterangan kehilangan", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("saya bawa ke loket", summary, StringComparison.Ordinal);

        using var sent = await officer.SendAsync(again, new Dictionary<string, string?> { ["pemohon.nik"] = Handed.Nik, ["fotokopi"] = "surat-kehilangan", ["setuju"] = "true", ["langkah"] = "kirim" });
        Number(sent);
        var requirements = await portal.InArchiveAsync(db => db.CaseRequirements.Where(r => r.Provision != Provision.None).ToDictionaryAsync(r => r.Code, r => r.Provision));
        Assert.Equal(Provision.Uploaded, requirements["ktp-el"]);
        Assert.Equal(Provision.AtCounter, requirements["surat-kehilangan"]);
    }

    [Fact]
    public async Task Two_presses_make_one_case_and_the_same_slip()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var page = await officer.OpenAsync(Form);
        var all = new Dictionary<string, string?>(Family) { ["fotokopi"] = "ktp-el", ["asli"] = "surat-kehilangan", ["setuju"] = "true", ["langkah"] = "kirim" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => officer.SendAsync(page, all)));
        Assert.Single(answers.Select(Number).Distinct());
        Assert.Equal(1, await portal.InArchiveAsync(db => db.Applications.CountAsync()));
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Whoever_cannot_read_is_read_to_and_has_no_need_of_a_telephone_or_a_nik()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var all = new Dictionary<string, string?>
        {
            ["hubungan"] = "anak",
            ["pemohon.nama"] = "Hasan Contoh",
            ["tanpa-nik"] = "true",
            ["subjek.nama"] = "Siti Contoh",
            ["subjek.nik"] = Handed.Nik,
            ["subjek.tanggal-lahir"] = "01-01-1990",
            ["subjek.jenis-kelamin"] = "P",
            ["subjek.alamat"] = "Dusun Contoh",
            ["subjek.desa"] = "75.04.11.2001",
            ["keadaan-kk"] = "hilang",
            ["fotokopi"] = "ktp-el",
            ["asli"] = "surat-kehilangan",
            ["cara"] = "dibacakan",
        };
        var aloud = await SendAsync(officer, await officer.OpenAsync(Form), all, "kirim", HttpStatusCode.OK);
        Assert.Contains("Bacakan kepada pemohon", aloud.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Applications.CountAsync()));
        await SendAsync(officer, aloud, new(), "kirim", HttpStatusCode.UnprocessableEntity);
        var back = await SendAsync(officer, aloud, new(), "kembali", HttpStatusCode.OK);
        Assert.Equal("Hasan Contoh", ((IHtmlInputElement)back.QuerySelector("[name='pemohon.nama']")!).Value);

        using var sent = await officer.SendAsync(aloud, new Dictionary<string, string?> { ["dibacakan"] = "true", ["langkah"] = "kirim" });
        var number = Number(sent);
        Assert.Contains("PIN", (await officer.OpenAsync($"/loket/permohonan/{number}/tanda-terima")).QuerySelector(".confirmation")!.TextContent, StringComparison.Ordinal);
        var sheet = await officer.OpenAsync($"/loket/permohonan/{number}/cap-jempol");
        Assert.Contains("Saksi 2", sheet.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("read-aloud", await portal.InArchiveAsync(db => db.CaseEvents.Select(e => e.Kind).ToListAsync()));
        Assert.Contains("Isian dibacakan kepada pemohon", (await officer.OpenAsync($"/loket/permohonan/{number}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_shown_to_the_officer_who_made_it_and_for_an_hour()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var sent = await officer.SendAsync(
            await officer.OpenAsync(Form), new Dictionary<string, string?>(Family) { ["fotokopi"] = "ktp-el", ["asli"] = "surat-kehilangan", ["setuju"] = "true", ["langkah"] = "kirim" });
        var slip = $"/loket/permohonan/{Number(sent)}/tanda-terima";
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        Assert.EndsWith("/kode-baru", (await kasi.GetAsync(slip)).Headers.Location?.ToString(), StringComparison.Ordinal);
        portal.Later(TimeSpan.FromMinutes(61));
        using var later = await portal.Visit().SignInAsync("loket@contoh.id");
        Assert.EndsWith("/kode-baru", (await later.GetAsync(slip)).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warga@contoh.id", HttpStatusCode.Forbidden)]
    [InlineData("admin@contoh.id", HttpStatusCode.Forbidden)]
    [InlineData("kasi@contoh.id", HttpStatusCode.OK)]
    public async Task The_intake_is_for_those_who_handle_cases(string account, HttpStatusCode status)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync(account);
        foreach (var address in new[] { "/loket/permohonan/baru", Form })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    private static async Task<IHtmlDocument> SendAsync(Visitor officer, IHtmlDocument page, Dictionary<string, string?> values, string step, HttpStatusCode status)
    {
        using var answer = await officer.SendAsync(page, new Dictionary<string, string?>(values) { ["langkah"] = step });
        var shown = await Visitor.ReadAsync(answer);
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} {answer.Headers.Location}: {shown.QuerySelector("main")?.TextContent}");
        return shown;
    }

    private static string Number(HttpResponseMessage sent)
    {
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, $"answered {(int)sent.StatusCode}: {sent.Content.ReadAsStringAsync().Result}");
        return sent.Headers.Location!.ToString().Split('/')[3];
    }

    private static Task<Guid> OfficerIdAsync(Portal portal, string name) => portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == name).Select(u => u.Id).SingleAsync());

    private static async Task<HttpResponseMessage> UploadAsync(Visitor officer, IHtmlDocument page, Dictionary<string, string?> values, string requirement, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("main form[method=post] input[type=hidden]").OfType<IHtmlInputElement>())
        {
            form.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        foreach (var (name, value) in values)
        {
            form.Add(new StringContent(value!), name);
        }

        form.Add(new ByteArrayContent(file), "berkas." + requirement, "foto.jpg");
        return await officer.Client.PostAsync(new Uri(Form, UriKind.Relative), form);
    }
}
