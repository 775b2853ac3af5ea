using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Seeds;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Standards.Edit;

namespace Wanggarasi.Web.Tests.Features.Standards;

public sealed class EditTests
{
    private static readonly DateOnly s_today = new(2026, 11, 24);

    private static EditForm Draft(string code)
    {
        var form = DraftText.Open(StandardJson.Write(CatalogueSeed.Read().Single(entry => entry.Service.Code == code).Service), 1);
        (form.Reason, form.EffectiveDay) = ("SK baru", "01-12-2026");
        return form;
    }

    [Fact]
    public void Opening_and_closing_the_form_changes_no_definition()
    {
        foreach (var service in CatalogueSeed.Read().Select(entry => entry.Service))
        {
            var (definition, refusals) = JudgeDraft.Of(service.Code, DraftText.Open(StandardJson.Write(service), 1));
            Assert.Empty(refusals);
            Assert.Equal(StandardJson.Write(service), StandardJson.Write(definition!));
        }
    }

    [Fact]
    public void What_is_wrong_is_said_beside_its_field()
    {
        var form = Draft("sktm");
        form.Procedure = " ";
        form.Rest = form.Rest!.Replace("\"questions\": [", "\"questions\": [{\"id\":\"X Y\",\"label\":\"?\",\"type\":\"text\"},", StringComparison.Ordinal);
        var (_, refusals) = JudgeDraft.Of("sktm", form);
        Assert.Contains(refusals, refusal => refusal.Field == nameof(EditForm.Procedure));
        Assert.Contains(refusals, refusal => refusal.Field == nameof(EditForm.Rest));
        form.Rest = "{ ini bukan JSON";
        Assert.Equal(nameof(EditForm.Rest), Assert.Single(JudgeDraft.Of("sktm", form).Refusals).Field);
    }

    [Fact]
    public void Requirements_are_ordered_by_their_number_removed_and_added()
    {
        var form = Draft("sktm");
        var codes = form.Requirements.Take(form.Requirements.Count - 1).Select(row => row.Code).ToList();
        form.Requirements[0].Position = "99";
        form.Requirements[1].Remove = "true";
        var added = form.Requirements[^1];
        (added.Code, added.Name, added.Why, added.Need, added.Position) = ("kartu-sekolah", "Kartu pelajar", "Bila untuk sekolah.", "optional", "100");
        var (definition, refusals) = JudgeDraft.Of("sktm", form);
        Assert.Empty(refusals);
        Assert.Equal([.. codes.Skip(2), codes[0], "kartu-sekolah"], definition!.Requirements.Select(requirement => requirement.Code));
    }

    [Fact]
    public async Task A_new_version_is_added_from_its_day_and_the_old_one_stays()
    {
        await using var portal = await Portal.OpenAsync();
        var form = Draft("sktm");
        form.Summary = "Ringkasan baru.";
        var definition = JudgeDraft.Of("sktm", form).Definition!;
        Assert.Null(await portal.WithAsync<PublishVersion, Domain.Refusal?>(publish => publish.RunAsync(definition, form, s_today, default)));
        var bodies = await portal.InArchiveAsync(db => db.ServiceVersions.Where(v => v.Code == "sktm").OrderBy(v => v.Number).Select(v => v.Body).ToListAsync());
        Assert.Equal(2, bodies.Count);
        var change = Assert.Single(DefinitionDiff.Between(bodies[0], bodies[1]));
        Assert.Equal(("ringkasan", "Ringkasan baru."), (change.Place, change.After));
        var late = await portal.WithAsync<PublishVersion, Domain.Refusal?>(publish => publish.RunAsync(definition, form, s_today, default));
        Assert.Equal("version-taken", late!.Code);
    }

    [Theory]
    [InlineData("23-11-2026", "effective-early")]
    [InlineData("24-11-2026", "nothing-changed")]
    public async Task A_version_of_the_past_or_without_a_change_is_refused(string day, string code)
    {
        await using var portal = await Portal.OpenAsync();
        var form = Draft("sktm");
        form.EffectiveDay = day;
        var refusal = await portal.WithAsync<PublishVersion, Domain.Refusal?>(publish => publish.RunAsync(JudgeDraft.Of("sktm", form).Definition!, form, s_today, default));
        Assert.Equal(code, refusal!.Code);
    }

    [Theory]
    [InlineData("/admin/layanan")]
    [InlineData("/admin/layanan/sktm")]
    [InlineData("/admin/layanan/sktm/ubah")]
    [InlineData("/admin/layanan/sktm/tunda")]
    [InlineData("/admin/kantor")]
    public async Task A_stranger_is_sent_to_sign_in(string address)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var response = await visitor.GetAsync(address);
        Assert.Equal(302, (int)response.StatusCode);
        Assert.Contains("/akun/masuk", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_catalogue_stops_the_start_with_a_sentence_that_names_the_file()
    {
        var directory = Directory.CreateTempSubdirectory("katalog-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(directory.FullName, "rusak.json"), "{ \"service\": {} }");
            await using var portal = await Portal.OpenAsync(new Dictionary<string, string>
            {
                ["Office:CatalogueDirectory"] = directory.FullName,
                ["ConnectionStrings:Office"] = $"Data Source={Path.Combine(directory.FullName, "baru.db")};Pooling=False",
            });
            var failure = Assert.ThrowsAny<Exception>(portal.Visit);
            Assert.Contains("rusak.json", failure.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
