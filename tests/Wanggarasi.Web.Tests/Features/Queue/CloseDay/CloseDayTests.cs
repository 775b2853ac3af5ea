using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Web.Features.Queue.CloseDay;

namespace Wanggarasi.Web.Tests.Features.Queue.CloseDay;

public sealed class CloseDayTests
{
    private static readonly DateOnly s_today = new(2026, 11, 24);

    [Fact]
    public async Task Closing_today_cancels_what_is_left_tells_people_and_takes_no_more()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.AtCounterAsync();
        await portal.TakeAsync();
        using var called = await officer.PressAsync("/panggil");
        using var begun = await officer.PressAsync("/mulai");
        await portal.TakeAsync();
        var booked = await portal.TakeAsync(new TicketRequest(TicketChannel.Online, "A", HeldOn: s_today, SlotMinute: 600, Phone: "+6281200000001"));
        await portal.TakeAsync(new TicketRequest(TicketChannel.Online, "A", HeldOn: s_today.AddDays(1), SlotMinute: 600, Phone: "+6281200000002"));

        using var head = await portal.Visit().SignInAsync("kasi@contoh.id");
        var page = await head.OpenAsync("/loket/antrean/tutup-hari");
        Assert.Contains("2 nomor akan dibatalkan", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var sent = await head.SendAsync(page, new Dictionary<string, string?> { ["Form.Day"] = "2026-11-24", ["Form.Reason"] = "listrik padam" });
        Assert.Equal(302, (int)sent.StatusCode);

        Assert.Equal(
            [TicketStatus.Serving, TicketStatus.Cancelled, TicketStatus.Cancelled, TicketStatus.Booked],
            await portal.InArchiveAsync(db => db.Tickets.OrderBy(t => t.TakenAt).ThenBy(t => t.Id).Select(t => t.Status).ToListAsync()));
        var message = await portal.InArchiveAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Kind == DayClosing.Kind));
        Assert.Contains($"{booked.Number} untuk Selasa, 24 November 2026 dibatalkan kantor: listrik padam.", message.OpenBody(portal.Services.GetRequiredService<Vault>()), StringComparison.Ordinal);
        var (_, refusal) = await portal.WithAsync<TicketOffice, (TakenTicket?, Refusal?)>(office => office.TakeAsync(new TicketRequest(TicketChannel.Kiosk, "A"), default));
        Assert.Contains("listrik padam", refusal!.Message, StringComparison.Ordinal);
        using var visitor = portal.Visit();
        var mine = await visitor.OpenAsync($"/antrean/tiket/{booked.Code.Text}");
        Assert.Contains("listrik padam", mine.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(mine.QuerySelector("a[href='/antrean/ambil']"));
    }

    [Fact]
    public async Task A_booking_whose_day_the_calendar_closes_later_is_cancelled_and_told_once()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.TakeAsync(new TicketRequest(TicketChannel.Online, "A", HeldOn: s_today.AddDays(1), SlotMinute: 600, Phone: "+6281200000001"));
        await portal.TakeAsync(new TicketRequest(TicketChannel.Online, "A", HeldOn: s_today.AddDays(2), SlotMinute: 600, Phone: "+6281200000002"));
        Assert.Equal(0, await SweepAsync(portal));
        await portal.InArchiveAsync(async db =>
        {
            var body = System.Text.Json.Nodes.JsonNode.Parse(await db.CalendarVersions.Select(v => v.Body).SingleAsync())!;
            body["closed"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"date":"2026-11-25","kind":"tutup-kantor","name":"Banjir"}"""));
            db.CalendarVersions.Add(new CalendarVersion { Number = 2, Body = body.ToJsonString(), Reason = "Banjir", CreatedAt = Portal.Morning });
            return await db.SaveChangesAsync();
        });
        Assert.Equal(1, await SweepAsync(portal));
        Assert.Equal(0, await SweepAsync(portal));
        Assert.Equal([TicketStatus.Cancelled, TicketStatus.Booked], await portal.InArchiveAsync(db => db.Tickets.OrderBy(t => t.HeldOn).Select(t => t.Status).ToListAsync()));
        Assert.Equal(1, await portal.InArchiveAsync(db => db.Outbox.CountAsync(m => m.Kind == DayClosing.Kind)));
    }

    [Theory]
    [InlineData("2026-11-24", "", "Form.Reason")]
    [InlineData("", "listrik padam", "Form.Day")]
    [InlineData("2026-11-20", "listrik padam", "Form.Day")]
    public async Task A_day_that_is_over_or_a_missing_reason_is_refused_and_what_was_typed_stays(string day, string reason, string field)
    {
        await using var portal = await Portal.OpenAsync();
        using var head = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var sent = await head.SendAsync(await head.OpenAsync("/loket/antrean/tutup-hari"), new Dictionary<string, string?> { ["Form.Day"] = day, ["Form.Reason"] = reason });
        Assert.Equal(422, (int)sent.StatusCode);
        var page = await Visitor.ReadAsync(sent);
        Assert.Contains(page.QuerySelectorAll(".error-summary a"), a => a.GetAttribute("href")!.StartsWith("#" + field.Replace('.', '_'), StringComparison.Ordinal));
        Assert.Equal(reason, page.QuerySelector("#Form_Reason")!.GetAttribute("value") ?? "");
    }

    private static Task<int> SweepAsync(Portal portal) => portal.WithAsync<SweepClosedDays, int>(sweep => sweep.RunAsync(default));
}
