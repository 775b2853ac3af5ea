using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Features.Queue.Kiosk;

public sealed class KioskTests
{
    [Fact]
    public async Task A_number_takes_two_touches_and_is_printed_with_its_code()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        Assert.NotNull((await visitor.OpenAsync("/antrean/kios")).QuerySelector("a[href='/antrean/kios?huruf=C']"));
        var page = await visitor.OpenAsync("/antrean/kios?huruf=C");
        Assert.Equal(2, page.QuerySelectorAll("form").Length);
        using var sent = await visitor.SendAsync(page, new Dictionary<string, string?>());
        var slip = await visitor.OpenAsync(sent.Headers.Location!.ToString());
        Assert.Contains("C-001", slip.QuerySelector(".kiosk-slip")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(slip.QuerySelector(".qr"));
        Assert.True(await portal.InArchiveAsync(db => db.Tickets.Select(t => t.IsPriority).SingleAsync()));
        Assert.DoesNotContain("prioritas", slip.DocumentElement.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_needs_help_chooses_no_service()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var sent = await visitor.SendAsync(await visitor.OpenAsync("/antrean/kios?bantuan=true"), new Dictionary<string, string?>());
        Assert.Equal(302, (int)sent.StatusCode);
        Assert.Equal("F", await portal.InArchiveAsync(db => db.Tickets.Select(t => t.Letter).SingleAsync()));
    }

    [Fact]
    public async Task Who_booked_reports_with_the_number()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.TakeAsync(new TicketRequest(TicketChannel.Online, "A", HeldOn: new DateOnly(2026, 11, 24), SlotMinute: 600, Phone: "+6281200000001"));
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync("/antrean/kios");
        using var wrong = await visitor.SendAsync(page, new Dictionary<string, string?> { ["nomor"] = "A-777" });
        Assert.Equal(422, (int)wrong.StatusCode);
        Assert.Equal("A-777", (await Visitor.ReadAsync(wrong)).QuerySelector("[name=nomor]")!.GetAttribute("value"));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var came = await visitor.SendAsync(page, new Dictionary<string, string?> { ["nomor"] = "a 1" });
            Assert.Contains("A-001 sudah terdaftar hadir", (await Visitor.ReadAsync(came)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(TicketStatus.Waiting, await portal.InArchiveAsync(db => db.Tickets.Select(t => t.Status).SingleAsync()));
    }

    [Fact]
    public async Task After_closing_the_kiosk_says_so()
    {
        await using var portal = await Portal.OpenAsync(now: Portal.Morning.AddHours(7));
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync("/antrean/kios");
        Assert.Empty(page.QuerySelectorAll(".kiosk-choices a"));
        Assert.Contains("sudah ditutup", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }
}
