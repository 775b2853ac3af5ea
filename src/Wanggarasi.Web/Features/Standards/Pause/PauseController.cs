using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.Pause;

/// <summary>"Blangko habis sampai …": said wherever the service is shown.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class PauseController(PublishedStandards standards, OfficeClock clock, PauseService pause, EndPause end) : Controller
{
    [HttpGet("/admin/layanan/{kode}/tunda")]
    public async Task<IActionResult> Show(string kode, CancellationToken cancellationToken) =>
        await standards.FindAsync(kode, clock.Today, cancellationToken) is null
            ? NotFound()
            : View(new PauseForm { FromDay = clock.Today.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture) });

    [HttpPost("/admin/layanan/{kode}/tunda")]
    public async Task<IActionResult> SendAsync(string kode, PauseForm form, CancellationToken cancellationToken)
    {
        (await new PauseForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        if (ModelState.IsValid && await pause.RunAsync(kode, form, clock.Today, cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal);
        }

        return ModelState.IsValid ? Redirect($"/admin/layanan/{kode}") : this.Again("Pause", form);
    }

    [HttpPost("/admin/layanan/{kode}/tunda/{id:guid}/akhiri")]
    public async Task<IActionResult> EndAsync(string kode, Guid id, CancellationToken cancellationToken) =>
        await end.RunAsync(kode, id, cancellationToken) ? Redirect($"/admin/layanan/{kode}") : NotFound();
}
