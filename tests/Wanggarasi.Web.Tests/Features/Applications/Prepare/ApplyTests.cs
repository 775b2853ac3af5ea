using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Tests.Outside.Uploads;

namespace Wanggarasi.Web.Tests.Features.Applications.Prepare;

/// <summary>From the checklist to the receipt, over HTTP, without JavaScript.</summary>
public sealed class ApplyTests
{
    private static readonly Dictionary<string, string?> Mother = new()
    {
        ["hubungan"] = "anak",
        ["pemohon.nama"] = "Siti Contoh",
        ["pemohon.nik"] = Handed.Nik,
        ["pemohon.telepon"] = "0812 3456 7890",
        ["subjek.nama"] = "Aisyah Contoh",
        ["subjek.jenis-kelamin"] = "P",
        ["subjek.tempat-lahir"] = "Contoh",
        ["subjek.tanggal-lahir"] = "1 11 2026",
    };

    private static readonly Dictionary<string, string?> Owner = new()
    {
        ["hubungan"] = "diri-sendiri",
        ["pemohon.nama"] = "Siti Contoh",
        ["pemohon.nik"] = Handed.Nik,
        ["subjek.tanggal-lahir"] = "01-01-1990",
        ["subjek.jenis-kelamin"] = "P",
        ["subjek.alamat"] = "Dusun Contoh",
        ["subjek.desa"] = "75.04.11.2001",
    };

    private static readonly Dictionary<string, string?> Ticks = new() { ["Truth"] = "true", ["Privacy"] = "true" };

    [Theory]
    [InlineData("subjek.desa", "75.04.11.9999")]
    [InlineData("subjek.desa", "99999999999999999999999999999999999999999")]
    [InlineData("subjek.desa", "")]
    [InlineData("bantu.hubungan", "siapa saja")]
    public async Task What_no_list_of_the_form_offers_is_refused(string field, string forged)
    {
        await using var portal = await Portal.OpenAsync();
        using var guest = portal.Visit();
        var draft = await StartAsync(guest, "ktp-el-hilang");
        var values = new Dictionary<string, string?>(Owner) { ["bantu.nama"] = "Ani Contoh", ["bantu.setuju"] = "true", ["bantu.hubungan"] = "kader" };
        using (var fine = await guest.SendAsync(await guest.OpenAsync($"{draft}/pemohon"), values))
        {
            Assert.Equal(HttpStatusCode.Redirect, fine.StatusCode);
        }

        // To live elsewhere is an answer; to skip the question is none, or the figures of the villages would bend.
        values["subjek.desa"] = "luar";
        Assert.Equal($"{draft}/pertanyaan", await SendAsync(guest, $"{draft}/pemohon", values));
        values[field] = forged;
        using var answer = await guest.SendAsync(await guest.OpenAsync($"{draft}/pemohon"), values);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var sent = await guest.SendAsync(await guest.OpenAsync($"{draft}/periksa"), Ticks);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
    }

