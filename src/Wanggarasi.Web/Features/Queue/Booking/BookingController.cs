using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Queue.Booking;

/// <summary>"Buat janji" for services at which one must appear.</summary>
[AllowAnonymous]
public sealed class BookingController(PublishedStandards standards, QueuePlaces places, IOptionsMonitor<OfficeProfile> office, OfficeClock clock, BookPlace book) : Controller
{
    [HttpGet("/layanan/{kode}/janji")]
    public async Task<IActionResult> Show(string kode, string? hari, CancellationToken cancellationToken) =>
        await LoadAsync(kode, new BookingForm { Day = hari }, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/layanan/{kode}/janji")]
    public async Task<IActionResult> SendAsync(string kode, [Bind(Prefix = "Form")] BookingForm form, CancellationToken cancellationToken)
    {
        (await new BookingForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, "Form");
        if (ModelState.IsValid)
        {
            var (code, refusal) = await book.RunAsync(kode, form, cancellationToken);
            if (code is not null)
            {
                return Redirect($"/antrean/tiket/{code.Text}");
            }

            ModelState.AddRefusal(refusal!, refusal!.Field is { } field ? $"Form.{field}" : null);
        }

        return await LoadAsync(kode, form, cancellationToken) is { } page ? this.Again("Booking", page) : NotFound();
    }

    private Task<BookingPage?> LoadAsync(string code, BookingForm form, CancellationToken cancellationToken) =>
        BookingPage.LoadAsync(standards, places, office.CurrentValue.Words, clock.Today, code, form, cancellationToken);
}
