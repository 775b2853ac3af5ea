using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Applications.Desk;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Judge;

/// <summary>The judgement controls of the desk.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class JudgeController(JudgeRequirements judge, DeskReader reader) : Controller
{
    [HttpPost("/loket/permohonan/{nomor}/periksa")]
    public async Task<IActionResult> JudgeAsync(string nomor, JudgeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await judge.RunAsync(nomor, form, cancellationToken) is not { } refusal)
        {
            return Redirect($"/loket/permohonan/{nomor}");
        }

        if (await reader.LoadAsync(nomor, refusal.Code == CaseDesk.Stale ? form.Seen : 0, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        ModelState.AddRefusal(refusal);
        var again = this.Again("~/Features/Applications/Desk/Desk.cshtml", page);
        Response.StatusCode = refusal.Code == CaseDesk.Stale ? StatusCodes.Status409Conflict : refusal.Code == "not-your-role" ? StatusCodes.Status403Forbidden : Response.StatusCode;
        return again;
    }
}