    [Fact]
    public async Task A_guest_reports_a_birth_at_home_for_a_single_mother_and_gets_a_receipt()
    {
        await using var portal = await Portal.OpenAsync();
        using var guest = portal.Visit();
        var draft = await StartAsync(guest, "akta-kelahiran");
        Assert.Equal($"{draft}/pertanyaan", await SendAsync(guest, $"{draft}/pemohon", Mother));

        // The first answers open more questions: they are asked next, and none about a father.
        Assert.Equal($"{draft}/pertanyaan#ibu-nama", await SendAsync(guest, $"{draft}/pertanyaan", new() { ["orang-tua"] = "seorang-ibu" }));
        var questions = await guest.OpenAsync($"{draft}/pertanyaan");
        Assert.NotNull(questions.QuerySelector("#ibu-nama[name=ibu-nama]"));
        Assert.Contains("Jawaban Anda tersimpan", questions.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(questions.QuerySelector("[name=ayah-nama]"));
        Assert.Equal($"{draft}/berkas", await SendAsync(guest, $"{draft}/pertanyaan", new() { ["ibu-nama"] = "Siti Contoh", ["tempat-dilahirkan"] = "rumah", ["surat-lahir"] = "tidak", ["penolong"] = "bidan-perawat", ["jenis-kelahiran"] = "tunggal", ["anak-ke"] = "1" }));

        var papers = await guest.OpenAsync($"{draft}/berkas");
        using var uploaded = await UploadAsync(guest, papers, $"{draft}/berkas", "kk", Files.Photo(), "f203");
        Assert.Equal($"{draft}/periksa", uploaded.Headers.Location!.ToString());
        var review = await guest.OpenAsync($"{draft}/periksa");
        Assert.Contains("1 berkas diunggah", review.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{draft}/tanda-terima", await SendAsync(guest, $"{draft}/periksa", Ticks));

        var receipt = await guest.OpenAsync($"{draft}/tanda-terima");
        Assert.Contains("AKTA-2026-000001", receipt.Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("https://wa.me/?text=", ((IHtmlAnchorElement)receipt.QuerySelector("a[href*='wa.me']")!).Href, StringComparison.Ordinal);
        var stored = await portal.InArchiveAsync(db => db.CaseRequirements.Where(r => r.Provision != Provision.None).Select(r => new { r.Code, r.Provision }).ToListAsync());
        Assert.Contains(stored, r => r is { Code: "kk", Provision: Provision.Uploaded });
        Assert.Contains(stored, r => r is { Code: "f203", Provision: Provision.AtCounter });
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_lost_card_is_applied_for_by_its_owner_and_a_double_press_makes_one()
    {
        await using var portal = await Portal.OpenAsync();
        using var guest = portal.Visit();
        var draft = await ReadyAsync(guest);
        var review = await guest.OpenAsync($"{draft}/periksa");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => guest.SendAsync(review, Ticks)));
        Assert.All(answers, answer => Assert.Equal($"{draft}/tanda-terima", answer.Headers.Location?.ToString()));
        Assert.Equal(1, await portal.InArchiveAsync(db => db.Applications.CountAsync()));
        Assert.Equal($"{draft}/tanda-terima", (await guest.GetAsync($"{draft}/periksa")).Headers.Location?.ToString());
        portal.Later(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"{draft}/tanda-terima")).StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_everything_typed_stays()
    {
        await using var portal = await Portal.OpenAsync();
        using var guest = portal.Visit();
        var draft = await StartAsync(guest, "ktp-el-hilang");
        var page = await guest.OpenAsync($"{draft}/pemohon");
        using var answer = await guest.SendAsync(page, new Dictionary<string, string?>(Owner) { ["pemohon.nik"] = "12345", ["subjek.tanggal-lahir"] = "31-02-1990" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var again = await Visitor.ReadAsync(answer);
        Assert.Equal("12345", ((IHtmlInputElement)again.QuerySelector("[name='pemohon.nik']")!).Value);
        Assert.Equal("Siti Contoh", ((IHtmlInputElement)again.QuerySelector("[name='pemohon.nama']")!).Value);
        Assert.Equal(["pemohon_nik", "subjek_tanggal-lahir"], again.QuerySelectorAll(".field.wrong input:not([type=hidden])").Select(i => i.Id));
    }

    [Fact]
    public async Task A_nik_with_an_odd_date_can_be_confirmed()
    {
        await using var portal = await Portal.OpenAsync();
        using var guest = portal.Visit();
        var draft = await StartAsync(guest, "ktp-el-hilang");
        var odd = new Dictionary<string, string?>(Owner) { ["pemohon.nik"] = "7504113202909901" };
        using var warned = await guest.SendAsync(await guest.OpenAsync($"{draft}/pemohon"), odd);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.StatusCode);
        odd["pemohon.nik.benar"] = "true";
        Assert.Equal($"{draft}/pertanyaan", await SendAsync(guest, $"{draft}/pemohon", odd));
    }

    [Fact]
    public async Task A_bad_file_costs_only_itself()
    {
        await using var portal = await Portal.OpenAsync();
        using var guest = portal.Visit();
        var draft = await StartAsync(guest, "ktp-el-hilang");
        await SendAsync(guest, $"{draft}/pemohon", Owner);
        await SendAsync(guest, $"{draft}/pertanyaan", new() { ["tanggal-hilang"] = "20-11-2026" });
        using var answer = await UploadAsync(guest, await guest.OpenAsync($"{draft}/berkas"), $"{draft}/berkas", "kk", "bukan foto"u8.ToArray(), "surat-kehilangan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var again = await Visitor.ReadAsync(answer);
        Assert.Contains("\"foto.jpg\"", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)again.QuerySelector("#bawa-surat-kehilangan")!).IsChecked);
    }

    [Fact]
    public async Task A_draft_is_reached_by_its_link_alone_and_ends_after_thirty_days_with_its_files()
    {
        await using var portal = await Portal.OpenAsync();
        using var guest = portal.Visit();
        var draft = await StartAsync(guest, "ktp-el-hilang");
        await SendAsync(guest, $"{draft}/pemohon", Owner);
        using var other = portal.Visit();
        Assert.Contains("Siti Contoh", (await other.OpenAsync($"{draft}/pemohon")).Body!.InnerHtml, StringComparison.Ordinal);
        using var page = await other.GetAsync($"{draft}/pemohon");
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);

        // Somebody else who types the same NIK sees nothing of it.
        var second = await StartAsync(other, "ktp-el-hilang");
        await SendAsync(other, $"{second}/pemohon", new() { ["hubungan"] = "diri-sendiri", ["pemohon.nama"] = "Lain", ["pemohon.nik"] = Handed.Nik, ["subjek.tanggal-lahir"] = "01-01-1990", ["subjek.jenis-kelamin"] = "P", ["subjek.alamat"] = "Lain", ["subjek.desa"] = "luar" });
        Assert.DoesNotContain("Siti Contoh", (await other.OpenAsync($"{second}/pemohon")).Body!.InnerHtml, StringComparison.Ordinal);

        portal.Later(TimeSpan.FromDays(31));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync($"{draft}/pemohon")).StatusCode);
        await portal.WithAsync<Drafts, int>(drafts => drafts.DeleteExpiredAsync(default));
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_paused_service_says_so_and_begins_nothing()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.InArchiveAsync(async db =>
        {
            db.ServicePauses.Add(new ServicePause { ServiceCode = "ktp-el-hilang", Reason = "Blangko habis.", FromOn = new DateOnly(2026, 11, 20), ToOn = new DateOnly(2026, 11, 30), AuthorId = Guid.CreateVersion7(), CreatedAt = Portal.Morning });
            return await db.SaveChangesAsync();
        });
        using var guest = portal.Visit();
        var page = await guest.OpenAsync("/permohonan/baru/ktp-el-hilang");
        Assert.Contains("Blangko habis. Perkiraan sampai Senin, 30 November 2026.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task A_service_that_changed_in_between_is_asked_again_under_the_new_version()
    {
        await using var portal = await Portal.OpenAsync();
        using var guest = portal.Visit();
        var draft = await ReadyAsync(guest);
        await portal.InArchiveAsync(async db =>
        {
            var old = await db.ServiceVersions.AsNoTracking().SingleAsync(v => v.Code == "ktp-el-hilang");
            db.ServiceVersions.Add(new ServiceVersion { Code = old.Code, Number = old.Number + 1, EffectiveOn = new DateOnly(2026, 11, 24), Body = old.Body, Reason = "Uji", CreatedAt = Portal.Morning });
            return await db.SaveChangesAsync();
        });
        using var asked = await guest.SendAsync(await guest.OpenAsync($"{draft}/periksa"), Ticks);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Equal($"{draft}/tanda-terima", await SendAsync(guest, $"{draft}/periksa", Ticks));
    }

    [Fact]
    public async Task Every_page_of_the_way_holds_its_bound_of_queries()
    {
        await using var portal = await Portal.OpenAsync();
        using var guest = portal.Visit();
        var draft = await ReadyAsync(guest);
        foreach (var step in new[] { "pemohon", "pertanyaan", "berkas", "periksa" })
        {
            portal.Commands.Reset();
            await guest.OpenAsync($"{draft}/{step}");
            Assert.InRange(portal.Commands.Value, 1, 6);
        }
    }

    private static async Task<string> StartAsync(Visitor guest, string code) =>
        (await SendAsync(guest, $"/permohonan/baru/{code}", []))[..^"/pemohon".Length];

    private static async Task<string> ReadyAsync(Visitor guest)
    {
        var draft = await StartAsync(guest, "ktp-el-hilang");
        await SendAsync(guest, $"{draft}/pemohon", Owner);
        await SendAsync(guest, $"{draft}/pertanyaan", new() { ["tanggal-hilang"] = "20-11-2026" });
        var papers = await guest.OpenAsync($"{draft}/berkas");
        using var sent = await UploadAsync(guest, papers, $"{draft}/berkas", "kk", Files.Photo(), "surat-kehilangan");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return draft;
    }

    private static async Task<string> SendAsync(Visitor guest, string address, Dictionary<string, string?> values)
    {
        using var answer = await guest.SendAsync(await guest.OpenAsync(address), values);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address} answered {(int)answer.StatusCode}: {(await Visitor.ReadAsync(answer)).QuerySelector("main")?.TextContent}");
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> UploadAsync(Visitor guest, IHtmlDocument page, string address, string requirement, byte[] file, string brought)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(((IHtmlInputElement)page.QuerySelector("[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken");
        form.Add(new StringContent(brought), "bawa");
        form.Add(new ByteArrayContent(file), "berkas." + requirement, "foto.jpg");
        return await guest.Client.PostAsync(new Uri(address, UriKind.Relative), form);
    }
}
