namespace Wanggarasi.Web.Features.Applications.PaperForms;

/// <summary>
/// The forms of Permendagri 109/2019 that are filled from a case. Their names and use are the regulation's; the layout is
/// this office's own, because the printed layout of the annex was not at hand to compare, and the page says so.
/// </summary>
public static class FormLayouts
{
    private const string True = "Saya menyatakan data di atas benar. Bila ternyata tidak benar, saya bersedia dikenai sanksi sesuai peraturan perundang-undangan.";

    private static readonly FormSection s_applicant = new("Pemohon",
        [new("Nama lengkap", "pemohon.nama"), new("NIK", "pemohon.nik"), new("Nomor telepon", "pemohon.telepon"), new("Email", "pemohon.email"), new("Hubungan dengan yang bersangkutan", "hubungan")]);

    private static readonly FormSection s_subject = new("Yang bersangkutan",
        [
            new("Nama lengkap", "subjek.nama"), new("NIK", "subjek.nik"), new("Nomor Kartu Keluarga", "subjek.nomor-kk"), new("Jenis kelamin", "subjek.jenis-kelamin"),
            new("Tempat lahir", "subjek.tempat-lahir"), new("Tanggal lahir", "subjek.tanggal-lahir"), new("Alamat", "subjek.alamat"), new("Desa atau kelurahan", "subjek.desa"),
        ]);

