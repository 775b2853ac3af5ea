using System.Net;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Tests.Features.Staff;

public sealed class DelegationTests
{
    private const string Address = "/petugas/pendelegasian";

    [Fact]
    public async Task An_absent_signer_does_not_hold_the_clock_and_the_record_says_in_whose_name()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await ForSigningAsync(portal);
        using (var camat = await portal.Visit().SignInAsync("camat@contoh.id"))
        {
            await DelegateAsync(portal, camat, "sekcam@contoh.id", from: "25-11-2026", to: "26-11-2026");
        }

        Assert.Equal(HttpStatusCode.Forbidden, await SignAsync(portal, "sekcam@contoh.id", sample));
        portal.Later(TimeSpan.FromDays(1));
        using (var before = await portal.Visit().SignInAsync("sekcam@contoh.id"))
        {
            Assert.Contains("atas nama camat (Plh. 800/17/2026)", (await before.OpenAsync("/loket/permohonan/" + sample.RegisterNumber)).QuerySelector("form[action$=kerjakan]")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, await SignAsync(portal, "sekcam@contoh.id", sample));
        var signed = await portal.InArchiveAsync(async db => (StepFinished)CaseFactKinds.Read(
            await db.CaseEvents.Where(e => e.CaseId == sample.Id && e.Kind == "step-finished").OrderBy(e => e.Sequence).LastAsync()));
        Assert.Equal(("camat", "camat", "Plh. 800/17/2026"), (signed.Role, signed.OnBehalfOf, signed.Decree));
        using var sekcam = await portal.Visit().SignInAsync("sekcam@contoh.id");
        Assert.Contains("Atas nama camat (Plh. 800/17/2026)", (await sekcam.OpenAsync("/loket/permohonan/" + sample.RegisterNumber)).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegate_acts_on_the_last_day_and_not_after_it()
    {
        await using var portal = await Portal.OpenAsync();
        var (last, after) = (await ForSigningAsync(portal), await ForSigningAsync(portal));
        using (var camat = await portal.Visit().SignInAsync("camat@contoh.id"))
        {
            await DelegateAsync(portal, camat, "sekcam@contoh.id", from: "24-11-2026", to: "25-11-2026");
        }

        portal.Later(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Redirect, await SignAsync(portal, "sekcam@contoh.id", last));
        portal.Later(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Forbidden, await SignAsync(portal, "sekcam@contoh.id", after));
    }

    [Fact]
    public async Task Ended_early_it_ends_at_once()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await ForSigningAsync(portal);
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        await DelegateAsync(portal, camat, "sekcam@contoh.id", from: "24-11-2026", to: "30-11-2026");
        using var ended = await camat.SendAsync(await camat.OpenAsync(Address), new Dictionary<string, string?>(), "form[action$=akhiri]");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await SignAsync(portal, "sekcam@contoh.id", sample));
        Assert.Contains("Diakhiri lebih awal", (await camat.OpenAsync(Address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await DelegateAsync(portal, camat, "kasi@contoh.id", from: "25-11-2026", to: "30-11-2026");
    }

    [Fact]
    public async Task Whoever_typed_the_letter_does_not_sign_it_by_a_decree_either()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(sample);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 1, []));
        await portal.DraftLetterAsync(sample);
        Assert.Equal(HttpStatusCode.Redirect, await SignAsync(portal, "loket@contoh.id", sample)); // types it
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 3, []));
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        await DelegateAsync(portal, camat, "loket@contoh.id", from: "24-11-2026", to: "24-11-2026");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignAsync(portal, "loket@contoh.id", sample));
        Assert.Equal(HttpStatusCode.Redirect, await SignAsync(portal, "camat@contoh.id", sample));
    }

    [Theory]
    [InlineData("23-11-2026", "24-11-2026", "sekcam@contoh.id", "surut")]
    [InlineData("26-11-2026", "25-11-2026", "sekcam@contoh.id", "mendahului")]
    [InlineData("28-11-2026", "02-12-2026", "sekcam@contoh.id", "sudah digantikan")]
    [InlineData("01-12-2026", "02-12-2026", "camat@contoh.id", "Pilih petugas lain")]
    [InlineData("01-12-2026", "02-12-2026", "admin@contoh.id", "Pilih petugas lain")]
    [InlineData("01-12-2026", "02-12-2026", "warga@contoh.id", "Pilih petugas lain")]
    public async Task What_cannot_be_delegated_is_refused_beside_its_field_and_kept(string from, string to, string delegateName, string said)
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        await DelegateAsync(portal, admin, "kasi@contoh.id", from: "25-11-2026", to: "30-11-2026");
        using var answer = await SendAsync(portal, admin, delegateName, from, to);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(said, page.QuerySelector(".field.wrong .error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("800/17/2026", page.QuerySelector("input[name='Form.DecreeNumber']")!.GetAttribute("value"));
        Assert.Equal(1, await portal.InArchiveAsync(db => db.Delegations.CountAsync()));
    }

    [Fact]
    public async Task Everybody_of_the_office_reads_and_only_camat_and_administrator_write()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        var page = await kasi.OpenAsync(Address);
        Assert.Empty(page.QuerySelectorAll("main form"));
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        // The administrator's form with a token of the section head's own: the address itself is closed.
        var form = await admin.OpenAsync(Address);
        form.QuerySelector("#tambah input[name=__RequestVerificationToken]")!.SetAttribute(
            "value", (await kasi.OpenAsync("/petugas/pelatihan")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        using var forced = await kasi.SendAsync(form, await FieldsAsync(portal, "sekcam@contoh.id", "24-11-2026", "24-11-2026"), "#tambah");
        Assert.Equal(HttpStatusCode.Forbidden, forced.StatusCode);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Delegations.CountAsync()));
        using var citizen = await portal.Visit().SignInAsync("warga@contoh.id");
        using var no = await citizen.GetAsync(Address);
        Assert.Equal(HttpStatusCode.Forbidden, no.StatusCode);
    }

    // A letter that waits for the camat's signature.
    private static async Task<SampleCase> ForSigningAsync(Portal portal)
    {
        var sample = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(sample);
        await portal.DraftLetterAsync(sample);
        await portal.ActAsync(sample, (application, hand, calendar, _) =>
            application.Advance(hand, calendar, 1, []) ?? application.Advance(hand, calendar, 2, []) ?? application.Advance(hand, calendar, 3, []));
        return sample;
    }

    private static async Task<HttpStatusCode> SignAsync(Portal portal, string name, SampleCase sample)
    {
        using var officer = await portal.Visit().SignInAsync(name);
        using var answer = await officer.SendAsync(
            await officer.OpenAsync("/loket/permohonan/" + sample.RegisterNumber), new Dictionary<string, string?> { ["Act"] = "langkah" }, "form[action$=kerjakan]");
        return answer.StatusCode;
    }

    private static async Task DelegateAsync(Portal portal, Visitor visitor, string delegateName, string from, string to)
    {
        using var answer = await SendAsync(portal, visitor, delegateName, from, to);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await Visitor.ReadAsync(answer)).QuerySelector(".error-summary")?.TextContent);
    }

    private static async Task<HttpResponseMessage> SendAsync(Portal portal, Visitor visitor, string delegateName, string from, string to) =>
        await visitor.SendAsync(await visitor.OpenAsync(Address), await FieldsAsync(portal, delegateName, from, to), "#tambah");

    private static async Task<Dictionary<string, string?>> FieldsAsync(Portal portal, string delegateName, string from, string to) => new()
    {
        ["Form.Role"] = "camat",
        ["Form.Delegate"] = (await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == delegateName).Select(u => u.Id).SingleAsync())).ToString(),
        ["Form.Kind"] = "DailyActing",
        ["Form.FromDay"] = from,
        ["Form.ToDay"] = to,
        ["Form.DecreeNumber"] = "800/17/2026",
    };
}
