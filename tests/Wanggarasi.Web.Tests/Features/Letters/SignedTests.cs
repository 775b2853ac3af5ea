using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Reports;
using Wanggarasi.Data.Seeds;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Tests.Features.Letters;

/// <summary>What a signature stands under: words that somebody else wrote, marked where the request says otherwise, with the text they were written into.</summary>
public sealed class SignedTests
{
    [Fact]
    public async Task Where_the_letter_says_otherwise_than_the_request_the_signer_sees_both_and_the_paper_does_not()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await CorrectedAsync(portal, new Dictionary<string, string> { ["subjek.nama"] = "Siti Rahmawati Abdulah" });
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        foreach (var address in new[] { Letter(sample), Letter(sample) + "/cetak" })
        {
            var page = await camat.OpenAsync(address);
            Assert.Contains("berbeda dari permohonan: Siti Rahmawati Abdullah", Assert.Single(page.QuerySelectorAll(".differences li")).TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("berbeda", page.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        }

        Assert.NotNull((await camat.OpenAsync(Letter(sample) + "/cetak")).QuerySelector(".no-print .differences"));
        var same = await CorrectedAsync(portal);
        Assert.Empty((await camat.OpenAsync(Letter(same))).QuerySelectorAll(".differences"));
    }

    [Fact]
    public async Task A_stranger_reads_the_name_that_stands_on_the_paper()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await CorrectedAsync(portal, new Dictionary<string, string> { ["subjek.nama"] = "Hartono Wijaya" });
        await SignAndNumberAsync(portal, sample);
        var page = await CheckAsync(portal, sample);
        Assert.Contains("Atas nama", page, StringComparison.Ordinal);
        Assert.Contains(Wanggarasi.Domain.People.PersonName.Parse("Hartono Wijaya").ToString(), page, StringComparison.Ordinal);
        Assert.DoesNotContain(Wanggarasi.Domain.People.PersonName.Parse("Siti Rahmawati Abdullah").ToString(), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_changed_the_words_last_does_not_sign_them_by_decree_while_somebody_else_can()
    {
        await using var portal = await Portal.OpenAsync();
        var sekcamId = await DelegateAsync(portal);
        var sample = await CorrectedAsync(portal, correctedBy: sekcamId);
        using var sekcam = await portal.Visit().SignInAsync("sekcam@contoh.id");
        Assert.Contains("terakhir mengubah isi surat", Text(await StepAsync(sekcam, sample, HttpStatusCode.UnprocessableEntity)), StringComparison.Ordinal);

        // Back to the typist, who takes the words over; then they are two.
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.SendBack(hand, calendar, 2, "Mohon diperiksa")
            ?? application.Advance(hand, calendar, 2, []) ?? application.Advance(hand, calendar, 3, []));
        await StepAsync(sekcam, sample);
    }

    [Fact]
    public async Task Where_the_post_has_no_other_holder_who_corrected_signs_by_decree()
    {
        await using var portal = await Portal.OpenAsync();
        var sekcamId = await DelegateAsync(portal);
        var sample = await CorrectedAsync(portal, correctedBy: sekcamId);
        await portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == "camat@contoh.id").ExecuteUpdateAsync(set => set.SetProperty(u => u.DismissedAt, Portal.Morning)));
        using var sekcam = await portal.Visit().SignInAsync("sekcam@contoh.id");
        await StepAsync(sekcam, sample);
    }

    [Fact]
    public async Task A_signed_letter_without_a_number_says_on_its_paper_that_it_does_not_count()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await CorrectedAsync(portal);
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        await StepAsync(camat, sample);
        Assert.Contains("Belum bernomor, belum berlaku", (await camat.OpenAsync(Letter(sample) + "/cetak")).QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_told_beside_the_field_and_kept()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await CorrectedAsync(portal);
        await SignAndNumberAsync(portal, sample);
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var reason = new string('a', 401);
        using var refused = await camat.SendAsync(await camat.OpenAsync(Letter(sample)), new Dictionary<string, string?> { ["Reason"] = reason }, "form[action$=cabut]", "button[value=cabut]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Visitor.ReadAsync(refused);
        Assert.Contains("400 huruf", page.QuerySelector("#Reason-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(reason, page.QuerySelector("#Reason")!.TextContent.Trim());
        Assert.Equal(LetterState.Valid, Assert.Single(await LettersAsync(portal, sample)).State);
    }

    [Fact]
    public async Task A_letter_without_a_paper_to_be_checked_by_is_not_half_revoked()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await CorrectedAsync(portal);
        await SignAndNumberAsync(portal, sample);
        await portal.InArchiveAsync(db => db.VerifiablePapers.Where(p => p.Kind == PaperKind.Letter).ExecuteDeleteAsync());
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        using var failed = await camat.SendAsync(await camat.OpenAsync(Letter(sample)), new Dictionary<string, string?> { ["Reason"] = "Keliru" }, "form[action$=cabut]", "button[value=cabut]");
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal(LetterState.Valid, Assert.Single(await LettersAsync(portal, sample)).State);
    }

    [Fact]
    public async Task A_numbered_letter_whose_case_is_sent_back_is_revoked_its_number_stays_used_and_another_is_written()
    {
        await using var portal = await Portal.OpenAsync();
        await CheckAfterTheNumberAsync(portal);
        var sample = await CorrectedAsync(portal);
        await SignAndNumberAsync(portal, sample);
        var before = await CheckAsync(portal, sample);
        Assert.Contains("Berlaku", before, StringComparison.Ordinal);
        var desk = $"/loket/permohonan/{sample.RegisterNumber}";
        foreach (var account in new[] { "kasi@contoh.id", "loket@contoh.id" }) // from the check to the number, from the number to the signature
        {
            using var officer = await portal.Visit().SignInAsync(account);
            using var back = await officer.SendAsync(await officer.OpenAsync(desk), new Dictionary<string, string?> { ["Text"] = "Nama pada surat salah" }, "form[action$=kerjakan]:has(button[value=mundur])", "button[value=mundur]");
            Assert.True(back.StatusCode == HttpStatusCode.Redirect, (await Visitor.ReadAsync(back)).QuerySelector(".error-summary")?.TextContent);
        }

        Assert.Equal(LetterState.Revoked, Assert.Single(await LettersAsync(portal, sample)).State);
        Assert.Contains("Dicabut", await CheckAsync(portal, sample), StringComparison.Ordinal);
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        Assert.Contains("Dicabut", Text(await loket.OpenAsync("/loket/surat/register?tahun=2026&klasifikasi=460")), StringComparison.Ordinal);
        using var citizen = portal.Visit();
        var story = Text(await citizen.OpenAsync($"/permohonan/{sample.Code.Text}"));
        Assert.Contains("suratnya dibuat lagi dengan nomor baru", story, StringComparison.Ordinal);
        Assert.DoesNotContain("Nama pada surat salah", story, StringComparison.Ordinal);

        await portal.ActAsync(sample, (application, hand, calendar, _) => application.SendBack(hand, calendar, 2, "Ketik lagi"));
        await portal.DraftLetterAsync(sample);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 2, []) ?? application.Advance(hand, calendar, 3, []));
        await SignAndNumberAsync(portal, sample);
        var letters = await LettersAsync(portal, sample);
        Assert.Equal([(LetterState.Revoked, 1L), (LetterState.Valid, 2L)], letters.Select(l => (l.State, l.Sequence!.Value)));
        Assert.Empty(await FindingsAsync(portal));
    }

    [Fact]
    public async Task A_template_changed_behind_the_portals_back_is_found_and_its_letters_are_not_vouched_for()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await CorrectedAsync(portal);
        await SignAndNumberAsync(portal, sample);
        Assert.Empty(await FindingsAsync(portal));
        await portal.InArchiveAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER IF EXISTS TR_LetterTemplateVersions_NoUpdate");
            return await db.LetterTemplateVersions.Where(v => v.ServiceCode == "sktm").ExecuteUpdateAsync(set => set.SetProperty(v => v.Body, v => v.Body.Replace("tidak mampu", "mampu")));
        });
        Assert.Equal($"{sample.RegisterNumber}: surat 460/001/KEC/XI/2026: isi, penanda tangan, atau contoh suratnya bukan yang dicatat", Assert.Single(await FindingsAsync(portal)));
        Assert.Contains("Jangan dipercaya dulu", await CheckAsync(portal, sample), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_sealed_before_its_text_was_part_of_the_seal_is_intact_still()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await CorrectedAsync(portal);
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var files = scope.ServiceProvider.GetRequiredService<CaseFiles>();
            var application = (await files.FindAsync(sample.Id, default))!;
            var open = (await scope.ServiceProvider.GetRequiredService<CaseLetters>().OpenAsync(application, null, default))!;
            var first = LetterValues.CanonicalForms("sktm", open.Published.Number, open.Published.TextHash, open.Values).Last();
            Assert.Null(application.DraftLetter(await files.HandAsync(sample.Id, new Actor(ActorRole.CounterOfficer), default), "sktm", open.Published.Number, first));
            files.Put(application);
            await scope.ServiceProvider.GetRequiredService<OfficeDb>().SaveChangesAsync();
        }

        await SignAndNumberAsync(portal, sample);
        Assert.Empty(await FindingsAsync(portal));
        Assert.Contains("Berlaku", await CheckAsync(portal, sample), StringComparison.Ordinal);
    }

    private static async Task<SampleCase> CorrectedAsync(Portal portal, IReadOnlyDictionary<string, string>? values = null, Guid? correctedBy = null)
    {
        var sample = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(sample);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 1, []));
        await portal.DraftLetterAsync(sample, values);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 2, []));
        if (correctedBy is not null)
        {
            await portal.DraftLetterAsync(sample, new Dictionary<string, string> { ["jawaban.keperluan"] = "beasiswa" }, correctedBy);
        }

        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 3, []));
        return sample;
    }

    private static async Task SignAndNumberAsync(Portal portal, SampleCase sample)
    {
        foreach (var account in new[] { "camat@contoh.id", "loket@contoh.id" })
        {
            using var officer = await portal.Visit().SignInAsync(account);
            await StepAsync(officer, sample);
        }
    }

    private static Task<Guid> DelegateAsync(Portal portal) => portal.InArchiveAsync(async db =>
    {
        var ids = await db.Users.Where(u => u.UserName == "sekcam@contoh.id" || u.UserName == "camat@contoh.id").ToDictionaryAsync(u => u.UserName!, u => u.Id);
        db.Delegations.Add(new Delegation
        {
            Role = "camat",
            DelegateId = ids["sekcam@contoh.id"],
            Kind = DelegationKind.DailyActing,
            FromOn = new DateOnly(2026, 11, 24),
            ToOn = new DateOnly(2026, 11, 24),
            DecreeNumber = "800/17/2026",
            AuthorId = ids["camat@contoh.id"],
            CreatedAt = Portal.Morning,
        });
        await db.SaveChangesAsync();
        return ids["sekcam@contoh.id"];
    });

    // An SOP in which the kasi looks at the numbered letter once more before it is handed over.
    private static Task<int> CheckAfterTheNumberAsync(Portal portal) => portal.InArchiveAsync(async db =>
    {
        var sop = CatalogueSeed.Read().Single(e => e.Service.Code == "sktm").Sop;
        var check = sop.WorkSteps[0] with { Code = "periksa-akhir", Name = "Memeriksa surat bernomor" };
        var at = sop.Steps.ToList().FindIndex(s => s.Kind == StepKind.Register) + 1;
        db.SopVersions.Add(new SopVersion
        {
            ServiceCode = "sktm",
            Number = 2,
            Body = StandardJson.Write(sop with { Steps = [.. sop.Steps.Take(at), check, .. sop.Steps.Skip(at)] }),
            Reason = "Uji",
            CreatedAt = Portal.Morning,
            ApprovedAt = Portal.Morning,
        });
        return await db.SaveChangesAsync();
    });

    private static async Task<string> CheckAsync(Portal portal, SampleCase sample)
    {
        var code = await portal.WithAsync<PaperRegister, string>(async papers =>
        {
            var paper = await portal.InArchiveAsync(db => db.VerifiablePapers.AsNoTracking().Where(p => p.CaseId == sample.Id && p.Kind == PaperKind.Letter).OrderBy(p => p.Id).FirstAsync());
            return papers.OpenCode(paper).Text;
        });
        using var stranger = portal.Visit();
        return Text(await stranger.OpenAsync("/verifikasi/" + code));
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(Portal portal) =>
        (await portal.WithAsync<RecordCheck, RecordFindings>(check => check.RunAsync(Portal.Morning, _ => { }, default))).Findings;

    private static Task<List<CaseLetter>> LettersAsync(Portal portal, SampleCase sample) =>
        portal.InArchiveAsync(db => db.CaseLetters.AsNoTracking().Where(l => l.CaseId == sample.Id).OrderBy(l => l.Number).ToListAsync());

    private static string Letter(SampleCase sample) => $"/loket/surat/{sample.RegisterNumber}";

    private static async Task<IHtmlDocument> StepAsync(Visitor officer, SampleCase sample, HttpStatusCode status = HttpStatusCode.Redirect)
    {
        using var answer = await officer.SendAsync(await officer.OpenAsync(Letter(sample)), new Dictionary<string, string?>(), "form[action$=kerjakan]", "button[name=Act]");
        var page = await Visitor.ReadAsync(answer);
        Assert.True(status == answer.StatusCode, $"{(int)answer.StatusCode}: {page.QuerySelector(".error-summary")?.TextContent}");
        return page;
    }

    private static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
