namespace Wanggarasi.Web.Features.Applications.Disruptions;

/// <summary>What the camat decides on a disruption, or with which words it is ended.</summary>
public sealed class DecisionForm
{
    /// <summary>Working days more, as typed.</summary>
    public string? Days { get; set; }

    public string? Reason { get; set; }
}
