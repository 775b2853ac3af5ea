using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Queue.Take;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.ForCase;

/// <summary>A number for a case: the ticket knows it, and what is ready is laid out when it is called.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class ForCaseController(OfficeDb db, CaseFiles files, QueuePlaces places, PublishedStandards standards, TakeTicket take, IOptionsMonitor<OfficeProfile> office) : Controller
{
    [HttpGet("/permohonan/{lacak}/antrean")]
    public async Task<IActionResult> ShowAsync(string lacak, string? hari, CancellationToken cancellationToken) =>
        await FindAsync(lacak, cancellationToken) is { } found ? View("~/Features/Queue/Take/Take.cshtml", await LoadAsync(found, new TakeForm { Letter = found.Letter, Day = hari }, cancellationToken)) : NotFound();

    [HttpPost("/permohonan/{lacak}/antrean")]
    public async Task<IActionResult> SendAsync(string lacak, [Bind(Prefix = "Form")] TakeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(lacak, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        form.Letter = found.Letter;
        (await new TakeForm.Validator(asksPhone: false).ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, "Form");
        if (ModelState.IsValid)
        {
            var (ticket, refusal) = await take.RunAsync(form, found.Id, found.Service, cancellationToken);
            if (ticket is not null)
            {
                return Redirect($"/antrean/tiket/{ticket.Code.Text}");
            }

            ModelState.AddRefusal(refusal!, refusal!.Field is { } field ? $"Form.{field}" : null);
        }

        return this.Again("~/Features/Queue/Take/Take.cshtml", await LoadAsync(found, form, cancellationToken));
    }

    private Task<TakePage> LoadAsync(CaseOfTicket found, TakeForm form, CancellationToken cancellationToken) =>
        TakePage.LoadAsync(db, places, $"/permohonan/{found.Code.Text}/antrean", form, (found.Number, found.Purpose), cancellationToken);

    private Task<CaseOfTicket?> FindAsync(string text, CancellationToken cancellationToken) =>
        CaseOfTicket.FindAsync(db, files, standards, office.CurrentValue.Words, text, cancellationToken);
}
