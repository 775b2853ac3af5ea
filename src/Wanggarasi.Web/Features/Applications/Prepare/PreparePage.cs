using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Applications.Prepare;

/// <summary>What the checklist shows.</summary>
public sealed record PreparePage(int Version, ServiceDefinition Service, PausedService? Pause)
{
    public bool MayStart => Pause is null && Service.OnlineSubmission;

    /// <summary>About how much a telephone sends: a photograph per paper, shrunk by nobody.</summary>
    public int Megabytes => Math.Max(1, 3 * Service.Requirements.Count(r => r is { Supply: Supply.Document, Need: Need.Required }));
}
