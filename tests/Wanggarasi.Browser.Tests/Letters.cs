using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Seeds;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Submit;

namespace Wanggarasi.Browser.Tests;

/// <summary>One numbered letter of every kind the office issues, filled with long values.</summary>
public static class Letters
{
    private const string Long = "Perumahan Contoh Permai Blok C Nomor 12, Dusun Contoh Selatan, RT 001 RW 002";

    private static readonly Dictionary<string, Dictionary<string, string>> s_answers = new(StringComparer.Ordinal)
    {
        ["pengantar-skck"] = new() { ["keperluan"] = "Melamar pekerjaan sebagai tenaga administrasi pada perusahaan daerah di kabupaten tetangga" },
        ["sktm"] = new() { ["keperluan"] = "pendidikan" },
        ["dispensasi-nikah"] = new()
        {
            ["pasangan"] = "Muhammad Abdurrahman Contoh",
            ["tanggal-akad"] = "2026-12-01",
            ["tempat-akad"] = Long,
            ["alasan-terlambat"] = "Calon pengantin pria baru kembali dari perantauan dan hanya mendapat cuti selama dua minggu, sehingga berkas dari desa asal baru lengkap pada pekan ini dan akad tidak dapat ditunda.",
            ["duda-janda"] = "tidak",
            ["di-bawah-19"] = "tidak",
        },
        ["rekomendasi-izin-keramaian"] = new() { ["kegiatan"] = "Resepsi pernikahan dengan organ tunggal", ["tempat-kegiatan"] = Long, ["tanggal-kegiatan"] = "2026-12-05", ["waktu-kegiatan"] = "Dari pukul 09.00 sampai pukul 17.00", ["jumlah-undangan"] = "500" },
        ["surat-keterangan-domisili-usaha"] = new() { ["jenis-usaha"] = "badan-usaha", ["nama-usaha"] = "Koperasi Serba Usaha Contoh Sejahtera Bersama", ["alamat-usaha"] = Long, ["bidang-usaha"] = "Simpan pinjam dan perdagangan hasil bumi", ["punya-nib"] = "ya" },
        ["pengesahan-ahli-waris"] = new() { ["pewaris"] = "Almarhum Ibrahim Abdullah Contoh", ["tanggal-pewaris"] = "2026-03-14", ["jumlah-waris"] = "7", ["keperluan"] = "Balik nama tanah dan pencairan tabungan" },
        ["pengesahan-surat-tanah"] = new() { ["urusan-tanah"] = "balik-nama", ["letak-tanah"] = "75.04.11.2001", ["luas-tanah"] = "1250" },
        ["legalisasi"] = new() { ["dokumen"] = "Surat keterangan domisili", ["lembar"] = "5" },
    };

    /// <summary>Register numbers of the cases by service.</summary>
    public static async Task<IReadOnlyList<(string Service, string Number)>> NumberAllAsync(Office office)
    {
        ArgumentNullException.ThrowIfNull(office);
        var made = new List<(string, string)>();
        foreach (var service in s_answers.Keys)
        {
            made.Add((service, await office.WithAsync<IServiceProvider, string>(services => NumberAsync(services, service))));
        }

        return made;
    }

    private static async Task<string> NumberAsync(IServiceProvider services, string code)
    {
        var entry = CatalogueSeed.Read().Single(e => e.Service.Code == code);
        var person = new Person(
            PersonRole.Applicant, "Siti Rahmawati Nurhaliza Contoh", "7504114101909901", Phone: "+6281234567890", Address: Long, VillageCode: "75.04.11.2001",
            BirthOn: new DateOnly(1990, 1, 1), BirthPlace: "Kota Contoh", Sex: Sex.Female, Relation: "diri-sendiri");
        var (done, refusals) = await services.GetRequiredService<SubmitApplication>().RunAsync(
            new ApplicationToSubmit(
                Guid.CreateVersion7(), code, 1, Channel.Portal, Actor.Guest, [person, person with { Role = PersonRole.Subject }], s_answers[code],
                [.. entry.Service.Requirements.Where(r => r.Need == Need.Required).Select(r => r.Code)]),
            default);
        Assert.True(refusals.Count == 0, $"{code}: {string.Join(" ", refusals.Select(r => r.Message))}");
        var (db, files, letters) = (services.GetRequiredService<OfficeDb>(), services.GetRequiredService<CaseFiles>(), services.GetRequiredService<CaseLetters>());
        var camat = await db.Users.Where(u => u.UserName == "camat@contoh.id").Select(u => u.Id).SingleAsync();
        var refusal = await db.TryWriteAsync(
            async token =>
            {
                var it = (await files.FindByRegisterNumberAsync(done!.RegisterNumber, token))!;
                var hand = await files.HandAsync(it.Id, new Actor(ActorRole.Camat, camat), token);
                foreach (var requirement in it.Requirements.Where(r => r.Provision != Provision.None).ToList())
                {
                    Must(it.Judge(hand, requirement.Code, Judgement.Fine, null, null, true));
                }

                var calendar = await services.GetRequiredService<OfficeCalendars>().ForAsync(it, token);
                Must(it.Accept(hand, calendar, await services.GetRequiredService<PublishedStandards>().PlanAsync(it, token)));
                var open = (await letters.OpenAsync(it, null, token))!;
                var values = new Dictionary<string, string>(LetterFields.OfOffice(new OfficeWords("Kantor Kecamatan Contoh", "Contoh", "Kabupaten Contoh Utara", "Contoh", "Jalan Trans Sulawesi Nomor 1, Desa Contoh", "0443-000000")));
                foreach (var field in open.Needed.Where(f => !f.IsAutomatic))
                {
                    values[field.Name] = open.Values.GetValueOrDefault(field.Name) is { Length: > 0 } kept ? kept
                        : field.Options is [var first, ..] ? first
                        : field.Type == LetterFieldType.Day ? "2026-11-20" : field.Type == LetterFieldType.Number ? "5" : "145/012/DS-CT/XI/2026";
                    if (field.Name == "isian.tanggal-lahir-pasangan")
                    {
                        values[field.Name] = "1991-02-03";
                    }
                }

                Must(await letters.DraftAsync(it, hand, open.Published, values, token));
                await db.SaveChangesAsync(token);
                foreach (var step in entry.Sop.WorkSteps)
                {
                    var role = it.StepRole!;
                    Must(await letters.RefuseStepAsync(it, step, token));
                    Must(it.Advance(hand, calendar, it.Step!.Value, []));
                    Must(await letters.FollowAsync(it, hand, step, role, null, new DateOnly(2026, 11, 24), token));
                    await db.SaveChangesAsync(token);
                }

                files.Put(it);
                await db.SaveChangesAsync(token);
                return null;
            },
            default);
        Must(refusal);
        return done!.RegisterNumber;
    }

    private static void Must(Refusal? refusal) => Assert.True(refusal is null, refusal?.Message);
}
