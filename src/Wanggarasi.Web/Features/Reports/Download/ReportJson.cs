using System.Text.Encodings.Web;
using System.Text.Json;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Reports.Compliance;

namespace Wanggarasi.Web.Features.Reports.Download;

/// <summary>The report for machines: the same figures under the same names as in addresses, times in seconds of working time.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 without a mark, ending in a line break.</summary>
    public static byte[] Of(CompliancePage page, string office)
    {
        ArgumentNullException.ThrowIfNull(page);
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Office = office,
                Period = page.Period.Text,
                FirstDay = page.Period.FirstOn,
                LastDay = page.Period.LastOn,
                AsOf = page.NowAt,
                Whole = Line(page.Whole.Line),
                Fields = page.Fields.Select(f => new { Code = ReportWords.Code(f.Field!.Value), f.Name, Figures = Line(f.Line) }),
                Services = page.Services.Select(s => new
                {
                    Code = s.Scope.Service,
                    s.Name,
                    Field = s.Field is { } field ? ReportWords.Code(field) : null,
                    s.Target,
                    s.IsConfirmed,
                    s.IsForwarded,
                    Figures = Line(s.Line),
                }),
            },
            s_options);
        return [.. json, (byte)'\n'];
    }

    private static object Line(ReportLine line) => new
    {
        OnTime = Part(line.OnTime),
        FinishedOnTime = Part(line.FinishedOnTime),
        JudgedOnTime = Part(line.JudgedOnTime),
        ForwardedOnTime = Part(line.ForwardedOnTime),
        LateEntriesOnTime = Part(line.LateEntriesOnTime),
        Counts = Measure.All.ToDictionary(m => m.Code, m => line[m], StringComparer.Ordinal),
        WorkingTime = new
        {
            Rounds = line.Times.Count,
            MedianSeconds = (long?)line.Times.Median?.TotalSeconds,
            NinetiethPercentileSeconds = (long?)line.Times.NinetiethPercentile?.TotalSeconds,
            OfficeSeconds = (long)line.Times.Office.TotalSeconds,
            CitizenSeconds = (long)line.Times.Citizen.TotalSeconds,
            ExternalSeconds = (long)line.Times.External.TotalSeconds,
        },
    };

    // Without a whole there is no percentage: null, neither 0 nor 100.
    private static object Part(Share share) => new { share.Percent, share.Part, N = share.Whole };
}
