using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Applications.Desk;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Work;

/// <summary>The acts of the desk beside judging.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class WorkController(WorkOnCase work, DeskReader reader) : Controller
{
    [HttpPost("/loket/permohonan/{nomor}/kerjakan")]
    public async Task<IActionResult> WorkAsync(string nomor, WorkForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await work.RunAsync(nomor, form, cancellationToken) is not { } refusal)
        {
            return Redirect($"/loket/permohonan/{nomor}");
        }

        if (await reader.LoadAsync(nomor, refusal.Code == CaseDesk.Stale ? form.Seen : 0, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        ModelState.AddRefusal(refusal, FieldOf(refusal));
        var again = this.Again("~/Features/Applications/Desk/Desk.cshtml", page);
        Response.StatusCode = refusal.Code == CaseDesk.Stale ? StatusCodes.Status409Conflict : refusal.Code == "not-your-role" ? StatusCodes.Status403Forbidden : Response.StatusCode;
        return again;
    }

    // The domain's names for what a person types here: one box serves note and reason.
    private static string? FieldOf(Refusal refusal) => refusal.Field switch
    {
        "note" or "reason" or "text" => nameof(WorkForm.Text),
        "legalGround" => nameof(WorkForm.LegalGround),
        "collector" => nameof(WorkForm.Collector),
        "colleague" => nameof(WorkForm.Colleague),
        "toStep" => nameof(WorkForm.Text),
        var other => other,
    };
}
