namespace Wanggarasi.Web.Features.Standards.Catalogue;

/// <summary>
/// The words people use, and the word of the catalogue that stands for them: all in one place. Left: the common word.
/// Right: what people type for it. Phrases may hold blanks; longer ones win.
/// </summary>
public static class SearchWords
{
    public static IReadOnlyList<(string Word, string[] Typed)> Same { get; } =
    [
        ("ktp", ["ktp el", "e ktp", "ektp", "ktpel", "kartu tanda penduduk", "kartu penduduk"]),
        ("kk", ["kartu keluarga", "kaka"]),
        ("kia", ["kartu identitas anak", "ktp anak", "kartu anak"]),
        ("ikd", ["identitas kependudukan digital", "ktp digital", "ktp online", "digital"]),
        ("akta", ["akte", "akta", "kutipan akta"]),
        ("lahir", ["kelahiran", "lahiran", "melahirkan", "dilahirkan", "bayi"]),
        ("mati", ["kematian", "meninggal", "wafat", "almarhum", "almarhumah", "berpulang", "duka"]),
        ("hilang", ["kehilangan", "ilang", "tercecer", "dicuri"]),
        ("rusak", ["patah", "robek", "sobek", "buram", "pudar"]),
        ("ubah", ["perubahan", "ganti", "penggantian", "mengubah", "merubah", "berubah", "perbaiki", "salah", "ralat"]),
        ("pindah", ["kepindahan", "perpindahan", "mutasi", "skpwni", "pindahan"]),
        ("datang", ["pendatang", "masuk penduduk"]),
        ("nikah", ["kawin", "perkawinan", "pernikahan", "menikah", "akad", "kua"]),
        ("cerai", ["perceraian"]),
        ("sktm", ["surat miskin", "miskin", "tidak mampu", "kurang mampu", "keringanan", "bantuan sekolah", "beasiswa", "bpjs"]),
        ("skck", ["kelakuan baik", "surat polisi", "catatan kepolisian", "lamar kerja", "melamar kerja"]),
        ("waris", ["ahli waris", "warisan", "pewarisan"]),
        ("tanah", ["sppt", "balik nama", "lahan", "kebun", "penguasaan tanah"]),
        ("keramaian", ["hajatan", "pesta", "hiburan", "orgen", "konser", "izin acara", "acara"]),
        ("domisili", ["tempat usaha", "surat usaha", "keterangan usaha", "sku"]),
        ("legalisasi", ["legalisir", "leges", "cap basah", "stempel", "pengesahan salinan"]),
        ("rekam", ["perekaman", "merekam", "foto ktp", "sidik jari", "ktp pertama", "umur 17", "17 tahun"]),
        ("biodata", ["nik", "belum punya nik", "belum terdaftar", "tidak punya identitas"]),
        ("pisah", ["pecah kk", "memisahkan", "misah"]),
        ("keluarga", ["rumah tangga"]),
        ("kepala", ["kepala keluarga"]),
    ];

    /// <summary>Words that say nothing about which service is meant.</summary>
    public static IReadOnlySet<string> Empty { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "surat", "untuk", "dan", "atau", "yang", "di", "ke", "dari", "karena", "cara", "mau", "ingin", "buat", "membuat", "bikin", "urus", "mengurus",
        "pengurusan", "penerbitan", "permohonan", "layanan", "saya", "kami", "punya", "minta", "tolong", "bagaimana", "gimana", "apa", "syarat", "kartu",
    };
}
