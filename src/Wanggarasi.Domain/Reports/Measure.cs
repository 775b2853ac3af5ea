namespace Wanggarasi.Domain.Reports;

/// <summary>
/// A number of the report: a name, what it means, and what it counts. The number and the list behind it come from the same
/// rule, so they cannot differ. Source: the portal's contract, chapter "On time".
/// </summary>
public sealed class Measure
{
    private readonly Func<ReportFacts, IEnumerable<ICounted>> _counted;

    private Measure(string code, string label, string meaning, Func<ReportFacts, IEnumerable<ICounted>> counted)
    {
        Code = code;
        Label = label;
        Meaning = meaning;
        _counted = counted;
    }

    /// <summary>Submitted in the period, by the office's date.</summary>
    public static Measure Submitted { get; } = new("masuk", "Masuk", "Permohonan yang diajukan dalam periode ini, tanpa entri susulan.",
        f => f.Intakes.Where(i => !i.IsLateEntry && f.Period.Covers(i.SubmittedOn)));

    /// <summary>
    /// The denominator of on time: every round whose due instant lies in the period, finished or not. Rounds that rest have no
    /// due instant; rounds cancelled or lapsed have no verdict; both stand beside.
    /// </summary>
    public static Measure Due { get; } = new("jatuh-tempo", "Jatuh tempo", "Semua yang batas waktunya jatuh dalam periode ini, selesai atau belum. Inilah pembagi persentase tepat waktu.",
        f => f.Rounds.Where(r => IsDue(f, r)));

    /// <summary>The numerator of on time: of those, finished at or before the due instant.</summary>
    public static Measure OnTime { get; } = new("tepat-waktu", "Tepat waktu", "Dari yang jatuh tempo: siap diambil atau diputuskan paling lambat pada batas waktunya.",
        f => f.Rounds.Where(r => IsDue(f, r) && r.OnTime == true));

    /// <summary>Of those due, finished after the due instant.</summary>
    public static Measure FinishedLate { get; } = new("selesai-terlambat", "Selesai terlambat", "Dari yang jatuh tempo: selesai sesudah batas waktunya.",
        f => f.Rounds.Where(r => IsDue(f, r) && r.OnTime == false));

    /// <summary>Of those due, open and past the due instant.</summary>
    public static Measure OpenLate { get; } = new("terbuka-terlambat", "Terlambat, belum selesai", "Dari yang jatuh tempo: batas waktunya sudah lewat dan belum selesai.",
        f => f.Rounds.Where(r => IsDue(f, r) && r.OnTime is null && r.DueAt < f.Now));

    /// <summary>Of those due, open and not yet past the due instant; it stands in the denominator all the same.</summary>
    public static Measure NotYetDue { get; } = new("belum-lewat", "Belum lewat batas", "Dari yang jatuh tempo: masih dikerjakan dan batas waktunya belum lewat. Ikut dihitung sebagai pembagi.",
        f => f.Rounds.Where(r => IsDue(f, r) && r.OnTime is null && r.DueAt >= f.Now));

    /// <summary>Finished in the period: Siap diambil, or Ditolak by a final decision.</summary>
    public static Measure Finished { get; } = new("selesai", "Selesai", "Siap diambil atau diputuskan dalam periode ini, kapan pun batas waktunya.",
        f => f.Rounds.Where(r => IsFinished(f, r)));

    /// <summary>Of those finished in the period, on time.</summary>
    public static Measure FinishedOnTime { get; } = new("selesai-tepat-waktu", "Tepat waktu di antara yang selesai", "Dari yang selesai dalam periode ini: paling lambat pada batas waktunya.",
        f => f.Rounds.Where(r => IsFinished(f, r) && r.OnTime == true));

    /// <summary>Returned in the period, once for each time.</summary>
    public static Measure Returned { get; } = Happened("dikembalikan", "Dikembalikan", "Dikembalikan untuk diperbaiki; permohonan yang dua kali dikembalikan terhitung dua kali.", Happening.Returned);

    /// <summary>Rejected in the period by a final decision.</summary>
    public static Measure Rejected { get; } = Happened("ditolak", "Ditolak", "Ditolak dengan keputusan akhir.", Happening.Rejected);

    /// <summary>Withdrawn in the period; outside the percentage.</summary>
    public static Measure Cancelled { get; } = Happened("dibatalkan", "Dibatalkan", "Dibatalkan oleh pemohon; tidak ikut dalam persentase.", Happening.Cancelled);

    /// <summary>Lapsed in the period; outside the percentage.</summary>
    public static Measure Expired { get; } = Happened("kedaluwarsa", "Kedaluwarsa", "Dikembalikan dan tidak diperbaiki sampai batasnya; tidak ikut dalam persentase.", Happening.Expired);

    /// <summary>Opened again in the period: each adds a round, which is counted by itself.</summary>
    public static Measure Reopened { get; } = Happened("dibuka-kembali", "Dibuka kembali", "Dibuka lagi sebagai putaran baru. Putaran lama tetap pada penilaiannya, putaran baru dihitung sendiri.", Happening.Reopened);

