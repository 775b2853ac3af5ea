namespace Wanggarasi.Browser.Tests.Journeys;

/// <summary>A citizen with an account replaces a lost KTP-el.</summary>
public sealed class LostCardTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_citizen_with_an_account_replaces_a_lost_card(bool javaScript)
    {
        await using var office = await Office.OpenAsync();
        await using var citizen = await Somebody.AtPhoneAsync(office, javaScript);
        await using var officer = await Somebody.AtDeskAsync(office, javaScript);
        await citizen.SignInAsync("warga@contoh.id");
        await citizen.OpenAsync("/layanan?cari=ktp+hilang");
        await citizen.FollowAsync("Penggantian KTP-el karena Hilang");
        await citizen.FollowAsync("Ajukan");
        await citizen.PressAsync("Mulai mengisi");

        // A wrong number first: what was typed stays, the summary of errors takes the focus, its link leads to the field.
        await citizen.TypeAsync(
            ("hubungan", "diri-sendiri"), ("pemohon.nama", "Warga Contoh"), ("pemohon.nik", "750411010190990"),
            ("subjek.tanggal-lahir", "1-1-1990"), ("subjek.jenis-kelamin", "L"), ("subjek.alamat", "Dusun I"), ("subjek.desa", "75.04.11.2001"));
        await citizen.PressAsync("Simpan dan lanjut");
        Assert.Equal("error-summary", await citizen.FocusedAsync("className"));
        await citizen.Page.Locator(".error-summary a").First.ClickAsync();
        Assert.Equal("pemohon_nik", await citizen.FocusedAsync("id"));
        Assert.Equal("Dusun I", await citizen.Page.Locator("[name='subjek.alamat']").InputValueAsync());
        await citizen.TypeAsync("pemohon.nik", "7504110101909901");
        await citizen.PressAsync("Simpan dan lanjut");
        await citizen.TypeAsync("tanggal-hilang", "20-11-2026");
        await citizen.PressAsync("Simpan dan lanjut");

        // On a slow line one paper at a time.
        await citizen.AttachAsync("berkas.surat-kehilangan", Papers.Photograph("surat polisi.jpg"));
        await citizen.LeaveAsync(() => citizen.Page.Locator("button[name=unggah][value=surat-kehilangan]").ClickAsync());
        citizen.IsAt("/berkas");
        await citizen.ReadsAsync("Sudah diunggah", "surat polisi.jpg");
        await citizen.TypeAsync("bawa", "kk");
        await citizen.PressAsync("Simpan dan lanjut");
        await citizen.TypeAsync(("Truth", "true"), ("Privacy", "true"));
        await citizen.PressAsync("Kirim permohonan");
        await citizen.ReadsAsync("KTP-2026-000001", "Berkas diperiksa paling lambat");

        // It is found again without any code.
        await citizen.OpenAsync("/akun/permohonan");
        await citizen.FollowAsync("Lihat perjalanan");
        await citizen.ReadsAsync("Diajukan");
        var status = new Uri(citizen.Page.Url).PathAndQuery;

        await officer.SignInAsync("loket@contoh.id");
        await officer.OpenAsync("/loket/permohonan/KTP-2026-000001");
        await officer.PressAsync("Semua sesuai");
        await officer.PressAsync("Berkas lengkap");
        await citizen.OpenAsync(status);
        await citizen.ReadsAsync("Berkas lengkap", "Selesai paling lambat", "Rabu, 25 November 2026, 15.00 WITA");
        await officer.TickAllAsync("Checked");
        await officer.PressAsync("Selesaikan langkah");
        await officer.PressAsync("Sudah diterima dari Disdukcapil");
        await citizen.OpenAsync(status);
        await citizen.ReadsAsync("Siap diambil");
        await officer.PressAsync("Diserahkan di loket");
        await citizen.OpenAsync(status);
        await citizen.ReadsAsync("Selesai");
    }
}
