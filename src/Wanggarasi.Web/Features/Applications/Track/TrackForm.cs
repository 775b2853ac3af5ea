namespace Wanggarasi.Web.Features.Applications.Track;

/// <summary>What is asked: the code alone.</summary>
public sealed class TrackForm
{
    public string? Code { get; set; }
}
