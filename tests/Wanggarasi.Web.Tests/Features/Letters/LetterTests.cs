using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Reports;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Tests.Features.Letters;

/// <summary>The way of a letter: from the answers to the register, and back.</summary>
public sealed class LetterTests
{
    private static readonly IReadOnlyDictionary<string, string?> s_typed = new Dictionary<string, string?>
    {
        ["Values[subjek.tempat-lahir]"] = "Marisa",
        ["Values[subjek.tanggal-lahir]"] = "17 Agustus 1990",
        ["Values[subjek.jenis-kelamin]"] = "Perempuan",
        ["Values[subjek.alamat]"] = "Dusun <b>Dua</b>",
        ["Values[jawaban.keperluan]"] = "beasiswa",
        ["Values[isian.nomor-surat-desa]"] = "145/12/2026",
        ["Values[isian.tanggal-surat-desa]"] = "20-11-2026",
    };

    [Fact]
    public async Task A_letter_goes_from_the_answers_over_four_desks_into_the_register()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(sample);
        var (letter, desk) = ($"/loket/surat/{sample.RegisterNumber}", $"/loket/permohonan/{sample.RegisterNumber}");
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sekcam = await portal.Visit().SignInAsync("sekcam@contoh.id");
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        Assert.Contains(sample.RegisterNumber, Text(await kasi.OpenAsync("/loket/surat")), StringComparison.Ordinal);
        Assert.DoesNotContain(sample.RegisterNumber, Text(await camat.OpenAsync("/loket/surat")), StringComparison.Ordinal);
        await StepAsync(kasi, letter);

