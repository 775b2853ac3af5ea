using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Calendar.Draft;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Calendar.Schedule;

/// <summary>Weekly hours in the draft: the ordinary week, Ramadan.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class ScheduleController(CalendarDrafts drafts) : Controller
{
    [HttpGet("/admin/kalender/ubah/jadwal")]
    public async Task<IActionResult> ShowAsync(string? nama, CancellationToken cancellationToken)
    {
        var schedules = (await drafts.LoadAsync(cancellationToken)).Next.Schedules;
        return View("Schedule", new SchedulePage(schedules, ScheduleForm.Of(schedules.FirstOrDefault(s => s.Name == nama))));
    }

    [HttpPost("/admin/kalender/ubah/jadwal")]
    public async Task<IActionResult> SendAsync([Bind(Prefix = "Form")] ScheduleForm form, CancellationToken cancellationToken)
    {
        (await new ScheduleForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, "Form");
        if (ModelState.IsValid && await drafts.AddAsync(form.ToEdit(), cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal, "Form.Name");
        }

        return ModelState.IsValid ? Redirect("/admin/kalender/ubah") : this.Again("Schedule", new SchedulePage((await drafts.LoadAsync(cancellationToken)).Next.Schedules, form));
    }

    [HttpPost("/admin/kalender/ubah/jadwal/hapus")]
    public async Task<IActionResult> DropAsync(string? nama, CancellationToken cancellationToken)
    {
        if (await drafts.AddAsync(new DropSchedule(nama ?? ""), cancellationToken) is not { } refusal)
        {
            return Redirect("/admin/kalender/ubah");
        }

        ModelState.AddRefusal(refusal, "");
        return this.Again("Schedule", new SchedulePage((await drafts.LoadAsync(cancellationToken)).Next.Schedules, new ScheduleForm()));
    }
}
