namespace Wanggarasi.Web.Security;

/// <summary>The roles of the office, as they stand in the database. A person may hold several.</summary>
public static class Roles
{
    public const string Citizen = "warga";
    /// <summary>Counter officer, also operator.</summary>
    public const string CounterOfficer = "loket";
    public const string SectionHead = "kasi";
    public const string Secretary = "sekcam";
    public const string Camat = "camat";
    public const string Administrator = "admin";

    /// <summary>Everybody who works for the office.</summary>
    public static IReadOnlyList<string> Staff { get; } = [CounterOfficer, SectionHead, Secretary, Camat, Administrator];

    /// <summary>The role as people say it.</summary>
    public static string Label(string role) => role switch
    {
        Citizen => "Warga",
        CounterOfficer => "Petugas loket",
        SectionHead => "Kepala seksi",
        Secretary => "Sekretaris kecamatan",
        Camat => "Camat",
        Administrator => "Administrator",
        _ => role,
    };

    /// <summary>Roles in a sentence, in the order of the office.</summary>
    public static string Say(IEnumerable<string> roles) => string.Join(", ", Staff.Where(roles.Contains).Select(Label));
}
