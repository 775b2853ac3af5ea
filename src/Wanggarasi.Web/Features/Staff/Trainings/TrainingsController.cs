using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Trainings;

/// <summary>The register of trainings: everybody of the office reads it, the section head keeps it.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class TrainingsController(TrainingList list, SaveTraining save, RemoveTraining remove) : Controller
{
    [HttpGet("/petugas/pelatihan")]
    public async Task<IActionResult> Show(Guid? ubah, CancellationToken cancellationToken) => View("Trainings", await list.LoadAsync(null, ubah, cancellationToken));

    [HttpPost("/petugas/pelatihan"), Authorize(Policy = Policies.Procedures)]
    public async Task<IActionResult> SendAsync([Bind(Prefix = "Form")] TrainingForm form, CancellationToken cancellationToken)
    {
        (await new TrainingForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, "Form");
        if (ModelState.IsValid && await save.RunAsync(form, cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal, refusal.Field is { } field ? $"Form.{field}" : null);
        }

        return ModelState.IsValid ? Redirect("/petugas/pelatihan") : this.Again("Trainings", await list.LoadAsync(form, null, cancellationToken));
    }

    [HttpPost("/petugas/pelatihan/{id:guid}/hapus"), Authorize(Policy = Policies.Procedures)]
    public async Task<IActionResult> RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        await remove.RunAsync(id, cancellationToken) ? Redirect("/petugas/pelatihan") : NotFound();
}
