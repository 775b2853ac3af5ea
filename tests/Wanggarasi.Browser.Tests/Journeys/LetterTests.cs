namespace Wanggarasi.Browser.Tests.Journeys;

/// <summary>A letter of the office: asked for on a telephone, written and signed at four desks, checked by a stranger, revoked.</summary>
public sealed class LetterTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_letter_goes_from_the_request_into_the_register_and_is_revoked(bool javaScript)
    {
        await using var office = await Office.OpenAsync();
        await using var citizen = await Somebody.AtPhoneAsync(office, javaScript);
        await citizen.OpenAsync("/layanan/pengantar-skck");
        await citizen.FollowAsync("Ajukan");
        await citizen.PressAsync("Mulai mengisi");
        await citizen.TypeAsync(
            ("hubungan", "diri-sendiri"), ("pemohon.nama", "Siti Rahmawati Contoh"), ("pemohon.nik", "7504114101909901"), ("subjek.tempat-lahir", "Marisa"),
            ("subjek.tanggal-lahir", "1-1-1990"), ("subjek.jenis-kelamin", "P"), ("subjek.alamat", "Dusun I"), ("subjek.desa", "75.04.11.2001"));
        await citizen.PressAsync("Simpan dan lanjut");
        await citizen.TypeAsync("keperluan", "Melamar pekerjaan");
        await citizen.PressAsync("Simpan dan lanjut");
        await citizen.TypeAsync(("bawa", "pengantar-desa"), ("bawa", "ktp-el"), ("bawa", "kk"));
        await citizen.PressAsync("Simpan dan lanjut");
        await citizen.TypeAsync(("Truth", "true"), ("Privacy", "true"));
        await citizen.PressAsync("Kirim permohonan");
        await citizen.ReadsAsync("SURAT-2026-000001");
        var code = await citizen.TextAsync(".confirmation .code");

        await using (var officer = await Somebody.AtDeskAsync(office, javaScript))
        {
            await officer.SignInAsync("loket@contoh.id");
            await officer.OpenAsync("/loket/permohonan/SURAT-2026-000001");
            await officer.PressAsync("Semua sesuai");
            await officer.PressAsync("Berkas lengkap");
        }

        await StepAsync(office, "kasi@contoh.id", javaScript);
        await using var counter = await Somebody.AtDeskAsync(office, javaScript);
        await counter.SignInAsync("loket@contoh.id");
        await counter.OpenAsync("/loket/surat");
        await counter.FollowAsync("SURAT-2026-000001");
        Assert.Equal("Melamar pekerjaan", await counter.Page.Locator("[name='Values[jawaban.keperluan]']").InputValueAsync());
        await counter.TypeAsync(("Values[isian.nomor-surat-desa]", "145/12/2026"), ("Values[isian.tanggal-surat-desa]", "20-11-2026"));
        await counter.PressAsync("Simpan konsep");
        await counter.PictureAsync("loket-surat");
        await counter.TickAllAsync("Checked");
        await counter.PressAsync("Selesaikan langkah");
        await StepAsync(office, "sekcam@contoh.id", javaScript);
        await StepAsync(office, "camat@contoh.id", javaScript);

        // The number comes after the signature, and with it the code by which anybody checks the paper.
        await counter.OpenAsync("/loket/surat/SURAT-2026-000001");
        await counter.ReadsAsync("Ditandatangani");
        await counter.TickAllAsync("Checked");
        await counter.PressAsync("Selesaikan langkah");
        await counter.OpenAsync("/loket/surat/register");
        await counter.ReadsAsync("331/001/KEC/XI/2026");
        await counter.OpenAsync("/loket/surat/SURAT-2026-000001/cetak");
        await counter.ReadsAsync("Nomor: 331/001/KEC/XI/2026", "Rahman Contoh", "bukan tanda tangan elektronik");
        var check = "/verifikasi/" + await counter.TextAsync(".letter footer .code");
        await using var stranger = await Somebody.AtPhoneAsync(office, javaScript);
        await stranger.OpenAsync(check);
        await stranger.ReadsAsync("Berlaku", "331/001/KEC/XI/2026");

        await using var camat = await Somebody.AtDeskAsync(office, javaScript);
        await camat.SignInAsync("camat@contoh.id");
        await camat.OpenAsync("/loket/surat/SURAT-2026-000001");
        await camat.TypeAsync("Reason", "Surat desa ternyata tidak benar");
        await camat.PressAsync("Cabut surat");
        await camat.ReadsAsync("Dicabut");
        await stranger.OpenAsync(check);
        await stranger.ReadsAsync("Dicabut", "tidak berlaku lagi");
        await stranger.ReadsNotAsync("Surat desa ternyata tidak benar");
        await citizen.OpenAsync("/permohonan/" + code);
        await citizen.ReadsAsync("Surat dicabut", "Surat desa ternyata tidak benar");
    }

    private static async Task StepAsync(Office office, string account, bool javaScript)
    {
        await using var officer = await Somebody.AtDeskAsync(office, javaScript);
        await officer.SignInAsync(account);
        await officer.OpenAsync("/loket/surat/SURAT-2026-000001");
        await officer.TickAllAsync("Checked");
        await officer.PressAsync("Selesaikan langkah");
    }
}
