using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Explain;

/// <summary>One clock of a case and how it came about.</summary>
/// <param name="Title">What was promised: "Pemeriksaan pertama", "Penyelesaian".</param>
/// <param name="Clock">The clock.</param>
/// <param name="Versions">The versions it is counted by, each in one line.</param>
/// <param name="Now">The instant of the page.</param>
public sealed record ExplainedClock(string Title, CaseClock Clock, IReadOnlyList<string> Versions, DateTimeOffset Now)
{
    /// <summary>The steps to the due instant, in the words of <c>due --explain</c>.</summary>
    public DeadlineExplanation Explanation { get; } = Clock.Explain();

    /// <summary>How it stands.</summary>
    public ClockVerdict Verdict { get; } = Clock.Verdict(Now);

    /// <summary>The whole open time of the round.</summary>
    public TimeSpan Gross => Clock.GrossTime(Now);

    /// <summary>The open time without pauses.</summary>
    public TimeSpan Net => Clock.NetTime(Now);

    /// <summary>The open time by whose hands it was in; adds up to <see cref="Gross"/>.</summary>
    public HolderTimes Times => Clock.WorkingTimes(Now);

    /// <summary>How it stands, in words.</summary>
    public string VerdictWords => Verdict switch
    {
        ClockVerdict.Running => $"Berjalan. Sisa {PlainIndonesian.Span(Clock.WorkingTimeLeft(Now) ?? TimeSpan.Zero)} waktu layanan.",
        ClockVerdict.Paused => $"Berhenti: {Clock.OpenPause!.Cause.Label()}. Sisa {Clock.Remaining!.Value.InWords()}.",
        ClockVerdict.Overdue => $"Terlambat {PlainIndonesian.Span(Clock.WorkingTimeLeft(Now) ?? TimeSpan.Zero)} waktu layanan, belum selesai.",
        ClockVerdict.OnTime => $"Selesai tepat waktu, {Moment(Clock.StoppedAt!.Value)}.",
        ClockVerdict.Late => $"Selesai terlambat, {Moment(Clock.StoppedAt!.Value)}.",
        _ => $"Berakhir tanpa keputusan, {Moment(Clock.StoppedAt!.Value)}.",
    };

    /// <summary>The steps, with long runs of counted time put together so that a long case stays readable.</summary>
    public IEnumerable<IReadOnlyList<ExplainedStep>> Runs()
    {
        var run = new List<ExplainedStep>();
        foreach (var step in Explanation.Steps)
        {
            if (step.Kind == ExplainedKind.LeftOut)
            {
                if (run.Count > 0)
                {
                    yield return run;
                    run = [];
                }

                yield return [step];
            }
            else
            {
                run.Add(step);
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    /// <summary>A run of counted time in one line.</summary>
    public string Sum(IReadOnlyList<ExplainedStep> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var counted = run.Where(s => s.Kind == ExplainedKind.Counted).ToList();
        var span = $"{Day(run[0].FromAt)} sampai {Day(run[^1].FromAt)}";
        var sum = Clock.Allowed.IsDays ? $"{counted.Count} hari kerja" : $"{PlainIndonesian.Span(counted.Aggregate(TimeSpan.Zero, (all, s) => all + s.OpenTime))} kerja";
        return $"Dihitung dari {span}: {sum}";
    }

    private static string Day(DateTimeOffset at) => PlainIndonesian.Day(DateOnly.FromDateTime(at.DateTime));

    private string Moment(DateTimeOffset at) => $"{PlainIndonesian.Moment(Clock.Calendar.InOffice(at))} {PlainIndonesian.Zone(Clock.Calendar.TimeZone, at)}";
}

/// <summary>"Mengapa tenggat ini?": every clock of one case.</summary>
/// <param name="RegisterNumber">Register number.</param>
/// <param name="ServiceName">Name of the service.</param>
/// <param name="Back">The page it was opened from.</param>
/// <param name="BackLabel">What that page is called.</param>
/// <param name="IsForCitizen">Whether the citizen reads it.</param>
/// <param name="Clocks">The clocks, oldest first.</param>
/// <param name="Now">The instant of the page.</param>
/// <param name="Status">Where the case stands.</param>
/// <param name="ExpiresOn">The last day to mend a returned case.</param>
public sealed record ExplainPage(
    string RegisterNumber, string ServiceName, string Back, string BackLabel, bool IsForCitizen, IReadOnlyList<ExplainedClock> Clocks, DateTimeOffset Now, CaseStatus Status, DateOnly? ExpiresOn)
{
    /// <summary>What the case waits for now, where no clock below says it: whoever asks why should read first whose turn it is.</summary>
    public string? Waiting => Status switch
    {
        CaseStatus.Returned => $"Sekarang menunggu perbaikan dari {(IsForCitizen ? "Anda" : "pemohon")}{(ExpiresOn is { } day ? $", paling lambat {Indonesian.LongDay(day)}" : "")}. Waktu kantor berjalan lagi setelah perbaikan dikirim.",
        CaseStatus.Submitted => "Tenggat penyelesaian dihitung sejak berkas dinyatakan lengkap. Sampai saat itu yang berjalan hanya pemeriksaan pertama.",
        _ => null,
    };

    /// <summary>More steps than this in one run are put together.</summary>
    public const int Short = 5;
}
