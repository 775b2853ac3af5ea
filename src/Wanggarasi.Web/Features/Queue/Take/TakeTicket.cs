using System.Globalization;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Take;

/// <summary>Takes a number from home, for a group of services or for a case.</summary>
public sealed class TakeTicket(TicketOffice tickets, CurrentUser user)
{
    /// <summary>The ticket, or why there is none, with the field of the form. The form is well formed.</summary>
    /// <param name="form">What was chosen and typed.</param>
    /// <param name="caseId">The case it belongs to; null without one.</param>
    /// <param name="service">The service of that case.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<(TakenTicket? Ticket, Refusal? Refusal)> RunAsync(TakeForm form, Guid? caseId, string? service, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var request = new TicketRequest(
            TicketChannel.Online,
            form.Letter ?? "",
            service,
            form.Priority == "true",
            DateOnly.ParseExact(form.Day!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            int.Parse(form.Slot!, CultureInfo.InvariantCulture),
            Phone: caseId is null ? PhoneNumber.Parse(form.Phone).E164 : null,
            CaseId: caseId,
            OwnerId: user.IsStaff ? null : user.Id);
        var (ticket, refusal) = await tickets.TakeAsync(request, cancellationToken);
        return (ticket, refusal is null ? null : refusal with { Field = FieldOf(refusal.Field) });
    }

    private static string? FieldOf(string? asked) => asked switch
    {
        nameof(TicketRequest.SlotMinute) or nameof(TicketRequest.HeldOn) => nameof(TakeForm.Slot),
        nameof(TicketRequest.Phone) => nameof(TakeForm.Phone),
        _ => null,
    };
}
