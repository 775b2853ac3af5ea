using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;

namespace Wanggarasi.Web.Tests.Features.Reports;

public sealed class TimesTests
{
    [Fact]
    public async Task An_empty_month_raises_no_question_and_says_what_was_looked_for()
    {
        await using var portal = await Portal.OpenAsync();
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var text = (await camat.OpenAsync("/camat/waktu")).QuerySelector("main")!.TextContent;
        Assert.Contains("Tidak ada pertanyaan", text, StringComparison.Ordinal);
        Assert.Contains("November 2026", text, StringComparison.Ordinal);
        Assert.Contains("Berkas lengkap tanpa membuka berkasnya", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_burst_at_closing_a_last_minute_pause_and_a_quick_reopening_are_asked_with_their_cases()
    {
        await using var portal = await Portal.OpenAsync();
        var officer = await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == "loket@contoh.id").Select(u => new { u.Id, u.DisplayName }).SingleAsync());
        var cases = new List<SampleCase>();
        for (var i = 0; i < 6; i++)
        {
            cases.Add(await portal.SubmitCaseAsync(name: $"Warga {(char)('A' + i)}"));
            await portal.AcceptAsync(cases[i]);
        }

        // 14.36, the last day of one working day: the promise is tomorrow's closing.
        portal.Later(TimeSpan.FromHours(24 + 5) + TimeSpan.FromMinutes(36));
        foreach (var one in cases[..5])
        {
            portal.Later(TimeSpan.FromSeconds(67 + cases.IndexOf(one) * 31));
            await portal.FinishAsync(one, officer.Id);
        }

        await portal.ReturnAsync(cases[5], "kk");
        portal.Later(TimeSpan.FromHours(17));
        await portal.ActAsync(cases[0], (application, hand, calendar, plan) => application.Reopen(hand, calendar, plan, "Nama salah ketik."));

        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var page = await camat.OpenAsync("/camat/waktu?periode=2026-11");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains($"5 dari 5 permohonan yang diselesaikan {officer.DisplayName} pada Rabu, 25 November 2026 selesai menjelang tutup.", text, StringComparison.Ordinal);
        Assert.Contains("Waktu 1 permohonan dihentikan sistem saat hampir habis", text, StringComparison.Ordinal);
        Assert.Contains("1 permohonan dibuka kembali", text, StringComparison.Ordinal);
        Assert.Contains($"{cases[0].RegisterNumber} (14.37)", text, StringComparison.Ordinal);
        Assert.Matches($@"{cases[5].RegisterNumber} \(25 Nov, sisa \d+ menit", text);
        Assert.Contains($"{cases[0].RegisterNumber} (26 Nov, 1 hari kerja kemudian)", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href='/loket/permohonan/{cases[5].RegisterNumber}']"));
        Assert.Contains("Tidak ada pertanyaan", (await camat.OpenAsync("/camat/waktu?periode=2026-10")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_a_paper_leaves_a_trace_and_whoever_opened_none_is_asked()
    {
        await using var portal = await Portal.OpenAsync();
        var (looked, blind, glanced) = (await portal.SubmitCaseAsync(name: "Warga Dilihat"), await portal.SubmitCaseAsync(name: "Warga Dilewati"), await portal.SubmitCaseAsync(name: "Warga Dilirik"));
        foreach (var (sample, pages) in new[] { (looked, 1), (blind, 1), (glanced, 3) })
        {
            await using var scope = portal.Services.CreateAsyncScope();
            for (var page = 1; page <= pages; page++)
            {
                scope.ServiceProvider.GetRequiredService<CaseDocuments>().Add(sample.Id, "kk", page, new AcceptedFile("kk.jpg", AcceptedFile.Picture, [1, 2, 3], 1));
            }

            await scope.ServiceProvider.GetRequiredService<OfficeDb>().SaveChangesAsync();
        }

        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var paper = await portal.InArchiveAsync(db => db.Documents.Where(d => d.CaseId == looked.Id).Select(d => d.Id).SingleAsync());
        using (var opened = await officer.GetAsync($"/loket/permohonan/{looked.RegisterNumber}/berkas/{paper}"))
        {
            Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        }

        using (var foreign = await officer.GetAsync($"/loket/permohonan/{blind.RegisterNumber}/berkas/{paper}"))
        {
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        }

        var first = await portal.InArchiveAsync(db => db.Documents.Where(d => d.CaseId == glanced.Id).Select(d => d.Id).FirstAsync());
        var trace = await portal.InArchiveAsync(db => db.DocumentOpenings.SingleAsync());
        Assert.Equal((looked.Id, paper), (trace.CaseId, trace.DocumentId));
        var who = await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == "loket@contoh.id").Select(u => u.Id).SingleAsync());
        using (await officer.GetAsync($"/loket/permohonan/{glanced.RegisterNumber}/berkas/{first}"))
        {
        }

        using (var colleague = await portal.Visit().SignInAsync("kasi@contoh.id"))
        {
            foreach (var id in await portal.InArchiveAsync(db => db.Documents.Where(d => d.CaseId == blind.Id || d.CaseId == glanced.Id).Select(d => new { d.Id, d.CaseId }).ToListAsync()))
            {
                // What another looked at was not looked at by the one who judged.
                using var opened = await colleague.GetAsync($"/loket/permohonan/{(id.CaseId == blind.Id ? blind : glanced).RegisterNumber}/berkas/{id.Id}");
                Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
            }
        }

        await portal.AcceptAsync(looked, who);
        await portal.AcceptAsync(blind, who);
        await portal.AcceptAsync(glanced, who);
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var asked = await camat.OpenAsync("/camat/waktu");
        Assert.Contains("2 permohonan dinyatakan lengkap oleh ", asked.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dengan membuka 1 dari 4 berkas", asked.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [$"{blind.RegisterNumber} (24 Nov, 0 dari 1 berkas)", $"{glanced.RegisterNumber} (24 Nov, 1 dari 3 berkas)"],
            asked.QuerySelectorAll("ul.questions .asked").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("kasi@contoh.id")]
    [InlineData("sekcam@contoh.id")]
    [InlineData("loket@contoh.id")]
    public async Task The_questions_are_the_camats_alone(string name)
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync(name);
        using var response = await officer.GetAsync("/camat/waktu");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
