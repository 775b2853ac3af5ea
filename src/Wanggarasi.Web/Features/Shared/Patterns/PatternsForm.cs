using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Shared.Patterns;

/// <summary>A form with every kind of field.</summary>
public sealed class PatternsForm
{
    public string? FullName { get; set; }
    public string? WrongNik { get; set; }
    public string? Phone { get; set; }
    public string? BornOn { get; set; }
    public string? WrongDay { get; set; }
    public string? Story { get; set; }
    public string? Village { get; set; }
    public string? Relation { get; set; }
    public string? WrongChoice { get; set; }
    public IList<string> Needs { get; init; } = [];
    public string? Truth { get; set; }
    public IFormFile? Photo { get; set; }
    public IFormFile? WrongFile { get; set; }

    public static IReadOnlyList<Choice> Relations { get; } =
    [
        new("diri", "Untuk saya sendiri"),
        new("anak", "Untuk anak saya", "Anda orang tua atau walinya."),
        new("kuasa", "Sebagai kuasa orang lain", "Perlu surat kuasa F-1.07."),
    ];

    public static IReadOnlyList<Choice> Villages { get; } = [new("2001", "Desa Contoh Timur"), new("2002", "Desa Contoh Barat")];

    public static PatternsForm Example { get; } = new()
    {
        FullName = "Siti Nurhaliza Abdurrahman",
        WrongNik = "750411410590990",
        BornOn = "17-08-1990",
        WrongDay = "31-02-1990",
        Village = "2002",
        Relation = "anak",
        Needs = { "kursi" },
    };
}
