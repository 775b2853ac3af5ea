namespace Wanggarasi.Web.Features.Shared.Errors;

/// <summary>What went wrong in plain words, and what to do now. Never a stack, a path or a name.</summary>
public sealed record ErrorsPage(int Status, string Title, string Advice)
{
    public static ErrorsPage For(int status, ErrorReason? reason)
    {
        if (reason is not null)
        {
            return new(status, reason.Title, reason.Advice);
        }

        var (title, advice) = status switch
        {
            400 => ("Permintaan tidak dapat dibaca", "Tekan tombol kembali di peramban, periksa isian Anda, lalu coba lagi."),
            401 => ("Anda perlu masuk dulu", "Masuk dengan akun Anda, lalu buka halaman ini lagi."),
            403 => ("Halaman ini bukan untuk akun Anda", "Akun yang sedang dipakai tidak berhak membuka halaman ini. Bila seharusnya berhak, hubungi petugas kantor."),
            404 => ("Halaman tidak ditemukan", "Alamatnya mungkin salah ketik, atau halamannya sudah dipindahkan. Mulailah dari beranda."),
            405 => ("Halaman ini tidak dapat dibuka dengan cara itu", "Bukalah halaman lewat tautan atau tombol di portal ini."),
            409 => ("Data sudah berubah", "Orang lain lebih dulu mengubah data yang sama. Tekan tombol kembali, muat ulang halaman, lalu periksa lagi."),
            410 => ("Halaman ini sudah tidak berlaku", "Kode atau tautan yang Anda pakai sudah diganti atau habis masa berlakunya."),
            413 => ("Kiriman terlalu besar", "Berkas yang dikirim melebihi batas. Kirim foto yang lebih kecil atau satu per satu, atau bawa aslinya ke loket. Tekan tombol kembali: isian lain biasanya masih ada."),
            415 => ("Jenis kiriman tidak dikenal", "Kirim isian lewat formulir di portal ini."),
            429 => ("Terlalu banyak percobaan", "Tunggu beberapa menit, lalu coba lagi. Bila mendesak, datang ke loket atau hubungi kantor."),
            503 => ("Layanan sedang sibuk", "Banyak yang mengirim pada saat yang sama. Tunggu sebentar, lalu coba lagi."),
            >= 400 and < 500 => ("Permintaan tidak dapat dilayani", "Tekan tombol kembali, lalu coba lagi."),
            _ => ("Terjadi kesalahan di pihak kami", "Ini bukan salah Anda, dan sudah tercatat. Coba lagi beberapa saat lagi. Bila tetap gagal, datang ke loket atau hubungi kantor."),
        };
        return new(status, title, advice);
    }
}
