namespace Wanggarasi.Web.Features.Applications.Unlock;

/// <summary>What is asked before a case may be changed.</summary>
public sealed class UnlockForm
{
    /// <summary>The NIK in full, or the PIN on the receipt.</summary>
    public string? Proof { get; set; }

    /// <summary>The action that follows: the last part of its address.</summary>
    public string? Then { get; set; }
}
