using Microsoft.Extensions.Options;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Declare;

/// <summary>What the form shows.</summary>
public sealed record DeclarePage(DeclareForm Form, IReadOnlyList<Choice> Services, int CeilingDays);

/// <summary>Reads the services a disruption can concern.</summary>
public sealed class DeclareReader(PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office, IConfiguration configuration)
{
    /// <summary>The form with what was typed.</summary>
    public async Task<DeclarePage> LoadAsync(DeclareForm form, CancellationToken cancellationToken) => new(
        form,
        [.. (await standards.AllAsync(clock.Today, cancellationToken)).Select(s => new Choice(s.Definition.Code, office.CurrentValue.Words.Fill(s.Definition.Name)))],
        DeclareDisruption.CeilingOf(configuration));
}
