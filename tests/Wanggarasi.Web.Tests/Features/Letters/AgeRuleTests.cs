using System.Net;
using AngleSharp.Html.Dom;

namespace Wanggarasi.Web.Tests.Features.Letters;

/// <summary>Dispensasi nikah, never under 19: whatever is typed into the letter, the case's own data are judged too.</summary>
public sealed class AgeRuleTests
{
    private static readonly Dictionary<string, string?> s_oldEnough = new()
    {
        ["Values[subjek.tanggal-lahir]"] = "5-12-1990",
        ["Values[isian.tanggal-lahir-pasangan]"] = "1-1-1990",
        ["Values[jawaban.tanggal-akad]"] = "6-12-2026",
        ["Values[jawaban.di-bawah-19]"] = "Tidak",
    };

    [Theory]
    [InlineData("2008-05-01", "tidak", "2026-12-06")] // the birth date is typed anew
    [InlineData("1990-05-01", "ya", "2026-12-06")] // the answer is turned round
    public async Task What_is_typed_into_the_letter_makes_nobody_older(string bornOn, string told, string wedding)
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await MarriageAsync(portal, bornOn, told, wedding);
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        var letter = $"/loket/surat/{sample.RegisterNumber}";
        using var refused = await loket.SendAsync(await loket.OpenAsync(letter), s_oldEnough, "form[action$=konsep]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Umur dihitung juga dari data permohonan", Text(await Visitor.ReadAsync(refused)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_the_letter_and_a_birth_of_the_case_are_judged_together()
    {
        await using var portal = await Portal.OpenAsync();
        // 19 on the wedding day of the request; the letter names an earlier one.
        var sample = await MarriageAsync(portal, "2007-12-06", "tidak", "2026-12-06");
        using var loket = await portal.Visit().SignInAsync("loket@contoh.id");
        var letter = $"/loket/surat/{sample.RegisterNumber}";
        var typed = new Dictionary<string, string?>(s_oldEnough) { ["Values[jawaban.tanggal-akad]"] = "5-12-2026" };
        using (var refused = await loket.SendAsync(await loket.OpenAsync(letter), typed, "form[action$=konsep]"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using var kept = await loket.SendAsync(await loket.OpenAsync(letter), s_oldEnough, "form[action$=konsep]");
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
    }

    [Fact]
    public async Task A_letter_typed_past_the_rule_is_stopped_at_the_correction_the_signature_and_the_number()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await MarriageAsync(portal, "2008-05-01", "tidak", "2026-12-06");
        await portal.DraftLetterAsync(sample, new Dictionary<string, string> { ["subjek.tanggal-lahir"] = "1990-12-05", ["jawaban.tanggal-akad"] = "2026-12-06", ["jawaban.di-bawah-19"] = "Tidak" });
        foreach (var (account, step) in new[] { ("loket@contoh.id", 2), ("sekcam@contoh.id", 3), ("camat@contoh.id", 4), ("loket@contoh.id", 5) })
        {
            using var officer = await portal.Visit().SignInAsync(account);
            using var refused = await officer.SendAsync(
                await officer.OpenAsync($"/loket/surat/{sample.RegisterNumber}"), new Dictionary<string, string?>(), "form[action$=kerjakan]", "button[name=Act]");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("Pengadilan Agama", Text(await Visitor.ReadAsync(refused)), StringComparison.Ordinal);
            await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, step, []));
            if (step == 4)
            {
                await portal.SignLetterAsync(sample);
            }
        }
    }

    private static async Task<SampleCase> MarriageAsync(Portal portal, string bornOn, string told, string wedding)
    {
        var sample = await portal.SubmitCaseAsync(
            "dispensasi-nikah",
            answers: new Dictionary<string, string> { ["di-bawah-19"] = told, ["tanggal-akad"] = wedding },
            bornOn: DateOnly.Parse(bornOn, System.Globalization.CultureInfo.InvariantCulture));
        await portal.AcceptAsync(sample);
        await portal.ActAsync(sample, (application, hand, calendar, _) => application.Advance(hand, calendar, 1, []));
        return sample;
    }

    private static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
