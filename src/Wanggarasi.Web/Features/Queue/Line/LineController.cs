using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Web.Features.Queue.Desk;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Line;

/// <summary>What an officer does for people in the waiting room: a number for who has no phone, "sudah datang", "kembali ke antrean".</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class LineController(TicketOffice tickets, LoadDesk load, CurrentUser user) : Controller
{
    [HttpPost("/loket/antrean/{id:guid}/hadir")]
    public async Task<IActionResult> CheckInAsync(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(await tickets.CheckInAsync(id, cancellationToken), null, cancellationToken);

    [HttpPost("/loket/antrean/{id:guid}/kembali")]
    public async Task<IActionResult> ReturnAsync(Guid id, CancellationToken cancellationToken) =>
        await AnswerAsync(await tickets.ReturnAsync(id, user.Id, cancellationToken), null, cancellationToken);

    [HttpPost("/loket/antrean/ambil")]
    public async Task<IActionResult> TakeAsync(DeskForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Huruf is not { Length: 1 } letter || !TicketNumber.Letters.Contains(letter, StringComparison.Ordinal))
        {
            return await AnswerAsync(new Refusal("no-letter", "Pilih layanannya.", nameof(form.Huruf)), form, cancellationToken);
        }

        var (ticket, refusal) = await tickets.TakeAsync(new TicketRequest(TicketChannel.Counter, letter, IsPriority: form.Prioritas == "true", OfficerId: user.Id), cancellationToken);
        if (ticket is not null)
        {
            TempData["Ticket"] = ticket.Number.ToString();
        }

        return await AnswerAsync(refusal, form, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, DeskForm? form, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return Redirect("/loket/antrean");
        }

        ModelState.AddRefusal(refusal);
        return this.Again("~/Features/Queue/Desk/Desk.cshtml", await load.LoadAsync(user.Id!.Value, cancellationToken, form));
    }
}
