using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.Decide;

/// <summary>One procedure with its versions; the camat decides on the one that waits.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class DecideController(DecideReader reader, DecideOnDraft decide) : Controller
{
    [HttpGet("/petugas/sop/{kode}")]
    public async Task<IActionResult> Show(string kode, CancellationToken cancellationToken) =>
        await reader.LoadAsync(kode, new DecideForm(), cancellationToken) is { } page ? View("Decide", page) : NotFound();

    [HttpPost("/petugas/sop/{kode}"), Authorize(Policy = Policies.Camat)]
    public async Task<IActionResult> SendAsync(string kode, [Bind(Prefix = "Form")] DecideForm form, CancellationToken cancellationToken)
    {
        (await new DecideForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, "Form");
        if (ModelState.IsValid && await decide.RunAsync(kode, form, cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal, refusal.Field is { } field ? $"Form.{field}" : null);
        }

        return ModelState.IsValid ? Redirect($"/petugas/sop/{kode}")
            : await reader.LoadAsync(kode, form, cancellationToken) is { } page ? this.Again("Decide", page) : NotFound();
    }
}
