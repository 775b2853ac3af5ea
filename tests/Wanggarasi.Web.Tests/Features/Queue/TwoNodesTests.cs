using System.Diagnostics;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Queue;
using Xunit.Abstractions;

namespace Wanggarasi.Web.Tests.Features.Queue;

/// <summary>Two portal processes on one database: what one calls, the other hears; and neither calls what the other called.</summary>
[Collection(Alone.Name)]
public sealed class TwoNodesTests(ITestOutputHelper output)
{
    private const int Races = 500;

    [Fact]
    public async Task Officers_on_two_nodes_pressing_at_once_never_call_one_ticket_and_boards_of_both_hear_every_call()
    {
        await using var nodes = await Nodes.StartAsync(2);
        await nodes.FillAsync(Races * 2);
        using var first = await nodes.Visit(0).SignInAsync("loket@contoh.id");
        using var second = await nodes.Visit(1).SignInAsync("kasi@contoh.id");
        var (one, two) = (new Officer(first, await OpenCounterAsync(first, 1)), new Officer(second, await OpenCounterAsync(second, 2)));

        // A board at the second node hears what is called at the first.
        using var ear = nodes.Visit(1);
        using var line = await EventLine.OpenAsync(ear, "/antrean/papan/siaran");
        await line.ReadAsync();
        var watch = Stopwatch.StartNew();
        await one.CallAndServeAsync(nodes);
        while ((await line.ReadAsync()).Kind != "panggil")
        {
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"The other node heard after {watch.Elapsed}.");
        output.WriteLine($"Call and visit on one node, heard on the other after {watch.ElapsedMilliseconds} ms");

        watch.Restart();
        for (var race = 1; race < Races; race++)
        {
            await Task.WhenAll(one.CallAndServeAsync(nodes), two.CallAndServeAsync(nodes));
        }

        output.WriteLine($"{Races - 1} races in {watch.Elapsed}");
        var calls = await nodes.InArchiveAsync(db => db.TicketEvents.AsNoTracking().Where(e => e.Step == TicketStep.Call).Select(e => new { e.Id, e.Sequence }).ToListAsync());
        Assert.Equal((Races * 2) - 1, calls.Count);
        Assert.Equal(calls.Count, calls.Select(c => c.Sequence).Distinct().Count());
    }

    [Fact]
    public async Task Two_hundred_boards_and_phones_lose_no_event()
    {
        const int Calls = 60;
        await using var nodes = await Nodes.StartAsync(1);
        await nodes.FillAsync(Calls);
        using var officer = await nodes.Visit(0).SignInAsync("loket@contoh.id");
        var desk = new Officer(officer, await OpenCounterAsync(officer, 1));
        using var ear = nodes.Visit(0);
        var lines = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => EventLine.OpenAsync(ear, "/antrean/papan/siaran?sejak=0")));
        var process = nodes[0];
        process.Refresh();
        var (cpu, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var listening = lines.Select(async line =>
        {
            var heard = new List<string>();
            while (heard.Count < Calls)
            {
                if (await line.ReadAsync() is { Kind: "panggil", Id: var id })
                {
                    heard.Add(id);
                }
            }

            return string.Join(' ', heard);
        }).ToList();
        for (var call = 0; call < Calls; call++)
        {
            await desk.CallAndServeAsync(nodes);
        }

        var heard = await Task.WhenAll(listening).WaitAsync(TimeSpan.FromMinutes(2));
        process.Refresh();
        output.WriteLine($"200 listeners, {Calls} calls in {watch.Elapsed}: {(process.TotalProcessorTime - cpu).TotalSeconds:0.0} s of CPU, {process.WorkingSet64 / 1_048_576} MiB");
        var expected = await nodes.InArchiveAsync(db => db.TicketEvents.AsNoTracking().Where(e => e.Step == TicketStep.Call).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync());
        Assert.All(heard, said => Assert.Equal(string.Join(' ', expected), said));
        foreach (var line in lines)
        {
            line.Dispose();
        }
    }

    private static async Task<IHtmlDocument> OpenCounterAsync(Visitor officer, int counter)
    {
        using var opened = await officer.PressAsync("/loket/antrean/buka", counter);
        return await officer.OpenAsync("/loket/antrean");
    }

    /// <summary>An officer who presses the buttons of the page without looking at it again: the same requests, faster.</summary>
    private sealed class Officer(Visitor visitor, IHtmlDocument page)
    {
        private readonly string _token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        private readonly int _counter = int.Parse(page.QuerySelector("h1")!.TextContent.Split(' ')[^1], null);

        public async Task CallAndServeAsync(Nodes nodes)
        {
            await PostAsync("/loket/antrean/panggil");
            var id = await nodes.InArchiveAsync(db => db.Tickets.AsNoTracking().Where(t => t.ActiveCounter == _counter).Select(t => t.Id).SingleAsync());
            await PostAsync($"/loket/antrean/{id}/mulai");
            await PostAsync($"/loket/antrean/{id}/selesai");
        }

        private async Task PostAsync(string address)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", _token)]);
            using var answer = await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), form);
            Assert.Equal(302, (int)answer.StatusCode);
        }
    }
}