    /// <summary>Resting now, with the pause begun by the end of the period: no due instant, so outside the percentage.</summary>
    public static Measure Paused { get; } = new("waktu-berhenti", "Waktu berhenti", "Saat laporan ini dibuka sedang menunggu pemohon atau gangguan, sejak sebelum akhir periode. Tidak punya batas waktu, jadi tidak ikut dalam persentase.",
        f => f.Rounds.Where(r => !r.IsLateEntry && r.PausedAt is { } since && r.DueAt is null && f.DayOf(since) <= f.Period.LastOn));

    /// <summary>Cases whose first judgement was due in the period, without those withdrawn before it.</summary>
    public static Measure JudgementDue { get; } = new("periksa-jatuh-tempo", "Harus diperiksa", "Permohonan yang batas pemeriksaan pertamanya jatuh dalam periode ini, kecuali yang dibatalkan sebelum diperiksa.",
        f => f.Intakes.Where(i => IsJudgementDue(f, i)));

    /// <summary>Of those, judged at or before the due instant.</summary>
    public static Measure JudgedOnTime { get; } = new("diperiksa-tepat-waktu", "Diperiksa tepat waktu", "Dari yang harus diperiksa: diperiksa paling lambat pada batasnya.",
        f => f.Intakes.Where(i => IsJudgementDue(f, i) && i.FirstJudgedAt <= i.FirstJudgementDueAt));

    /// <summary>Forwarded services: cases that had to be forwarded in the period.</summary>
    public static Measure ForwardDue { get; } = new("teruskan-jatuh-tempo", "Harus diteruskan", "Permohonan yang harus diteruskan ke Disdukcapil paling lambat dalam periode ini.",
        f => f.Intakes.Where(i => IsForwardDue(f, i)));

    /// <summary>Of those, forwarded at or before the promised instant.</summary>
    public static Measure ForwardedOnTime { get; } = new("diteruskan-tepat-waktu", "Diteruskan tepat waktu", "Dari yang harus diteruskan: diteruskan paling lambat pada batasnya.",
        f => f.Intakes.Where(i => IsForwardDue(f, i) && i.ForwardedAt <= i.ForwardDueAt));

    /// <summary>Entries made after an outage, by the date they were entered.</summary>
    public static Measure LateEntries { get; } = new("susulan", "Entri susulan", "Dimasukkan sesudah gangguan, dihitung terpisah dari semua angka lain.",
        f => f.Intakes.Where(i => i.IsLateEntry && f.Period.Covers(i.SubmittedOn)));

    /// <summary>Late entries whose due instant lies in the period.</summary>
    public static Measure LateEntriesDue { get; } = new("susulan-jatuh-tempo", "Susulan jatuh tempo", "Entri susulan yang batas waktunya jatuh dalam periode ini.",
        f => f.Rounds.Where(r => r.IsLateEntry && LiesIn(f, r)));

    /// <summary>Of those, finished at or before the due instant.</summary>
    public static Measure LateEntriesOnTime { get; } = new("susulan-tepat-waktu", "Susulan tepat waktu", "Dari entri susulan yang jatuh tempo: selesai paling lambat pada batas waktunya.",
        f => f.Rounds.Where(r => r.IsLateEntry && LiesIn(f, r) && r.OnTime == true));

    /// <summary>Every measure, in the order of the report.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Submitted, Due, OnTime, FinishedLate, OpenLate, NotYetDue, Finished, FinishedOnTime, Returned, Rejected, Cancelled, Expired, Reopened,
        Paused, JudgementDue, JudgedOnTime, ForwardDue, ForwardedOnTime, LateEntries, LateEntriesDue, LateEntriesOnTime,
    ];

    /// <summary>The name in addresses and files.</summary>
    public string Code { get; }

    /// <summary>The name on screens.</summary>
    public string Label { get; }

    /// <summary>What it counts, in a sentence.</summary>
    public string Meaning { get; }

    /// <summary>A measure by its code; null where there is none.</summary>
    public static Measure? Find(string? code) => All.FirstOrDefault(m => m.Code == code);

    /// <summary>What is counted: one for each unit of the number, so a case may stand in it more than once.</summary>
    public IEnumerable<ICounted> In(ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _counted(facts);
    }

    /// <inheritdoc/>
    public override string ToString() => Code;

    private static Measure Happened(string code, string label, string meaning, Happening what) =>
        new(code, label, meaning, f => f.Happenings.Where(h => !h.IsLateEntry && h.What == what && f.Period.Covers(h.On)));

    private static bool LiesIn(ReportFacts facts, RoundRow round) => !round.IsWithdrawn && round.DueOn is { } on && facts.Period.Covers(on);

    private static bool IsDue(ReportFacts facts, RoundRow round) => !round.IsLateEntry && LiesIn(facts, round);

    private static bool IsFinished(ReportFacts facts, RoundRow round) => !round.IsLateEntry && round.FinishedOn is { } on && facts.Period.Covers(on);

    private static bool IsJudgementDue(ReportFacts facts, IntakeRow intake) =>
        !intake.IsLateEntry && (intake.FirstJudgedAt is not null || !intake.IsOver) && facts.Period.Covers(facts.DayOf(intake.FirstJudgementDueAt));

    private static bool IsForwardDue(ReportFacts facts, IntakeRow intake) =>
        !intake.IsLateEntry && (intake.ForwardedAt is not null || !intake.IsOver) && intake.ForwardDueAt is { } due && facts.Period.Covers(facts.DayOf(due));
}
