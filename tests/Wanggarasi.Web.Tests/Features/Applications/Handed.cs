using Wanggarasi.Data.Papers;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Applications.Submit;

namespace Wanggarasi.Web.Tests.Features.Applications;

/// <summary>Applications as tests hand them in.</summary>
internal static class Handed
{
    /// <summary>A synthetic NIK; no person has it.</summary>
    public const string Nik = "7504114101909901";

    public const string OtherNik = "7504117112959902";

    /// <summary>A lost KTP-el, for oneself, everything brought to the counter.</summary>
    public static ApplicationToSubmit LostCard(string? nik = Nik, string name = "Siti Contoh", DateOnly? bornOn = null)
    {
        var person = new Person(
            PersonRole.Applicant, name, nik, Phone: "+6281234567890", Address: "Dusun Contoh", VillageCode: "75.04.11.2001",
            BirthOn: bornOn ?? new DateOnly(1990, 1, 1), Sex: Sex.Female, Relation: "diri-sendiri");
        return new ApplicationToSubmit(
            Guid.CreateVersion7(), "ktp-el-hilang", 1, Channel.Portal, Actor.Guest,
            [person, person with { Role = PersonRole.Subject }],
            new Dictionary<string, string> { ["tanggal-hilang"] = "2026-11-20" },
            ["surat-kehilangan", "kk"]);
    }

    /// <summary>A birth, for a child without a NIK.</summary>
    public static ApplicationToSubmit Birth(string child)
    {
        var applicant = new Person(PersonRole.Applicant, "Siti Contoh", Nik);
        var subject = new Person(
            PersonRole.Subject, child, BirthOn: new DateOnly(2026, 11, 1), BirthPlace: "Contoh", Sex: Sex.Female, Relation: "anak");
        return new ApplicationToSubmit(
            Guid.CreateVersion7(), "akta-kelahiran", 1, Channel.Portal, Actor.Guest, [applicant, subject],
            new Dictionary<string, string>
            {
                ["orang-tua"] = "seorang-ibu",
                ["ibu-nama"] = "Siti Contoh",
                ["tempat-dilahirkan"] = "rumah",
                ["surat-lahir"] = "tidak",
                ["penolong"] = "bidan-perawat",
                ["jenis-kelahiran"] = "tunggal",
                ["anak-ke"] = "1",
            },
            ["f203", "kk"]);
    }

    public static AcceptedFile Picture(string name = "kk.jpg") => new(name, AcceptedFile.Picture, [0xFF, 0xD8, 0xFF, 1, 2, 3], 1);
}