        // Not before it is there, nor before it is complete.
        var page = await StepAsync(loket, letter, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Susun dahulu suratnya", Text(page), StringComparison.Ordinal);
        page = await loket.OpenAsync(letter);
        Assert.Equal("Siti Rahmawati Abdullah", page.QuerySelector("[name='Values[subjek.nama]']")!.GetAttribute("value")!);
        await DraftAsync(loket, letter, new Dictionary<string, string?> { ["Values[jawaban.keperluan]"] = "beasiswa" });
        Assert.Contains("Surat belum lengkap", Text(await StepAsync(loket, letter, HttpStatusCode.UnprocessableEntity)), StringComparison.Ordinal);
        await DraftAsync(loket, letter, s_typed);
        page = await loket.OpenAsync(letter);
        Assert.Contains("17 Agustus 1990", page.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dusun <b>Dua</b>", page.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        await StepAsync(loket, letter);

        // Whoever corrects may write, whoever signs may not.
        await DraftAsync(sekcam, letter, new Dictionary<string, string?>(s_typed) { ["Values[jawaban.keperluan]"] = "beasiswa sekolah" });
        await StepAsync(sekcam, letter);
        Assert.Null((await camat.OpenAsync(letter)).QuerySelector("form[action$=konsep]"));
        Assert.Contains("Rahman Contoh", (await camat.OpenAsync(letter)).QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        await StepAsync(camat, letter);
        Assert.Equal(LetterState.Signed, await StateAsync(portal, sample));
        Assert.Null((await camat.OpenAsync(letter)).QuerySelector("form[action$=cabut]"));
        await StepAsync(loket, letter);
        Assert.Equal(LetterState.Valid, await StateAsync(portal, sample));

        var paper = (await loket.OpenAsync(letter + "/cetak")).QuerySelector(".letter")!.TextContent;
        foreach (var words in new[] { "Nomor: 460/001/KEC/XI/2026", "beasiswa sekolah", "Rahman Contoh", "bukan tanda tangan elektronik", "24 November 2026" })
        {
            Assert.Contains(words, paper, StringComparison.Ordinal);
        }

        Assert.Contains("460/001/KEC/XI/2026", Text(await loket.OpenAsync("/loket/surat/register?tahun=2026&klasifikasi=460")), StringComparison.Ordinal);
        using var file = await loket.GetAsync("/loket/surat/register/unduh?tahun=2026");
        Assert.Contains("460;1;460/001/KEC/XI/2026", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Yang sudah memeriksa", Text(await camat.OpenAsync(letter)), StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Ready, await portal.InArchiveAsync(db => db.Applications.Where(a => a.Id == sample.Id).Select(a => a.Status).SingleAsync()));
        _ = desk;
    }

    [Fact]
    public async Task A_letter_is_revoked_with_a_reason_by_those_who_sign()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await NumberedAsync(portal);
        var letter = $"/loket/surat/{sample.RegisterNumber}";
        using var kasi = await portal.Visit().SignInAsync("kasi@contoh.id");
        Assert.Null((await kasi.OpenAsync(letter)).QuerySelector("form[action$=cabut]"));
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        using (var refused = await camat.SendAsync(await camat.OpenAsync(letter), new Dictionary<string, string?>(), "form[action$=cabut]", "button[value=cabut]"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using var done = await camat.SendAsync(await camat.OpenAsync(letter), new Dictionary<string, string?> { ["Reason"] = "Keterangan desa ternyata keliru" }, "form[action$=cabut]", "button[value=cabut]");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(LetterState.Revoked, await StateAsync(portal, sample));
        Assert.Contains("Dicabut, tidak berlaku", (await camat.OpenAsync(letter + "/cetak")).QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("letter-revoked", await portal.InArchiveAsync(db => db.Outbox.Select(m => m.Kind).ToListAsync()));
        using var citizen = portal.Visit();
        var status = Text(await citizen.OpenAsync($"/permohonan/{sample.Code.Text}"));
        Assert.Contains("Surat dicabut", status, StringComparison.Ordinal);
        Assert.Contains("Keterangan desa ternyata keliru", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_says_otherwise_than_its_letter_is_found_by_recompute()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await NumberedAsync(portal);
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        using (await camat.SendAsync(await camat.OpenAsync($"/loket/surat/{sample.RegisterNumber}"), new Dictionary<string, string?> { ["Reason"] = "Keterangan keliru" }, "form[action$=cabut]", "button[value=cabut]"))
        {
            Assert.Empty(await FindingsAsync());
        }

        await portal.InArchiveAsync(db => db.VerifiablePapers.Where(p => p.Kind == PaperKind.Letter).ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PaperState.Valid)));
        Assert.Equal($"{sample.RegisterNumber}: surat 460/001/KEC/XI/2026: keadaan kertas tersimpan Valid, diturunkan Revoked", Assert.Single(await FindingsAsync()));
        await portal.InArchiveAsync(db => db.VerifiablePapers.Where(p => p.Kind == PaperKind.Letter).ExecuteDeleteAsync());
        Assert.Equal($"{sample.RegisterNumber}: surat 460/001/KEC/XI/2026: 0 kertas dapat diperiksa, seharusnya 1", Assert.Single(await FindingsAsync()));

        Task<IReadOnlyList<string>> FindingsAsync() => portal.WithAsync<RecordCheck, IReadOnlyList<string>>(async check =>
            (await check.RunAsync(portal.Clock.GetUtcNow(), _ => { }, default)).Findings);
    }

    [Fact]
    public async Task A_replacement_ends_the_old_letter_when_it_is_numbered()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await NumberedAsync(portal);
        var letter = $"/loket/surat/{sample.RegisterNumber}";
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        using (var done = await camat.SendAsync(await camat.OpenAsync(letter), new Dictionary<string, string?> { ["Reason"] = "Salah ketik" }, "form[action$=cabut]", "button[value=ganti]"))
        {
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        }

        await NumberAsync(portal, sample);
        var letters = await portal.InArchiveAsync(db => db.CaseLetters.Where(l => l.CaseId == sample.Id).OrderBy(l => l.Number).ToListAsync());
        Assert.Equal([LetterState.Replaced, LetterState.Valid], letters.Select(l => l.State));
        Assert.Equal([1L, 2L], letters.Select(l => l.Sequence!.Value));
        using var citizen = portal.Visit();
        Assert.Contains("Surat lama diganti", Text(await citizen.OpenAsync($"/permohonan/{sample.Code.Text}")), StringComparison.Ordinal);
        Assert.Contains("Diganti, tidak berlaku", (await camat.OpenAsync(letter + "/cetak?surat=1")).QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_letters_numbered_at_once_get_fifty_numbers_without_a_gap()
    {
        await using var portal = await Portal.OpenAsync();
        var samples = new List<SampleCase>();
        for (var i = 0; i < 50; i++)
        {
            var sample = await portal.SubmitCaseAsync("sktm");
            await portal.AcceptAsync(sample);
            await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 1, []));
            await portal.DraftLetterAsync(sample);
            await portal.ActAsync(sample, (application, hand, calendar, _) =>
                application.Advance(hand, calendar, 2, []) ?? application.Advance(hand, calendar, 3, []) ?? application.Advance(hand, calendar, 4, []));
            await portal.SignLetterAsync(sample);
            samples.Add(sample);
        }

        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        var token = (await loket.OpenAsync("/loket/surat")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var versions = await portal.InArchiveAsync(db => db.Applications.Where(a => a.ServiceCode == "sktm").ToDictionaryAsync(a => a.RegisterNumber, a => a.Version));
        var answers = await Task.WhenAll(samples.Select(async sample =>
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["Version"] = versions[sample.RegisterNumber].ToString(),
                ["Step"] = "5",
                ["Act"] = "langkah",
            });
            using var answer = await loket.Client.PostAsync(new Uri($"/loket/permohonan/{sample.RegisterNumber}/kerjakan", UriKind.Relative), form);
            return answer.StatusCode;
        }));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.Redirect, status));
        Assert.Equal(Enumerable.Range(1, 50).Select(n => (long)n), await portal.InArchiveAsync(db => db.CaseLetters.OrderBy(l => l.Sequence).Select(l => l.Sequence!.Value).ToListAsync()));
    }

    [Fact]
    public async Task Who_is_refused_takes_no_number()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await NumberedAsync(portal);
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        var next = await portal.SubmitCaseAsync("sktm");
        await SignedAsync(portal, next);
        var page = await loket.OpenAsync($"/loket/surat/{next.RegisterNumber}");
        await portal.ActAsync(next, (application, hand, _, _) => application.Note(hand, "Rekan lebih dulu"));
        using (var answer = await loket.SendAsync(page, new Dictionary<string, string?>(), "form[action$=kerjakan]", "button[name=Act]"))
        {
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        }

        await StepAsync(loket, $"/loket/surat/{next.RegisterNumber}");
        Assert.Equal([1L, 2L], await portal.InArchiveAsync(db => db.CaseLetters.OrderBy(l => l.Sequence).Select(l => l.Sequence!.Value).ToListAsync()));
        _ = sample;
    }

    [Fact]
    public async Task Whoever_typed_the_letter_does_not_sign_it_even_by_decree()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(sample);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 1, []));
        var camatId = await portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == "camat@contoh.id").Select(u => u.Id).SingleAsync());
        await portal.DraftLetterAsync(sample, by: camatId);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 2, []) ?? application.Advance(hand, calendar, 3, []));
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var page = await StepAsync(camat, $"/loket/surat/{sample.RegisterNumber}", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("ditandatangani orang lain", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marriage_letter_for_somebody_under_nineteen_is_refused_with_where_to_go()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("dispensasi-nikah");
        await portal.AcceptAsync(sample);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 1, []));
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        var letter = $"/loket/surat/{sample.RegisterNumber}";
        var typed = new Dictionary<string, string?>
        {
            ["Values[subjek.tanggal-lahir]"] = "5-12-2007",
            ["Values[isian.tanggal-lahir-pasangan]"] = "1-1-1990",
            ["Values[jawaban.tanggal-akad]"] = "4-12-2026",
            ["Values[jawaban.di-bawah-19]"] = "Tidak",
        };
        using (var refused = await loket.SendAsync(await loket.OpenAsync(letter), typed, "form[action$=konsep]"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            var page = await Visitor.ReadAsync(refused);
            Assert.Contains("Pengadilan Agama", Text(page), StringComparison.Ordinal);
            Assert.Equal("4-12-2026", page.QuerySelector("[name='Values[jawaban.tanggal-akad]']")!.GetAttribute("value")!);
        }

        typed["Values[jawaban.tanggal-akad]"] = "5-12-2026";
        await DraftAsync(loket, letter, typed);
    }

    [Fact]
    public async Task A_letter_whose_words_were_changed_in_the_database_is_not_printed()
    {
        await using var portal = await Portal.OpenAsync();
        var (sample, other) = (await NumberedAsync(portal), await NumberedAsync(portal));
        await portal.InArchiveAsync(db => db.CaseLetters.Where(l => l.CaseId == sample.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.Content, new string('0', 64))));
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        Assert.Contains("tidak sama dengan yang dicatat", Text(await loket.OpenAsync($"/loket/surat/{sample.RegisterNumber}")), StringComparison.Ordinal);
        using var paper = await loket.GetAsync($"/loket/surat/{sample.RegisterNumber}/cetak");
        Assert.Equal(HttpStatusCode.NotFound, paper.StatusCode);
        await loket.OpenAsync($"/loket/surat/{other.RegisterNumber}/cetak");
    }

    [Fact]
    public async Task Copies_of_other_issuers_are_refused_and_at_most_five_are_certified()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync("legalisasi");
        await portal.AcceptAsync(sample);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 1, []));
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        var letter = $"/loket/surat/{sample.RegisterNumber}";
        var typed = new Dictionary<string, string?> { ["Values[isian.dokumen]"] = "Ijazah SMA", ["Values[isian.penerbit]"] = "Instansi lain", ["Values[isian.lembar]"] = "2", ["Values[isian.nomor-dokumen]"] = "1/2020" };
        using (var refused = await loket.SendAsync(await loket.OpenAsync(letter), typed, "form[action$=konsep]"))
        {
            Assert.Contains("hanya dilegalisasi instansi yang menerbitkan", Text(await Visitor.ReadAsync(refused)), StringComparison.Ordinal);
        }

        typed["Values[isian.penerbit]"] = "Kecamatan ini";
        typed["Values[isian.lembar]"] = "6";
        using (var refused = await loket.SendAsync(await loket.OpenAsync(letter), typed, "form[action$=konsep]"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        typed["Values[isian.lembar]"] = "5";
        await DraftAsync(loket, letter, typed);
    }

    [Theory]
    [InlineData("warga@contoh.id", HttpStatusCode.Forbidden)]
    [InlineData("admin@contoh.id", HttpStatusCode.Forbidden)]
    [InlineData("loket@contoh.id", HttpStatusCode.OK)]
    [InlineData("camat@contoh.id", HttpStatusCode.OK)]
    public async Task Letters_are_for_those_who_handle_cases(string account, HttpStatusCode status)
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await NumberedAsync(portal);
        using var visitor = await portal.Visit().SignInAsync(account);
        foreach (var address in new[] { "/loket/surat", "/loket/surat?pilih=semua&status=Valid", "/loket/surat/register", "/loket/surat/register/unduh", $"/loket/surat/{sample.RegisterNumber}", $"/loket/surat/{sample.RegisterNumber}/cetak" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    private static async Task<SampleCase> NumberedAsync(Portal portal)
    {
        var sample = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(sample);
        await NumberAsync(portal, sample, accepted: true);
        return sample;
    }

    private static async Task SignedAsync(Portal portal, SampleCase sample)
    {
        await portal.AcceptAsync(sample);
        await ToSignatureAsync(portal, sample);
    }

    private static async Task NumberAsync(Portal portal, SampleCase sample, bool accepted = false)
    {
        _ = accepted;
        await ToSignatureAsync(portal, sample);
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        await StepAsync(loket, $"/loket/surat/{sample.RegisterNumber}");
    }

    private static async Task ToSignatureAsync(Portal portal, SampleCase sample)
    {
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 1, []));
        await portal.DraftLetterAsync(sample);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 2, []) ?? application.Advance(hand, calendar, 3, []));
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        await StepAsync(camat, $"/loket/surat/{sample.RegisterNumber}");
    }

    private static async Task<IHtmlDocument> StepAsync(Visitor officer, string letter, HttpStatusCode status = HttpStatusCode.Redirect)
    {
        using var answer = await officer.SendAsync(await officer.OpenAsync(letter), new Dictionary<string, string?>(), "form[action$=kerjakan]", "button[name=Act]");
        var page = await Visitor.ReadAsync(answer);
        Assert.True(status == answer.StatusCode, $"{(int)answer.StatusCode}: {page.QuerySelector(".error-summary")?.TextContent}");
        return page;
    }

    private static async Task DraftAsync(Visitor officer, string letter, IReadOnlyDictionary<string, string?> typed)
    {
        using var answer = await officer.SendAsync(await officer.OpenAsync(letter), typed, "form[action$=konsep]");
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await Visitor.ReadAsync(answer)).QuerySelector(".error-summary")?.TextContent);
    }

    private static Task<LetterState> StateAsync(Portal portal, SampleCase sample) =>
        portal.InArchiveAsync(db => db.CaseLetters.Where(l => l.CaseId == sample.Id).OrderByDescending(l => l.Number).Select(l => l.State).FirstAsync());

    private static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
