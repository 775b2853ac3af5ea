using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Background;
using Wanggarasi.Web.Tests.House;

namespace Wanggarasi.Web.Tests.Features.Shared.Office;

/// <summary>Another kecamatan starts by configuration alone, and nothing anywhere remembers the first one.</summary>
[Collection(Alone.Name)]
public sealed partial class AnotherOfficeTests(AnotherOfficeTests.Kecamatan office) : IClassFixture<AnotherOfficeTests.Kecamatan>
{
    public sealed class Kecamatan : IAsyncLifetime, IDisposable
    {
        private readonly AnotherOffice _files = new();

        public Portal Portal { get; private set; } = null!;

        public async Task InitializeAsync() => Portal = await Portal.OpenNewAsync(_files.Settings);

        public async Task DisposeAsync() => await Portal.DisposeAsync();

        public void Dispose() => _files.Dispose();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("warga@contoh.id")]
    [InlineData("loket@contoh.id")]
    [InlineData("kasi@contoh.id")]
    [InlineData("sekcam@contoh.id")]
    [InlineData("camat@contoh.id")]
    [InlineData("admin@contoh.id")]
    public async Task No_page_that_can_be_reached_names_the_first_office(string? account)
    {
        using var visitor = office.Portal.Visit();
        if (account is not null)
        {
            await visitor.SignInAsync(account);
        }

        var (found, pages) = await CrawlAsync(visitor, Addresses());
        Assert.True(found.Count == 0, string.Join('\n', found));
        // Signed in as somebody who has work, there is much to see.
        Assert.True(pages.Count > 25, $"{pages.Count} pages");
        Assert.Contains(pages, page => page.Value.Contains("Sukamaju", StringComparison.Ordinal));
        // A guest's pages and the administrator's say no hour; everybody else's do.
        Assert.True(account is null or "admin@contoh.id" || pages.Any(page => page.Value.Contains("WIB", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Somebody_applies_is_told_and_prints_and_the_first_office_is_nowhere()
    {
        using var guest = office.Portal.Visit();
        using var started = await guest.SendAsync(await guest.OpenAsync("/permohonan/baru/keterangan-tidak-mampu"), new Dictionary<string, string?>());
        var draft = started.Headers.Location!.OriginalString.Replace("/pemohon", "", StringComparison.Ordinal);
        await NextAsync(guest, $"{draft}/pemohon", new()
        {
            ["hubungan"] = "diri-sendiri",
            ["pemohon.nama"] = "Dewi Contoh",
            ["pemohon.nik"] = AnotherOffice.Region + "4101909901",
            ["pemohon.email"] = "dewi@contoh.id",
            ["pemohon.telepon"] = "0812 0000 1234",
            ["subjek.tempat-lahir"] = "Contoh",
            ["subjek.tanggal-lahir"] = "01-01-1990",
            ["subjek.jenis-kelamin"] = "P",
            ["subjek.alamat"] = "Jalan Contoh 2",
            ["subjek.desa"] = "32.73.99.1002",
        });
        await NextAsync(guest, $"{draft}/pertanyaan", new() { ["keperluan"] = "pendidikan" });
        var papers = await guest.OpenAsync($"{draft}/berkas");
        var brought = papers.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>().Where(i => i.Id?.StartsWith("bawa-", StringComparison.Ordinal) == true).ToList();
        Assert.NotEmpty(brought);
        using (var content = new MultipartFormDataContent())
        {
            foreach (var field in papers.QuerySelectorAll("main form input[type=hidden]").OfType<IHtmlInputElement>().Concat(brought))
            {
                content.Add(new StringContent(field.Value), field.Name!);
            }

            using var sent = await guest.Client.PostAsync(new Uri($"{draft}/berkas", UriKind.Relative), content);
            Assert.Equal($"{draft}/periksa", sent.Headers.Location?.OriginalString);
        }

        await NextAsync(guest, $"{draft}/periksa", new() { ["Truth"] = "true", ["Privacy"] = "true" });
        var receipt = (await guest.OpenAsync($"{draft}/tanda-terima")).DocumentElement.OuterHtml;
        Assert.Contains("SURATKOTA-2026-", receipt, StringComparison.Ordinal);
        Assert.Contains("WIB", receipt, StringComparison.Ordinal);
        Assert.Empty(Named(receipt));
        var (found, _) = await CrawlAsync(guest, [$"{draft}/tanda-terima", "/layanan/keterangan-tidak-mampu/papan", "/layanan/perekaman-ktp-el/janji"]);
        Assert.Empty(found);

        while (await office.Portal.Services.GetRequiredService<OutboxDelivery>().DeliverDueAsync(default) > 0)
        {
        }

        var folder = Path.Combine(Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(await office.Portal.InArchiveAsync(db => Task.FromResult(db.Database.GetConnectionString()))).DataSource)!, "pesan");
        var letters = Directory.GetFiles(folder).Select(file => Opened(File.ReadAllText(file))).ToList();
        Assert.True(letters.Count >= 2);
        Assert.All(letters, letter => Assert.Empty(Named(letter)));
        Assert.Contains(letters, letter => letter.Contains("Kecamatan Sukamaju Baru", StringComparison.Ordinal));
        var vault = office.Portal.Services.GetRequiredService<Vault>();
        Assert.All(await office.Portal.InArchiveAsync(db => db.Outbox.AsNoTracking().ToListAsync()), (OutboxMessage m) => Assert.Empty(Named(m.Subject + m.OpenBody(vault))));
    }

    [Fact]
    public async Task Its_villages_region_and_catalogue_are_its_own()
    {
        Assert.Equal(["Sukamaju Kidul", "Sukamaju Lor"], await office.Portal.InArchiveAsync(db => db.Villages.OrderBy(v => v.Name).Select(v => v.Name).ToListAsync()));
        Assert.Equal(4, await office.Portal.InArchiveAsync(db => db.ServiceVersions.Select(v => v.Code).Distinct().CountAsync()));
        Assert.True(await office.Portal.InArchiveAsync(db => db.Applications.CountAsync()) > 100);
        Assert.False(await office.Portal.InArchiveAsync(db => db.Applications.AnyAsync(a => a.VillageCode != null && !a.VillageCode.StartsWith("32.73.99."))));
    }

    [Fact]
    public void What_is_shipped_names_no_office_by_itself()
    {
        foreach (var entry in Wanggarasi.Data.Seeds.CatalogueSeed.Read())
        {
            Assert.Empty(Named(Wanggarasi.Domain.Standards.StandardJson.Write(entry)));
        }

        Assert.All(Sources.Under("src/Wanggarasi.Web/wwwroot", ".css", ".js", ".svg", ".txt"), file => Assert.Empty(Named(file.Text)));
    }

    private static IEnumerable<string> Addresses() => Building.Controllers.SelectMany(ScreenList.ActionsOf)
        .SelectMany(action => action.GetCustomAttributes<HttpGetAttribute>())
        .Select(route => route.Template!)
        // The developers' page of pieces exists in Development only; the line of the board never ends and is told as numbers.
        .Where(template => !template.Contains('{', StringComparison.Ordinal) && template is not ("/pola" or "/antrean/papan/siaran"))
        .Concat(["/health/live", "/health/ready", "/tidak-ada", "/layanan?q=surat", "/lacak?kode=salah"]);

    /// <summary>Follows every link of the house from these addresses; gives the places where the first office is named, and the pages.</summary>
    private static async Task<(List<string> Found, Dictionary<string, string> Pages)> CrawlAsync(Visitor visitor, IEnumerable<string> start)
    {
        var (found, pages, seen) = (new List<string>(), new Dictionary<string, string>(), new HashSet<string>());
        var waiting = new Queue<string>(start);
        while (waiting.TryDequeue(out var address))
        {
            // One page of each kind of list, case and code is enough to read; many of a kind would only take time.
            if (!seen.Add(address) || seen.Count(s => Kind(s) == Kind(address)) > 2 || address.Contains("/keluar", StringComparison.Ordinal) || address.StartsWith("/pola", StringComparison.Ordinal) || seen.Count > 700)
            {
                continue;
            }

            using var response = await visitor.GetAsync(address);
            var text = string.Join('\n', response.Headers.Select(h => $"{h.Key}: {string.Join(',', h.Value)}")) + "\n";
            if (response.Content.Headers.ContentType?.MediaType is { } type && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal) || type.Contains("javascript", StringComparison.Ordinal)))
            {
                text += await response.Content.ReadAsStringAsync();
            }

            pages[address] = text;
            found.AddRange(Named(text).Select(named => $"{address}: {named}"));
            if (response.Headers.Location is { IsAbsoluteUri: false } elsewhere)
            {
                waiting.Enqueue(elsewhere.OriginalString);
            }

            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var page = await Visitor.ReadAsync(response);
                foreach (var link in page.QuerySelectorAll("a[href^='/'], link[href^='/'], script[src^='/'], img[src^='/'], iframe[src^='/']"))
                {
                    waiting.Enqueue((link.GetAttribute("href") ?? link.GetAttribute("src"))!.Split('#')[0]);
                }
            }
        }

        return (found, pages);
    }

