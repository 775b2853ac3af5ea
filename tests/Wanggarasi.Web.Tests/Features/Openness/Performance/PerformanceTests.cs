using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Features.Openness.Performance;

public sealed class PerformanceTests
{
    [Theory]
    [InlineData(4, "tidak ditampilkan", "menunggu paling lama")]
    [InlineData(5, "separuhnya menunggu paling lama 4 menit, sembilan dari sepuluh paling lama 8 menit", "xyz")]
    public async Task Waits_are_published_from_five_people_on(int people, string shown, string hidden)
    {
        await using var portal = await Portal.OpenAsync();
        await FillAsync(portal, people, isTold: false);
        using var visitor = portal.Visit();
        var text = (await visitor.OpenAsync("/kinerja")).QuerySelector("main")!.TextContent;
        Assert.Contains(shown, text, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hit_rate_is_that_of_the_ranges_we_told()
    {
        await using var portal = await Portal.OpenAsync();
        await FillAsync(portal, 8, isTold: true);
        using var visitor = portal.Visit();
        // Told: called between three and nine minutes after coming. Called after 0, 2, 4, 6, 8, 10, 12, 14.
        Assert.Contains("37,5 % dari 8 dipanggil dalam rentang", (await visitor.OpenAsync("/kinerja")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<int> FillAsync(Portal portal, int people, bool isTold) => portal.InArchiveAsync(async db =>
    {
        for (var i = 0; i < people; i++)
        {
            var ticket = QueueTicket.Take(Portal.Morning.AddDays(-1), new DateOnly(2026, 11, 23), new TicketNumber("A", i + 1), new TicketWish(Guid.CreateVersion7(), TicketChannel.Kiosk, null));
            if (isTold)
            {
                ticket.Foretell(ticket.TakenAt.AddMinutes(3), ticket.TakenAt.AddMinutes(9));
            }

            ticket.Call(ticket.TakenAt.AddMinutes(2 * i), 1, Guid.Empty);
            ticket.Start(ticket.TakenAt.AddMinutes(2 * i), Guid.Empty);
            ticket.Finish(ticket.TakenAt.AddMinutes((2 * i) + 2), Guid.Empty);
            db.Tickets.Add(ticket);
        }

        return await db.SaveChangesAsync();
    });
}
