using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Features.Reports.Waits;

public sealed class WaitsTests
{
    [Fact]
    public async Task The_camat_reads_waits_no_shows_and_what_another_counter_would_change()
    {
        await using var portal = await Portal.OpenAsync();
        await FillAsync(portal);
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var page = await camat.OpenAsync("/camat/antrean?periode=2026-11&loket=2");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("7 orang, 7 dipanggil, 6 dilayani, 1 tidak hadir", text, StringComparison.Ordinal);
        // Six come at nine, each takes ten minutes: 0, 10, … 50; the seventh was called at 60.
        Assert.Contains("separuhnya paling lama 30 menit, sembilan dari sepuluh paling lama 60 menit", text, StringComparison.Ordinal);
        Assert.Contains("28,6 % dari 7", text, StringComparison.Ordinal);
        var rows = page.QuerySelectorAll("table")[^1].QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("20 menit", rows[0], StringComparison.Ordinal); // 0 10 20 | 30 40 50 by one counter
        Assert.Contains("10 menit", rows[1], StringComparison.Ordinal); // 0 0 10 | 10 20 20 by two
        Assert.Equal("7", page.QuerySelector(".heat td:not(:empty)")!.TextContent);
    }

    [Fact]
    public async Task Visits_are_downloaded_without_anything_that_names_a_person()
    {
        await using var portal = await Portal.OpenAsync();
        await FillAsync(portal);
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var lines = (await camat.Client.GetStringAsync(new Uri("/camat/antrean/unduh?periode=2026-11", UriKind.Relative))).Trim('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("tanggal,jam_datang,huruf,loket,tunggu_detik,layan_detik,tidak_hadir,dalam_perkiraan", lines[0]);
        Assert.Equal("2026-11-23,09:00:00,A,1,0,600,0,", lines[1]);
        Assert.Equal(8, lines.Length);
    }

    [Fact]
    public async Task A_month_without_visits_says_so_and_an_officer_does_not_read_it()
    {
        await using var portal = await Portal.OpenAsync();
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        Assert.NotNull((await camat.OpenAsync("/camat/antrean?periode=2026-01")).QuerySelector(".empty"));
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var refused = await officer.GetAsync("/camat/antrean");
        Assert.NotEqual(200, (int)refused.StatusCode);
    }

    private static Task<int> FillAsync(Portal portal) => portal.InArchiveAsync(async db =>
    {
        var officer = Guid.CreateVersion7();
        var nine = Portal.Morning.AddDays(-1);
        for (var i = 0; i < 7; i++)
        {
            var ticket = QueueTicket.Take(nine, new DateOnly(2026, 11, 23), new TicketNumber("A", i + 1), new TicketWish(Guid.CreateVersion7(), TicketChannel.Kiosk, null));
            ticket.Call(nine.AddMinutes(10 * i), 1, officer);
            if (i == 6)
            {
                ticket.CallAgain(nine.AddMinutes(61), officer);
                ticket.CallAgain(nine.AddMinutes(62), officer);
                ticket.Skip(nine.AddMinutes(63), officer);
            }
            else
            {
                ticket.Start(nine.AddMinutes(10 * i), officer);
                ticket.Finish(nine.AddMinutes((10 * i) + 10), officer);
            }

            db.Tickets.Add(ticket);
        }

        return await db.SaveChangesAsync();
    });
}
