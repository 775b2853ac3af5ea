using System.Net;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Tests.Features.Applications.NewCode;

public sealed class NewCodeTests
{
    private static readonly Dictionary<string, string?> Seen = new() { ["Proof"] = "IdentityCard", ["Typed"] = SampleCases.Nik, ["Seen"] = "true" };

    [Fact]
    public async Task Whoever_shows_the_ktp_gets_a_new_code_and_the_old_one_is_dead()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var desk = "/loket/permohonan/" + sample.RegisterNumber;
        var page = await officer.OpenAsync(desk + "/kode-baru");
        Assert.DoesNotContain(SampleCases.Nik, page.Body!.InnerHtml, StringComparison.Ordinal);
        using var sent = await officer.SendAsync(page, Seen);
        Assert.Equal(desk + "/tanda-terima", sent.Headers.Location?.ToString());
        var code = (await officer.OpenAsync(desk + "/tanda-terima")).QuerySelector(".confirmation .code")!.TextContent;
        Assert.NotEqual(sample.Code.Text, code);

        using var guest = portal.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/permohonan/" + sample.Code.Text)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/permohonan/" + code)).StatusCode);
        Assert.Contains("Kode lacak diganti", (await officer.OpenAsync(desk)).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        var events = await portal.InArchiveAsync(db => db.CaseEvents.AsNoTracking().Where(e => e.CaseId == sample.Id).OrderBy(e => e.Sequence).ToListAsync());
        Assert.Equal("tracking-renewed", events[^1].Kind);
        Assert.Empty(EventChain.Verify(events));
        Assert.Contains("tracking-renewed", await portal.InArchiveAsync(db => db.Outbox.Select(m => m.Kind).ToListAsync()));
    }

    [Theory]
    [InlineData("Typed", SampleCases.OtherNik)]
    [InlineData("Typed", "")]
    [InlineData("Seen", null)]
    [InlineData("Proof", "Wajah")]
    public async Task Without_all_of_it_the_old_code_still_counts(string field, string? value)
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var sent = await officer.SendAsync(await officer.OpenAsync($"/loket/permohonan/{sample.RegisterNumber}/kode-baru"), new Dictionary<string, string?>(Seen) { [field] = value });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        using var guest = portal.Visit();
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/permohonan/" + sample.Code.Text)).StatusCode);
    }

    [Fact]
    public async Task A_pemohon_without_a_nik_is_known_by_name_and_another_paper()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync(nik: null);
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var sent = await officer.SendAsync(
            await officer.OpenAsync($"/loket/permohonan/{sample.RegisterNumber}/kode-baru"),
            new Dictionary<string, string?> { ["Proof"] = "FamilyCard", ["Typed"] = "siti rahmawati ABDULLAH", ["Seen"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains(sample.Pin!.Digits, (await officer.OpenAsync(sent.Headers.Location!.ToString())).QuerySelector(".confirmation")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warga@contoh.id", HttpStatusCode.Forbidden)]
    [InlineData("admin@contoh.id", HttpStatusCode.Forbidden)]
    [InlineData("kasi@contoh.id", HttpStatusCode.OK)]
    public async Task Codes_are_renewed_by_those_who_handle_cases(string account, HttpStatusCode status)
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var visitor = await portal.Visit().SignInAsync(account);
        using var answer = await visitor.GetAsync($"/loket/permohonan/{sample.RegisterNumber}/kode-baru");
        Assert.Equal(status, answer.StatusCode);
    }
}
