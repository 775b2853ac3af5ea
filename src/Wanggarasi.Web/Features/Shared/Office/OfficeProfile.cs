using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Shared.Office;

/// <summary>
/// The office that runs this portal (section <c>Office</c>). No view, letter or message names an office by itself: another kecamatan
/// starts with other values and no code. Values the office has not given stay empty and are not shown.
/// </summary>
public sealed record OfficeProfile
{
    public const string Section = "Office";

    /// <summary>As it stands on the door: "Kecamatan …".</summary>
    public string Name { get; set; } = "";

    /// <summary>The district alone, without "Kecamatan".</summary>
    public string District { get; set; } = "";

    /// <summary>With its kind: "Kabupaten …" or "Kota …".</summary>
    public string Regency { get; set; } = "";

    /// <summary>The province alone, without "Provinsi".</summary>
    public string Province { get; set; } = "";

    /// <summary>Kemendagri's code of the district, "NN.NN.NN".</summary>
    public string RegionCode { get; set; } = "";

    /// <summary>IANA name of the office's time zone.</summary>
    public string TimeZone { get; set; } = "";

    public string Address { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>What is to be said about the hours beside the calendar: "Istirahat bergantian, loket tetap buka".</summary>
    public string HoursNote { get; set; } = "";

    /// <summary>The office's words for the placeholders of the catalogue.</summary>
    public OfficeWords Words => new(
        Name.StartsWith("Kantor ", StringComparison.OrdinalIgnoreCase) ? Name : "Kantor " + Name, District, Regency, Province, Address, Phone);

    /// <summary>The zone itself. The options are validated at start, so the name is known here.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>WIB, WITA or WIT by the zone's distance from UTC; elsewhere the distance itself.</summary>
    public string ZoneAbbreviation => Zone.BaseUtcOffset.TotalHours switch
    {
        7 => "WIB",
        8 => "WITA",
        9 => "WIT",
        _ => "UTC" + (Zone.BaseUtcOffset < TimeSpan.Zero ? "−" : "+") + Zone.BaseUtcOffset.ToString(@"hh\.mm", System.Globalization.CultureInfo.InvariantCulture),
    };
}
