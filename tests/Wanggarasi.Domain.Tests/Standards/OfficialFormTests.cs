using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Tests.Standards;

/// <summary>
/// What each official form needs beyond the pemohon and the person concerned (their names, NIK, addresses and dates
/// come from the person step) is filled by an answer of each service that prints it.
/// </summary>
public sealed class OfficialFormTests
{
    public static TheoryData<string, string, string[]> Needs => new()
    {
        { "akta-kelahiran", "F-2.01", ["anak.tempat-dilahirkan", "anak.pukul", "anak.jenis-kelahiran", "anak.kelahiran-ke", "anak.penolong", "anak.berat", "anak.panjang", "ibu.nama", "ibu.nik", "ibu.tempat-lahir", "ibu.tanggal-lahir", "ayah.nama", "ayah.nik", "ayah.tempat-lahir", "ayah.tanggal-lahir", "saksi"] },
        { "akta-kelahiran", "F-2.03", ["anak.kelahiran-ke", "ibu.nama", "ibu.nik", "ayah.nama", "ayah.nik", "saksi"] },
        { "akta-kelahiran", "F-2.04", ["istri.nama", "istri.nik", "istri.tempat-lahir", "istri.tanggal-lahir", "suami.nama", "suami.nik", "suami.tempat-lahir", "suami.tanggal-lahir", "saksi"] },
        { "akta-kematian", "F-2.01", ["kematian.tanggal", "kematian.pukul", "kematian.sebab", "kematian.tempat", "kematian.yang-menerangkan", "ibu.nama", "ayah.nama", "saksi"] },
        { "biodata-wni", "F-1.01", ["hubungan-keluarga", "agama", "status-kawin", "pendidikan", "pekerjaan", "golongan-darah", "ibu.nama", "ibu.nik", "ayah.nama", "ayah.nik"] },
        { "kk-baru-keluarga-baru", "F-1.01", ["anggota"] },
        { "kk-baru-keluarga-baru", "F-1.02", ["anggota"] },
        { "kk-ganti-kepala-keluarga", "F-1.02", ["kepala-lama.nama", "anggota"] },
        { "kk-pisah", "F-1.02", ["kepala-lama.nama", "anggota"] },
        { "kk-perubahan-data", "F-1.06", ["perubahan"] },
        { "ktp-el-perubahan-data", "F-1.06", ["perubahan"] },
        { "pindah-keluar-kabupaten", "F-1.03", ["tujuan.alamat", "tujuan.desa", "tujuan.kecamatan", "tujuan.kabupaten", "tujuan.provinsi", "alasan", "jenis-kepindahan", "anggota"] },
        { "pindah-dalam-kabupaten", "F-1.03", ["tujuan.alamat", "tujuan.desa", "tujuan.kecamatan", "kk-tujuan", "alasan", "jenis-kepindahan", "anggota"] },
        { "pindah-datang", "F-1.03", ["asal.kabupaten", "nomor-skpwni", "tujuan.alamat", "tujuan.desa", "kk-tujuan", "alasan", "anggota"] },
    };

    [Theory]
    [MemberData(nameof(Needs))]
    public void Each_field_of_the_form_is_filled_by_an_answer(string service, string form, string[] fields) =>
        Assert.Empty(fields.Select(field => $"{form}:{field}").Except(ShippedCatalogue.Get(service).Service.Questions.SelectMany(question => question.Fills)));

    [Fact]
    public void A_registration_form_says_which_box_is_ticked() =>
        Assert.All(
            ShippedCatalogue.All.SelectMany(entry => entry.Service.Forms).Where(form => form.Code is "F-1.02" or "F-1.03" or "F-2.01"),
            form => Assert.NotNull(form.Ticks));

    [Fact]
    public void Every_answer_that_tells_about_a_person_is_sealed() =>
        Assert.All(
            ShippedCatalogue.All.SelectMany(entry => entry.Service.Questions)
                .Where(question => question.Type is QuestionType.PersonName or QuestionType.Nik or QuestionType.FamilyCardNumber or QuestionType.Phone or QuestionType.Rows || question.Id is "agama" or "sebab-kematian" or "orang-tua"),
            question => Assert.True(question.Personal, question.Id));
}
