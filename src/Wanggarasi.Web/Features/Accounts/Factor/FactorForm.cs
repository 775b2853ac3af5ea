namespace Wanggarasi.Web.Features.Accounts.Factor;

/// <summary>What is sent while setting up or renewing.</summary>
public sealed class FactorForm
{
    /// <summary>The new secret, sealed for this account: it is stored only once a code proves that the app has it.</summary>
    public string? Ticket { get; set; }

    /// <summary>The code the app shows for the new secret.</summary>
    public string? Code { get; set; }

    /// <summary>A code of the factor that is set up already, or a spare, for changing to another telephone.</summary>
    public string? OldCode { get; set; }

    /// <summary>The same for new spares.</summary>
    public string? SpareCode { get; set; }
}
