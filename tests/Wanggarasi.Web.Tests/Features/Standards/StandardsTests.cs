using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Standards;

namespace Wanggarasi.Web.Tests.Features.Standards;

public sealed class StandardsTests
{
    /// <summary>The first packet of a connection: a page that fits is drawn in one round trip.</summary>
    private const int FirstRender = 14 * 1024;

    [Fact]
    public async Task Every_service_is_listed_with_its_time_and_that_it_is_free_and_every_page_of_it_opens()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var list = await visitor.OpenAsync("/layanan");
        var items = list.QuerySelectorAll(".services li").ToList();
        Assert.Equal(26, items.Count);
        Assert.All(items, item => Assert.Contains("Gratis", item.TextContent, StringComparison.Ordinal));
        Assert.All(items, item => Assert.Matches("kerja", item.QuerySelector(".meta")!.TextContent));
        foreach (var address in items.Select(item => item.QuerySelector("a")!.GetAttribute("href")!))
        {
            var page = await visitor.OpenAsync(address);
            Assert.Equal(
                ["1. Persyaratan", "2. Prosedur", "3. Waktu", "4. Biaya", "5. Produk", "6. Pengaduan, saran, dan masukan"],
                page.QuerySelectorAll("main h2[id]").Select(heading => heading.TextContent));
            var text = page.QuerySelector("main")!.TextContent;
            Assert.Contains("Gratis — Rp0", text, StringComparison.Ordinal);
            Assert.Contains("Diminta membayar?", text, StringComparison.Ordinal);
            Assert.Contains("menunggu SK", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\{[a-z]+\}", text);
            Assert.Equal(8, page.QuerySelectorAll(".second-part h3").Length);
            await visitor.OpenAsync(address + "/papan");
        }
    }

    [Theory]
    [InlineData("ktp hilang", "ktp-el-hilang")]
    [InlineData("akte lahir", "akta-kelahiran")]
    [InlineData("AKTE KELAHIRAN bayi", "akta-kelahiran")]
    [InlineData("surat miskin", "sktm")]
    [InlineData("bikin surat tidak mampu", "sktm")]
    [InlineData("kartu keluarga hilang", "kk-hilang-rusak")]
    [InlineData("meninggal", "akta-kematian")]
    [InlineData("pindahan datang", "pindah-datang")]
    [InlineData("ktp digital", "aktivasi-ikd")]
    [InlineData("e-KTP rusak", "ktp-el-rusak")]
    [InlineData("ahli waris", "pengesahan-ahli-waris")]
    [InlineData("legalisir", "legalisasi")]
    [InlineData("izin hajatan", "rekomendasi-izin-keramaian")]
    [InlineData("kelahirn", "akta-kelahiran")]
    [InlineData("SKCK polisi", "pengantar-skck")]
    public async Task A_search_finds_first_what_people_mean(string typed, string code)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync("/layanan?cari=" + Uri.EscapeDataString(typed));
        Assert.Equal("/layanan/" + code, page.QuerySelector(".services a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("zzzz")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%")]
    public async Task A_search_without_result_says_what_to_do(string typed)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync("/layanan?cari=" + Uri.EscapeDataString(typed));
        Assert.NotNull(page.QuerySelector(".empty"));
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task A_standard_says_conditions_in_words_and_keeps_apart_what_is_merely_customary()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync("/layanan/akta-kelahiran");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("salah satu:", text, StringComparison.Ordinal);
        Assert.Contains("Di mana anak dilahirkan: Rumah:", text, StringComparison.Ordinal);
        Assert.Contains("Lazim diminta, tidak wajib", text, StringComparison.Ordinal);
        Assert.Contains("nomor pasal belum diverifikasi", text, StringComparison.Ordinal);
        Assert.Contains("Permendagri 109/2019", text, StringComparison.Ordinal);
        Assert.Contains("Versi 1, berlaku sejak", text, StringComparison.Ordinal);
        Assert.Contains("Meterai", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paused_service_says_so_in_the_list_and_on_its_page_and_offers_no_form()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.InArchiveAsync(async db =>
        {
            db.ServicePauses.Add(new ServicePause
            {
                ServiceCode = "perekaman-ktp-el",
                Reason = "Blangko habis",
                FromOn = new DateOnly(2026, 11, 20),
                ToOn = new DateOnly(2026, 12, 1),
                AuthorId = Guid.CreateVersion7(),
                CreatedAt = Portal.Morning,
            });
            return await db.SaveChangesAsync();
        });
        using var visitor = portal.Visit();
        Assert.Contains("Ditunda sampai 1 Desember 2026", (await visitor.OpenAsync("/layanan")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var page = await visitor.OpenAsync("/layanan/perekaman-ktp-el");
        Assert.Contains("Blangko habis", page.QuerySelector(".notice.attention")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".standard .button"));
        portal.Later(TimeSpan.FromDays(8));
        Assert.DoesNotContain("Ditunda", (await visitor.OpenAsync("/layanan")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_counts_from_its_day_on()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.InArchiveAsync(async db =>
        {
            var first = await db.ServiceVersions.AsNoTracking().SingleAsync(v => v.Code == "sktm");
            db.ServiceVersions.Add(new ServiceVersion
            {
                Code = "sktm",
                Number = 2,
                EffectiveOn = new DateOnly(2026, 11, 26),
                Reason = "Uji",
                CreatedAt = Portal.Morning,
                Body = first.Body.Replace("Surat Keterangan Tidak Mampu", "Surat Keterangan Kurang Mampu", StringComparison.Ordinal),
            });
            return await db.SaveChangesAsync();
        });
        using var visitor = portal.Visit();
        Assert.Contains("Tidak Mampu", (await visitor.OpenAsync("/layanan/sktm")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        portal.Later(TimeSpan.FromDays(2));
        var page = await visitor.OpenAsync("/layanan/sktm");
        Assert.Contains("Kurang Mampu", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Versi 2, berlaku sejak", page.QuerySelector(".edition")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/layanan/tidak-ada")]
    [InlineData("/layanan/tidak-ada/papan")]
    [InlineData("/layanan/KTP-EL-HILANG")]
    public async Task An_unknown_service_is_not_found(string address)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var response = await visitor.GetAsync(address);
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task Public_pages_fit_the_first_packet_and_ask_the_database_little()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var sheets = Compressed(await SourceAsync("src/Wanggarasi.Web/wwwroot/portal.css")) + Compressed(await SourceAsync("src/Wanggarasi.Web/wwwroot/layanan.css"));
        foreach (var address in new[] { "/layanan", "/layanan/akta-kelahiran", "/layanan/surat-keterangan-domisili-usaha", "/layanan/akta-kelahiran/papan", "/layanan?cari=ktp" })
        {
            await visitor.OpenAsync(address);
            portal.Commands.Reset();
            using var response = await visitor.GetAsync(address);
            Assert.InRange(portal.Commands.Value, 0, 4);
            var size = Compressed(await response.Content.ReadAsByteArrayAsync()) + sheets;
            Assert.True(size <= FirstRender, $"{address}: {size} bytes with its style sheets");
        }
    }

    private static async Task<byte[]> SourceAsync(string path) => await File.ReadAllBytesAsync(Path.Combine(House.Sources.Top, path));

    private static int Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return (int)target.Length;
    }
}
