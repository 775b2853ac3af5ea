using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Calendar.Draft;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Calendar.Decree;

/// <summary>The holidays of a year, all at once, into the draft.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class DecreeController(CalendarDrafts drafts, OfficeClock clock) : Controller
{
    [HttpGet("/admin/kalender/ubah/skb")]
    public IActionResult Show(int? tahun) =>
        View("Decree", new DecreeForm { Year = (tahun ?? clock.Today.Year + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) });

    [HttpPost("/admin/kalender/ubah/skb")]
    public async Task<IActionResult> SendAsync(DecreeForm form, CancellationToken cancellationToken)
    {
        if (!await form.TakeFileAsync(cancellationToken))
        {
            ModelState.AddModelError(nameof(DecreeForm.File), "Berkas lebih dari 100 kB; hari libur setahun jauh lebih kecil. Periksa berkasnya.");
        }

        // The file's text stands in the field when the form comes again.
        ModelState.SetModelValue(nameof(DecreeForm.Csv), form.Csv, form.Csv);
        (await new DecreeForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        if (ModelState.IsValid)
        {
            _ = DecreeCsv.Read(form.Csv!, form.YearNumber!.Value, out var days);
            if (await drafts.AddAsync(new SetDecree(form.YearNumber.Value, form.Decree!.Trim(), days), cancellationToken) is { } refusal)
            {
                ModelState.AddRefusal(refusal, nameof(DecreeForm.Csv));
            }
        }

        return ModelState.IsValid ? Redirect("/admin/kalender/ubah") : this.Again("Decree", form);
    }
}
