using Wanggarasi.Domain.Deadlines;
using static Wanggarasi.Domain.Tests.Deadlines.Calendars;

namespace Wanggarasi.Domain.Tests.Deadlines;

public sealed class DeadlineExplanationTests
{
    private static IReadOnlyList<string> Lines(string start, string allow, params Pause[] pauses)
    {
        Assert.Null(DeadlineExplanation.Of(Office, At(start), TimeAllowed.Parse(allow), pauses, out var explanation));
        return explanation!.Lines;
    }

    [Fact]
    public void Hours_are_explained_interval_by_interval() => Assert.Equal(
        [
            "Mulai: Jumat, 14 Agustus 2026, 09.00 WITA.",
            "Waktu yang dijanjikan: 5 jam kerja.",
            "Dihitung: Jumat, 14 Agustus 2026, 09.00–10.00: 1 jam, jumlah 1 jam.",
            "Jeda: Jumat, 14 Agustus 2026, 10.00–10.30, menunggu pemohon: 30 menit kerja tidak dihitung.",
            "Dihitung: Jumat, 14 Agustus 2026, 10.30–11.00: 30 menit, jumlah 1 jam 30 menit.",
            "Dihitung: Jumat, 14 Agustus 2026, 13.30–15.00: 1 jam 30 menit, jumlah 3 jam.",
            "Tutup: Senin, 17 Agustus 2026, Proklamasi Kemerdekaan (libur nasional).",
            "Dihitung: Selasa, 18 Agustus 2026, 08.00–10.00: 2 jam, jumlah 5 jam.",
            "Tenggat: Selasa, 18 Agustus 2026, 10.00 WITA.",
        ],
        Lines("2026-08-14 09:00", "5h", Pause("2026-08-14 10:00", "2026-08-14 10:30", PauseCause.Applicant)));

    [Fact]
    public void Days_are_explained_day_by_day() => Assert.Equal(
        [
            "Mulai: Sabtu, 15 Agustus 2026, 09.00 WITA. Saat itu kantor tutup, jadi dihitung sejak kantor buka Selasa, 18 Agustus 2026, 08.00 WITA.",
            "Waktu yang dijanjikan: 2 hari kerja.",
            "Hari mulai, belum dihitung: Selasa, 18 Agustus 2026.",
            "Tutup: Senin, 17 Agustus 2026, Proklamasi Kemerdekaan (libur nasional).",
            "Hari kerja ke-1: Rabu, 19 Agustus 2026 (buka 08.00–12.00, 13.00–15.00).",
            "Jeda: Rabu, 19 Agustus 2026, 10.00 sampai Jumat, 21 Agustus 2026, 09.00, blangko habis: 2 hari kerja tidak dihitung.",
            "Hari kerja ke-2: Senin, 24 Agustus 2026 (buka 08.00–12.00, 13.00–15.00).",
            "Tenggat: Senin, 24 Agustus 2026, 15.00 WITA.",
        ],
        Lines("2026-08-15 09:00", "2d", Pause("2026-08-19 10:00", "2026-08-21 09:00", PauseCause.BlanksOutOfStock)));

    [Fact]
    public void A_provisional_deadline_says_so() =>
        Assert.Equal("Tenggat ini sementara: hari libur tahun 2027 belum ditetapkan.", Lines("2026-12-31 14:00", "2h")[^1]);

    [Fact]
    public void A_pause_that_moves_nothing_says_so()
    {
        Assert.Contains(Lines("2026-08-18 09:00", "24h", Pause("2026-08-18 17:00", "2026-08-19 06:00")), line => line.EndsWith(": di luar jam buka, tidak mengubah apa pun.", StringComparison.Ordinal));
        Assert.Contains(Lines("2026-08-18 09:00", "1d", Pause("2026-08-18 10:00", "2026-08-18 11:00")), line => line.EndsWith(": tidak menggeser hari.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_clock_that_stands_still_is_explained_by_what_is_left()
    {
        var explanation = CaseClock.Start(Office, TimeAllowed.Parse("24h"), At("2026-08-18 09:00")).Pause(At("2026-08-18 11:00"), PauseCause.CentralServer).Explain();
        Assert.Null(explanation.Deadline);
        Assert.Equal(
            [
                "Berhenti sejak Selasa, 18 Agustus 2026, 11.00 WITA: gangguan server pusat.",
                "Selama berhenti tidak ada tenggat. Sisa waktu: 22 jam kerja.",
            ],
            explanation.Lines.TakeLast(2));
    }

    [Fact]
    public void A_half_day_and_a_closure_say_why()
    {
        var calendar = new WorkingCalendar(Office.Document with
        {
            SpecialDays = [new(new(2026, 8, 18), [Interval("08:00-10:00")], "tutup 10.00 karena listrik padam"), new(new(2026, 8, 19), [], "tutup karena banjir")],
        });
        Assert.Null(DeadlineExplanation.Of(calendar, At("2026-08-18 09:00"), TimeAllowed.Parse("2h"), [], out var explanation));
        Assert.Contains("Dihitung: Selasa, 18 Agustus 2026, 09.00–10.00 (tutup 10.00 karena listrik padam): 1 jam, jumlah 1 jam.", explanation!.Lines);
        Assert.Contains("Tutup: Rabu, 19 Agustus 2026, tutup karena banjir.", explanation.Lines);
    }

    [Fact]
    public void What_has_no_deadline_has_no_explanation() =>
        Assert.Equal("start-before-first-schedule", DeadlineExplanation.Of(Office, At("2020-01-01 09:00"), TimeAllowed.Parse("1h"), [], out _)!.Code);
}
