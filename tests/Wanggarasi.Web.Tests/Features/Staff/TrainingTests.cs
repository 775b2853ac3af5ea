using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Wanggarasi.Web.Tests.Features.Staff;

public sealed class TrainingTests
{
    private const string Address = "/petugas/pelatihan";

    [Fact]
    public async Task The_section_head_keeps_the_register_and_everybody_of_the_office_reads_it()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sent = await kasi.SendAsync(await kasi.OpenAsync(Address), await FieldsAsync(portal), "#pelatihan");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var page = await officer.OpenAsync(Address);
        Assert.Equal(
            ["Nurhayati Contoh", "Pelayanan prima", "2 Nov 2026", "BKPSDM", "16", "893/12/2026"],
            page.QuerySelectorAll("tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.DoesNotContain("Nurhayati", page.QuerySelector("main > p.muted")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_is_mended_in_its_place_and_one_by_mistake_taken_out()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sent = await kasi.SendAsync(await kasi.OpenAsync(Address), await FieldsAsync(portal), "#pelatihan");
        var id = await portal.InArchiveAsync(db => db.Trainings.Select(t => t.Id).SingleAsync());
        using var mended = await kasi.SendAsync(await kasi.OpenAsync($"{Address}?ubah={id}"), new Dictionary<string, string?> { ["Form.Title"] = "Bahasa isyarat" }, "#pelatihan");
        Assert.Equal(HttpStatusCode.Redirect, mended.StatusCode);
        Assert.Equal(["Bahasa isyarat"], await portal.InArchiveAsync(db => db.Trainings.Select(t => t.Title).ToListAsync()));
        using var removed = await kasi.SendAsync(await kasi.OpenAsync(Address), new Dictionary<string, string?>(), "form[action$=hapus]");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Trainings.CountAsync()));
    }

    [Fact]
    public async Task A_training_that_is_still_to_come_is_refused_and_what_was_typed_stays()
    {
        await using var portal = await Portal.OpenAsync();
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        var fields = await FieldsAsync(portal);
        fields["Form.HeldDay"] = "01-12-2026";
        using var sent = await kasi.SendAsync(await kasi.OpenAsync(Address), fields, "#pelatihan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var page = await Visitor.ReadAsync(sent);
        Assert.NotNull(page.QuerySelector(".field.wrong input[name='Form.HeldDay']"));
        Assert.Equal("Pelayanan prima", page.QuerySelector("input[name='Form.Title']")!.GetAttribute("value"));
    }

    private static async Task<Dictionary<string, string?>> FieldsAsync(Portal portal) => new()
    {
        ["Form.Officer"] = (await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == "loket@contoh.id").Select(u => u.Id).SingleAsync())).ToString(),
        ["Form.Title"] = "Pelayanan prima",
        ["Form.HeldDay"] = "02-11-2026",
        ["Form.Provider"] = "BKPSDM",
        ["Form.Hours"] = "16",
        ["Form.Certificate"] = "893/12/2026",
    };
}
