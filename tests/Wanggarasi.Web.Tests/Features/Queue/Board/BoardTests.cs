using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Web.Features.Queue.Board;

namespace Wanggarasi.Web.Tests.Features.Queue.Board;

public sealed class BoardTests
{
    [Fact]
    public async Task The_board_shows_the_last_five_calls_and_never_a_name_nor_who_has_priority()
    {
        await using var portal = await Portal.OpenAsync();
        var officer = Guid.CreateVersion7();
        await portal.WithAsync<CounterDesk, Refusal?>(desk => desk.OpenAsync(2, officer, default));
        foreach (var i in Enumerable.Range(0, 6))
        {
            await portal.TakeAsync(new TicketRequest(TicketChannel.Kiosk, "B", IsPriority: i == 3, Name: "Siti Aminah"));
        }

        await CallAllAsync(portal, officer, 6);
        using var visitor = portal.Visit();
        var page = await visitor.OpenAsync("/antrean/papan");
        Assert.Equal(5, page.QuerySelectorAll("#panggilan li").Length);
        Assert.Equal(page.QuerySelector("#panggilan b")!.TextContent, page.QuerySelector(".number")!.TextContent);
        Assert.Contains("Loket 2", page.QuerySelector("#sekarang")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Siti", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("prioritas", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.QuerySelector("noscript meta[http-equiv=refresh]") ?? page.QuerySelector("noscript"));
    }

    [Fact]
    public async Task A_call_reaches_a_listener_in_less_than_a_second_with_the_sentence_to_say()
    {
        await using var portal = await Portal.OpenAsync();
        var officer = Guid.CreateVersion7();
        await portal.WithAsync<CounterDesk, Refusal?>(desk => desk.OpenAsync(1, officer, default));
        await portal.TakeAsync();
        using var visitor = portal.Visit();
        using var line = await EventLine.OpenAsync(visitor, "/antrean/papan/siaran");
        Assert.Equal("detak", (await line.ReadAsync()).Kind);
        var watch = Stopwatch.StartNew();
        await CallAllAsync(portal, officer, 1);
        var (kind, data, _) = await line.ReadAsync();
        Assert.Equal("panggil", kind);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}"); // the machine of the tests is shared; the journey in the browser measures the second
        Assert.Contains("Nomor antrean A, nol nol satu, silakan menuju loket satu", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_cut_off_gets_every_event_missed_once()
    {
        await using var portal = await Portal.OpenAsync();
        var officer = Guid.CreateVersion7();
        await portal.WithAsync<CounterDesk, Refusal?>(desk => desk.OpenAsync(1, officer, default));
        foreach (var _ in Enumerable.Range(0, 30))
        {
            await portal.TakeAsync();
        }

        using var visitor = portal.Visit();
        var last = "";
        using (var line = await EventLine.OpenAsync(visitor, "/antrean/papan/siaran"))
        {
            await CallAllAsync(portal, officer, 3);
            foreach (var _ in Enumerable.Range(0, 5))
            {
                last = (await line.ReadAsync()).Id;
            }
        }

        await CallAllAsync(portal, officer, 20);
        var missed = await portal.InArchiveAsync(db => db.TicketEvents.Where(e => e.Id > long.Parse(last, null)).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync());
        using var again = await EventLine.OpenAsync(visitor, "/antrean/papan/siaran", last);
        Assert.Equal(("detak", last), await HeadAsync(again));
        foreach (var id in missed)
        {
            Assert.Equal(id.ToString(System.Globalization.CultureInfo.InvariantCulture), (await again.ReadAsync()).Id);
        }
    }

    [Fact]
    public async Task A_page_shown_before_an_event_hears_it_by_the_number_it_carries()
    {
        await using var portal = await Portal.OpenAsync();
        var officer = Guid.CreateVersion7();
        await portal.WithAsync<CounterDesk, Refusal?>(desk => desk.OpenAsync(1, officer, default));
        await portal.TakeAsync();
        using var visitor = portal.Visit();
        var newest = (await visitor.OpenAsync("/antrean/papan")).Body!.GetAttribute("data-newest");
        await CallAllAsync(portal, officer, 1);
        using var line = await EventLine.OpenAsync(visitor, $"/antrean/papan/siaran?sejak={newest}");
        await line.ReadAsync();
        Assert.Equal("panggil", (await line.ReadAsync()).Kind);
    }

    [Fact]
    public async Task Listeners_are_counted_and_gone_when_they_leave()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var broadcast = portal.Services.GetRequiredService<QueueBroadcast>();
        using (var line = await EventLine.OpenAsync(visitor, "/antrean/papan/siaran"))
        {
            await line.ReadAsync();
            Assert.Equal(1, broadcast.Listeners);
        }

        for (var wait = 0; broadcast.Listeners > 0 && wait < 100; wait++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(0, broadcast.Listeners);
    }

    [Theory]
    [InlineData("bel", 200)]
    [InlineData("silakan-menuju-loket", 200)]
    [InlineData("tidak-ada", 404)]
    [InlineData("..%2Fportal", 404)]
    public async Task Clips_are_served_by_the_portal_itself(string name, int status)
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        using var response = await visitor.GetAsync($"/antrean/suara/{name}.mp3");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.True(status != 200 || response.Content.Headers.ContentType!.MediaType == "audio/mpeg");
    }

    [Fact]
    public async Task The_office_may_lay_its_own_voices_over_those_shipped()
    {
        var own = Directory.CreateTempSubdirectory("suara-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(own, "bel.mp3"), [1, 2, 3]);
        await using var portal = await Portal.OpenAsync(new Dictionary<string, string> { ["Queue:VoiceDirectory"] = own });
        using var visitor = portal.Visit();
        Assert.Equal([1, 2, 3], await visitor.Client.GetByteArrayAsync(new Uri("/antrean/suara/bel.mp3", UriKind.Relative)));
        Assert.NotEqual([1, 2, 3], await visitor.Client.GetByteArrayAsync(new Uri("/antrean/suara/a.mp3", UriKind.Relative)));
        Directory.Delete(own, recursive: true);
    }

    [Fact]
    public async Task Every_word_of_every_call_has_a_clip()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        var names = TicketNumber.Letters.SelectMany(letter => BoardCall.Of(1, new TicketNumber(letter.ToString(), 1_234), 56).Clips)
            .Concat(BoardCall.Of(1, new TicketNumber("A", 7_890), 9).Clips).Distinct();
        foreach (var name in names)
        {
            using var response = await visitor.GetAsync($"/antrean/suara/{name}.mp3");
            Assert.True(response.IsSuccessStatusCode, name);
        }
    }

    private static async Task<(string Kind, string Id)> HeadAsync(EventLine line)
    {
        var (kind, _, id) = await line.ReadAsync();
        return (kind, id);
    }

    private static async Task CallAllAsync(Portal portal, Guid officer, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (ticket, refusal) = await portal.WithAsync<CounterDesk, (Guid?, Refusal?)>(desk => desk.CallNextAsync(officer, default));
            Assert.Null(refusal);
            portal.Later(TimeSpan.FromSeconds(1));
            await portal.WithAsync<CounterDesk, Refusal?>(desk => desk.StartAsync(officer, ticket!.Value, default));
            await portal.WithAsync<CounterDesk, Refusal?>(desk => desk.FinishAsync(officer, ticket!.Value, default));
        }
    }
}
