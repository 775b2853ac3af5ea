namespace Wanggarasi.Web.Features.Verification.Ask;

/// <summary>What is asked: the code alone.</summary>
public sealed class AskForm
{
    public string? Code { get; set; }
}
