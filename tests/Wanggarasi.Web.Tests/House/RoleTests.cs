using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Tests.House;

/// <summary>
/// Every page for everybody. What a page answers follows from its policy: those who may enter get 200 (404 where the address names
/// something that is not there), other accounts 403, a stranger the way to sign in. What answers otherwise stands in the table, by room.
/// </summary>
public sealed partial class RoleTests
{
    private static readonly string[] s_everybody = ["tamu", "warga", "warga2", "loket", "kasi", "sekcam", "camat", "admin"];

    /// <summary>Pages that answer otherwise: who gets what; <c>semua</c> is everybody who is not named.</summary>
    private static readonly Dictionary<string, string> s_table = new(StringComparer.Ordinal)
    {
        // Accounts: whoever is signed in has nothing to sign in for; officers' data belong to the administrator; citizens have no second factor.
        ["/akun/masuk"] = "semua 302, tamu 200",
        ["/akun/kode-masuk"] = "semua 302",
        ["/akun/tautan/{token}"] = "semua 410",
        ["/akun/ubah"] = "tamu 302, warga 200, warga2 200, semua 403",
        ["/akun/faktor-kedua"] = "tamu 302, warga 403, warga2 403, semua 200",

        // Applications: only its owner walks in without proving to be the pemohon; another's case is not there.
        ["/akun/permohonan/{id:guid}/{langkah?}"] = "tamu 302, warga 302, semua 404",
        ["/permohonan/{lacak}/perbaiki"] = "warga 200, semua 302",
        ["/permohonan/{lacak}/perbaiki-data"] = "warga 200, semua 302",
        ["/permohonan/{lacak}/lagi"] = "semua 302", // for what was cancelled or lapsed; this one is returned
        ["/permohonan/{lacak}/batal"] = "warga 200, semua 302",
        ["/permohonan/{lacak}/tanda-terima"] = "warga 200, semua 302",
        ["/permohonan/{lacak}/bukti.json"] = "warga 200, semua 302",
        ["/permohonan/draf/{token}/tanda-terima"] = "semua 404", // not sent yet

        // At the counter: a receipt shows its code to the officer who made it, a thumb-print belongs to what was read aloud.
        ["/loket/permohonan/{nomor}/tanda-terima"] = "tamu 302, warga 403, warga2 403, admin 403, semua 302",
        ["/loket/permohonan/{nomor}/cap-jempol"] = "tamu 302, warga 403, warga2 403, admin 403, semua 404",
        ["/loket/permohonan/{nomor}/formulir/{kode}"] = "tamu 302, warga 403, warga2 403, admin 403, semua 404", // no form has this code

        // Letters: the case of this test is Disdukcapil's, the office writes no letter for it.
        ["/loket/surat/{nomor}"] = "tamu 302, warga 403, warga2 403, admin 403, semua 404",
        ["/loket/surat/{nomor}/cetak"] = "tamu 302, warga 403, warga2 403, admin 403, semua 404",

        ["/admin/surat/{kode}"] = "tamu 302, admin 404, semua 403",
        ["/admin/surat/{kode}/ubah"] = "tamu 302, admin 404, semua 403",

        // Reports: a list or a file of no figure is none; a file of no period leads to how a period is written.
        ["/camat/laporan/permohonan"] = "tamu 302, kasi 404, sekcam 404, camat 404, semua 403",
        ["/camat/laporan/permohonan/unduh"] = "tamu 302, kasi 404, sekcam 404, camat 404, semua 403",
        ["/camat/laporan/unduh"] = "tamu 302, kasi 302, sekcam 302, camat 302, semua 403",

        // Verification: the code of a service is no code of a paper.
        ["/verifikasi/{kode}"] = "semua 404",

        // Queue: the code of a service is no code of a ticket; the sign of another day has a page that says so.
        ["/antrean/tiket/{kode}"] = "semua 404",
        ["/antrean/kios/nomor/{kode}"] = "semua 404",
        ["/antrean/hadir/{tanda}"] = "semua 200",

        // Shared: the page of an error answers with the error.
        ["/galat"] = "semua 404",
    };

    /// <summary>What the parts of an address stand for; where one is missing here, it names something that is not there.</summary>
    private static readonly Dictionary<string, string> s_ownValues = new(StringComparer.Ordinal)
    {
        ["/layanan/{kode}/janji"] = "/layanan/perekaman-ktp-el/janji",
    };

    [Fact]
    public async Task Every_page_answers_everybody_as_its_policy_or_the_table_says()
    {
        await using var portal = await Portal.OpenAsync();
        var visitors = await VisitorsAsync(portal);
        var values = await ValuesAsync(portal, visitors["warga"]);
        var doors = Doors.Of(portal).Where(door => Doors.MethodsOf(door).Contains("GET")).ToList();
        var breaches = new List<string>();
        foreach (var door in doors)
        {
            var (address, isThere) = Fill(Doors.AddressOf(door), values);
            foreach (var who in s_everybody)
            {
                // The head only: the line of the board never ends.
                using var answer = await visitors[who].Client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                var expected = Expected(door, who, isThere);
                if ((int)answer.StatusCode != expected || (expected == 302 && who == "tamu" && !Doors.IsOpen(door) && !LeadsToSignIn(answer)))
                {
                    breaches.Add($"{Doors.AddressOf(door)} answered {who} {(int)answer.StatusCode} {answer.Headers.Location}, not {expected}");
                }
            }
        }

        Rule.Holds(breaches);
    }

