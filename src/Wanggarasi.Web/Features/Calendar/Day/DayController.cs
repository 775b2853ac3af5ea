using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Calendar.Draft;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Calendar.Day;

/// <summary>One day more or less in the draft.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class DayController(CalendarDrafts drafts) : Controller
{
    [HttpGet("/admin/kalender/ubah/hari")]
    public IActionResult Show(string? tanggal) => View("Day", new DayForm { Day = tanggal });

    [HttpPost("/admin/kalender/ubah/hari")]
    public async Task<IActionResult> SendAsync(DayForm form, CancellationToken cancellationToken)
    {
        (await new DayForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        if (ModelState.IsValid && await drafts.AddAsync(form.ToEdit(), cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal, nameof(DayForm.Day));
        }

        return ModelState.IsValid ? Redirect("/admin/kalender/ubah") : this.Again("Day", form);
    }
}
