namespace Wanggarasi.Web.Features.Queue.Desk;

/// <summary>What is typed at the officer's queue.</summary>
public sealed class DeskForm
{
    /// <summary>Letter of the ticket an officer takes for somebody.</summary>
    public string? Huruf { get; set; }

    /// <summary>"true" for the priority line.</summary>
    public string? Prioritas { get; set; }

    /// <summary>Register number of the case the visit is about.</summary>
    public string? Nomor { get; set; }
}
