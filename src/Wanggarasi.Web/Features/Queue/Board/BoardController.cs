using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;

namespace Wanggarasi.Web.Features.Queue.Board;

/// <summary>The board of the waiting room, and the line by which it and other screens hear what happens.</summary>
[AllowAnonymous]
public sealed class BoardController(OfficeDb db, QueueHours hours, Arrival arrival, QueueBroadcast broadcast) : Controller
{
    [HttpGet("/antrean/papan")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => View("Board", await BoardPage.LoadAsync(db, hours, arrival, cancellationToken));

    /// <summary>Server-sent events. A browser that was cut off names the last event it got; a new page names the newest it showed.</summary>
    [HttpGet("/antrean/papan/siaran")]
    public async Task<IResult> ListenAsync(long? sejak, [FromHeader(Name = "Last-Event-ID")] string? last, CancellationToken cancellationToken)
    {
        if (broadcast.Enter() is not { } place)
        {
            Response.Headers.RetryAfter = "10";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        Response.RegisterForDispose(place);
        // No further back than today: who asks for the beginning of the world does not get it.
        var first = await QueueBroadcast.FirstOfAsync(db, await hours.TodayAsync(cancellationToken), cancellationToken);
        var after = Math.Max(first, long.TryParse(last, out var seen) ? seen : sejak ?? await QueueBroadcast.NewestAsync(db, cancellationToken));
        return TypedResults.ServerSentEvents(NewsAsync(after, cancellationToken));
    }

    private async IAsyncEnumerable<SseItem<string>> NewsAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // At once, so that the browser knows the line is open, and from where to go on.
        yield return Item("detak", "", after);
        var today = await hours.TodayAsync(cancellationToken);
        await foreach (var batch in broadcast.ListenAsync(after, cancellationToken))
        {
            if (batch.Count == 0)
            {
                yield return Item("detak", "", after);
            }

            foreach (var happened in batch)
            {
                after = happened.Id;
                yield return happened.HeldOn >= today && BoardCall.Find(happened) is { } call
                    ? Item("panggil", JsonSerializer.Serialize(call with { Age = (int)(hours.Now - happened.At).TotalSeconds }, JsonSerializerOptions.Web), after)
                    : Item("antrean", "", after);
            }
        }
    }

    private static SseItem<string> Item(string kind, string data, long id) =>
        new(data, kind) { EventId = id.ToString(System.Globalization.CultureInfo.InvariantCulture), ReconnectionInterval = TimeSpan.FromSeconds(1) };
}
