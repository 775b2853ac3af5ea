using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Desk;

/// <summary>The officer's queue: opening a counter, calling, and what becomes of who was called.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class DeskController(CounterDesk desk, LoadDesk load, LinkCase link, CurrentUser user) : Controller
{
    private Guid Officer => user.Id!.Value;

    [HttpGet("/loket/antrean")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => View("Desk", await load.LoadAsync(Officer, cancellationToken));

    [HttpPost("/loket/antrean/buka")]
    public Task<IActionResult> OpenAsync(int loket, CancellationToken cancellationToken) => AnswerAsync(desk.OpenAsync(loket, Officer, cancellationToken), cancellationToken);

    [HttpPost("/loket/antrean/tutup")]
    public Task<IActionResult> CloseAsync(CancellationToken cancellationToken) => AnswerAsync(desk.CloseAsync(Officer, cancellationToken), cancellationToken);

    [HttpPost("/loket/antrean/panggil")]
    public async Task<IActionResult> CallAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(Task.FromResult((await desk.CallNextAsync(Officer, cancellationToken)).Refusal), cancellationToken);

    [HttpPost("/loket/antrean/{id:guid}/{langkah:regex(^(ulang|mulai|selesai|lewati)$)}")]
    public Task<IActionResult> StepAsync(Guid id, string langkah, CancellationToken cancellationToken) => AnswerAsync(
        langkah switch
        {
            "ulang" => desk.CallAgainAsync(Officer, id, cancellationToken),
            "mulai" => desk.StartAsync(Officer, id, cancellationToken),
            "selesai" => desk.FinishAsync(Officer, id, cancellationToken),
            _ => desk.SkipAsync(Officer, id, cancellationToken),
        },
        cancellationToken);

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
