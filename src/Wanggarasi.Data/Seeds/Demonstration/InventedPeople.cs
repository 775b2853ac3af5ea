using System.Globalization;
using Wanggarasi.Domain;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>Somebody who does not exist.</summary>
public sealed record InventedPerson(string Name, Sex Sex, DateOnly BornOn, string Nik, string FamilyCard, string Phone, string Village, string Address);

/// <summary>
/// People who do not exist: common given and family names put together by chance. Their numbers carry the office's region code
/// and a serial from 9901 on, which no civil registry gives out to so many: synthetic like those the portal is tested with.
/// </summary>
public sealed class InventedPeople(string regionCode, IReadOnlyList<string> villages)
{
    private static readonly string[] s_men =
    [
        "Abdul Rahman", "Ahmad", "Anton", "Arifin", "Darwis", "Fadli", "Hamzah", "Hendra", "Ibrahim", "Idris", "Iwan", "Jafar", "Kasim", "Lukman",
        "Mansur", "Moh. Rizal", "Muhamad Fikri", "Mustafa", "Nasir", "Ramli", "Ridwan", "Rusdin", "Salim", "Sofyan", "Suleman", "Syarif", "Taufik", "Usman", "Yahya", "Zulkifli",
    ];

    private static readonly string[] s_women =
    [
        "Aisyah", "Asna", "Asri", "Fatma", "Hadijah", "Hartin", "Hasna", "Ida", "Indriyani", "Jumriah", "Kartini", "Lilis", "Maryam", "Meylan",
        "Nurain", "Nurhayati", "Nurlaila", "Rahma", "Ramla", "Rosmin", "Rukmini", "Salma", "Sarintan", "Siti Hajar", "Sri Wahyuni", "Suriyati", "Widya", "Yulianti", "Yusni", "Zainab",
    ];

    private static readonly string[] s_families =
    [
        "Abas", "Adam", "Ahmad", "Akuba", "Ali", "Badu", "Bakari", "Botutihe", "Dai", "Daud", "Dunggio", "Hasan", "Husain", "Ibrahim", "Igirisa", "Ismail",
        "Kadir", "Karim", "Lamusu", "Latif", "Mahmud", "Mantali", "Mohamad", "Moha", "Musa", "Nento", "Nusi", "Olii", "Pakaya", "Panigoro", "Pulu", "Rahim", "Saleh", "Suleman", "Tahir", "Tangahu", "Tomayahu", "Usman", "Yunus", "Yusuf",
    ];

    private static readonly string[] s_hamlets = ["Dusun Mawar", "Dusun Melati", "Dusun Kenanga", "Dusun Cempaka", "Dusun Satu", "Dusun Dua"];

    private readonly string _region = regionCode.Replace(".", "", StringComparison.Ordinal);

    /// <summary>The villages of the office, by code.</summary>
    public IReadOnlyList<string> Villages => villages;

    /// <summary>Somebody of an age in years, on that day.</summary>
    public InventedPerson Somebody(Dice dice, DateOnly today, int youngest, int oldest)
    {
        ArgumentNullException.ThrowIfNull(dice);
        return Of(dice, today.AddYears(-dice.Between(youngest, oldest)).AddDays(-dice.Between(0, 360)), dice.Of(s_families));
    }

    /// <summary>Somebody who was born on a day, of a family.</summary>
    public InventedPerson Of(Dice dice, DateOnly bornOn, string family)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var sex = dice.Chance(0.52) ? Sex.Female : Sex.Male;
        var name = $"{dice.Of(sex == Sex.Female ? s_women : s_men)} {family}";
        return new InventedPerson(
            name,
            sex,
            bornOn,
            Nik(bornOn, sex, dice.Between(9901, 9999)),
            FamilyCard(dice),
            string.Create(CultureInfo.InvariantCulture, $"+62812000{dice.Between(10000, 99999)}"),
            dice.Of(villages),
            $"{dice.Of(s_hamlets)} RT {dice.Between(1, 4):00}/RW {dice.Between(1, 3):00}");
    }

    /// <summary>The family of a name: its last word.</summary>
    public static string FamilyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name[(name.LastIndexOf(' ') + 1)..];
    }

    /// <summary>A synthetic NIK: a serial from 9901 on.</summary>
    public string Nik(DateOnly bornOn, Sex sex, int serial) => string.Create(
        CultureInfo.InvariantCulture,
        $"{_region}{bornOn.Day + (sex == Sex.Female ? 40 : 0):00}{bornOn:MMyy}{serial:0000}");

    private string FamilyCard(Dice dice) => string.Create(
        CultureInfo.InvariantCulture, $"{_region}{dice.Between(1, 28):00}{dice.Between(1, 12):00}{dice.Between(8, 24):00}{dice.Between(9901, 9999)}");
}
