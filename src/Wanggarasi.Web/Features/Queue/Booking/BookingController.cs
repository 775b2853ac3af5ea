using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Queue.Booking;

/// <summary>"Buat janji" for services at which one must appear.</summary>
[AllowAnonymous]
public sealed class BookingController(OfficeDb db, PublishedStandards standards, OfficeCalendars calendars, IConfiguration configuration, IOptionsMonitor<OfficeProfile> office, TimeProvider clock, BookPlace book) : Controller
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
                return Redirect($"/layanan/{kode}/janji/{code.Text}");
            }

            ModelState.AddRefusal(refusal!, refusal!.Field is { } field ? $"Form.{field}" : null);
        }

        return await LoadAsync(kode, form, cancellationToken) is { } page ? this.Again("Booking", page) : NotFound();
    }

    private Task<BookingPage?> LoadAsync(string code, BookingForm form, CancellationToken cancellationToken) =>
        BookingPage.LoadAsync(db, standards, calendars, BookingRules.Of(configuration), office.CurrentValue.Words, clock.GetUtcNow(), code, form, cancellationToken);
}
