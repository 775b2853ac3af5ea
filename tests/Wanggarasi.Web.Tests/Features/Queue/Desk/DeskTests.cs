using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Features.Queue.Desk;

public sealed class DeskTests
{
    [Fact]
    public async Task An_officer_opens_a_counter_calls_serves_and_ends()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.TakeAsync();
        using var officer = await portal.AtCounterAsync();
        Assert.Contains("1 orang menunggu", (await officer.OpenAsync("/loket/antrean")).QuerySelector(".now")!.TextContent, StringComparison.Ordinal);
        using var called = await officer.PressAsync("/panggil");
        Assert.Equal("A-001", (await officer.OpenAsync("/loket/antrean")).QuerySelector(".big-number")!.TextContent);
        using var begun = await officer.PressAsync("/mulai");
        portal.Later(TimeSpan.FromMinutes(7));
        using var ended = await officer.PressAsync("/selesai");
        Assert.Contains("sudah melayani 1 orang", (await officer.OpenAsync("/loket/antrean")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var events = await portal.InArchiveAsync(db => db.TicketEvents.AsNoTracking().OrderBy(e => e.Id).Select(e => e.Step).ToListAsync());
        Assert.Equal([TicketStep.Take, TicketStep.Call, TicketStep.Start, TicketStep.Finish], events);
    }

    [Fact]
    public async Task A_skip_before_the_third_call_is_refused_with_the_reason_and_the_page_stays()
    {
        await using var portal = await Portal.OpenAsync();
        var ticket = await portal.TakeAsync();
        using var officer = await portal.AtCounterAsync();
        using var called = await officer.PressAsync("/panggil");
        var page = await officer.OpenAsync("/loket/antrean");
        Assert.Null(page.QuerySelector("form[action$='/lewati']"));
        page.QuerySelector("form[action$='/ulang']")!.SetAttribute("action", $"/loket/antrean/{ticket.Id}/lewati");
        using var refused = await officer.SendAsync(page, new Dictionary<string, string?>(), "form[action$='/lewati']");
        Assert.Equal(422, (int)refused.StatusCode);
        var again = await Visitor.ReadAsync(refused);
        Assert.Contains("baru dipanggil 1 kali", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A-001", again.QuerySelector(".big-number")!.TextContent);
    }

    [Fact]
    public async Task Who_was_skipped_is_put_back_by_a_button_and_who_booked_is_marked_as_come()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.TakeAsync();
        var booked = await portal.TakeAsync(new TicketRequest(TicketChannel.Online, "A", HeldOn: new DateOnly(2026, 11, 24), SlotMinute: 600, Phone: "+6281200000001"));
        using var officer = await portal.AtCounterAsync();
        using var called = await officer.PressAsync("/panggil");
        using var second = await officer.PressAsync("/ulang");
        using var third = await officer.PressAsync("/ulang");
        using var skipped = await officer.PressAsync("/lewati");
        using var back = await officer.PressAsync("/kembali");
        using var came = await officer.PressAsync("/hadir");
        var states = await portal.InArchiveAsync(db => db.Tickets.Select(t => t.Status).ToListAsync());
        Assert.All(states, state => Assert.Equal(TicketStatus.Waiting, state));
    }

    [Fact]
    public async Task The_ticket_of_a_case_opens_the_case_and_one_without_is_given_it_by_its_number()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        await portal.TakeAsync();
        using var officer = await portal.AtCounterAsync();
        using var called = await officer.PressAsync("/panggil");
        var page = await officer.OpenAsync("/loket/antrean");
        using var wrong = await officer.SendAsync(page, new Dictionary<string, string?> { ["Nomor"] = "KTP-2026-999999" }, "form[action$='/permohonan']");
        Assert.Equal(422, (int)wrong.StatusCode);
        Assert.Equal("KTP-2026-999999", (await Visitor.ReadAsync(wrong)).QuerySelector("[name=Nomor]")!.GetAttribute("value"));
        using var linked = await officer.SendAsync(page, new Dictionary<string, string?> { ["Nomor"] = sample.RegisterNumber.ToLowerInvariant() }, "form[action$='/permohonan']");
        Assert.Equal(302, (int)linked.StatusCode);
        Assert.NotNull((await officer.OpenAsync("/loket/antrean")).QuerySelector($"a[href='/loket/permohonan/{sample.RegisterNumber}']"));
    }

    [Fact]
    public async Task An_officer_takes_a_number_for_who_has_no_phone()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.AtCounterAsync();
        var page = await officer.OpenAsync("/loket/antrean");
        using var nothing = await officer.SendAsync(page, new Dictionary<string, string?> { ["Prioritas"] = "true" }, "form[action='/loket/antrean/ambil']");
        Assert.Equal(422, (int)nothing.StatusCode);
        var again = await Visitor.ReadAsync(nothing);
        Assert.NotNull(again.QuerySelector("details[open] [name=Prioritas][checked]"));
        using var taken = await officer.SendAsync(page, new Dictionary<string, string?> { ["Huruf"] = "C", ["Prioritas"] = "true" }, "form[action='/loket/antrean/ambil']");
        var shown = await officer.OpenAsync("/loket/antrean");
        Assert.Contains("Nomor C-001", shown.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("prioritas", shown.QuerySelector(".data")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_and_a_citizen_do_not_enter()
    {
        await using var portal = await Portal.OpenAsync();
        using var citizen = await portal.Visit().SignInAsync("warga@contoh.id");
        using var refused = await citizen.GetAsync("/loket/antrean");
        Assert.NotEqual(200, (int)refused.StatusCode);
    }
}
