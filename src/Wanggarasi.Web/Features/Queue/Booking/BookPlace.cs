using System.Globalization;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Booking;

/// <summary>Takes a ticket for a half hour at which a service wants to see the person.</summary>
public sealed class BookPlace(TicketOffice tickets, PublishedStandards standards, OfficeClock clock, CurrentUser user)
{
    /// <summary>The code of the ticket, or why there is none. The form is well formed.</summary>
    public async Task<(TrackingCode? Code, Refusal? Refusal)> RunAsync(string service, BookingForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await standards.FindAsync(service, clock.Today, cancellationToken) is not { Definition: { OffersBooking: true } definition })
        {
            return (null, new Refusal("no-booking", "Layanan ini tidak memakai janji."));
        }

        var request = new TicketRequest(
            TicketChannel.Online,
            definition.QueuePrefix,
            service,
            HeldOn: DateOnly.ParseExact(form.Day!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            SlotMinute: int.Parse(form.Slot!, CultureInfo.InvariantCulture),
            Name: PersonName.TryParse(form.Name, out var name, out _) ? name.Text : "",
            Phone: PhoneNumber.Parse(form.Phone).E164,
            OwnerId: user.IsStaff ? null : user.Id);
        var (ticket, refusal) = await tickets.TakeAsync(request, cancellationToken);
        return (ticket?.Code, refusal is null ? null : refusal with { Field = FieldOf(refusal.Field) });
    }

    private static string? FieldOf(string? asked) => asked switch
    {
        nameof(TicketRequest.SlotMinute) or nameof(TicketRequest.HeldOn) => nameof(BookingForm.Slot),
        nameof(TicketRequest.Phone) => nameof(BookingForm.Phone),
        _ => null,
    };
}
