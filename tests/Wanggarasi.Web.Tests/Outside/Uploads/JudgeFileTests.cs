using System.Text;
using SkiaSharp;
using Wanggarasi.Data.Papers;
using Wanggarasi.Domain;
using Wanggarasi.Web.Outside.Uploads;

namespace Wanggarasi.Web.Tests.Outside.Uploads;

public sealed class JudgeFileTests
{
    [Fact]
    public async Task A_large_photograph_is_kept_at_2000_pixels_and_about_400_kilobytes()
    {
        var file = await AcceptAsync(Files.Photo(4000, 3000));
        Assert.Equal(AcceptedFile.Picture, file.MediaType);
        using var kept = SKBitmap.Decode(file.Content);
        Assert.Equal((2000, 1500), (kept.Width, kept.Height));
        Assert.InRange(file.Content.Length, 1, Picture.Target);
    }

    [Fact]
    public async Task A_photograph_full_of_noise_gives_up_pixels_rather_than_the_limit()
    {
        var file = await AcceptAsync(Files.Photo(4000, 3000, noisy: true));
        using var kept = SKBitmap.Decode(file.Content);
        Assert.InRange(kept.Width, 1000, 2000);
        Assert.InRange(file.Content.Length, 1, Picture.Target);
    }

    [Fact]
    public async Task A_small_photograph_is_not_blown_up()
    {
        using var kept = SKBitmap.Decode((await AcceptAsync(Files.Photo(320, 240))).Content);
        Assert.Equal((320, 240), (kept.Width, kept.Height));
    }

    [Theory]
    [InlineData(1, 800, 600, true)]
    [InlineData(3, 800, 600, false)]
    [InlineData(2, 800, 600, false)]
    public async Task A_photograph_taken_upright_stays_upright(ushort orientation, int width, int height, bool redLeft)
    {
        using var kept = SKBitmap.Decode((await AcceptAsync(Files.WithExif(Files.Photo(), orientation))).Content);
        Assert.Equal((width, height), (kept.Width, kept.Height));
        Assert.Equal(redLeft, kept.GetPixel(20, 300).Red > 120);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(8, false)]
    [InlineData(5, true)]
    [InlineData(7, false)]
    public async Task A_photograph_taken_sideways_is_turned(ushort orientation, bool redAbove)
    {
        using var kept = SKBitmap.Decode((await AcceptAsync(Files.WithExif(Files.Photo(), orientation))).Content);
        Assert.Equal((600, 800), (kept.Width, kept.Height));
        Assert.Equal(redAbove, kept.GetPixel(300, 20).Red > 120);
    }

