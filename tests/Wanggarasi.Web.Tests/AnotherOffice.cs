using Wanggarasi.Data.Seeds;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Tests;

/// <summary>
/// The files and settings of a kecamatan that does not exist: in a city, on Western time, with kelurahan, a small catalogue and a
/// calendar of its own. No code.
/// </summary>
internal sealed class AnotherOffice : IDisposable
{
    /// <summary>The start of the region's synthetic NIKs.</summary>
    public const string Region = "327399";

    private readonly string _directory = Directory.CreateTempSubdirectory("kantor-lain-").FullName;

    public AnotherOffice()
    {
        var catalogue = Directory.CreateDirectory(Path.Combine(_directory, "katalog"));
        foreach (var entry in CatalogueSeed.Read().Where(e => e.Service.Code is "sktm" or "akta-kelahiran" or "perekaman-ktp-el" or "ktp-el-hilang"))
        {
            // One is the office's own, under its own name; the others are adopted as they are shipped.
            var own = entry.Service.Code != "sktm" ? entry : entry with
            {
                Service = entry.Service with { Code = "keterangan-tidak-mampu", Name = "Surat keterangan dari {kecamatan}", RegisterGroup = "SURATKOTA" },
                Sop = entry.Sop with { ServiceCode = "keterangan-tidak-mampu" },
            };
            File.WriteAllText(Path.Combine(catalogue.FullName, own.Service.Code + ".json"), StandardJson.Write(own));
        }

        File.WriteAllText(Path.Combine(_directory, "kalender.json"), """
            {
              "timeZone": "Asia/Jakarta",
              "schedules": [{ "name": "Jam layanan", "from": "2025-01-01", "to": null, "week": {
                "monday": [["07:30", "16:00"]], "tuesday": [["07:30", "16:00"]], "wednesday": [["07:30", "16:00"]], "thursday": [["07:30", "16:00"]],
                "friday": [["07:30", "11:00"], ["13:00", "16:30"]], "saturday": [], "sunday": [] } }],
              "closed": [{ "date": "2026-12-25", "kind": "libur_nasional", "name": "Kelahiran Yesus Kristus" }],
              "decrees": [{ "year": 2026, "decree": "SKB contoh" }]
            }
            """);
        File.WriteAllText(Path.Combine(_directory, "kelurahan.csv"), "code,name,type\n32.73.99,Sukamaju Baru,kecamatan\n32.73.99.1001,Sukamaju Lor,kelurahan\n32.73.99.1002,Sukamaju Kidul,kelurahan\n");
    }

    public Dictionary<string, string> Settings => new()
    {
        ["Office:Name"] = "Kecamatan Sukamaju Baru",
        ["Office:District"] = "Sukamaju Baru",
        ["Office:Regency"] = "Kota Contoh Raya",
        ["Office:Province"] = "Jawa Contoh",
        ["Office:RegionCode"] = "32.73.99",
        ["Office:TimeZone"] = "Asia/Jakarta",
        ["Office:Address"] = "Jalan Contoh 1",
        ["Office:Phone"] = "022 1234567",
        ["Office:Email"] = "halo@sukamaju.contoh.id",
        ["Office:CatalogueDirectory"] = Path.Combine(_directory, "katalog"),
        ["Office:CalendarFile"] = Path.Combine(_directory, "kalender.json"),
        ["Office:VillagesFile"] = Path.Combine(_directory, "kelurahan.csv"),
        ["Demo:Cases"] = "true",
    };

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
