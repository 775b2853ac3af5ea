using System.Diagnostics;
using Microsoft.Playwright;
using Wanggarasi.Data.Records;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Browser.Tests.Journeys;

/// <summary>Somebody is shown a printed receipt and scans what is printed on it.</summary>
public sealed class VerificationTests
{
    [Fact]
    public async Task The_code_on_a_printed_receipt_leads_a_stranger_to_what_the_office_knows_of_it()
    {
        await using var office = await Office.OpenAsync();
        await using var citizen = await Somebody.AtDeskAsync(office);
        await using var stranger = await Somebody.AtPhoneAsync(office);
        var sent = await office.SubmitLostCardAsync("Siti Rahmawati Abdullah");
        await citizen.OpenAsync($"/permohonan/{sent.Code.Text}/buka?lalu=tanda-terima");
        await citizen.TypeAsync("Proof", "7504114101909901");
        await citizen.PressAsync("Lanjutkan");
        citizen.IsAt("/tanda-terima");
        await citizen.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var read = await ScanAsync(await citizen.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true }));
        Assert.Contains($"{office.Address}/permohonan/{sent.Code.Text}", read);
        var address = Assert.Single(read, text => text.StartsWith($"{office.Address}/verifikasi/", StringComparison.Ordinal));

        await stranger.OpenAsync(address[office.Address.Length..]);
        await stranger.ReadsAsync("Asli", sent.RegisterNumber, "belum termuat dalam", office.Address);
        await stranger.ReadsNotAsync("Rahmawati");
        await stranger.PictureAsync("verifikasi");

        // A night later it is sealed, and the seal is published.
        office.Later(TimeSpan.FromDays(1));
        Assert.Equal(1, await office.WithAsync<AnchorTrail, int>(trail => trail.SealAsync(office.Now, default)));
        await stranger.OpenAsync(address[office.Address.Length..]);
        await stranger.ReadsAsync("Catatan ini termuat dalam jangkar harian 24 November 2026");
        await stranger.FollowAsync("jangkar harian");
        stranger.IsAt("/kinerja/jejak");
        await stranger.ReadsAsync("24 November 2026");

        // What is typed from another paper is not taken for this one.
        await stranger.OpenAsync("/verifikasi");
        await stranger.TypeAsync("Code", VerificationCode.Generate().Text);
        await stranger.PressAsync("Periksa");
        await stranger.ReadsAsync("Tidak dikenal");
    }

    private static async Task<string[]> ScanAsync(byte[] picture)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, picture);
        using var scanner = Process.Start(new ProcessStartInfo("zbarimg", ["--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", file]) { RedirectStandardOutput = true })!;
        var read = await scanner.StandardOutput.ReadToEndAsync();
        await scanner.WaitForExitAsync();
        File.Delete(file);
        return read.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
