using System.Net;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Reports;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Tests.Features.Letters;

/// <summary>What stands on the paper, and what the record says of it.</summary>
public sealed class PaperTests
{
    [Theory]
    [InlineData(DelegationKind.OnBehalf, "a.n. Camat", "Sekretaris Camat,")]
    [InlineData(DelegationKind.DailyActing, "Plh. Camat", "Hasna Contoh")]
    public async Task A_delegate_signs_with_the_title_of_the_decree(DelegationKind kind, string prefix, string under)
    {
        await using var portal = await Portal.OpenAsync();
        await portal.InArchiveAsync(async db =>
        {
            var ids = await db.Users.Where(u => u.UserName == "sekcam@contoh.id" || u.UserName == "camat@contoh.id").ToDictionaryAsync(u => u.UserName!, u => u.Id);
            db.Delegations.Add(new Delegation
            {
                Role = "camat",
                DelegateId = ids["sekcam@contoh.id"],
                Kind = kind,
                FromOn = new DateOnly(2026, 11, 24),
                ToOn = new DateOnly(2026, 11, 24),
                DecreeNumber = "800/17/2026",
                AuthorId = ids["camat@contoh.id"],
                CreatedAt = Portal.Morning,
            });
            return await db.SaveChangesAsync();
        });
        var sample = await TypedAsync(portal, "sktm");
        using var sekcam = await portal.Visit().SignInAsync("sekcam@contoh.id");
        var sheet = (await sekcam.OpenAsync(Letter(sample))).QuerySelector(".letter-sign")!.TextContent;
        Assert.Contains(prefix, sheet, StringComparison.Ordinal);
        await StepAsync(sekcam, sample);
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        await StepAsync(loket, sample);
        sheet = (await loket.OpenAsync(Letter(sample) + "/cetak")).QuerySelector(".letter-sign")!.TextContent;
        Assert.Contains(prefix, sheet, StringComparison.Ordinal);
        Assert.Contains(under, sheet, StringComparison.Ordinal);
        Assert.Contains("Hasna Contoh", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_is_called_later_does_not_change_a_signed_letter()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await NumberedAsync(portal, "sktm");
        await portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == "camat@contoh.id").ExecuteUpdateAsync(set => set.SetProperty(u => u.DisplayName, "Camat Baru")));
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        Assert.Contains("Rahman Contoh", (await loket.OpenAsync(Letter(sample) + "/cetak")).QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pengesahan-ahli-waris", PaperKind.Acknowledgement, "Mengetahui, Camat")]
    [InlineData("legalisasi", PaperKind.Legalisation, "Salinan sesuai dengan aslinya")]
    [InlineData("sktm", PaperKind.Letter, "tidak mampu secara ekonomi")]
    public async Task Each_kind_gets_a_number_a_sheet_and_a_code_anybody_can_check(string service, PaperKind kind, string words)
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await NumberedAsync(portal, service);
        Assert.Equal(kind, await portal.InArchiveAsync(db => db.VerifiablePapers.Where(p => p.CaseId == sample.Id && p.Kind != PaperKind.Receipt).Select(p => p.Kind).SingleAsync()));
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        var sheet = (await loket.OpenAsync(Letter(sample) + "/cetak")).QuerySelector(".letter")!;
        Assert.Contains(words, sheet.TextContent, StringComparison.Ordinal);
        using var stranger = portal.Visit();
        var number = await portal.InArchiveAsync(db => db.CaseLetters.Where(l => l.CaseId == sample.Id).Select(l => l.RegisterNumber).SingleAsync());
        var page = (await stranger.OpenAsync("/verifikasi/" + sheet.QuerySelector("footer .code")!.TextContent)).QuerySelector("main")!.TextContent;
        Assert.Contains("Berlaku", page, StringComparison.Ordinal);
        Assert.Contains(number!, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recompute_finds_a_letter_that_was_changed_and_the_hole_it_leaves_in_the_register()
    {
        await using var portal = await Portal.OpenAsync();
        var samples = new[] { await NumberedAsync(portal, "sktm"), await NumberedAsync(portal, "sktm") };
        Assert.Empty(await FindingsAsync(portal));
        await portal.InArchiveAsync(db => db.CaseLetters.Where(l => l.CaseId == samples[0].Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.Sequence, 7)));
        var findings = await FindingsAsync(portal);
        Assert.Contains(findings, f => f.Contains("Letter 1 Sequence", StringComparison.Ordinal) && f.StartsWith(samples[0].RegisterNumber, StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Contains("surat:460", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(Portal portal) =>
        (await portal.WithAsync<RecordCheck, RecordFindings>(check => check.RunAsync(Portal.Morning, _ => { }, default))).Findings;

    private static string Letter(SampleCase sample) => $"/loket/surat/{sample.RegisterNumber}";

    private static async Task<SampleCase> TypedAsync(Portal portal, string service)
    {
        var sample = await portal.SubmitCaseAsync(service);
        await portal.AcceptAsync(sample);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 1, []));
        await portal.DraftLetterAsync(sample, service == "legalisasi" ? new Dictionary<string, string> { ["isian.penerbit"] = "Kecamatan ini", ["isian.lembar"] = "2" } : null);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 2, []) ?? application.Advance(hand, calendar, 3, []));
        return sample;
    }

    private static async Task<SampleCase> NumberedAsync(Portal portal, string service)
    {
        var sample = await TypedAsync(portal, service);
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        await StepAsync(camat, sample);
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        await StepAsync(loket, sample);
        Assert.Equal(LetterState.Valid, await portal.InArchiveAsync(db => db.CaseLetters.Where(l => l.CaseId == sample.Id).Select(l => l.State).SingleAsync()));
        return sample;
    }

    private static async Task StepAsync(Visitor officer, SampleCase sample)
    {
        using var answer = await officer.SendAsync(await officer.OpenAsync(Letter(sample)), new Dictionary<string, string?>(), "form[action$=kerjakan]", "button[name=Act]");
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await Visitor.ReadAsync(answer)).QuerySelector(".error-summary")?.TextContent);
    }
}
