namespace Wanggarasi.Web.Features.Accounts.SecondStep;

/// <summary>What is asked after the password.</summary>
public sealed class SecondStepForm
{
    /// <summary>Six digits of the app, or a spare.</summary>
    public string? Code { get; set; }
}
