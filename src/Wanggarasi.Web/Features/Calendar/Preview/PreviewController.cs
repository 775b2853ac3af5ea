using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Office;
using Wanggarasi.Web.Features.Calendar.Draft;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Calendar.Preview;

/// <summary>Which running cases move and how; then the decision.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class PreviewController(CalendarDrafts drafts, CalendarChange change, TakeIntoUse take) : Controller
{
    [HttpGet("/admin/kalender/pratinjau")]
    public async Task<IActionResult> ShowAsync(int? halaman, CancellationToken cancellationToken) =>
        View("Preview", await PageAsync(halaman ?? 1, null, null, cancellationToken));

    [HttpPost("/admin/kalender/pratinjau")]
    public async Task<IActionResult> SendAsync([Bind(Prefix = "Form")] PreviewForm form, CancellationToken cancellationToken)
    {
        (await new PreviewForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, "Form");
        if (ModelState.IsValid)
        {
            var (effect, refusal) = await take.RunAsync(form, cancellationToken);
            if (effect is not null)
            {
                return Redirect($"/admin/kalender?diterapkan={effect.BaseVersion + 1}");
            }

            ModelState.AddRefusal(refusal!, refusal!.Field == "decree" ? "Form.Decree" : "");
            Response.StatusCode = refusal.Code is CalendarChange.Stale or CalendarChange.Busy ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        }
        else
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        // What was previewed is another thing now; only the reason is kept.
        ModelState.Remove("Form.BaseVersion");
        ModelState.Remove("Form.Seen");
        return View("Preview", await PageAsync(1, form.Reason, form.Decree, cancellationToken));
    }

    private async Task<PreviewPage> PageAsync(int number, string? reason, string? decree, CancellationToken cancellationToken)
    {
        var draft = await drafts.LoadAsync(cancellationToken);
        var effect = draft.IsReady ? await change.PreviewAsync(draft.Next, cancellationToken) : new CalendarEffect(draft.BaseVersion, 0, [], 0);
        var pastOn = draft.IsReady ? await change.FindPastDayAsync(draft.Next, cancellationToken) : null;
        return new PreviewPage(draft, effect, Math.Max(1, number), pastOn, new PreviewForm { Reason = reason, Decree = decree, BaseVersion = draft.BaseVersion, Seen = PreviewPage.SeenOf(draft) });
    }
}
