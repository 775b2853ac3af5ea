using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Persons;

/// <summary>The first step: who asks, and for whom.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class PersonsController(ReadDraft read, Drafts drafts, OfficeDb db) : Controller
{
    [HttpGet("/permohonan/draf/{token}/pemohon")]
    public async Task<IActionResult> ShowAsync(string token, CancellationToken cancellationToken)
    {
        await VillagesAsync(cancellationToken);
        return await read.LoadAsync(token, cancellationToken) is { } draft ? View("Persons", draft) : NotFound();
    }

    [HttpPost("/permohonan/draf/{token}/pemohon")]
    public async Task<IActionResult> SaveAsync(string token, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(token, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        var typed = Request.Form.Where(f => f.Key.Length <= 60 && !f.Key.StartsWith("__", StringComparison.Ordinal)).Take(40)
            .ToDictionary(f => f.Key, f => f.Value.ToString() is { Length: > 500 } text ? text[..500] : f.Value.ToString(), StringComparer.Ordinal);
        await drafts.ChangeAsync(draft.Id, body => body.Person = typed, cancellationToken);
        if (await read.LoadAsync(token, cancellationToken) is { PersonRefusals.Count: > 0 } state)
        {
            foreach (var refusal in state.PersonRefusals)
            {
                ModelState.AddRefusal(refusal);
            }

            await VillagesAsync(cancellationToken);
            return this.Again("Persons", state);
        }

        return Redirect($"/permohonan/draf/{token}/pertanyaan");
    }

    private async Task VillagesAsync(CancellationToken cancellationToken) =>
        ViewData["Desa"] = await db.Villages.AsNoTracking().OrderBy(v => v.Name).Select(v => new Choice(v.Code, v.Name, null)).ToListAsync(cancellationToken);
}
