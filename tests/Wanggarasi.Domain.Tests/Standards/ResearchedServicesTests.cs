using System.Text.Json;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

/// <summary>
/// The shipped catalogue against the essential facts of the researched list of services (24 November 2026), kept as
/// test data. Where the portal's questions decide what the list states without condition, the exception is named here.
/// </summary>
public sealed class ResearchedServicesTests
{
    private static readonly HashSet<string> DecidedByAnswers =
    [
        // Birth: the letter or F-2.03; proof of marriage only where there is a marriage to prove.
        "akta-kelahiran/ket-lahir", "akta-kelahiran/bukti-kawin",
        // A new family: proof or F-1.05.
        "kk-baru-keluarga-baru/bukti-kawin",
        // The dead who was no resident, or whose identity is unclear, has no KK or KTP to copy.
        "akta-kematian/kk-ktp-almarhum",
        // Who has no proof gives F-1.04 instead.
        "biodata-wni/biodata-wni-r2", "biodata-wni/biodata-wni-r3",
    ];

    public static TheoryData<string> Codes => [.. Researched.Select(service => service.GetProperty("code").GetString()!)];

    private static readonly IReadOnlyList<JsonElement> Researched = Load();

    [Fact]
    public void The_catalogue_holds_exactly_the_researched_services() =>
        Assert.Equal(
            Researched.Select(service => service.GetProperty("code").GetString()).Order(StringComparer.Ordinal),
            ShippedCatalogue.All.Select(entry => entry.Service.Code).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Facts_of_the_service_are_kept(string code)
    {
        var source = Researched.Single(service => service.GetProperty("code").GetString() == code);
        var service = ShippedCatalogue.Get(code).Service;

        Assert.Equal(Text(source, "name")!.Replace("Kabupaten Pohuwato", "{kabupaten}", StringComparison.Ordinal), service.Name);
        Assert.Equal(Text(source, "category") == "adminduk" ? ServiceCategory.Population : ServiceCategory.Letter, service.Category);
        Assert.Equal(Text(source, "reportField") == "dokumen-kependudukan" ? ReportField.PopulationDocument : ReportField.AdministrativeService, service.ReportField);
        Assert.Equal(Text(source, "role"), service.Role switch
        {
            OfficeRole.Forward => "forward",
            OfficeRole.Frontdesk => "frontdesk",
            OfficeRole.FrontdeskAndForward => "frontdesk_and_forward",
            _ => "issue",
        });
        Assert.Equal(Text(source, "registerGroup"), service.RegisterGroup);
        Assert.Equal(Text(source, "queuePrefix"), service.QueuePrefix);
        Assert.Equal(source.GetProperty("online").GetBoolean(), service.OnlineSubmission);
        Assert.Equal(source.GetProperty("inPerson").GetBoolean(), service.InPersonRequired);
        Assert.Equal(source.GetProperty("fee").GetInt64(), service.Fee.Amount);
        Assert.Equal(Text(source, "time"), service.Time.Completion.ToString());
        Assert.Equal(Text(source, "starts") == "dilayani" ? ClockStart.Served : ClockStart.FileComplete, service.Time.StartsAt);
        Assert.Equal(Number(source, "statutoryDays"), service.Time.StatutoryMaximum?.Days);
        Assert.Equal(Number(source, "reportingDays"), service.ReportingDeadline?.Days);
        Assert.Equal(source.GetProperty("laws").GetInt32(), service.LegalBasis.Count);
        Assert.Equal(source.GetProperty("flow").GetInt32(), service.Procedure.Count);
        Assert.False(service.IsConfirmed);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Forms_are_kept_and_only_the_proxy_form_and_biodata_for_members_without_nik_are_added(string code)
    {
        var source = Researched.Single(service => service.GetProperty("code").GetString() == code);
        var service = ShippedCatalogue.Get(code).Service;
        string[] added = [.. service.Forms.Select(form => form.Code).Except(source.GetProperty("forms").EnumerateArray().Select(form => form.GetString()!))];

        Assert.Empty(source.GetProperty("forms").EnumerateArray().Select(form => form.GetString()!).Except(service.Forms.Select(form => form.Code)));
        Assert.All(added, form => Assert.True(form == "F-1.07" || (form, code) == ("F-1.01", "kk-baru-keluarga-baru"), form));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Requirements_are_kept_and_only_the_surat_kuasa_is_added(string code)
    {
        var source = Researched.Single(service => service.GetProperty("code").GetString() == code);
        var service = ShippedCatalogue.Get(code).Service;
        var wanted = source.GetProperty("requirements").EnumerateArray().ToDictionary(requirement => Text(requirement, "code")!);

        Assert.Empty(wanted.Keys.Except(service.Requirements.Select(requirement => requirement.Code)));
        Assert.All(service.Requirements.Select(requirement => requirement.Code).Except(wanted.Keys), added => Assert.Equal("surat-kuasa", added));
        foreach (var (requirementCode, fact) in wanted)
        {
            var requirement = service.FindRequirement(requirementCode)!;
            var always = requirement is { Need: Need.Required, AppliesIf: null };
            if (!fact.GetProperty("mandatory").GetBoolean())
            {
                Assert.False(always, $"{code}/{requirementCode} became mandatory");
            }
            else if (Text(fact, "condition") is null)
            {
                Assert.True(always || DecidedByAnswers.Contains($"{code}/{requirementCode}"), $"{code}/{requirementCode} is no longer mandatory");
            }
            Assert.Equal(Text(fact, "group"), requirement.Group);
            if (requirement.Supply is not Supply.SelfDeclared && requirementCode != "aktivasi-ikd-r2")
            {
                Assert.True(fact.GetProperty("original").GetBoolean() == requirement.BringOriginal, $"{code}/{requirementCode}: original");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_customary_or_asked_by_some_never_blocks(string code)
    {
        var source = Researched.Single(service => service.GetProperty("code").GetString() == code);
        var service = ShippedCatalogue.Get(code).Service;

        foreach (var fact in source.GetProperty("requirements").EnumerateArray())
        {
            var condition = Text(fact, "condition") ?? "";
            if (condition.Contains("lazim", StringComparison.Ordinal) || condition.Contains("praktik setempat", StringComparison.Ordinal)
                || condition.Contains("diminta di sebagian", StringComparison.Ordinal) || condition.Contains("dipersyaratkan setempat", StringComparison.Ordinal)
                || condition.Contains("bukan kecamatan", StringComparison.Ordinal))
            {
                Assert.Equal(Need.Customary, service.FindRequirement(Text(fact, "code")!)!.Need);
            }
        }
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int? Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    private static List<JsonElement> Load()
    {
        using var stream = typeof(ResearchedServicesTests).Assembly.GetManifestResourceStream("researched-services.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(service => service.Clone())];
    }
}
