using Microsoft.EntityFrameworkCore;

namespace Wanggarasi.Browser.Tests.Journeys;

/// <summary>A birth at home, reported by a mother who is not married, from her telephone to the hand-over.</summary>
public sealed class BirthTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_guest_reports_a_birth_at_home_mends_one_defect_and_collects_the_certificate(bool javaScript)
    {
        await using var office = await Office.OpenAsync();
        await using var mother = await Somebody.AtPhoneAsync(office, javaScript);
        await using var officer = await Somebody.AtDeskAsync(office, javaScript);

        // Find it, prepare, start.
        await mother.OpenAsync("/layanan");
        await mother.PictureAsync("layanan");
        await mother.FollowAsync("Pencatatan Kelahiran");
        await mother.PictureAsync("standar-pelayanan");
        await mother.FollowAsync("Ajukan");
        mother.IsAt("/permohonan/baru/akta-kelahiran");
        await mother.ReadsAsync("Siapkan ini dulu");
        await mother.PressAsync("Mulai mengisi");

        await mother.TypeAsync(
            ("hubungan", "anak"), ("pemohon.nama", "Siti Contoh"), ("pemohon.nik", "7504114101909901"), ("pemohon.telepon", "0812 3456 7890"),
            ("subjek.nama", "Aisyah Putri Contoh"), ("subjek.jenis-kelamin", "P"), ("subjek.tempat-lahir", "Pohuwato"), ("subjek.tanggal-lahir", "1-11-2026"));
        await mother.PressAsync("Simpan dan lanjut");
        mother.IsAt("/pertanyaan");

        await mother.TypeAsync("orang-tua", "seorang-ibu");
        await mother.PressAsync("Simpan dan lanjut");
        Assert.Equal(0, await mother.Page.Locator("[name^=ayah]").CountAsync());
        await mother.TypeAsync(
            ("ibu-nama", "Siti Contoh"), ("tempat-dilahirkan", "rumah"), ("surat-lahir", "ya"), ("penolong", "dukun"), ("jenis-kelahiran", "tunggal"), ("anak-ke", "1"));
        await mother.PressAsync("Simpan dan lanjut");
        mother.IsAt("/berkas");

        // Two photographs of one letter, a PDF of the family card; the mother's identity card is customary and left out.
        await mother.AttachAsync("berkas.ket-lahir", Papers.Photograph("IMG_20261124_081502.jpg"), Papers.Photograph("IMG_20261124_081519.jpg"));
        await mother.AttachAsync("berkas.kk", Papers.Letter("Kartu Keluarga.pdf"));
        if (javaScript)
        {
            await mother.ReadsInTimeAsync("diperkecil menjadi", "Kartu Keluarga.pdf, ");
            await mother.LookAsync();
            await mother.PictureAsync("unggah-foto", "#syarat-ket-lahir");
        }

        await mother.PressAsync("Simpan dan lanjut");
        mother.IsAt("/periksa");
        await mother.ReadsAsync("2 berkas diunggah", "1 berkas diunggah", "Aisyah Putri Contoh", "Anak seorang ibu");
        await mother.PictureAsync("periksa-jawaban");

        // Nothing is ticked: the summary of errors takes the focus, and its link leads to the box.
        await mother.PressAsync("Kirim permohonan");
        Assert.Equal("error-summary", await mother.FocusedAsync("className"));
        await mother.TypeAsync(("Truth", "true"), ("Privacy", "true"));
        await mother.PressAsync("Kirim permohonan");
        mother.IsAt("/tanda-terima");
        await mother.ReadsAsync("AKTA-2026-000001", "Berkas diperiksa paling lambat", "Rabu, 25 November 2026, 15.00 WITA");
        var code = await mother.TextAsync(".confirmation .code");
        await mother.PictureAsync("tanda-terima");

        // The officer returns one defect.
        office.Later(TimeSpan.FromMinutes(20));
        await officer.SignInAsync("loket@contoh.id");
        await officer.OpenAsync("/loket/permohonan");
        await officer.ReadsAsync("1 baru");
        await officer.FollowAsync("AKTA-2026-000001");
        await officer.TypeAsync(("Found[ket-lahir]", "sesuai"), ("Found[kk]", "Unreadable"), ("Note[kk]", "Nomor KK tidak terbaca. Foto lagi di tempat terang."));
        await officer.PressAsync("Kembalikan untuk diperbaiki");
        await officer.ReadsAsync("Perlu perbaikan", "Tidak terbaca");

        // The mother follows her code, proves who she is, and mends only that.
        await mother.OpenAsync("/lacak");
        await mother.TypeAsync("Code", code.ToLowerInvariant());
        await mother.PressAsync("Lihat status");
        await mother.ReadsAsync("Perlu perbaikan", "Menunggu perbaikan dari Anda", "Nomor KK tidak terbaca. Foto lagi di tempat terang.", "24 Desember 2026");
        await mother.ReadsNotAsync("7504114101909901", "Siti Contoh");
        var status = new Uri(mother.Page.Url).AbsolutePath;
        await mother.PictureAsync("perlu-perbaikan");
        await mother.FollowAsync("Perbaiki sekarang");
        await mother.TypeAsync("Proof", "7504114101909901");
        await mother.PressAsync("Lanjutkan");
        Assert.Equal(1, await mother.Page.Locator("main input[type=file]").CountAsync());
        await mother.AttachAsync("berkas.kk", Papers.Photograph("kk terang.jpg"));
        await mother.PressAsync("Kirim perbaikan");
        await mother.ReadsAsync("Diajukan", "1 hari kerja sejak berkas lengkap");

        // Complete: now the clock runs and the promise has a date.
        office.Later(TimeSpan.FromMinutes(20)); // within the half hour after which an idle officer is signed out
        await officer.OpenAsync("/loket/permohonan/AKTA-2026-000001");
        await officer.ReadsAsync("Dikirim ulang setelah diperbaiki");
        await officer.TypeAsync("Found[kk]", "sesuai");
        await officer.PictureAsync("meja-petugas");
        await officer.PressAsync("Berkas lengkap");
        await mother.OpenAsync(status);
        await mother.ReadsAsync("Berkas lengkap", "Selesai paling lambat", "Rabu, 25 November 2026, 15.00 WITA");
        await mother.PictureAsync("status");

        // The steps of the procedure: forwarded, back from Disdukcapil, ready.
        office.Later(TimeSpan.FromMinutes(25));
        await officer.TickAllAsync("Checked");
        await officer.PressAsync("Selesaikan langkah");
        await mother.OpenAsync(status);
        await mother.ReadsAsync("Diteruskan ke Disdukcapil", "Sedang diproses Disdukcapil.", "Rabu, 25 November 2026, 15.00 WITA");
        office.Later(TimeSpan.FromMinutes(25));
        await officer.PressAsync("Sudah diterima dari Disdukcapil");
        await mother.OpenAsync(status);
        await mother.ReadsAsync("Siap diambil", "Bawa KTP asli dan tanda terima");

        office.Later(TimeSpan.FromMinutes(25));
        await officer.PressAsync("Diserahkan di loket");
        await mother.OpenAsync(status);
        await mother.ReadsAsync("Selesai", "Sudah diserahkan. Terima kasih.");

        // What was kept: photographs smaller than they came, upright, and the file that was replaced.
        var kept = await office.InArchiveAsync(db => db.Documents.Select(d => new { d.RequirementCode, d.MediaType, d.Length }).ToListAsync());
        Assert.Equal(4, kept.Count);
        Assert.All(kept.Where(d => d.MediaType == "image/jpeg"), d => Assert.InRange(d.Length, 20_000, 700_000));
    }
}
