using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.CloseDay;

/// <summary>Ending the queue of a day: planned, or because the power is gone.</summary>
[Authorize(Policy = Policies.Supervision)]
public sealed class CloseDayController(OfficeDb db, QueueHours hours, EndDay close) : Controller
{
    [HttpGet("/loket/antrean/tutup-hari")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => View("CloseDay", await CloseDayPage.LoadAsync(db, hours, new CloseDayForm(), cancellationToken));

    [HttpPost("/loket/antrean/tutup-hari")]
    public async Task<IActionResult> SendAsync([Bind(Prefix = "Form")] CloseDayForm form, CancellationToken cancellationToken)
    {
        (await new CloseDayForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, "Form");
        if (ModelState.IsValid)
        {
            var (cancelled, refusal) = await close.RunAsync(form, cancellationToken);
            if (refusal is null)
            {
                TempData["Closed"] = cancelled;
                return Redirect("/loket/antrean/tutup-hari");
            }

            ModelState.AddRefusal(refusal, "Form.Day");
        }

        return this.Again("CloseDay", await CloseDayPage.LoadAsync(db, hours, form, cancellationToken));
    }
}
