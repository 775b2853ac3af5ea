using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Letters.EditTemplate;

/// <summary>Edit a template, look at it with invented values, publish it as a new version.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class EditTemplateController(EditTemplateReader reader, PublishTemplate publish) : Controller
{
    [HttpGet("/admin/surat/{kode}/ubah")]
    public async Task<IActionResult> ShowAsync(string kode, CancellationToken cancellationToken) =>
        await reader.LoadAsync(kode, null, cancellationToken) is { } page ? View("EditTemplate", page) : NotFound();

    [HttpPost("/admin/surat/{kode}/ubah")]
    public async Task<IActionResult> SendAsync(string kode, EditTemplateForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await reader.LoadAsync(kode, form, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        (await new EditTemplateForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        if (ModelState.IsValid)
        {
            foreach (var refusal in await publish.RunAsync(kode, form, cancellationToken))
            {
                ModelState.AddRefusal(refusal);
            }
        }

        return !ModelState.IsValid ? this.Again("EditTemplate", page)
            : form.Step == "terbitkan" ? Redirect($"/admin/surat/{kode}")
            : View("EditTemplate", page);
    }
}
