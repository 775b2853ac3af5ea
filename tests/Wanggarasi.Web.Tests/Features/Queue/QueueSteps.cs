using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Features.Queue;

/// <summary>What tests of the queue do again and again.</summary>
internal static class QueueSteps
{
    public static async Task<TakenTicket> TakeAsync(this Portal portal, TicketRequest? request = null)
    {
        var (ticket, refusal) = await portal.WithAsync<TicketOffice, (TakenTicket?, Refusal?)>(office => office.TakeAsync(request ?? new TicketRequest(TicketChannel.Kiosk, "A"), default));
        Assert.Null(refusal);
        return ticket!;
    }

    /// <summary>An officer at the queue's page with a counter open.</summary>
    public static async Task<Visitor> AtCounterAsync(this Portal portal, int counter = 1, string name = "loket@contoh.id")
    {
        var officer = await portal.Visit().SignInAsync(name);
        using var opened = await officer.PressAsync($"/loket/antrean/buka", counter);
        return officer;
    }

    /// <summary>Presses a button of the officer's page.</summary>
    public static async Task<HttpResponseMessage> PressAsync(this Visitor officer, string action, int? counter = null)
    {
        var page = await officer.OpenAsync("/loket/antrean");
        var form = counter is null ? $"form[action$='{action}']" : $"form[action='{action}']:has(input[value='{counter}'])";
        var response = await officer.SendAsync(page, new Dictionary<string, string?>(), form);
        Assert.Equal(302, (int)response.StatusCode);
        return response;
    }
}