    private static readonly FormSection s_witnesses = new("Saksi", [new("Saksi", "isi:saksi")]);

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyDictionary<string, FormLayout> All { get; } = new FormLayout[]
    {
        new("F-1.01",
            [
                s_applicant,
                new("Biodata",
                [
                    .. s_subject.Fields,
                    new("Golongan darah", "isi:golongan-darah"), new("Agama atau kepercayaan", "isi:agama"), new("Status perkawinan", "isi:status-kawin"),
                    new("Hubungan dalam keluarga", "isi:hubungan-keluarga"), new("Pendidikan terakhir", "isi:pendidikan"), new("Pekerjaan", "isi:pekerjaan"),
                    new("Nama ibu", "isi:ibu.nama"), new("NIK ibu", "isi:ibu.nik"), new("Nama ayah", "isi:ayah.nama"), new("NIK ayah", "isi:ayah.nik"),
                ]),
                new("Anggota keluarga", [new("Anggota keluarga", "isi:anggota")]),
            ],
            True, ["Kepala keluarga atau pemohon", "Petugas"]),
        new("F-1.02",
            [
                new("Permohonan", [new("Jenis permohonan", "jenis")]), s_applicant, s_subject,
                new("Keluarga", [new("Kepala keluarga sebelumnya", "isi:kepala-lama.nama"), new("Anggota keluarga", "isi:anggota")]),
                new("Persyaratan yang dilampirkan", [new("Persyaratan", "berkas")]),
            ],
            True, ["Pemohon", "Petugas"]),
        new("F-1.03",
            [
                new("Permohonan", [new("Jenis permohonan", "jenis")]), s_applicant, s_subject,
                new("Kepindahan",
                [
                    new("Alasan pindah", "isi:alasan"), new("Jenis kepindahan", "isi:jenis-kepindahan"), new("Kabupaten atau kota asal", "isi:asal.kabupaten"), new("Nomor SKPWNI", "isi:nomor-skpwni"),
                    new("Alamat tujuan", "isi:tujuan.alamat"), new("Desa atau kelurahan tujuan", "isi:tujuan.desa"), new("Kecamatan tujuan", "isi:tujuan.kecamatan"),
                    new("Kabupaten atau kota tujuan", "isi:tujuan.kabupaten"), new("Provinsi tujuan", "isi:tujuan.provinsi"), new("Kartu Keluarga di tempat tujuan", "isi:kk-tujuan"),
                ]),
                new("Anggota keluarga yang pindah", [new("Anggota keluarga", "isi:anggota")]),
            ],
            True, ["Pemohon", "Petugas"]),
        new("F-1.06",
            [s_applicant, s_subject, new("Elemen data yang berubah", [new("Perubahan", "isi:perubahan")]), new("Dasar perubahan", [new("Persyaratan", "berkas")])],
            True, ["Yang menyatakan", "Petugas"]),
        new("F-1.07",
            [
                new("Pemberi kuasa",
                [
                    new("Nama lengkap", "subjek.nama"), new("NIK", "subjek.nik"), new("Tempat lahir", "subjek.tempat-lahir"), new("Tanggal lahir", "subjek.tanggal-lahir"),
                    new("Pekerjaan", ""), new("Alamat", "subjek.alamat"),
                ]),
                new("Penerima kuasa", [new("Nama lengkap", "pemohon.nama"), new("NIK", "pemohon.nik"), new("Nomor telepon", "pemohon.telepon"), new("Alamat", "")]),
                new("Untuk mengurus", [new("Layanan", "layanan")]),
            ],
            "Pemberi kuasa memberi kuasa kepada penerima kuasa untuk mengurus layanan di atas sampai selesai.", ["Penerima kuasa", "Pemberi kuasa (di atas meterai)"]),
        new("F-2.01",
            [
                new("Pelaporan", [new("Peristiwa", "jenis")]),
                s_applicant with { Heading = "Pelapor" },
                new("Anak",
                [
                    new("Nama lengkap", "subjek.nama"), new("Jenis kelamin", "subjek.jenis-kelamin"), new("Tempat lahir", "subjek.tempat-lahir"), new("Tanggal lahir", "subjek.tanggal-lahir"),
                    new("Pukul", "isi:anak.pukul"), new("Tempat dilahirkan", "isi:anak.tempat-dilahirkan"), new("Jenis kelahiran", "isi:anak.jenis-kelahiran"), new("Kelahiran ke", "isi:anak.kelahiran-ke"),
                    new("Penolong kelahiran", "isi:anak.penolong"), new("Berat bayi", "isi:anak.berat"), new("Panjang bayi", "isi:anak.panjang"), new("Keterangan", "isi:anak.keterangan"),
                ]) { OnlyFor = "Kelahiran" },
                new("Yang meninggal",
                [
                    .. s_subject.Fields,
                    new("Tanggal meninggal", "isi:kematian.tanggal"), new("Pukul", "isi:kematian.pukul"), new("Tempat", "isi:kematian.tempat"), new("Sebab", "isi:kematian.sebab"), new("Yang menerangkan", "isi:kematian.yang-menerangkan"),
                ]) { OnlyFor = "Kematian" },
                new("Ibu", [new("Nama", "isi:ibu.nama"), new("NIK", "isi:ibu.nik"), new("Tempat lahir", "isi:ibu.tempat-lahir"), new("Tanggal lahir", "isi:ibu.tanggal-lahir")]),
                new("Ayah", [new("Nama", "isi:ayah.nama"), new("NIK", "isi:ayah.nik"), new("Tempat lahir", "isi:ayah.tempat-lahir"), new("Tanggal lahir", "isi:ayah.tanggal-lahir")]),
                s_witnesses,
            ],
            True, ["Pelapor", "Petugas"]),
        new("F-2.03",
            [
                s_applicant with { Heading = "Yang menyatakan" },
                new("Anak yang lahir",
                [
                    new("Nama lengkap", "subjek.nama"), new("Jenis kelamin", "subjek.jenis-kelamin"), new("Tempat lahir", "subjek.tempat-lahir"), new("Tanggal lahir", "subjek.tanggal-lahir"),
                    new("Kelahiran ke", "isi:anak.kelahiran-ke"),
                ]),
                new("Orang tua", [new("Nama ibu", "isi:ibu.nama"), new("NIK ibu", "isi:ibu.nik"), new("Nama ayah", "isi:ayah.nama"), new("NIK ayah", "isi:ayah.nik")]),
                s_witnesses,
            ],
            "Saya menyatakan dengan tanggung jawab mutlak bahwa data kelahiran di atas benar. " + True, ["Yang menyatakan (di atas meterai)", "Saksi 1", "Saksi 2"]),
        new("F-2.04",
            [
                s_applicant with { Heading = "Yang menyatakan" },
                new("Suami", [new("Nama", "isi:suami.nama"), new("NIK", "isi:suami.nik"), new("Tempat lahir", "isi:suami.tempat-lahir"), new("Tanggal lahir", "isi:suami.tanggal-lahir")]),
                new("Istri", [new("Nama", "isi:istri.nama"), new("NIK", "isi:istri.nik"), new("Tempat lahir", "isi:istri.tempat-lahir"), new("Tanggal lahir", "isi:istri.tanggal-lahir")]),
                s_witnesses,
            ],
            "Saya menyatakan dengan tanggung jawab mutlak bahwa keduanya pasangan suami istri. " + True, ["Yang menyatakan (di atas meterai)", "Saksi 1", "Saksi 2"]),
    }.ToDictionary(f => f.Code, StringComparer.Ordinal);
}
