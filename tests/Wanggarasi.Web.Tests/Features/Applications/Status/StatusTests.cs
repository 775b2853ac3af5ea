using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Web.Features.Applications.Unlock;

namespace Wanggarasi.Web.Tests.Features.Applications.Status;

public sealed class StatusTests
{
    [Fact]
    public async Task The_code_alone_leads_from_lacak_to_the_status()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var visitor = portal.Visit();
        var typed = sample.Code.Text.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);
        using var found = await visitor.SendAsync(await visitor.OpenAsync("/lacak"), new Dictionary<string, string?> { ["Code"] = typed });
        Assert.Equal($"/permohonan/{sample.Code.Text}", found.Headers.Location!.OriginalString);
        var page = await visitor.OpenAsync($"/permohonan/{sample.Code.Text}");
        Assert.Contains("Diajukan", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Diperiksa paling lambat", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rabu, 25 November 2026", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_and_an_unknown_one_say_how_to_go_on_and_keep_what_was_typed()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        foreach (var typed in new[] { "", "ABC", "2222-2222-2222" })
        {
            using var answer = await visitor.SendAsync(await visitor.OpenAsync("/lacak"), new Dictionary<string, string?> { ["Code"] = typed });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await Visitor.ReadAsync(answer);
            Assert.Equal(typed, page.QuerySelector("input[name=Code]")!.GetAttribute("value") ?? "");
            Assert.NotNull(page.QuerySelector("[aria-invalid=true]"));
        }
    }

    [Fact]
    public async Task Nobody_s_name_or_NIK_stands_on_the_status_page_in_full()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync(name: "Siti Rahmawati Abdullah");
        using var visitor = portal.Visit();
        using var response = await visitor.GetAsync($"/permohonan/{sample.Code.Text}");
        var html = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Rahmawati", html, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleCases.Nik, html, StringComparison.Ordinal);
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_returned_request_names_each_defect_with_its_note_and_the_last_day()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang");
        await portal.ReturnAsync(sample, "kk", note: "Nomor KK tidak terlihat.");
        using var visitor = portal.Visit();
        var text = (await visitor.OpenAsync($"/permohonan/{sample.Code.Text}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Perlu perbaikan", text, StringComparison.Ordinal);
        Assert.Contains("Tidak terbaca", text, StringComparison.Ordinal);
        Assert.Contains("Nomor KK tidak terlihat.", text, StringComparison.Ordinal);
        Assert.Contains("24 Desember 2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_promise_stands_from_Berkas_lengkap_on_and_turns_late_when_it_is()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        await portal.AcceptAsync(sample);
        using var visitor = portal.Visit();
        var text = (await visitor.OpenAsync($"/permohonan/{sample.Code.Text}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Selesai paling lambat", text, StringComparison.Ordinal);
        portal.Later(TimeSpan.FromDays(3));
        text = (await visitor.OpenAsync($"/permohonan/{sample.Code.Text}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Seharusnya selesai", text, StringComparison.Ordinal);
        await portal.FinishAsync(sample);
        text = (await visitor.OpenAsync($"/permohonan/{sample.Code.Text}")).QuerySelector("main")!.TextContent;
        Assert.Contains("Siap diambil", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_asks_the_database_a_bounded_number_of_times()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("akta-kelahiran");
        await portal.AcceptAsync(sample);
        using var visitor = portal.Visit();
        await visitor.OpenAsync($"/permohonan/{sample.Code.Text}");
        portal.Commands.Reset();
        await visitor.OpenAsync($"/permohonan/{sample.Code.Text}");
        Assert.InRange(portal.Commands.Value, 1, 12);
    }

    [Fact]
    public async Task Changing_anything_needs_the_full_NIK_and_five_wrong_ones_close_the_door_for_a_while()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var visitor = portal.Visit();
        using var locked = await visitor.GetAsync($"/permohonan/{sample.Code.Text}/batal");
        Assert.Equal($"/permohonan/{sample.Code.Text}/buka?lalu=batal", locked.Headers.Location!.OriginalString);
        var page = await visitor.OpenAsync(locked.Headers.Location.OriginalString);
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await visitor.SendAsync(page, new Dictionary<string, string?> { ["Proof"] = SampleCases.OtherNik });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var blocked = await visitor.SendAsync(page, new Dictionary<string, string?> { ["Proof"] = SampleCases.Nik });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blocked.StatusCode);
        portal.Later(TimeSpan.FromMinutes(16));
        using var opened = await visitor.SendAsync(page, new Dictionary<string, string?> { ["Proof"] = SampleCases.Nik });
        Assert.Equal($"/permohonan/{sample.Code.Text}/batal", opened.Headers.Location!.OriginalString);

        var cancel = await visitor.OpenAsync($"/permohonan/{sample.Code.Text}/batal");
        using var unsure = await visitor.SendAsync(cancel, new Dictionary<string, string?> { ["Reason"] = "Sudah ketemu" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        Assert.Equal("Sudah ketemu", (await Visitor.ReadAsync(unsure)).QuerySelector("textarea")!.TextContent.Trim());
        using var done = await visitor.SendAsync(cancel, new Dictionary<string, string?> { ["Reason"] = "Sudah ketemu", ["Sure"] = "true" });
        Assert.Equal($"/permohonan/{sample.Code.Text}", done.Headers.Location!.OriginalString);
        Assert.Equal("Cancelled", await portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).Select(a => a.Status.ToString()).SingleAsync()));
    }

    [Fact]
    public async Task Guesses_sent_at_once_are_five_tries_not_twenty()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync(nik: null);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
            portal.WithAsync<UnlockCase, string>(async unlock => (await unlock.RunAsync(sample.Code, WrongPin(n), default)).Refusal!.Code)));
        Assert.Equal(5, answers.Count(a => a == "unlock-wrong"));
        Assert.Equal(15, answers.Count(a => a == "unlock-blocked"));

        string WrongPin(int n) => $"{(int.Parse(sample.Pin!.Digits, CultureInfo.InvariantCulture) + n + 1) % 1_000_000:000000}";
    }

    [Fact]
    public async Task A_pemohon_without_NIK_opens_the_request_with_the_PIN()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync(nik: null);
        using var visitor = portal.Visit();
        using var opened = await visitor.SendAsync(await visitor.OpenAsync($"/permohonan/{sample.Code.Text}/buka?lalu=batal"), new Dictionary<string, string?> { ["Proof"] = sample.Pin!.Digits });
        Assert.Equal($"/permohonan/{sample.Code.Text}/batal", opened.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_proof_for_one_request_opens_no_other()
    {
        await using var portal = await Portal.OpenAsync();
        var mine = await portal.SubmitCaseAsync();
        var other = await portal.SubmitCaseAsync(name: "Budi", nik: SampleCases.OtherNik);
        using var visitor = portal.Visit();
        using var opened = await visitor.SendAsync(await visitor.OpenAsync($"/permohonan/{mine.Code.Text}/buka?lalu=batal"), new Dictionary<string, string?> { ["Proof"] = SampleCases.Nik });
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        using var locked = await visitor.GetAsync($"/permohonan/{other.Code.Text}/batal");
        Assert.Contains("/buka", locked.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
