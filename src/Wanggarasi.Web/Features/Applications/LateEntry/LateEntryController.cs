using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.LateEntry;

/// <summary>Entries made after an outage, for somebody other than who made them to decide on.</summary>
[Authorize(Policy = Policies.Supervision)]
public sealed class LateEntryController(LateEntryReader reader, DecideLateEntry decide) : Controller
{
    [HttpGet("/loket/darurat/susulan")]
    public async Task<IActionResult> LateEntryAsync(CancellationToken cancellationToken) => View("LateEntry", await reader.LoadAsync(cancellationToken));

    [HttpPost("/loket/darurat/susulan")]
    public async Task<IActionResult> DecideAsync(LateEntryForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        new LateEntryForm.Validator().Validate(form).AddToModelState(ModelState);
        var refusal = ModelState.IsValid ? await decide.RunAsync(form, cancellationToken) : null;
        if (refusal is not null)
        {
            ModelState.AddRefusal(refusal with { Field = null });
        }

        if (ModelState.IsValid)
        {
            return Redirect("/loket/darurat/susulan");
        }

        var again = this.Again("LateEntry", await reader.LoadAsync(cancellationToken));
        Response.StatusCode = refusal?.Code == CaseDesk.Stale ? StatusCodes.Status409Conflict : refusal?.Code == "own-entry" ? StatusCodes.Status403Forbidden : Response.StatusCode;
        return again;
    }
}
