using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Wanggarasi.Web.Tests.Features.Applications.LateEntry;

/// <summary>Paper printed beforehand, an outage, and what was written on the paper entered and approved afterwards.</summary>
public sealed class LateEntryTests
{
    private static readonly Dictionary<string, string?> Outage = new() { ["Name"] = "Listrik padam", ["FromDay"] = "24-11-2026", ["FromTime"] = "10.00", ["ToDay"] = "24-11-2026", ["ToTime"] = "12.30" };

    private static readonly Dictionary<string, string?> Paper = new()
    {
        ["hubungan"] = "diri-sendiri",
        ["pemohon.nama"] = "Siti Contoh",
        ["pemohon.nik"] = Handed.Nik,
        ["subjek.tanggal-lahir"] = "01-01-1990",
        ["subjek.jenis-kelamin"] = "P",
        ["subjek.alamat"] = "Dusun Contoh",
        ["subjek.desa"] = "75.04.11.2001",
        ["keadaan-kk"] = "hilang",
        ["fotokopi"] = "ktp-el",
        ["asli"] = "surat-kehilangan",
        ["setuju"] = "true",
        ["langkah"] = "kirim",
        ["susulan.lembar"] = "2",
        ["susulan.hari"] = "24-11-2026",
        ["susulan.jam"] = "10.15",
    };

    private static readonly Dictionary<string, string?> Approval = new() { ["Decision"] = "setuju" };