    [Fact]
    public async Task Every_form_wants_its_antiforgery_token_and_opens_for_nobody_without_the_role()
    {
        await using var portal = await Portal.OpenAsync();
        var visitors = await VisitorsAsync(portal);
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (who, visitor) in visitors)
        {
            tokens[who] = (await visitor.OpenAsync("/akun/keluar")).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
                ?? (await visitor.OpenAsync("/akun/masuk")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        }

        var breaches = new List<string>();
        foreach (var door in Doors.Of(portal).Where(door => Doors.MethodsOf(door).Contains("POST")))
        {
            var address = Fill(Doors.AddressOf(door), []).Address;
            foreach (var who in s_everybody)
            {
                if (MayEnter(door, who))
                {
                    await ExpectAsync("no token", [], answer => answer.StatusCode == HttpStatusCode.BadRequest);
                }
                else if (who == "tamu")
                {
                    await ExpectAsync("token", new() { ["__RequestVerificationToken"] = tokens[who] }, LeadsToSignIn);
                }
                else
                {
                    await ExpectAsync("token", new() { ["__RequestVerificationToken"] = tokens[who] }, answer => answer.StatusCode == HttpStatusCode.Forbidden);
                }

                async Task ExpectAsync(string with, Dictionary<string, string> fields, Func<HttpResponseMessage, bool> isRight)
                {
                    using var form = new FormUrlEncodedContent(fields);
                    using var answer = await visitors[who].Client.PostAsync(new Uri(address, UriKind.Relative), form);
                    if (!isRight(answer))
                    {
                        breaches.Add($"POST {Doors.AddressOf(door)} with {with} answered {who} {(int)answer.StatusCode} {answer.Headers.Location}");
                    }
                }
            }
        }

        Rule.Holds(breaches);
    }

    private static int Expected(RouteEndpoint door, string who, bool isThere)
    {
        if (s_table.TryGetValue(Doors.AddressOf(door), out var row))
        {
            var cells = row.Split(", ").Select(cell => cell.Split(' ')).ToDictionary(cell => cell[0], cell => int.Parse(cell[1], System.Globalization.CultureInfo.InvariantCulture));
            return cells.TryGetValue(who, out var own) ? own : cells["semua"];
        }

        return MayEnter(door, who) ? isThere ? 200 : 404 : who == "tamu" ? 302 : 403;
    }

    private static bool MayEnter(RouteEndpoint door, string who) =>
        Doors.IsOpen(door) || (who != "tamu" && Doors.PoliciesOf(door).All(policy => Policies.RolesOf[policy].Contains(who == "warga2" ? "warga" : who)));

    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && answer.Headers.Location?.OriginalString.Contains("/akun/masuk", StringComparison.Ordinal) == true;

    private static async Task<Dictionary<string, Visitor>> VisitorsAsync(Portal portal)
    {
        var visitors = new Dictionary<string, Visitor>(StringComparer.Ordinal);
        foreach (var who in s_everybody)
        {
            var visitor = portal.Visit();
            visitors[who] = who == "tamu" ? visitor : await visitor.SignInAsync($"{who}@contoh.id");
        }

        return visitors;
    }

    /// <summary>A returned case of warga, a draft, an officer: by what the parts of addresses are called.</summary>
    private static async Task<Dictionary<string, string>> ValuesAsync(Portal portal, Visitor owner)
    {
        var ownerId = await portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == "warga@contoh.id").Select(u => u.Id).SingleAsync());
        var officerId = await portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == "loket@contoh.id").Select(u => u.Id).SingleAsync());
        var sample = await portal.SubmitCaseAsync("ktp-el-hilang", owner: ownerId);
        await portal.ReturnAsync(sample, "kk", Domain.Applications.DefectReason.Mismatch);
        using var begun = await owner.SendAsync(await owner.OpenAsync("/permohonan/baru/ktp-el-hilang"), new Dictionary<string, string?>());
        return new(StringComparer.Ordinal)
        {
            ["kode"] = "ktp-el-hilang",
            ["nomor"] = sample.RegisterNumber,
            ["lacak"] = sample.Code.Text,
            ["/permohonan/draf/ token"] = begun.Headers.Location!.OriginalString.Split('/')[3],
            ["/akun/permohonan/ id"] = sample.Id.ToString(),
            ["/akun/permohonan/ langkah"] = "tanda-terima",
            ["/admin/petugas/ id"] = officerId.ToString(),
        };
    }

    // A value counts wherever a part has its name, or only under the address that stands before the name.
    private static (string Address, bool IsThere) Fill(string pattern, Dictionary<string, string> values)
    {
        if (values.Count > 0 && s_ownValues.TryGetValue(pattern, out var own))
        {
            return (own, true);
        }

        var isThere = true;
        var address = Parameter().Replace(pattern, parameter =>
        {
            var name = parameter.Groups[1].Value;
            if (values.TryGetValue(name, out var value)
                || (values.Keys.FirstOrDefault(key => key.EndsWith(' ' + name, StringComparison.Ordinal) && pattern.StartsWith(key.Split(' ')[0], StringComparison.Ordinal)) is { } key && values.TryGetValue(key, out value)))
            {
                return value;
            }

            isThere = false;
            return parameter.Value.Contains(":int", StringComparison.Ordinal) || parameter.Value.Contains(":long", StringComparison.Ordinal) ? "1" : "0193a5c0-0000-7000-8000-000000000001";
        });
        return (address, isThere);
    }

    [GeneratedRegex(@"\{\**(\w+)[^{}]*\}")]
    private static partial Regex Parameter();
}
