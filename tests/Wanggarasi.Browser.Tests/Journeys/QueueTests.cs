using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Browser.Tests.Journeys;

/// <summary>A morning at the queue: a phone, a kiosk, two counters and the board of the waiting room.</summary>
public sealed class QueueTests
{
    [Fact]
    public async Task A_number_from_home_is_reported_called_on_the_board_served_and_leads_to_the_case()
    {
        await using var office = await Office.OpenAsync();
        var sent = await office.SubmitLostCardAsync("Siti Rahmawati");
        await using var citizen = await Somebody.AtPhoneAsync(office);
        await using var officer = await Somebody.AtDeskAsync(office);
        await using var board = await Somebody.AtDeskAsync(office);

        await citizen.OpenAsync($"/permohonan/{sent.Code.Text}/antrean");
        await citizen.TypeAsync("Form.Slot", "570");
        await citizen.PressAsync("Ambil nomor");
        await citizen.ReadsAsync("A-001", "09.30–10.00");

        await board.OpenAsync("/antrean/papan");
        await citizen.OpenAsync("/antrean/hadir/" + await office.WithAsync<Arrival, string>(arrival => Task.FromResult(arrival.SignOf(new DateOnly(2026, 11, 24)))));
        await citizen.PressAsync("Saya sudah di kantor");
        await citizen.ReadsAsync("Anda sedang menunggu", "Tidak ada: giliran Anda berikutnya");

        await officer.SignInAsync("loket@contoh.id");
        await officer.OpenAsync("/loket/antrean");
        await officer.PressAsync("Buka loket 1");
        await officer.PressAsync("Panggil berikutnya");
        await board.ReadsInTimeAsync("A-001");
        Assert.Equal("Loket 1", await board.TextAsync("#sekarang .to"));
        await board.ReadsNotAsync("Rahmawati");
        await board.Page.WaitForTimeoutAsync(3_500); // the flash is over
        await board.PictureAsync("papan-antrean");
        await officer.PressAsync("Mulai layani");
        await officer.PictureAsync("loket-antrean");
        await officer.FollowAsync("Buka permohonan KTP-2026-000001");
        await officer.ReadsAsync("Siti Rahmawati");
        await officer.OpenAsync("/loket/antrean");
        await officer.PressAsync("Selesai");
        await officer.ReadsAsync("Anda sudah melayani 1 orang hari ini.");
        await citizen.Page.ReloadAsync();
        await citizen.ReadsAsync("Nomor A-001 sudah selesai dilayani");
    }

    [Fact]
    public async Task The_kiosk_is_used_with_the_keyboard_alone()
    {
        await using var office = await Office.OpenAsync();
        await using var visitor = await Somebody.AtDeskAsync(office);
        await visitor.OpenAsync("/antrean/kios");
        await ReachAsync(visitor, "KK, KIA, dan biodata");
        await visitor.LeaveAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
        await ReachAsync(visitor, "Tidak");
        await visitor.LeaveAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
        await visitor.ReadsAsync("B-001");
        await ReachAsync(visitor, "Selesai");
        await visitor.LeaveAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
        visitor.IsAt("/antrean/kios");
    }

    [Fact]
    public async Task Two_counters_press_at_once_hand_on_and_a_skipped_person_comes_back()
    {
        await using var office = await Office.OpenAsync();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await TakeAsync(office);
        }

        await using var first = await Somebody.AtDeskAsync(office);
        await using var second = await Somebody.AtDeskAsync(office);
        await (await first.SignInAsync("loket@contoh.id")).OpenAsync("/loket/antrean");
        await first.PressAsync("Buka loket 1");
        await (await second.SignInAsync("kasi@contoh.id")).OpenAsync("/loket/antrean");
        await second.PressAsync("Buka loket 2");
        await Task.WhenAll(first.PressAsync("Panggil berikutnya"), second.PressAsync("Panggil berikutnya"));
        string[] numbers = [await first.TextAsync(".big-number"), await second.TextAsync(".big-number")];
        Assert.Equal(["A-001", "A-002"], numbers.Order());

        // The first hands on to the second counter, which calls it as soon as it is free: the place is kept.
        await first.PressAsync("Alihkan");
        await second.PressAsync("Panggil ulang");
        await second.PressAsync("Panggil ulang");
        await second.PressAsync("Lewati");
        await second.PressAsync("Panggil berikutnya");
        Assert.Equal(numbers[0], await second.TextAsync(".big-number"));

