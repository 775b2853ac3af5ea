using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Outages;

/// <summary>"Darurat": paper printed beforehand for when the portal is down, and the outages by which it is entered afterwards.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class OutagesController(OutagesReader reader, PrintSheets print, RecordOutage record) : Controller
{
    [HttpGet("/loket/darurat")]
    public async Task<IActionResult> OutagesAsync(CancellationToken cancellationToken) => View("Outages", await reader.LoadAsync(cancellationToken));

    [HttpPost("/loket/darurat/lembar")]
    public async Task<IActionResult> PrintAsync(SheetsForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        new SheetsForm.Validator().Validate(form).AddToModelState(ModelState);
        if (!ModelState.IsValid)
        {
            return this.Again("Outages", await reader.LoadAsync(cancellationToken));
        }

        var (first, last) = await print.RunAsync(form.Sheets, cancellationToken);
        return Redirect($"/loket/darurat/lembar/{first}/{last}");
    }

    [HttpGet("/loket/darurat/lembar/{dari:int}/{sampai:int}")]
    public async Task<IActionResult> SheetsAsync(int dari, int sampai, CancellationToken cancellationToken) =>
        await SheetsPage.LoadAsync(reader, dari, sampai, cancellationToken) is { } page ? View("Sheets", page) : NotFound();

    [HttpPost("/loket/darurat/gangguan")]
    public async Task<IActionResult> RecordAsync(OutageForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        new OutageForm.Validator().Validate(form).AddToModelState(ModelState);
        IReadOnlyList<Refusal> refusals = ModelState.IsValid ? await record.RunAsync(form, cancellationToken) : [];
        foreach (var refusal in refusals)
        {
            ModelState.AddRefusal(refusal);
        }

        return ModelState.IsValid ? Redirect("/loket/darurat") : this.Again("Outages", await reader.LoadAsync(cancellationToken));
    }
}