    [Fact]
    public async Task Sheets_are_numbered_without_gaps_and_it_is_known_who_printed_them()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/loket/darurat/lembar/-2147483648/2147483647")).StatusCode);
        var blocks = await Task.WhenAll(PrintAsync(officer, 3), PrintAsync(kasi, 4), PrintAsync(officer, 5));
        Assert.Equal(Enumerable.Range(1, 12), await portal.InArchiveAsync(db => db.EmergencySheets.OrderBy(s => s.Number).Select(s => s.Number).ToListAsync()));
        Assert.Equal(2, await portal.InArchiveAsync(db => db.EmergencySheets.Select(s => s.PrintedById).Distinct().CountAsync()));
        var sheets = await officer.OpenAsync(blocks[1]);
        Assert.Equal(4, sheets.QuerySelectorAll("article.sheet").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/loket/darurat/lembar/12/13")).StatusCode);
        using var tooMany = await officer.SendAsync(await officer.OpenAsync("/loket/darurat"), new Dictionary<string, string?> { ["Count"] = "51" }, "#lembar");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooMany.StatusCode);
    }

    [Fact]
    public async Task What_was_written_on_paper_is_entered_with_both_instants_and_approved_by_somebody_else()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        await PrintAsync(kasi, 3);
        portal.Later(TimeSpan.FromHours(4));
        using var late = await portal.Visit().SignInAsync("kasi@contoh.id");
        var form = await OpenAsync(portal, late);
        using var sent = await late.SendAsync(form, Paper);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var number = sent.Headers.Location!.ToString().Split('/')[3];

        var stored = await portal.InArchiveAsync(db => db.Applications.AsNoTracking().SingleAsync());
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 2, 15, 0, TimeSpan.Zero), stored.LateHappenedAt);
        Assert.Equal(Portal.Morning.AddHours(4), stored.SubmittedAt);
        Assert.StartsWith("Listrik padam", stored.LateOutage, StringComparison.Ordinal);
        Assert.Equal(stored.Id, await portal.InArchiveAsync(db => db.EmergencySheets.Where(s => s.Number == 2).Select(s => s.CaseId).SingleAsync()));

        // Whoever entered it does not approve it, not even past the missing button.
        var own = await late.OpenAsync("/loket/darurat/susulan");
        Assert.Contains("Perlu orang lain", own.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(own.QuerySelector("main form"));
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var waiting = await camat.OpenAsync("/loket/darurat/susulan");
        Assert.Contains(number, waiting.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var forged = await late.Client.PostAsync(new Uri("/loket/darurat/susulan", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Number"] = number,
            ["Version"] = stored.Version.ToString(),
            ["Decision"] = "setuju",
            ["__RequestVerificationToken"] = ((IHtmlInputElement)own.QuerySelector("[name=__RequestVerificationToken]")!).Value,
        }));
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        using var approved = await camat.SendAsync(waiting, Approval);
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        Assert.NotNull(await portal.InArchiveAsync(db => db.Applications.Select(a => a.LateApprovedAt).SingleAsync()));
        using var twice = await camat.SendAsync(waiting, Approval);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Contains("0 menunggu persetujuan, 1 disetujui", (await camat.OpenAsync("/loket/darurat")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Entri susulan", (await camat.OpenAsync("/loket/permohonan/" + number)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_that_is_not_believed_leaves_an_ordinary_request_and_a_reason_in_its_history()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        await PrintAsync(officer, 3);
        portal.Later(TimeSpan.FromHours(4));
        using var late = await portal.Visit().SignInAsync("loket@contoh.id");
        using var sent = await late.SendAsync(await OpenAsync(portal, late), Paper);
        var number = sent.Headers.Location!.ToString().Split('/')[3];
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        var waiting = await kasi.OpenAsync("/loket/darurat/susulan");
        using var silent = await kasi.SendAsync(waiting, new Dictionary<string, string?> { ["Decision"] = "tolak" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        var again = await Visitor.ReadAsync(silent);
        Assert.Contains("Tulis mengapa", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(again.QuerySelector("main details[open]"));
        using var declined = await kasi.SendAsync(again, new Dictionary<string, string?> { ["Decision"] = "tolak", ["Reason"] = "Lembar 2 tidak ditemukan." });
        Assert.Equal(HttpStatusCode.Redirect, declined.StatusCode);

        var stored = await portal.InArchiveAsync(db => db.Applications.AsNoTracking().SingleAsync());
        Assert.Equal((null, null, null), (stored.LateOutage, stored.LateHappenedAt, stored.LateApprovedAt));
        Assert.Equal(Portal.Morning.AddHours(4), stored.SubmittedAt);
        Assert.Contains("Tidak ada yang menunggu", (await kasi.OpenAsync("/loket/darurat/susulan")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var history = (await kasi.OpenAsync("/loket/permohonan/" + number)).QuerySelector("main")!.TextContent;
        Assert.Contains("Entri susulan tidak disetujui", history, StringComparison.Ordinal);
        Assert.Contains("Lembar 2 tidak ditemukan.", history, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("susulan.jam", "09.59", "di luar gangguan")]
    [InlineData("susulan.jam", "12.31", "di luar gangguan")]
    [InlineData("susulan.jam", "", "Tulis jamnya")]
    [InlineData("susulan.lembar", "9", "belum pernah dicetak")]
    [InlineData("susulan.lembar", "", "Isi nomor lembar")]
    public async Task An_entry_that_does_not_fit_its_outage_is_refused_and_nothing_is_lost(string field, string value, string said)
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        await PrintAsync(officer, 3);
        portal.Later(TimeSpan.FromHours(4));
        using var late = await portal.Visit().SignInAsync("loket@contoh.id");
        using var sent = await late.SendAsync(await OpenAsync(portal, late), new Dictionary<string, string?>(Paper) { [field] = value });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var again = await Visitor.ReadAsync(sent);
        Assert.Contains(said, again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(value, ((IHtmlInputElement)again.QuerySelector($"[name='{field}']")!).Value);
        Assert.Equal("Siti Contoh", ((IHtmlInputElement)again.QuerySelector("[name='pemohon.nama']")!).Value);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Applications.CountAsync()));
    }

    [Fact]
    public async Task A_sheet_is_used_once_and_one_printed_afterwards_proves_nothing()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        await PrintAsync(officer, 2);
        portal.Later(TimeSpan.FromHours(4));
        using var late = await portal.Visit().SignInAsync("loket@contoh.id");
        await PrintAsync(late, 1);
        using var first = await late.SendAsync(await OpenAsync(portal, late), Paper);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        var outage = await portal.InArchiveAsync(db => db.Outages.Select(o => o.Id).SingleAsync());
        foreach (var (sheet, said) in new[] { ("2", "sudah dipakai"), ("3", "sesudah waktu itu") })
        {
            using var sent = await late.SendAsync(await late.OpenAsync("/loket/permohonan/baru/kk-hilang-rusak?susulan=" + outage), new Dictionary<string, string?>(Paper) { ["susulan.lembar"] = sheet });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
            Assert.Contains(said, (await Visitor.ReadAsync(sent)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("warga@contoh.id", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("admin@contoh.id", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("loket@contoh.id", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("kasi@contoh.id", HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Sheets_are_the_counters_and_approval_is_for_those_above_it(string account, HttpStatusCode paper, HttpStatusCode approval)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync(account);
        Assert.Equal(paper, (await visitor.GetAsync("/loket/darurat")).StatusCode);
        Assert.Equal(approval, (await visitor.GetAsync("/loket/darurat/susulan")).StatusCode);
    }

    [Theory]
    [InlineData("FromTime", "12.30")]
    [InlineData("ToTime", "23.59")]
    [InlineData("Name", "")]
    [InlineData("FromDay", "31-02-2026")]
    public async Task An_outage_is_over_and_has_a_beginning_before_its_end(string field, string value)
    {
        await using var portal = await Portal.OpenAsync();
        portal.Later(TimeSpan.FromHours(4));
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var sent = await officer.SendAsync(await officer.OpenAsync("/loket/darurat"), new Dictionary<string, string?>(Outage) { [field] = value }, "#gangguan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Outages.CountAsync()));
    }

    private static async Task<string> PrintAsync(Visitor officer, int count)
    {
        using var answer = await officer.SendAsync(await officer.OpenAsync("/loket/darurat"), new Dictionary<string, string?> { ["Count"] = count.ToString(System.Globalization.CultureInfo.InvariantCulture) }, "#lembar");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<IHtmlDocument> OpenAsync(Portal portal, Visitor officer)
    {
        using var recorded = await officer.SendAsync(await officer.OpenAsync("/loket/darurat"), Outage, "#gangguan");
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        var link = (await officer.OpenAsync("/loket/darurat")).QuerySelector("a[href*='susulan=']")!.GetAttribute("href")!;
        var services = await officer.OpenAsync(link);
        return await officer.OpenAsync(services.QuerySelector("a[href^='/loket/permohonan/baru/kk-hilang-rusak']")!.GetAttribute("href")!);
    }
}
