using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.Draft;

/// <summary>Write, preview, save, lay before the camat: every button is a plain POST.</summary>
[Authorize(Policy = Policies.Procedures)]
public sealed class DraftController(DraftReader reader, SaveDraft save, PublishedStandards standards, IOptionsMonitor<OfficeProfile> office) : Controller
{
    [HttpGet("/petugas/sop/{kode}/ubah")]
    public async Task<IActionResult> Show(string kode, CancellationToken cancellationToken) =>
        await reader.LoadAsync(kode, cancellationToken) is { } page ? View("Draft", page) : NotFound();

    [HttpPost("/petugas/sop/{kode}/ubah")]
    public async Task<IActionResult> SendAsync(string kode, DraftForm form, CancellationToken cancellationToken)
    {
        if (await reader.LoadAsync(kode, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        page = page with { Form = form };
        if (form.Do == "ubah" || DraftSteps.Rearrange(form))
        {
            ModelState.Clear(); // what was typed stands in the form, under its new number
            return View("Draft", page);
        }

        var (sop, refusals) = DraftSteps.Close(kode, form);
        var last = sop is not null && form.Do != "simpan" ? DraftSteps.Judge(sop, page.Service) : []; // what is half done may be kept, not sent
        foreach (var refusal in refusals.Concat(last))
        {
            ModelState.AddRefusal(refusal);
        }

        if (form.Do != "simpan")
        {
            (await new DraftForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        }

        if (ModelState.IsValid && (form.Do is "simpan" or "ajukan") && await save.RunAsync(sop!, form, cancellationToken) is { } late)
        {
            ModelState.AddRefusal(late);
        }

        return !ModelState.IsValid ? this.Again("Draft", page)
            : form.Do is "simpan" or "ajukan" ? Redirect($"/petugas/sop/{kode}")
            : View("Preview", SopSheet.Of(page.Service, sop!, (await standards.FindSopAsync(kode, cancellationToken))?.Definition, office.CurrentValue.Words));
    }
}
