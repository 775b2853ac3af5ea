using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Web.Features.Letters.EditTemplate;

namespace Wanggarasi.Web.Tests.Features.Letters;

/// <summary>Templates as the administrator keeps them.</summary>
public sealed class TemplateTests
{
    private const string Edit = "/admin/surat/sktm/ubah";

    [Fact]
    public async Task An_unknown_field_is_refused_with_its_name_beside_the_text_and_everything_typed_kept()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var answer = await admin.SendAsync(
            await admin.OpenAsync(Edit), new Dictionary<string, string?> { ["Body"] = "Kepada {pemohon.hobi}", ["Reason"] = "Uji" }, button: "button[value=terbitkan]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("{pemohon.hobi}", page.QuerySelector("#Body-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kepada {pemohon.hobi}", page.QuerySelector("#Body")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Uji", page.QuerySelector("#Reason")!.TextContent.Trim());
        Assert.Contains("{pemohon.nama}", page.QuerySelector(".field-names")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.LetterTemplateVersions.CountAsync(v => v.ServiceCode == "sktm")));
    }

    [Fact]
    public async Task A_preview_shows_invented_values_encoded_and_stores_nothing()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var answer = await admin.SendAsync(
            await admin.OpenAsync(Edit), new Dictionary<string, string?> { ["Body"] = "<b>Kepada</b> {pemohon.nama}\n\n| Nomor: {surat.nomor}" }, button: "button[value=pratinjau]");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("<b>Kepada</b> Nama Contoh", page.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.LetterTemplateVersions.CountAsync(v => v.ServiceCode == "sktm")));
    }

    [Fact]
    public async Task A_new_version_leaves_a_letter_drafted_before_alone()
    {
        await using var portal = await Portal.OpenAsync();
        var (before, after) = (await portal.SubmitCaseAsync("sktm"), await portal.SubmitCaseAsync("sktm"));
        await portal.AcceptAsync(before);
        await portal.AcceptAsync(after);
        await portal.DraftLetterAsync(before);
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using (var done = await admin.SendAsync(
            await admin.OpenAsync(Edit), new Dictionary<string, string?> { ["Body"] = "Versi dua untuk {subjek.nama}", ["Reason"] = "Lebih singkat" }, button: "button[value=terbitkan]"))
        {
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        }

        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        Assert.DoesNotContain("Versi dua", Letter(await loket.OpenAsync($"/loket/surat/{before.RegisterNumber}")), StringComparison.Ordinal);
        Assert.Contains("Versi dua untuk Siti", Letter(await loket.OpenAsync($"/loket/surat/{after.RegisterNumber}")), StringComparison.Ordinal);
        var history = (await admin.OpenAsync("/admin/surat/sktm")).QuerySelector("main")!.TextContent;
        Assert.Contains("Lebih singkat", history, StringComparison.Ordinal);
        Assert.Contains("Data awal", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        var (one, other) = (await admin.OpenAsync(Edit), await admin.OpenAsync(Edit));
        using (var first = await admin.SendAsync(one, new Dictionary<string, string?> { ["Title"] = "Surat A", ["Reason"] = "a" }, button: "button[value=terbitkan]"))
        {
            Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        }

        using var second = await admin.SendAsync(other, new Dictionary<string, string?> { ["Title"] = "Surat B", ["Reason"] = "b" }, button: "button[value=terbitkan]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("Orang lain sudah membuat versi baru", (await Visitor.ReadAsync(second)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_shipped_template_is_listed_and_shown_with_invented_values()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        var links = (await admin.OpenAsync("/admin/surat")).QuerySelectorAll("main td a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(8, links.Count);
        foreach (var link in links)
        {
            Assert.DoesNotContain("{", Letter(await admin.OpenAsync(link)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Own_fields_are_read_back_as_they_were_written()
    {
        const string lines = "nomor: Nomor\nhari: Hari [tanggal]\nlembar: Lembar [angka]\nket: Keterangan [teks]\npilih: Pilih [pilihan: A; B]";
        var fields = OwnFields.Read(lines);
        Assert.Equal(
            [LetterFieldType.Line, LetterFieldType.Day, LetterFieldType.Number, LetterFieldType.Text, LetterFieldType.Choice], fields.Select(f => f.Type));
        Assert.Equal(lines, OwnFields.Write(fields));
    }

    private static string Letter(IHtmlDocument page) => page.QuerySelector(".letter")!.TextContent;
}
