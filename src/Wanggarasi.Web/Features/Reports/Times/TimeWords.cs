using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Reports.Times;

/// <summary>The signs in words: what was looked for, by which rule, and the question itself.</summary>
public static class TimeWords
{
    private static readonly string s_closing = PlainIndonesian.Span(TimeQuestions.BeforeClosing);

    /// <summary>What a sign is about.</summary>
    public static string Title(TimeSign sign) => sign switch
    {
        TimeSign.ClosingBurst => "Banyak yang selesai menjelang tutup",
        TimeSign.EqualSpacing => "Selesai dengan jarak yang sama",
        TimeSign.PauseBeforeDue => "Jeda dimulai saat waktu hampir habis",
        TimeSign.PauseOverDayEnd => "Jeda singkat yang melewati akhir hari",
        TimeSign.NothingOpened => "Berkas lengkap tanpa membuka berkasnya",
        TimeSign.SoonReopened => "Dibuka kembali tidak lama setelah selesai",
        TimeSign.ManyLateEntries => "Banyak entri susulan",
        _ => throw new ArgumentOutOfRangeException(nameof(sign)),
    };

    /// <summary>Changes of days that were over.</summary>
    public const string PastCalendarTitle = "Kalender hari yang sudah lewat diubah";

    /// <summary>When that is asked.</summary>
    public const string PastCalendarRule = "Jam buka suatu hari diubah setelah hari itu lewat; permohonan yang terlambat dapat menjadi tepat waktu karenanya.";

    /// <summary>The question about a version of the calendar.</summary>
    public static string AskOfCalendar(int version, DateOnly pastOn, string decree, string reason, string? author) =>
        $"Kalender versi {Indonesian.Number(version)}, dibuat {author ?? "sistem"}, mengubah hari yang sudah lewat mulai {Indonesian.LongDay(pastOn)} dengan keputusan {decree} (alasan: {reason}). Apakah keputusan itu ada, dan mengapa baru kemudian?";

    /// <summary>When the question is asked.</summary>
    public static string Rule(TimeSign sign) => sign switch
    {
        TimeSign.ClosingBurst => $"Sedikitnya {TimeQuestions.Many} permohonan selesai oleh satu petugas dalam {s_closing} sebelum tutup, dan itu {TimeQuestions.BurstShare * 100:0} % atau lebih dari yang diselesaikannya hari itu.",
        TimeSign.EqualSpacing => $"Sedikitnya {TimeQuestions.Many} permohonan berturut-turut selesai oleh satu petugas dengan jarak yang sama, beda paling banyak {TimeQuestions.EqualWithin.TotalSeconds:0} detik.",
        TimeSign.PauseBeforeDue => $"Saat jeda dimulai, sisa waktu {PlainIndonesian.Span(TimeQuestions.HardlyAnyLeft)} kerja atau kurang.",
        TimeSign.PauseOverDayEnd => $"Jeda kurang dari {PlainIndonesian.Span(TimeQuestions.ShortPause)} kerja yang menggeser janji dalam hari kerja.",
        TimeSign.NothingOpened => "Ada berkas yang diunggah, tetapi tidak satu pun, atau kurang dari separuhnya, dibuka oleh petugas yang menyatakannya lengkap.",
        TimeSign.SoonReopened => $"Dibuka kembali dalam {TimeQuestions.SoonDays} hari kerja setelah selesai.",
        TimeSign.ManyLateEntries => $"Sedikitnya {TimeQuestions.Many} entri susulan oleh satu petugas dalam periode ini.",
        _ => throw new ArgumentOutOfRangeException(nameof(sign)),
    };

    /// <summary>The question.</summary>
    /// <param name="question">Its sign and cases.</param>
    /// <param name="officer">Name of the officer; null where none is known.</param>
    public static string Ask(TimeQuestion question, string? officer)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (who, count) = (officer ?? "sistem", Indonesian.Number(question.Cases.Count));
        var when = question.On is { } day ? $" pada {Indonesian.LongDay(day)}" : "";
        return question.Sign switch
        {
            TimeSign.ClosingBurst => $"{count} dari {Indonesian.Number(question.Of)} permohonan yang diselesaikan {who}{when} selesai menjelang tutup. Apa yang terjadi hari itu?",
            TimeSign.EqualSpacing => $"{count} permohonan diselesaikan {who} dengan jarak yang sama, {PlainIndonesian.Span(Whole(question.Spacing))}{when}. Bagaimana cara pengerjaannya?",
            TimeSign.PauseBeforeDue => $"Waktu {count} permohonan dihentikan {who} saat hampir habis{when}. Apa yang baru diketahui saat itu?",
            TimeSign.PauseOverDayEnd => $"Jeda singkat pada {count} permohonan oleh {who} menggeser tenggatnya{when}. Mengapa tidak dilanjutkan hari itu juga?",
            TimeSign.NothingOpened => $"{count} permohonan dinyatakan lengkap oleh {who}{when} dengan membuka {Indonesian.Number(question.Cases.Sum(c => c.Count ?? 0))} dari {Indonesian.Number(question.Cases.Sum(c => c.Of ?? 0))} berkas yang diunggah. Dari mana isi lainnya diketahui?",
            TimeSign.SoonReopened => $"{count} permohonan dibuka kembali{when} tidak lama setelah dinyatakan selesai. Apakah memang sudah selesai saat itu?",
            TimeSign.ManyLateEntries => $"{count} dari {Indonesian.Number(question.Of)} entri susulan dibuat {who}. Apakah gangguannya memang selama itu?",
            _ => throw new ArgumentOutOfRangeException(nameof(question)),
        };
    }

    /// <summary>The number of one case that led to the question.</summary>
    /// <param name="sign">The sign.</param>
    /// <param name="asked">The case.</param>
    /// <param name="clock">The office's clock.</param>
    public static string Figure(TimeSign sign, AskedCase asked, OfficeClock clock)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(clock);
        var day = Indonesian.ShortDay(clock.DayOf(asked.At));
        return sign switch
        {
            TimeSign.ClosingBurst or TimeSign.EqualSpacing => Indonesian.Time(TimeOnly.FromDateTime(clock.Local(asked.At).DateTime)),
            TimeSign.PauseBeforeDue => $"{day}, sisa {PlainIndonesian.Span(Whole(asked.Time!.Value))}",
            TimeSign.PauseOverDayEnd => $"{day}, jeda {PlainIndonesian.Span(Whole(asked.Time!.Value))}",
            TimeSign.NothingOpened => $"{day}, {asked.Count} dari {asked.Of} berkas",
            TimeSign.SoonReopened => $"{day}, {asked.Count} hari kerja kemudian",
            _ => day,
        };
    }

    // Fractions of a second say nothing.
    private static TimeSpan Whole(TimeSpan span) => TimeSpan.FromSeconds(Math.Round(span.TotalSeconds));
}
