using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Desk;

/// <summary>The officer's queue: calling, and what becomes of who was called.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class DeskController(CounterDesk desk, LoadDesk load, LinkCase link, CurrentUser user) : Controller
{
    private Guid Officer => user.Id!.Value;

    [HttpGet("/loket/antrean")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => View("Desk", await load.LoadAsync(Officer, cancellationToken));

    [HttpPost("/loket/antrean/panggil")]
    public async Task<IActionResult> CallAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(Task.FromResult((await desk.CallNextAsync(Officer, cancellationToken)).Refusal), cancellationToken);

    [HttpPost("/loket/antrean/{id:guid}/ulang")]
    public Task<IActionResult> CallAgainAsync(Guid id, CancellationToken cancellationToken) => AnswerAsync(desk.CallAgainAsync(Officer, id, cancellationToken), cancellationToken);

    [HttpPost("/loket/antrean/{id:guid}/mulai")]
    public Task<IActionResult> StartAsync(Guid id, CancellationToken cancellationToken) => AnswerAsync(desk.StartAsync(Officer, id, cancellationToken), cancellationToken);

    [HttpPost("/loket/antrean/{id:guid}/selesai")]
    public Task<IActionResult> FinishAsync(Guid id, CancellationToken cancellationToken) => AnswerAsync(desk.FinishAsync(Officer, id, cancellationToken), cancellationToken);

    [HttpPost("/loket/antrean/{id:guid}/lewati")]
    public Task<IActionResult> SkipAsync(Guid id, CancellationToken cancellationToken) => AnswerAsync(desk.SkipAsync(Officer, id, cancellationToken), cancellationToken);

    [HttpPost("/loket/antrean/{id:guid}/alihkan")]
    public Task<IActionResult> TransferAsync(Guid id, int tujuan, CancellationToken cancellationToken) => AnswerAsync(desk.TransferAsync(Officer, id, tujuan, cancellationToken), cancellationToken);

    [HttpPost("/loket/antrean/{id:guid}/permohonan")]
    public Task<IActionResult> LinkAsync(Guid id, DeskForm form, CancellationToken cancellationToken) => AnswerAsync(link.RunAsync(Officer, id, form, cancellationToken), cancellationToken, form);

    private async Task<IActionResult> AnswerAsync(Task<Refusal?> work, CancellationToken cancellationToken, DeskForm? form = null)
    {
        if (await work is not { } refusal)
        {
            return Redirect("/loket/antrean");
        }

        ModelState.AddRefusal(refusal);
        return this.Again("Desk", await load.LoadAsync(Officer, cancellationToken, form));
    }
}
