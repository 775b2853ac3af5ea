using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Tests.Features.Calendar;

/// <summary>The administrator changes the calendar: a draft of small changes, a preview, and an event in each running case.</summary>
public sealed class CalendarTests
{
    private const string Days = "/admin/kalender/ubah/hari";

    [Fact]
    public async Task A_month_shows_hours_closed_days_with_their_decree_and_ramadan_by_name()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        var now = await admin.OpenAsync("/admin/kalender");
        Assert.Contains("November 2026", now.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("08.00–12.00, 13.00–15.00", now.Body.TextContent, StringComparison.Ordinal);
        // In November the next year has no decree.
        Assert.Contains("Hari libur 2027 belum ada", now.Body.TextContent, StringComparison.Ordinal);
        var ramadan = await admin.OpenAsync("/admin/kalender?bulan=2026-03");
        Assert.Contains("Ramadan 1447 H", ramadan.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("libur nasional", ramadan.Body.TextContent, StringComparison.Ordinal);
        var next = await admin.OpenAsync("/admin/kalender?bulan=2027-08");
        var proclamation = next.QuerySelectorAll("tr[data-row]").Single(r => r.TextContent.Contains("17 Agustus 2027", StringComparison.Ordinal));
        Assert.Contains("sementara", proclamation.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await admin.OpenAsync("/admin/kalender?bulan=besok")).QuerySelector("table"));
    }

