namespace Wanggarasi.Web.Features.Queue.Arrive;

/// <summary>The number, or the code, of who has come.</summary>
public sealed class ArriveForm
{
    public string? Number { get; set; }
}

/// <summary>Reporting that one is there.</summary>
/// <param name="Sign">The sign in the address.</param>
/// <param name="IsToday">Whether it is that of today.</param>
/// <param name="Knows">Whether this telephone took the ticket itself.</param>
/// <param name="Form">What was typed.</param>
public sealed record ArrivePage(string Sign, bool IsToday, bool Knows, ArriveForm Form)
{
    /// <summary>The number that is in the line now; null before.</summary>
    public string? Arrived { get; init; }
}