        // The skipped one comes back behind the two who wait.
        await first.Page.ReloadAsync();
        await first.PressAsync($"Kembali ke antrean ({numbers[1]})");
        Assert.Equal(["A-003", "A-004", numbers[1]], await first.Page.Locator(".data tbody strong").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_board_cut_off_for_ten_seconds_shows_every_call_it_missed_once()
    {
        await using var office = await Office.OpenAsync();
        await using var wire = new Wire(office.Address);
        await using var board = await Somebody.AtDeskAsync(office);
        var officer = Guid.CreateVersion7();
        Assert.Null(await office.WithAsync<CounterDesk, Refusal?>(desk => desk.OpenAsync(1, officer, default)));
        await board.Page.GotoAsync(wire.Address + "/antrean/papan");
        await board.Page.WaitForFunctionAsync("() => document.getElementById('sambungan').textContent === ''");

        var fastest = TimeSpan.MaxValue;
        for (var call = 1; call <= 5; call++)
        {
            var watch = Stopwatch.StartNew();
            await CallAsync(office, officer);
            await board.Page.WaitForFunctionAsync("n => (document.body.dataset.shown ?? '').split(' ').filter(Boolean).length === n", call);
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
        }

        Assert.True(fastest < TimeSpan.FromSeconds(1), $"The fastest of five calls took {fastest} to the board.");
        wire.Cut();
        await board.Page.WaitForFunctionAsync("() => document.getElementById('sambungan').textContent.includes('terputus')");
        var cut = Stopwatch.StartNew();
        for (var call = 0; call < 4; call++)
        {
            await CallAsync(office, officer);
        }

        await Task.Delay(TimeSpan.FromSeconds(10) - cut.Elapsed is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero);
        wire.Mend();
        await board.Page.WaitForFunctionAsync("() => (document.body.dataset.shown ?? '').split(' ').length === 9");
        var calls = await office.InArchiveAsync(db => db.TicketEvents.AsNoTracking().Where(e => e.Step == TicketStep.Call).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync());
        Assert.Equal(string.Join(' ', calls), await board.Page.EvaluateAsync<string>("document.body.dataset.shown"));
        Assert.Equal("A-009", await board.TextAsync("#sekarang .number"));
    }

    [Fact]
    public async Task With_the_sound_on_calls_are_said_one_after_the_other_by_the_clips_of_the_portal()
    {
        await using var office = await Office.OpenAsync();
        await using var board = await Somebody.AtDeskAsync(office);
        var officer = Guid.CreateVersion7();
        Assert.Null(await office.WithAsync<CounterDesk, Refusal?>(desk => desk.OpenAsync(2, officer, default)));
        await board.OpenAsync("/antrean/papan");
        var asked = new List<string>();
        board.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("/antrean/suara/", StringComparison.Ordinal))
            {
                asked.Add(request.Url.Split('/')[^1]);
            }
        };
        Assert.Equal("Suara mati.", await board.TextAsync("#keadaan-suara"));
        await board.Page.GetByRole(AriaRole.Button, new() { Name = "Nyalakan suara" }).ClickAsync();
        Assert.Equal("Suara menyala.", await board.TextAsync("#keadaan-suara"));
        await CallAsync(office, officer);
        await CallAsync(office, officer);
        // The second is not shown before the first was said to its end.
        await board.Page.WaitForFunctionAsync("() => (document.body.dataset.said ?? '') !== ''");
        Assert.Equal(1, await board.Page.EvaluateAsync<int>("document.body.dataset.said.split(' ').length"));
        await board.Page.WaitForFunctionAsync("() => document.body.dataset.said.split(' ').length === 2");
        Assert.Contains("nomor-antrean.mp3", asked);
        Assert.Contains("silakan-menuju-loket.mp3", asked);
    }

    private static async Task TakeAsync(Office office)
    {
        var (_, refusal) = await office.WithAsync<TicketOffice, (TakenTicket?, Refusal?)>(tickets => tickets.TakeAsync(new TicketRequest(TicketChannel.Kiosk, "A"), default));
        Assert.Null(refusal);
    }

    private static async Task CallAsync(Office office, Guid officer)
    {
        await TakeAsync(office);
        var (ticket, refusal) = await office.WithAsync<CounterDesk, (Guid?, Refusal?)>(desk => desk.CallNextAsync(officer, default));
        Assert.Null(refusal);
        await office.WithAsync<CounterDesk, Refusal?>(desk => desk.StartAsync(officer, ticket!.Value, default));
        await office.WithAsync<CounterDesk, Refusal?>(desk => desk.FinishAsync(officer, ticket!.Value, default));
    }

    private static async Task ReachAsync(Somebody visitor, string words)
    {
        for (var press = 0; press < 40; press++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if ((await visitor.FocusedAsync("innerText") ?? "").Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not reach \"{words}\" on {visitor.Page.Url}.");
    }
}