    [Fact]
    public async Task Only_the_administrator_may_enter()
    {
        await using var portal = await Portal.OpenAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        foreach (var address in new[] { "/admin/kalender", "/admin/kalender/ubah", Days, "/admin/kalender/ubah/jadwal", "/admin/kalender/ubah/skb", "/admin/kalender/pratinjau" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await officer.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task A_day_that_cannot_be_is_refused_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        foreach (var (values, said) in new (Dictionary<string, string?>, string)[]
        {
            (new() { ["Day"] = "31-02-2026", ["Action"] = "tutup", ["Name"] = "Uji", ["Kind"] = "libur_daerah" }, "tidak ada di kalender"),
            (new() { ["Day"] = "26-11-2026", ["Action"] = "tutup", ["Name"] = "" }, "Tulis nama hari libur"),
            (new() { ["Day"] = "26-11-2026", ["Action"] = "jam-khusus", ["Name"] = "Listrik padam", ["Hours"] = "10 pagi" }, "Tulis jam seperti"),
            (new() { ["Day"] = "25-12-2026", ["Action"] = "tutup", ["Name"] = "Uji", ["Kind"] = "libur_daerah" }, "sudah tutup"),
            (new() { ["Day"] = "26-11-2026", ["Action"] = "buka" }, "bukan hari tutup"),
            (new() { ["Day"] = "26-11-2026" }, "Pilih apa yang terjadi"),
        })
        {
            using var response = await admin.SendAsync(await admin.OpenAsync(Days), values);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            var page = await Visitor.ReadAsync(response);
            Assert.Contains(said, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(values["Day"], page.QuerySelector("input[name=Day]")!.GetAttribute("value"));
        }

        Assert.Contains("Draf Anda kosong", (await admin.OpenAsync("/admin/kalender/pratinjau")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holiday_moves_the_running_case_after_a_preview_and_the_citizen_reads_why()
    {
        await using var portal = await Portal.OpenAsync();
        var running = await portal.SubmitCaseAsync();
        await portal.AcceptAsync(running);
        var finished = await portal.SubmitCaseAsync(nik: SampleCases.OtherNik);
        await portal.AcceptAsync(finished);
        await portal.FinishAsync(finished);
        var before = await CaseAsync(portal, running.Id);
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        await DraftHolidaysAsync(admin, "25-11-2026", "26-11-2026");

        var draft = await admin.OpenAsync("/admin/kalender/ubah");
        Assert.Equal(2, draft.QuerySelectorAll("main ol > li form").Length);
        var preview = await admin.OpenAsync("/admin/kalender/pratinjau");
        Assert.Contains("1 dari 1 permohonan", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(running.RegisterNumber, preview.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains(" menjadi ", preview.QuerySelector("td[data-label='Diteruskan paling lambat']")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(finished.RegisterNumber, preview.Body.TextContent, StringComparison.Ordinal);

        using var empty = await admin.SendAsync(preview, new Dictionary<string, string?> { ["Form.Reason"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Tulis alasannya", (await Visitor.ReadAsync(empty)).Body!.TextContent, StringComparison.Ordinal);
        using var done = await admin.SendAsync(preview, new Dictionary<string, string?> { ["Form.Reason"] = "libur hari jadi kabupaten" });
        Assert.Equal("/admin/kalender?diterapkan=2", done.Headers.Location!.OriginalString);
        Assert.Contains("libur hari jadi kabupaten", (await admin.OpenAsync("/admin/kalender?diterapkan=2")).Body!.TextContent, StringComparison.Ordinal);

        var after = await CaseAsync(portal, running.Id);
        Assert.Equal(before.DueAt!.Value.AddDays(2), after.DueAt);
        Assert.Equal(2, after.CurrentRound!.CalendarVersion);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.CaseEvents.CountAsync(e => e.CaseId == finished.Id && e.Kind == "calendar-changed")));
        using var citizen = portal.Visit();
        var status = await citizen.OpenAsync($"/permohonan/{running.Code.Text}");
        Assert.Contains("Tenggat berubah dari", status.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("karena libur hari jadi kabupaten.", status.Body.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await citizen.OpenAsync($"/permohonan/{running.Code.Text}/tenggat")).QuerySelector("main"));
        Assert.Contains("0 differ", await RecomputeAsync(portal), StringComparison.Ordinal);

        // The draft is empty now, and what was previewed cannot be taken twice.
        using var twice = await admin.SendAsync(preview, new Dictionary<string, string?> { ["Form.Reason"] = "lagi" });
        Assert.NotEqual(HttpStatusCode.OK, twice.StatusCode);
        Assert.Equal(2, await portal.InArchiveAsync(db => db.CalendarVersions.CountAsync()));
    }

    [Fact]
    public async Task Of_two_administrators_the_second_sees_the_calendar_of_the_first_before_deciding_and_loses_nothing()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        await DraftHolidaysAsync(admin, "25-11-2026");
        var preview = await admin.OpenAsync("/admin/kalender/pratinjau");
        var current = await portal.WithAsync<OfficeCalendars, PinnedCalendar>(c => c.CurrentAsync(default));
        var colleague = current.Calendar.Document with { Closed = [.. current.Calendar.Document.Closed, new ClosedDay(new DateOnly(2026, 11, 27), ClosedDayKinds.LocalHoliday, "Lain")] };
        var (first, _) = await portal.WithAsync<CalendarChange, (CalendarEffect?, Wanggarasi.Domain.Refusal?)>(c => c.ApplyAsync(colleague, 1, "lain", Actor.System, default));
        Assert.NotNull(first);

        using var late = await admin.SendAsync(preview, new Dictionary<string, string?> { ["Form.Reason"] = "hari jadi" });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var again = await Visitor.ReadAsync(late);
        Assert.Contains("diubah oleh orang lain", again.Body!.TextContent, StringComparison.Ordinal);
        using var done = await admin.SendAsync(again, new Dictionary<string, string?> { ["Form.Reason"] = "hari jadi" });
        Assert.Equal("/admin/kalender?diterapkan=3", done.Headers.Location!.OriginalString);
        var both = (await portal.WithAsync<OfficeCalendars, PinnedCalendar>(c => c.CurrentAsync(default))).Calendar.Document.Closed;
        Assert.Contains(both, c => c.On == new DateOnly(2026, 11, 25));
        Assert.Contains(both, c => c.On == new DateOnly(2026, 11, 27));
    }

    [Fact]
    public async Task A_draft_changed_after_the_preview_is_not_taken_unseen()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        await DraftHolidaysAsync(admin, "25-11-2026");
        var preview = await admin.OpenAsync("/admin/kalender/pratinjau");
        await DraftHolidaysAsync(admin, "26-11-2026");
        using var late = await admin.SendAsync(preview, new Dictionary<string, string?> { ["Form.Reason"] = "hari jadi" });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.CalendarVersions.CountAsync()));

        using var dropped = await admin.SendAsync(await admin.OpenAsync("/admin/kalender/ubah"), new Dictionary<string, string?>(), "main ol > li form");
        Assert.Equal(HttpStatusCode.Found, dropped.StatusCode);
        Assert.Single((await admin.OpenAsync("/admin/kalender/ubah")).QuerySelectorAll("main ol > li form"));
    }

    [Fact]
    public async Task A_decree_is_read_from_csv_and_wrong_lines_are_named_with_all_that_was_pasted()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        const string Wrong = "tanggal;jenis;nama\n01-01-2027;libur nasional;Tahun Baru\n31-02-2027;libur nasional;Apa\n01-05-2026;libur nasional;Buruh\n02-05-2027;pesta;Pesta\n";
        using var refused = await admin.SendAsync(await admin.OpenAsync("/admin/kalender/ubah/skb"), new Dictionary<string, string?> { ["Year"] = "2027", ["Decree"] = "SKB 1/2026", ["Csv"] = Wrong });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Visitor.ReadAsync(refused);
        foreach (var line in new[] { "Baris 3", "Baris 4", "Baris 5" })
        {
            Assert.Contains(line, page.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("Tahun Baru", page.QuerySelector("textarea[name=Csv]")!.TextContent, StringComparison.Ordinal);
        const string Right = "jenis,tanggal,nama\nlibur nasional,2027-01-01,\"Tahun Baru, 2027\"\ncuti bersama,2027-01-04,Cuti\n";
        using var taken = await admin.SendAsync(page, new Dictionary<string, string?> { ["Year"] = "2027", ["Decree"] = "SKB 1/2026", ["Csv"] = Right });
        Assert.Equal("/admin/kalender/ubah", taken.Headers.Location!.OriginalString);
        using var done = await admin.SendAsync(await admin.OpenAsync("/admin/kalender/pratinjau"), new Dictionary<string, string?> { ["Form.Reason"] = "SKB 2027 terbit" });
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        var january = (await admin.OpenAsync("/admin/kalender?bulan=2027-01")).Body!.TextContent;
        Assert.Contains("Tahun Baru, 2027", january, StringComparison.Ordinal);
        Assert.DoesNotContain("belum ada", january, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_is_added_by_hours_as_people_write_them_and_a_schedule_can_be_changed_or_dropped()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        const string Form = "form#jadwal";
        using var wrong = await admin.SendAsync(await admin.OpenAsync("/admin/kalender/ubah/jadwal"), new Dictionary<string, string?> { ["Form.Name"] = "Ramadan 1448 H", ["Form.FromDay"] = "08-02-2027", ["Form.Week[0]"] = "12.00–08.00" }, Form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await Visitor.ReadAsync(wrong);
        Assert.Contains("Tulis jam seperti", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("12.00–08.00", page.QuerySelector("input[name='Form.Week[0]']")!.GetAttribute("value"));
        using var added = await admin.SendAsync(page, new Dictionary<string, string?> { ["Form.ToDay"] = "09-03-2027", ["Form.Week[0]"] = "8-12, 12.30 - 14.00", ["Form.Week[1]"] = "08:00–12:00" }, Form);
        Assert.Equal("/admin/kalender/ubah", added.Headers.Location!.OriginalString);
        var known = await admin.OpenAsync("/admin/kalender/ubah/jadwal?nama=Ramadan%201448%20H");
        Assert.Equal("08.00–12.00, 12.30–14.00", known.QuerySelector("input[name='Form.Week[0]']")!.GetAttribute("value"));
        using var dropped = await admin.SendAsync(known, new Dictionary<string, string?>(), "form[action$=hapus]");
        Assert.Equal(HttpStatusCode.Found, dropped.StatusCode);
        Assert.Contains("Hapus jadwal", (await admin.OpenAsync("/admin/kalender/ubah")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_submitted_by_the_old_calendar_at_the_moment_of_the_change_is_caught_up_by_the_round()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        var current = await portal.WithAsync<OfficeCalendars, PinnedCalendar>(c => c.CurrentAsync(default));
        var document = current.Calendar.Document with { Closed = [.. current.Calendar.Document.Closed, new ClosedDay(new DateOnly(2026, 11, 25), ClosedDayKinds.LocalHoliday, "Uji")] };
        portal.Later(TimeSpan.FromMinutes(1));
        // As if the version had been written while the case was on its way.
        await portal.InArchiveAsync(db =>
        {
            db.CalendarVersions.Add(new CalendarVersion { Number = 2, Body = document.ToJson(), Reason = "uji", CreatedAt = portal.Clock.GetUtcNow() });
            return db.SaveChangesAsync();
        });
        var before = await CaseAsync(portal, sample.Id);
        portal.Later(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await portal.WithAsync<CalendarChange, int>(c => c.CatchUpAsync(default)));
        var after = await CaseAsync(portal, sample.Id);
        Assert.NotEqual(before.DueAt, after.DueAt);
        Assert.Equal(2, after.FirstJudgementCalendar);
        Assert.Equal(0, await portal.WithAsync<CalendarChange, int>(c => c.CatchUpAsync(default)));
        Assert.Contains("0 differ", await RecomputeAsync(portal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_for_a_promise_that_moves_is_told_once_from_when_to_when_and_why()
    {
        await using var portal = await Portal.OpenAsync(new Dictionary<string, string> { ["Portal:Address"] = "https://portal.contoh.id" });
        var owner = await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == "warga@contoh.id").Select(u => u.Id).SingleAsync());
        var running = await portal.SubmitCaseAsync(owner: owner);
        await portal.AcceptAsync(running);
        var guest = await portal.SubmitCaseAsync(nik: SampleCases.OtherNik);
        var resting = await portal.SubmitCaseAsync();
        await portal.AcceptAsync(resting);
        portal.Later(TimeSpan.FromMinutes(1));
        await portal.ReturnAsync(resting, "kk");
        await ApplyAsync(portal, 1, 25);
        // Changed once more on a day that moves nobody.
        await ApplyAsync(portal, 2, 25, 30);
        await portal.WithAsync<CalendarChange, int>(c => c.CatchUpAsync(default));

        var vault = portal.Services.GetRequiredService<Vault>();
        var told = await portal.InArchiveAsync(db => db.Outbox.Where(m => m.Kind == MoveMessages.Kind).ToListAsync());
        Assert.Equal([running.Id, running.Id, guest.Id], told.Select(m => m.CaseId!.Value).OrderBy(id => id == guest.Id));
        Assert.Equal(owner, told.Single(m => m.SealedRecipient is null).UserId);
        var body = told.First(m => m.CaseId == running.Id).OpenBody(vault);
        Assert.Contains("Semula: selesai paling lambat Rabu, 25 November 2026, 15.00 WITA.", body, StringComparison.Ordinal);
        Assert.Contains("Sekarang: selesai paling lambat Kamis, 26 November 2026, 15.00 WITA.", body, StringComparison.Ordinal);
        Assert.Contains("Sebabnya: hari jadi kabupaten.", body, StringComparison.Ordinal);
        Assert.Contains($"https://portal.contoh.id/akun/permohonan/{running.Id}/tenggat", body, StringComparison.Ordinal);
        var other = told.Single(m => m.CaseId == guest.Id).OpenBody(vault);
        Assert.Contains("diperiksa paling lambat", other, StringComparison.Ordinal);
        Assert.Contains("https://portal.contoh.id/lacak", other, StringComparison.Ordinal);
    }

    private static async Task ApplyAsync(Portal portal, int version, params int[] days)
    {
        var document = (await portal.WithAsync<OfficeCalendars, PinnedCalendar>(c => c.GetAsync(1, default))).Calendar.Document;
        var (effect, refusal) = await portal.WithAsync<CalendarChange, (CalendarEffect?, Wanggarasi.Domain.Refusal?)>(c => c.ApplyAsync(
            document with { Closed = [.. document.Closed, .. days.Select(d => new ClosedDay(new DateOnly(2026, 11, d), ClosedDayKinds.LocalHoliday, "Uji"))] }, version, "hari jadi kabupaten", Actor.System, default));
        Assert.True(effect is not null, refusal?.Message);
    }

    /// <summary>The clocks of two servers differ by a minute: an event of the version before bears a later instant than the newest version.</summary>
    [Fact]
    public async Task A_case_is_caught_up_whatever_the_instants_say_and_never_twice()
    {
        await using var portal = await Portal.OpenAsync();
        var behind = await portal.SubmitCaseAsync();
        var document = (await portal.WithAsync<OfficeCalendars, PinnedCalendar>(c => c.CurrentAsync(default))).Calendar.Document;
        CalendarDocument Without(params int[] days) => document with { Closed = [.. document.Closed, .. days.Select(d => new ClosedDay(new DateOnly(2026, 11, d), ClosedDayKinds.LocalHoliday, "Uji"))] };
        async Task WriteAsync(int number, CalendarDocument body, DateTimeOffset at) => await portal.InArchiveAsync(db =>
        {
            db.CalendarVersions.Add(new CalendarVersion { Number = number, Body = body.ToJson(), Reason = "uji", CreatedAt = at });
            return db.SaveChangesAsync();
        });
        portal.Later(TimeSpan.FromMinutes(10));
        await WriteAsync(2, Without(25), portal.Clock.GetUtcNow());
        Assert.Equal(1, await portal.WithAsync<CalendarChange, int>(c => c.CatchUpAsync(default)));
        await WriteAsync(3, Without(25, 26), portal.Clock.GetUtcNow().AddMinutes(-1));
        Assert.Equal(1, await portal.WithAsync<CalendarChange, int>(c => c.CatchUpAsync(default)));
        Assert.Equal(3, (await CaseAsync(portal, behind.Id)).FirstJudgementCalendar);

        // Version 4 takes the holidays back when that would make the case late: it keeps its promise, and is looked at once.
        portal.Later(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(8)) - portal.Clock.GetUtcNow());
        await WriteAsync(4, document, portal.Clock.GetUtcNow());
        Assert.Equal(1, await portal.WithAsync<CalendarChange, int>(c => c.CatchUpAsync(default)));
        Assert.Equal(3, (await CaseAsync(portal, behind.Id)).FirstJudgementCalendar);
        Assert.Equal(0, await portal.WithAsync<CalendarChange, int>(c => c.CatchUpAsync(default)));
        Assert.Equal(3, await portal.InArchiveAsync(db => db.CaseEvents.CountAsync(e => e.CaseId == behind.Id && e.Kind == "calendar-changed")));
        Assert.Contains("0 differ", await RecomputeAsync(portal), StringComparison.Ordinal);
    }

    /// <summary>On SQL Server others write while a calendar is changed: what they wrote before a case was read must lie before its event.</summary>
    [Fact]
    public async Task The_event_of_a_case_bears_an_instant_taken_after_the_case_was_read()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        var document = (await portal.WithAsync<OfficeCalendars, PinnedCalendar>(c => c.CurrentAsync(default))).Calendar.Document;
        portal.Clock.AutoAdvanceAmount = TimeSpan.FromSeconds(1);
        var (effect, _) = await portal.WithAsync<CalendarChange, (CalendarEffect?, Wanggarasi.Domain.Refusal?)>(c => c.ApplyAsync(
            document with { Closed = [.. document.Closed, new ClosedDay(new DateOnly(2026, 11, 25), ClosedDayKinds.LocalHoliday, "Uji")] }, 1, "uji", Actor.System, default));
        portal.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        Assert.Single(effect!.Moved);
        var (made, moved) = await portal.InArchiveAsync(async db => (
            await db.CalendarVersions.Where(v => v.Number == 2).Select(v => v.CreatedAt).SingleAsync(),
            await db.CaseEvents.Where(e => e.CaseId == sample.Id && e.Kind == "calendar-changed").Select(e => e.At).SingleAsync()));
        Assert.True(moved > made, $"{made:O} {moved:O}");
    }

    [Fact]
    public async Task Days_that_are_over_are_changed_by_a_decree_only_and_the_camat_is_told_and_may_ask()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        await DraftHolidaysAsync(admin, "23-11-2026");
        var preview = await admin.OpenAsync("/admin/kalender/pratinjau");
        Assert.Contains("Hari yang sudah lewat ikut berubah", preview.Body!.TextContent, StringComparison.Ordinal);
        using var alone = await admin.SendAsync(preview, new Dictionary<string, string?> { ["Form.Reason"] = "listrik padam" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.StatusCode);
        var page = await Visitor.ReadAsync(alone);
        Assert.Contains("nomor keputusan", page.QuerySelector("#Form_Decree-error, #Form\\.Decree-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("listrik padam", page.QuerySelector("textarea[name='Form.Reason']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.CalendarVersions.CountAsync()));

        using var done = await admin.SendAsync(page, new Dictionary<string, string?> { ["Form.Decree"] = "SK Camat 800/12/2026" });
        Assert.Equal("/admin/kalender?diterapkan=2", done.Headers.Location!.OriginalString);
        Assert.Contains("SK Camat 800/12/2026", (await admin.OpenAsync("/admin/kalender")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.Outbox.CountAsync(m => m.Kind == "calendar-past" && db.Users.Any(u => u.Id == m.UserId && u.UserName == "camat@contoh.id"))));
        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        var asked = (await camat.OpenAsync("/camat/waktu?periode=2026-11")).QuerySelector("main")!.TextContent;
        Assert.Contains("mengubah hari yang sudah lewat mulai Senin, 23 November 2026 dengan keputusan SK Camat 800/12/2026", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Kalender versi", (await camat.OpenAsync("/camat/waktu?periode=2026-10")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_to_come_needs_no_decree_and_the_camat_is_left_in_peace()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        await DraftHolidaysAsync(admin, "24-11-2026"); // today is not over
        var preview = await admin.OpenAsync("/admin/kalender/pratinjau");
        Assert.Null(preview.QuerySelector("input[name='Form.Decree']"));
        using var done = await admin.SendAsync(preview, new Dictionary<string, string?> { ["Form.Reason"] = "listrik padam" });
        Assert.Equal("/admin/kalender?diterapkan=2", done.Headers.Location!.OriginalString);
        Assert.Equal(0, await portal.InArchiveAsync(db => db.Outbox.CountAsync(m => m.Kind == "calendar-past")));
    }

    [Fact]
    public async Task Where_the_draft_cannot_be_emptied_the_calendar_is_not_changed_either()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        await DraftHolidaysAsync(admin, "25-11-2026");
        var preview = await admin.OpenAsync("/admin/kalender/pratinjau");
        await portal.InArchiveAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER stuck BEFORE UPDATE ON CalendarDrafts BEGIN SELECT RAISE(ABORT, 'stuck'); END;"));
        using var failed = await admin.SendAsync(preview, new Dictionary<string, string?> { ["Form.Reason"] = "hari jadi" });
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.CalendarVersions.CountAsync()));
    }

    [Fact]
    public async Task A_full_draft_takes_no_more_and_says_what_to_do()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        await DraftHolidaysAsync(admin, "01-12-2026");
        var many = Enumerable.Range(0, 100).Select(n => (CalendarEdit)new CloseDay(new DateOnly(2027, 1, 4).AddDays(7 * n), ClosedDayKinds.LocalHoliday, "Uji", null)).ToList();
        await portal.InArchiveAsync(db => db.CalendarDrafts.ExecuteUpdateAsync(set => set.SetProperty(d => d.Edits, CalendarEdit.Write(many))));
        using var full = await admin.SendAsync(
            await admin.OpenAsync(Days), new Dictionary<string, string?> { ["Day"] = "02-12-2026", ["Action"] = "tutup", ["Name"] = "Uji", ["Kind"] = "libur_daerah" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, full.StatusCode);
        var page = await Visitor.ReadAsync(full);
        Assert.Contains("Draf Anda sudah penuh", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("02-12-2026", page.QuerySelector("input[name=Day]")!.GetAttribute("value"));
    }

    private static async Task DraftHolidaysAsync(Visitor admin, params string[] days)
    {
        foreach (var day in days)
        {
            using var response = await admin.SendAsync(
                await admin.OpenAsync(Days),
                new Dictionary<string, string?> { ["Day"] = day, ["Action"] = "tutup", ["Name"] = "Hari jadi kabupaten", ["Kind"] = "libur_daerah", ["Decree"] = "SK Bupati 100/2026" });
            Assert.Equal("/admin/kalender/ubah", response.Headers.Location?.OriginalString);
        }
    }

    private static Task<DocumentApplication> CaseAsync(Portal portal, Guid id) =>
        portal.InArchiveAsync(db => db.Applications.AsNoTracking().Include(a => a.Rounds).ThenInclude(r => r.Pauses).SingleAsync(a => a.Id == id));

    private static Task<string> RecomputeAsync(Portal portal) =>
        portal.WithAsync<Wanggarasi.Data.Reports.RecordCheck, string>(async check =>
        {
            var found = await check.RunAsync(portal.Clock.GetUtcNow(), _ => { }, default);
            return $"{found.Differing} differ {string.Join('\n', found.Findings)}";
        });
}
