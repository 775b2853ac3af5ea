using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Queue.Desk;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Counters;

/// <summary>An officer sits down at a counter, or leaves it.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class CountersController(CounterDesk desk, LoadDesk load, CurrentUser user) : Controller
{
    [HttpPost("/loket/antrean/buka")]
    public async Task<IActionResult> OpenAsync(int loket, CancellationToken cancellationToken) =>
        await AnswerAsync(await desk.OpenAsync(loket, user.Id!.Value, cancellationToken), cancellationToken);

    [HttpPost("/loket/antrean/tutup")]
    public async Task<IActionResult> CloseAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await desk.CloseAsync(user.Id!.Value, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return Redirect("/loket/antrean");
        }

        ModelState.AddRefusal(refusal);
        return this.Again("~/Features/Queue/Desk/Desk.cshtml", await load.LoadAsync(user.Id!.Value, cancellationToken));
    }
}
