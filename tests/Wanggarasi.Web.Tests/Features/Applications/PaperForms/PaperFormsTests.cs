using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Applications.PaperForms;
using Wanggarasi.Web.Features.Applications.Submit;

namespace Wanggarasi.Web.Tests.Features.Applications.PaperForms;

public sealed class PaperFormsTests
{
    [Fact]
    public async Task Every_field_a_question_fills_stands_on_its_form_and_every_field_of_a_form_is_filled_by_a_question()
    {
        await using var portal = await Portal.OpenAsync();
        var services = await portal.WithAsync<PublishedStandards, IReadOnlyList<PublishedService>>(standards => standards.AllAsync(new DateOnly(2026, 11, 24), default));
        var fills = services.SelectMany(s => s.Definition.Questions).SelectMany(q => q.Fills).Where(f => FormLayouts.All.ContainsKey(f.Split(':')[0])).ToHashSet();
        var fields = FormLayouts.All.Values
            .SelectMany(f => f.Sections.SelectMany(s => s.Fields).Where(d => d.From.StartsWith("isi:", StringComparison.Ordinal)).Select(d => f.Code + d.From["isi".Length..]))
            .ToHashSet();
        Assert.Equal(fills.Order(StringComparer.Ordinal), fields.Order(StringComparer.Ordinal));
        Assert.Equal(["F-1.01", "F-1.02", "F-1.03", "F-1.06", "F-1.07", "F-2.01", "F-2.03", "F-2.04"], FormLayouts.All.Keys.Order(StringComparer.Ordinal));
        Assert.All(FormLayouts.All.Values.SelectMany(f => f.Sections).Where(s => s.OnlyFor is not null), s =>
            Assert.Contains(services.SelectMany(v => v.Definition.Forms), f => f.Ticks == s.OnlyFor));
    }

    [Fact]
    public async Task A_birth_prints_its_forms_from_the_answers_and_says_whose_layout_it_is()
    {
        await using var portal = await Portal.OpenAsync();
        var number = await HandInAsync(portal, Handed.Birth("Aisyah Contoh"));
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var desk = "/loket/permohonan/" + number;
        Assert.NotNull((await officer.OpenAsync(desk)).QuerySelector($"a[href='{desk}/formulir']"));
        Assert.Equal([$"{desk}/formulir/F-2.01", $"{desk}/formulir/F-2.03"], (await officer.OpenAsync(desk + "/formulir")).QuerySelectorAll("main a[href*='/formulir/']").Select(a => a.GetAttribute("href")));

        var report = (await officer.OpenAsync(desk + "/formulir/F-2.01")).QuerySelector("article.sheet")!.TextContent;
        Assert.All(["Kelahiran", "Aisyah Contoh", "1 November 2026", Handed.Nik, "F-2.01", "Permendagri 109/2019", "belum dicocokkan"], said => Assert.Contains(said, report, StringComparison.Ordinal));
        Assert.DoesNotContain("Yang meninggal", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Ayah", report, StringComparison.Ordinal); // a single mother is asked nothing about a father

        Assert.Contains("Saksi 2", (await officer.OpenAsync(desk + "/formulir/F-2.03")).QuerySelector("article.sheet")!.TextContent, StringComparison.Ordinal);
        foreach (var code in new[] { "F-2.04", "F-1.02", "F-9.99" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{desk}/formulir/{code}")).StatusCode);
        }
    }

    [Fact]
    public async Task A_lost_card_prints_the_form_with_its_box_and_papers()
    {
        await using var portal = await Portal.OpenAsync();
        var number = await HandInAsync(portal, Handed.LostCard());
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var form = (await officer.OpenAsync($"/loket/permohonan/{number}/formulir/F-1.02")).QuerySelector("article.sheet")!.TextContent;
        Assert.All(["KTP-el: hilang atau rusak", "Siti Contoh", "Dusun Contoh", "Diri sendiri", "kehilangan"], said => Assert.Contains(said, form, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("warga@contoh.id", HttpStatusCode.Forbidden)]
    [InlineData("admin@contoh.id", HttpStatusCode.Forbidden)]
    [InlineData("kasi@contoh.id", HttpStatusCode.OK)]
    public async Task Forms_are_for_those_who_handle_cases(string account, HttpStatusCode status)
    {
        await using var portal = await Portal.OpenAsync();
        var number = await HandInAsync(portal, Handed.LostCard());
        using var visitor = await portal.Visit().SignInAsync(account);
        Assert.Equal(status, (await visitor.GetAsync($"/loket/permohonan/{number}/formulir")).StatusCode);
        Assert.Equal(status, (await visitor.GetAsync($"/loket/permohonan/{number}/formulir/F-1.02")).StatusCode);
    }

    private static async Task<string> HandInAsync(Portal portal, ApplicationToSubmit given)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var (done, refusals) = await scope.ServiceProvider.GetRequiredService<SubmitApplication>().RunAsync(given, default);
        Assert.Empty(refusals);
        return done!.RegisterNumber;
    }
}
