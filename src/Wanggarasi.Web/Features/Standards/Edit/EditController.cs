using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.Edit;

/// <summary>Edit, preview, publish: the draft lives in the form until it becomes a version.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class EditController(OfficeDb db, OfficeClock clock, IOptionsMonitor<OfficeProfile> office, PublishVersion publish) : Controller
{
    [HttpGet("/admin/layanan/{kode}/ubah")]
    public async Task<IActionResult> Show(string kode, CancellationToken cancellationToken) =>
        await db.ServiceVersions.AsNoTracking().Where(v => v.Code == kode).OrderByDescending(v => v.Number).Select(v => new { v.Body, v.Number }).FirstOrDefaultAsync(cancellationToken) is { } newest
            ? View(DraftText.Open(newest.Body, newest.Number))
            : NotFound();

    [HttpPost("/admin/layanan/{kode}/ubah")]
    public async Task<IActionResult> SendAsync(string kode, EditForm form, CancellationToken cancellationToken)
    {
        if (form.Step == "ubah" || !await db.ServiceVersions.AnyAsync(v => v.Code == kode, cancellationToken))
        {
            return form.Step == "ubah" ? View("Edit", form) : NotFound();
        }

        (await new EditForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        var (definition, refusals) = JudgeDraft.Of(kode, form);
        foreach (var refusal in refusals)
        {
            ModelState.AddRefusal(refusal);
        }

        if (ModelState.IsValid && form.Step == "terbitkan" && await publish.RunAsync(definition!, form, clock.Today, cancellationToken) is { } late)
        {
            ModelState.AddRefusal(late);
        }

        return !ModelState.IsValid ? this.Again("Edit", form)
            : form.Step == "terbitkan" ? Redirect($"/admin/layanan/{kode}")
            : View("Preview", new StandardSheet(definition!, office.CurrentValue.Words));
    }
}
