using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Web.Features.Shared;

namespace Wanggarasi.Web.Features.Queue.Take;

/// <summary>"Ambil nomor antrean" at home.</summary>
[AllowAnonymous]
public sealed class TakeController(OfficeDb db, QueuePlaces places, TakeTicket take) : Controller
{
    private const string Address = "/antrean/ambil";

    [HttpGet(Address)]
    public async Task<IActionResult> ShowAsync(string? huruf, string? hari, CancellationToken cancellationToken) =>
        View("Take", await TakePage.LoadAsync(db, places, Address, new TakeForm { Letter = huruf, Day = hari }, null, cancellationToken));

    [HttpPost(Address)]
    public async Task<IActionResult> SendAsync([Bind(Prefix = "Form")] TakeForm form, CancellationToken cancellationToken)
    {
        (await new TakeForm.Validator(asksPhone: true).ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, "Form");
        if (ModelState.IsValid)
        {
            var (ticket, refusal) = await take.RunAsync(form, null, null, cancellationToken);
            if (ticket is not null)
            {
                return Redirect($"/antrean/tiket/{ticket.Code.Text}");
            }

            ModelState.AddRefusal(refusal!, refusal!.Field is { } field ? $"Form.{field}" : null);
        }

        return this.Again("Take", await TakePage.LoadAsync(db, places, Address, form, null, cancellationToken));
    }
}