    private static string Kind(string address) => Varying().Replace(address.Split('?')[0], "/*") + (address.Contains('?', StringComparison.Ordinal) ? "?" : "");

    private static List<string> Named(string text) => [.. First().Matches(text).Select(m => text[Math.Max(0, m.Index - 40)..Math.Min(text.Length, m.Index + 60)].ReplaceLineEndings(" "))];

    private static string Opened(string letter) => letter.Contains("Content-Transfer-Encoding: base64", StringComparison.Ordinal)
        ? letter + Encoding.UTF8.GetString(Convert.FromBase64String(letter[(letter.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("\r\n", "", StringComparison.Ordinal)))
            + string.Concat(EncodedWord().Matches(letter).Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value))))
        : letter;

    private static async Task NextAsync(Visitor guest, string address, Dictionary<string, string?> values)
    {
        using var response = await guest.SendAsync(await guest.OpenAsync(address), values);
        Assert.True(response.Headers.Location is not null, $"{address}: {(int)response.StatusCode} {(await Visitor.ReadAsync(response)).QuerySelector(".error-summary")?.TextContent}");
    }

    [GeneratedRegex(@"Wanggarasi|Pohuwato|Gorontalo|\bWITA\b|75\.?04\.?11", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(@"/(?=[^/]*\d)[^/]+")]
    private static partial Regex Varying();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]+)\?=")]
    private static partial Regex EncodedWord();
}
