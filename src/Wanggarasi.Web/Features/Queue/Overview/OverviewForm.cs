namespace Wanggarasi.Web.Features.Queue.Overview;

/// <summary>The code on one's ticket.</summary>
public sealed class OverviewForm
{
    public string? Code { get; set; }
}
