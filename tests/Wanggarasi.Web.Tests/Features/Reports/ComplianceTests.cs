using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Wanggarasi.Data.Reports;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Tests.Features.Shared.Sheets;

namespace Wanggarasi.Web.Tests.Features.Reports;

public sealed class ComplianceTests
{
    [Fact]
    public async Task The_figures_equal_the_cases_made()
    {
        await using var portal = await ReportedMonth.OpenAsync();
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var page = await camat.OpenAsync("/camat/laporan?periode=2026-11");

        Assert.Equal(
            "masuk 8, jatuh-tempo 4, tepat-waktu 1, selesai-terlambat 1, terbuka-terlambat 1, belum-lewat 1, selesai 2, selesai-tepat-waktu 1, dikembalikan 2, ditolak 1, "
            + "dibatalkan 1, kedaluwarsa 0, dibuka-kembali 0, waktu-berhenti 1, periksa-jatuh-tempo 7, diperiksa-tepat-waktu 7",
            string.Join(", ", new[]
            {
                "masuk", "jatuh-tempo", "tepat-waktu", "selesai-terlambat", "terbuka-terlambat", "belum-lewat", "selesai", "selesai-tepat-waktu", "dikembalikan", "ditolak",
                "dibatalkan", "kedaluwarsa", "dibuka-kembali", "waktu-berhenti", "periksa-jatuh-tempo", "diperiksa-tepat-waktu",
            }.Select(code => $"{code} {Figure(page, code)}")));
        Assert.Equal("25%", Percent(page, "jatuh-tempo", null));
        Assert.Equal("0%", Percent(page, "teruskan-jatuh-tempo", null));
        Assert.Equal("0%", Percent(page, "jatuh-tempo", "dokumen-kependudukan"));
        Assert.Equal("50%", Percent(page, "jatuh-tempo", "pelayanan-administrasi"));
        Assert.Contains("target sementara (menunggu SK)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_is_a_link_to_exactly_as_many_rows()
    {
        await using var portal = await ReportedMonth.OpenAsync();
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var page = await camat.OpenAsync("/camat/laporan?periode=2026-11");
        var links = page.QuerySelectorAll<IHtmlAnchorElement>("main td a").ToList();

        Assert.DoesNotContain(page.QuerySelectorAll("main td.number"), cell => cell.QuerySelector("a") is null && cell.TextContent.Trim() != "–");
        var checkedFigures = 0;
        foreach (var group in links.GroupBy(link => link.GetAttribute("href")!))
        {
            var list = await camat.OpenAsync(group.Key);
            var rows = list.QuerySelectorAll("main tbody tr").Length;
            foreach (var link in group)
            {
                if (int.TryParse(link.TextContent, NumberStyles.None, CultureInfo.InvariantCulture, out var figure))
                {
                    Assert.True(figure == rows, $"{group.Key}: {figure} said, {rows} shown");
                    checkedFigures++;
                }
                else if (link.NextElementSibling is { LocalName: "small" } n)
                {
                    Assert.Equal($"n = {rows}", n.TextContent);
                    checkedFigures++;
                }
            }
        }

        Assert.True(checkedFigures > 60, $"{checkedFigures} figures");
    }

    [Fact]
    public async Task A_long_list_is_paged_and_its_file_holds_all()
    {
        await using var portal = await Portal.OpenAsync();
        for (var i = 0; i < 52; i++)
        {
            await portal.SubmitCaseAsync();
        }

        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        var list = await kasi.OpenAsync("/camat/laporan/permohonan?periode=2026-11&angka=masuk");
        var rest = await kasi.OpenAsync(list.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal((50, 2), (list.QuerySelectorAll("main tbody tr").Length, rest.QuerySelectorAll("main tbody tr").Length));
        using var file = await kasi.GetAsync("/camat/laporan/permohonan/unduh?periode=2026-11&angka=masuk&format=xlsx");
        Assert.Equal(52, SheetFileTests.ReadRows(await file.Content.ReadAsByteArrayAsync()).Count);
    }

    [Fact]
    public async Task A_name_that_begins_like_a_formula_stays_a_text_in_both_files()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.SubmitCaseAsync(name: "=SUM(A1)");
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        using var csv = await camat.GetAsync("/camat/laporan/permohonan/unduh?periode=2026-11&angka=masuk&format=csv");
        Assert.Contains(";\"'=SUM(A1)\";", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var xlsx = await camat.GetAsync("/camat/laporan/permohonan/unduh?periode=2026-11&angka=masuk&format=xlsx");
        Assert.Equal("'=SUM(A1)", Assert.Single(SheetFileTests.ReadRows(await xlsx.Content.ReadAsByteArrayAsync()))["Pemohon"]);
    }

    [Fact]
    public async Task The_files_hold_the_figures_of_the_screen()
    {
        await using var portal = await ReportedMonth.OpenAsync();
        using var sekcam = await portal.Visit().SignInAsync("sekcam@contoh.id");
        using var xlsx = await sekcam.GetAsync("/camat/laporan/unduh?periode=2026-11&format=xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.Content.Headers.ContentType!.MediaType);
        var rows = SheetFileTests.ReadRows(await xlsx.Content.ReadAsByteArrayAsync());
        Assert.Equal(("semua", 25d, 4d, 8d), (rows[0]["Tingkat"], rows[0]["Tepat waktu (%)"], rows[0]["Jatuh tempo"], rows[0]["Masuk"]));
        Assert.Equal(5, rows.Count); // the whole, two fields, two services
        using var csv = await sekcam.GetAsync("/camat/laporan/unduh?periode=2026-11&format=csv");
        var lines = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("2026-11;semua;Semua;;;25;50;100;0;8;4;1;1;1;1;2;1;2;1;", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_or_cancelled_while_it_rested_is_read_for_its_own_period_only()
    {
        await using var portal = await Portal.OpenAsync();
        var (cancelled, rejected, resting) = (await portal.SubmitCaseAsync(), await portal.SubmitCaseAsync("sktm"), await portal.SubmitCaseAsync());
        foreach (var sample in new[] { cancelled, rejected, resting })
        {
            await portal.AcceptAsync(sample);
        }

        portal.Later(TimeSpan.FromMinutes(10));
        foreach (var sample in new[] { cancelled, rejected, resting })
        {
            await portal.ActAsync(sample, (application, hand, calendar, _) => application.Pause(hand, calendar, Guid.CreateVersion7(), hand.At, PauseCause.CentralServer));
        }

        portal.Later(TimeSpan.FromMinutes(10));
        await portal.ActAsync(cancelled, (application, hand, _, _) => application.Cancel(hand, null));
        await portal.ActAsync(rejected, (application, hand, calendar, _) => application.Reject(hand, calendar, Decider.Office, "Bukan penduduk.", "Perbup 1/2026"));
        Assert.Equal([rejected.Id, resting.Id], await RoundsAsync(portal, "2026-11"));
        Assert.Equal([resting.Id], await RoundsAsync(portal, "2026-12"));
    }

    private static async Task<IEnumerable<Guid>> RoundsAsync(Portal portal, string month)
    {
        var facts = await portal.WithAsync<ReportArchive, ReportFacts>(archive => archive.ReadAsync(ReportPeriod.Parse(month), portal.Clock.GetUtcNow(), default));
        return facts.Rounds.Select(r => r.CaseId).Order();
    }

    [Fact]
    public async Task An_empty_period_has_no_percentage()
    {
        await using var portal = await Portal.OpenAsync();
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var page = await camat.OpenAsync("/camat/laporan?periode=2026-Q3");
        Assert.Equal("–", page.QuerySelector(".figure-value")!.TextContent.Trim());
        Assert.Contains("Triwulan III 2026", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/camat/laporan?periode=2026-Q2", "/camat/laporan?periode=2026-Q4"], page.QuerySelectorAll("a[rel=prev], a[rel=next]").Select(a => a.GetAttribute("href")));
        Assert.Null((await camat.OpenAsync("/camat/laporan")).QuerySelector("a[rel=next]")); // the running month has no next one yet
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("oktober")]
    [InlineData("2026-Q5")]
    public async Task A_period_written_wrongly_is_told_how_to_write_it(string period)
    {
        await using var portal = await Portal.OpenAsync();
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        using var answer = await camat.GetAsync("/camat/laporan?periode=" + period);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("2026-10", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(period, page.QuerySelector("input[name=periode]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("camat", HttpStatusCode.OK)]
    [InlineData("sekcam", HttpStatusCode.OK)]
    [InlineData("kasi", HttpStatusCode.OK)]
    [InlineData("loket", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("warga", HttpStatusCode.Forbidden)]
    public async Task The_rooms_are_open_to_those_who_answer_for_the_office(string who, HttpStatusCode status)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = await portal.Visit().SignInAsync(who + "@contoh.id");
        foreach (var address in new[] { "/camat", "/camat/laporan", "/camat/laporan/permohonan?periode=2026-11&angka=masuk", "/camat/laporan/unduh?periode=2026-11&format=csv", "/camat/laporan/permohonan/unduh?periode=2026-11&angka=masuk&format=csv" })
        {
            using var answer = await visitor.GetAsync(address);
            var got = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/akun/", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : answer.StatusCode;
            Assert.True(status == got, $"{address}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("?periode=2026-11&angka=lain")]
    [InlineData("?periode=2026-11&angka=masuk&bidang=lain")]
    [InlineData("?periode=2026-11&angka=masuk&layanan=lain")]
    [InlineData("?periode=lain&angka=masuk")]
    public async Task A_list_of_nothing_known_is_not_found(string query)
    {
        await using var portal = await Portal.OpenAsync();
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        using var answer = await camat.GetAsync("/camat/laporan/permohonan" + query);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_first_screen_shows_what_is_late_and_what_is_due_today_and_the_report_asks_few_questions()
    {
        await using var portal = await ReportedMonth.OpenAsync();
        await portal.AcceptAsync(await portal.SubmitCaseAsync("sktm")); // due at 10.00
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var page = await camat.OpenAsync("/camat");
        var tiles = page.QuerySelectorAll(".figure").ToDictionary(f => f.QuerySelector(".figure-label")!.TextContent, f => f.QuerySelector(".figure-value")!.TextContent.Trim());
        Assert.Equal(("1", "1", "9"), (tiles["Terlambat sekarang"], tiles["Jatuh tempo hari ini"], tiles["Masuk bulan ini"]));
        var late = await camat.OpenAsync(page.QuerySelector("a.figure[href*=terlambat]")!.GetAttribute("href")!);
        Assert.Single(late.QuerySelectorAll("main tbody tr"));
        portal.Commands.Reset();
        await camat.OpenAsync("/camat/laporan?periode=2026");
        Assert.InRange(portal.Commands.Value, 1, 12);
    }

    private static string Figure(IHtmlDocument page, string code)
    {
        var links = page.QuerySelectorAll($"main td a[href='/camat/laporan/permohonan?periode=2026-11&angka={code}']").ToList();
        return links.Find(a => a.NextElementSibling is null)?.TextContent ?? links[0].NextElementSibling!.TextContent["n = ".Length..];
    }

    private static string Percent(IHtmlDocument page, string code, string? field) =>
        page.QuerySelectorAll($"main td a[href='/camat/laporan/permohonan?periode=2026-11&angka={code}{(field is null ? "" : "&bidang=" + field)}']").First(a => a.TextContent.Contains('%', StringComparison.Ordinal) || a.TextContent == "–").TextContent;
}
