using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Persons;

/// <summary>The first step: who asks, and for whom.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class PersonsController(ReadDraft read, Drafts drafts) : Controller
{
    [HttpGet("/permohonan/draf/{token}/pemohon")]
    public async Task<IActionResult> ShowAsync(string token, CancellationToken cancellationToken) =>
        await read.LoadAsync(token, cancellationToken) is { } draft ? View("Persons", draft) : NotFound();

    [HttpPost("/permohonan/draf/{token}/pemohon")]
    public async Task<IActionResult> SaveAsync(string token, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(token, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        var typed = DraftPersons.Typed(Request.Form);
        await drafts.ChangeAsync(draft.Id, body => body.Person = typed, cancellationToken);
        if (await read.LoadAsync(token, cancellationToken) is { PersonRefusals.Count: > 0 } state)
        {
            foreach (var refusal in state.PersonRefusals)
            {
                ModelState.AddRefusal(refusal);
            }

            return this.Again("Persons", state);
        }

        return Redirect($"/permohonan/draf/{token}/pertanyaan");
    }
}
