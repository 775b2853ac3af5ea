namespace Wanggarasi.Web.Security.Accounts;

/// <summary>What an office decides about signing in (section <c>Auth</c>).</summary>
public sealed class AuthSettings
{
    public const string Section = "Auth";

    /// <summary>Whether officers need a second factor. False only in Development (contract).</summary>
    public bool StaffSecondFactor { get; set; } = true;

    /// <summary>An officer's session ends after so many minutes without a request (ASVS 7.3.1).</summary>
    public int StaffIdleMinutes { get; set; } = 30;

    /// <summary>And after so many hours in any case: one working day.</summary>
    public int StaffSessionHours { get; set; } = 12;

    /// <summary>Citizens fill long forms on slow lines.</summary>
    public int CitizenIdleMinutes { get; set; } = 120;

    public int CitizenSessionHours { get; set; } = 24;
}
