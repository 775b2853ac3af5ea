using Wanggarasi.Domain;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Applications.Submit;

/// <summary>What is said when something about the person concerned is missing. The field is <c>subjek.</c> and the field's name in the definition.</summary>
public static class PersonRefusals
{
    public static string FieldOf(PersonField field) => "subjek." + field switch
    {
        PersonField.Name => "nama",
        PersonField.Nik => "nik",
        PersonField.FamilyCardNumber => "nomor-kk",
        PersonField.BirthPlace => "tempat-lahir",
        PersonField.BirthDate => "tanggal-lahir",
        PersonField.Sex => "jenis-kelamin",
        PersonField.Address => "alamat",
        PersonField.Village => "desa",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public static Refusal Missing(PersonField field) => new(
        "person-field-missing",
        field switch
        {
            PersonField.Name => "Isi nama lengkapnya.",
            PersonField.Nik => "Isi NIK: 16 angka, tertulis di KTP, KIA atau KK.",
            PersonField.FamilyCardNumber => "Isi nomor KK: 16 angka di bagian atas Kartu Keluarga.",
            PersonField.BirthPlace => "Isi tempat lahirnya.",
            PersonField.BirthDate => "Isi tanggal lahirnya. Contoh: 17-08-1990.",
            PersonField.Sex => "Pilih jenis kelaminnya.",
            PersonField.Address => "Isi alamatnya: jalan atau dusun, RT dan RW bila ada.",
            _ => "Pilih desa atau kelurahannya.",
        },
        FieldOf(field));
}
