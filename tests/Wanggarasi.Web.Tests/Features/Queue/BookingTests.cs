using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Features.Queue;

public sealed class BookingTests
{
    private const string Page = "/layanan/perekaman-ktp-el/janji";

    private static Dictionary<string, string?> Values(string phone = "0812 3456 7890", string slot = "600") =>
        new() { ["Form.Slot"] = slot, ["Form.Name"] = "Siti Aminah", ["Form.Phone"] = phone };

    [Fact]
    public async Task A_booking_gives_a_code_that_shows_and_cancels_it()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var sent = await visitor.SendAsync(await visitor.OpenAsync(Page), Values());
        Assert.Equal(302, (int)sent.StatusCode);
        var address = sent.Headers.Location!.ToString();
        using var shown = await visitor.GetAsync(address);
        Assert.Equal("no-referrer", shown.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("no-store", shown.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var page = await Visitor.ReadAsync(shown);
        Assert.Contains("10.00–10.30", page.QuerySelector(".confirmation")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".qr"));
        Assert.DoesNotContain("0812", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var cancelled = await visitor.SendAsync(page, new Dictionary<string, string?>());
        Assert.Contains("dibatalkan", (await visitor.OpenAsync(address)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using var again = await visitor.SendAsync(await visitor.OpenAsync(Page), Values());
        Assert.Equal(302, (int)again.StatusCode);
    }

    [Fact]
    public async Task A_day_that_has_passed_is_not_cancelled_any_more()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var sent = await visitor.SendAsync(await visitor.OpenAsync(Page), Values());
        var page = await visitor.OpenAsync(sent.Headers.Location!.ToString());
        portal.Later(TimeSpan.FromDays(1));
        await portal.WithAsync<TicketOffice, int>(office => office.ExpireAsync(default));
        using var late = await visitor.SendAsync(page, new Dictionary<string, string?>());
        Assert.Equal(422, (int)late.StatusCode);
        Assert.NotEqual(TicketStatus.Cancelled, await portal.InArchiveAsync(db => db.Tickets.Select(t => t.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_phone_has_one_open_ticket_from_home_and_a_place_is_given_once()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var first = await visitor.SendAsync(await visitor.OpenAsync(Page), Values());
        using var second = await visitor.SendAsync(await visitor.OpenAsync(Page), Values("+62 812-3456-7890", "630"));
        Assert.Equal(422, (int)second.StatusCode);
        var page = await Visitor.ReadAsync(second);
        Assert.Contains("sudah punya nomor antrean", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Siti Aminah", page.QuerySelector("#Form_Name")!.GetAttribute("value"));
        using var full = await visitor.SendAsync(await visitor.OpenAsync(Page), Values("0812 0000 1111"));
        Assert.Equal(422, (int)full.StatusCode);
    }

    [Fact]
    public async Task Clients_in_parallel_never_get_the_same_place()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.InArchiveAsync(db => db.QueueLetters.ExecuteUpdateAsync(set => set.SetProperty(l => l.PlacesPerSlot, 6)));
        var sent = await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            using var visitor = portal.Visit();
            using var response = await visitor.SendAsync(await visitor.OpenAsync(Page), Values($"0812 3456 {7000 + number}"));
            return (int)response.StatusCode;
        }));
        Assert.Equal(3, sent.Count(status => status == 302));
        Assert.Equal(9, sent.Count(status => status == 422));
        var places = await portal.InArchiveAsync(db => db.Tickets.Select(t => t.Place).ToListAsync());
        Assert.Equal([1, 2, 3], places.Order());
    }

    [Theory]
    [InlineData("2026-11-28", "600")]
    [InlineData("2026-11-24", "480")]
    [InlineData("2026-11-25", "605")]
    [InlineData("2026-11-25", "1320")]
    [InlineData("2027-11-25", "600")]
    [InlineData("kapan-kapan", "x")]
    public async Task A_closed_or_passed_half_hour_is_refused(string day, string slot)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var values = Values(slot: slot);
        values["Form.Day"] = day;
        using var response = await visitor.SendAsync(await visitor.OpenAsync(Page), values);
        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task A_day_closed_later_is_said_on_the_booking()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var sent = await visitor.SendAsync(await visitor.OpenAsync(Page), Values());
        await portal.InArchiveAsync(async db =>
        {
            var body = await db.CalendarVersions.Select(v => v.Body).SingleAsync();
            var node = System.Text.Json.Nodes.JsonNode.Parse(body)!;
            node["closed"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"date":"2026-11-24","kind":"tutup-kantor","name":"Banjir"}"""));
            db.CalendarVersions.Add(new CalendarVersion { Number = 2, Body = node.ToJsonString(), Reason = "Banjir", CreatedAt = Portal.Morning });
            return await db.SaveChangesAsync();
        });
        var page = await visitor.OpenAsync(sent.Headers.Location!.ToString());
        Assert.Contains("Banjir", page.QuerySelector(".notice.attention")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/layanan/ktp-el-hilang/janji")]
    [InlineData("/layanan/tidak-ada/janji")]
    [InlineData("/antrean/tiket/AAAA-AAAA-AAAA")]
    [InlineData("/antrean/tiket/xx")]
    public async Task Without_a_booking_there_is_nothing_to_see(string address)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var response = await visitor.GetAsync(address);
        Assert.Equal(404, (int)response.StatusCode);
    }
}