    [Fact]
    public async Task Where_a_photograph_was_taken_is_not_kept()
    {
        var sent = Files.WithExif(Files.Photo(), 6);
        Assert.Contains("GPS-7504", Encoding.Latin1.GetString(sent), StringComparison.Ordinal);
        Assert.DoesNotContain("GPS-7504", Encoding.Latin1.GetString((await AcceptAsync(sent)).Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transparent_png_becomes_a_picture_on_white()
    {
        using var clear = new SKBitmap(100, 100);
        var file = await AcceptAsync(clear.Encode(SKEncodedImageFormat.Png, 100).ToArray());
        using var kept = SKBitmap.Decode(file.Content);
        Assert.Equal(AcceptedFile.Picture, file.MediaType);
        Assert.InRange(kept.GetPixel(50, 50).Green, 250, 255);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, 0.5)]
    [InlineData(SKEncodedImageFormat.Jpeg, 0.97)]
    [InlineData(SKEncodedImageFormat.Png, 0.5)]
    [InlineData(SKEncodedImageFormat.Png, 0.97)]
    public async Task A_photograph_that_arrived_in_part_is_refused(SKEncodedImageFormat format, double part)
    {
        var whole = Files.Photo(noisy: true, format: format);
        var refusal = await RefuseAsync(whole[..(int)(whole.Length * part)], "kk.jpg");
        Assert.Equal("file-truncated", refusal.Code);
        Assert.Contains("\"kk.jpg\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_its_name_the_limit_and_its_size_without_being_read()
    {
        var (file, refusal) = await new JudgeFile().RunAsync(new UploadedFile("foto ktp.jpg", 17_200_000, Stream.Null), default);
        Assert.Null(file);
        Assert.Equal("\"foto ktp.jpg\" lebih dari 15 MB (17,2 MB). Kirim foto yang lebih kecil, atau bawa aslinya ke loket.", refusal!.Message);
    }

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Equal("file-empty", (await RefuseAsync([])).Code);

    [Theory]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<html>%PDF-1.4 %%EOF")]
    [InlineData("GIF89a")]
    [InlineData("PK\u0003\u0004")]
    public async Task What_only_calls_itself_a_photograph_is_refused(string content)
    {
        var refusal = await RefuseAsync(Encoding.ASCII.GetBytes(content), "foto.jpg");
        Assert.Equal("file-kind", refusal.Code);
    }

    [Fact]
    public async Task A_page_hidden_behind_a_photograph_is_left_behind()
    {
        byte[] polyglot = [.. Files.Photo(), .. "<script>alert(1)</script>"u8];
        Assert.DoesNotContain("<script>", Encoding.Latin1.GetString((await AcceptAsync(polyglot, "foto.html")).Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_pixels_is_refused_by_the_header()
    {
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal("file-too-many-pixels", (await RefuseAsync(Files.PngClaiming(30_000, 30_000))).Code);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 200_000_000);
    }

    [Fact]
    public async Task An_iphone_photograph_gets_advice()
    {
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[100]];
        Assert.Equal("file-heic", (await RefuseAsync(heic)).Code);
    }

    [Fact]
    public async Task A_pdf_is_kept_as_it_is_with_its_pages_counted()
    {
        var sent = Files.Pdf(3);
        var file = await AcceptAsync(sent, "kk.pdf");
        Assert.Equal((AcceptedFile.Pdf, 3), (file.MediaType, file.Pages));
        Assert.Equal(sent, file.Content);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(sent), file.Sha256);
    }

    [Fact]
    public async Task A_pdf_that_arrived_in_part_is_refused() =>
        Assert.Equal("file-truncated", (await RefuseAsync(Files.Pdf()[..^40])).Code);

    [Fact]
    public async Task A_pdf_without_pages_is_refused() =>
        Assert.Contains((await RefuseAsync(Files.Pdf(0))).Code, new[] { "file-no-pages", "file-damaged" });

    [Fact]
    public async Task A_locked_pdf_is_refused_with_what_to_do()
    {
        var refusal = await RefuseAsync(Files.EncryptedPdf(), "akta.pdf");
        Assert.Equal("file-encrypted", refusal.Code);
    }

    [Fact]
    public async Task A_damaged_pdf_is_refused() =>
        Assert.Equal("file-damaged", (await RefuseAsync(Encoding.ASCII.GetBytes("%PDF-1.7\nnothing of the kind\n%%EOF"))).Code);

    [Fact]
    public async Task A_pdf_that_unpacks_to_gigabytes_is_refused_before_it_does()
    {
        var bomb = Files.PdfBomb();
        var before = GC.GetTotalAllocatedBytes();
        await RefuseAsync(bomb);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 400_000_000);
    }

    [Theory]
    [InlineData(@"C:\foto\kk.jpg", "kk.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\u202Egpj.exe", "agpj.exe")]
    [InlineData("", "berkas")]
    public void A_name_is_shown_without_a_path_or_hidden_signs(string name, string shown) =>
        Assert.Equal(shown, new UploadedFile(name, 0, Stream.Null).ShownName);

    private static async Task<AcceptedFile> AcceptAsync(byte[] content, string name = "foto.jpg")
    {
        var (file, refusal) = await new JudgeFile().RunAsync(new UploadedFile(name, content.Length, new MemoryStream(content)), default);
        Assert.Null(refusal);
        return file!;
    }

    private static async Task<Refusal> RefuseAsync(byte[] content, string name = "berkas")
    {
        var (file, refusal) = await new JudgeFile().RunAsync(new UploadedFile(name, content.Length, new MemoryStream(content)), default);
        Assert.Null(file);
        return refusal!;
    }
}
