using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Disruptions;

/// <summary>Gangguan layanan: which last, what was decided on them.</summary>
[Authorize(Policy = Policies.Supervision)]
public sealed class DisruptionsController(OfficeDb db, PublishedStandards standards, OfficeClock clock, IOptionsMonitor<OfficeProfile> office, EndDisruption end, DecideDisruption decide) : Controller
{
    [HttpGet("/loket/gangguan")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => View("Disruptions", await LoadAsync(cancellationToken));

    [HttpPost("/loket/gangguan/{id:guid}/akhiri")]
    public async Task<IActionResult> EndAsync(Guid id, DecisionForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Reason?.Length > 500
            ? await AgainAsync(new Refusal("reason-long", "Catatan paling panjang 500 huruf.", nameof(form.Reason)), cancellationToken)
            : await AnswerAsync(await end.RunAsync(id, form.Reason, cancellationToken), cancellationToken);
    }

    [Authorize(Policy = Policies.Camat)]
    [HttpPost("/loket/gangguan/{id:guid}/perpanjang")]
    public async Task<IActionResult> ExtendAsync(Guid id, DecisionForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return await AnswerAsync(await decide.RunAsync(id, form.Days, form.Reason, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, CancellationToken cancellationToken) =>
        refusal is null or { Code: "no-disruption" } ? Redirect("/loket/gangguan") : await AgainAsync(refusal, cancellationToken);

    private async Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        ModelState.AddRefusal(refusal);
        return this.Again("Disruptions", await LoadAsync(cancellationToken));
    }

    private Task<DisruptionsPage> LoadAsync(CancellationToken cancellationToken) => DisruptionsPage.LoadAsync(db, standards, clock, office.CurrentValue.Words, cancellationToken);
}
