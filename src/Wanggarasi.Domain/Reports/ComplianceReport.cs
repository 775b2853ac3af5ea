using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Reports;

/// <summary>One line of the report: everything counted for the whole, a field or a service.</summary>
public sealed class ReportLine
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<RoundRow> _finished = [];
    private WorkingTimes? _times;

    internal ReportLine()
    {
    }

    /// <summary>The number of a measure.</summary>
    public int this[Measure measure] => _counts.GetValueOrDefault(measure.Code);

    /// <summary>On time by the contract: of all whose due instant lies in the period.</summary>
    public Share OnTime => new(this[Measure.OnTime], this[Measure.Due]);

    /// <summary>On time of those finished in the period; stands second.</summary>
    public Share FinishedOnTime => new(this[Measure.FinishedOnTime], this[Measure.Finished]);

    /// <summary>First judgement on time.</summary>
    public Share JudgedOnTime => new(this[Measure.JudgedOnTime], this[Measure.JudgementDue]);

    /// <summary>Forwarded on time.</summary>
    public Share ForwardedOnTime => new(this[Measure.ForwardedOnTime], this[Measure.ForwardDue]);

    /// <summary>Late entries on time, counted apart.</summary>
    public Share LateEntriesOnTime => new(this[Measure.LateEntriesOnTime], this[Measure.LateEntriesDue]);

    /// <summary>Working times of what was finished in the period.</summary>
    public WorkingTimes Times => _times ??= WorkingTimes.Of(_finished);

    /// <summary>True when nothing was counted at all.</summary>
    public bool IsEmpty => _counts.Count == 0;

    internal void Add(Measure measure, ICounted counted)
    {
        _counts[measure.Code] = this[measure] + 1;
        if (measure == Measure.Finished)
        {
            _finished.Add((RoundRow)counted);
        }
    }
}

/// <summary>
/// Kepatuhan Standar Pelayanan (SPM) of one period: the whole, each field the office answers for, each service.
/// Pure: it counts what it is given.
/// </summary>
public sealed class ComplianceReport
{
    private ComplianceReport(ReportFacts facts)
    {
        Facts = facts;
        var services = new Dictionary<string, ReportLine>(StringComparer.Ordinal);
        foreach (var measure in Measure.All)
        {
            foreach (var counted in measure.In(facts))
            {
                if (!services.TryGetValue(counted.ServiceCode, out var service))
                {
                    services[counted.ServiceCode] = service = new ReportLine();
                }

                Whole.Add(measure, counted);
                Fields[counted.Field].Add(measure, counted);
                service.Add(measure, counted);
            }
        }

        Services = services;
    }

    /// <summary>What it rests on.</summary>
    public ReportFacts Facts { get; }

    /// <summary>Everything.</summary>
    public ReportLine Whole { get; } = new();

    /// <summary>Each field.</summary>
    public IReadOnlyDictionary<ReportField, ReportLine> Fields { get; } = Enum.GetValues<ReportField>().ToDictionary(f => f, _ => new ReportLine());

    /// <summary>Each service that occurs; a service without a case has no line here.</summary>
    public IReadOnlyDictionary<string, ReportLine> Services { get; }

    /// <summary>Draws up the report.</summary>
    public static ComplianceReport Of(ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new ComplianceReport(facts);
    }
}
