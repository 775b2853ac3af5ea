using Microsoft.AspNetCore.WebUtilities;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Reports;

/// <summary>Which part of the report a figure belongs to: the whole, a field, or a service.</summary>
public sealed record ReportScope(ReportField? Field = null, string? Service = null)
{
    /// <summary>Everything.</summary>
    public static ReportScope Whole { get; } = new();

    /// <summary>The part an address names; null where there is no such field.</summary>
    public static ReportScope? Find(string? field, string? service) =>
        string.IsNullOrEmpty(field) ? new(null, string.IsNullOrEmpty(service) ? null : service)
        : Enum.GetValues<ReportField>().Where(f => ReportWords.Code(f) == field).Select(f => new ReportScope(f, string.IsNullOrEmpty(service) ? null : service)).FirstOrDefault();

    /// <summary>Whether what is counted lies in it.</summary>
    public bool Holds(ICounted counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        return (Field is null || counted.Field == Field) && (Service is null || counted.ServiceCode == Service);
    }

    /// <summary>The address of the cases behind a figure.</summary>
    public string Cases(ReportPeriod period, Measure measure, string path = "/camat/laporan/permohonan")
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(measure);
        return QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
        {
            ["periode"] = period.Text,
            ["angka"] = measure.Code,
            ["bidang"] = Field is { } field ? ReportWords.Code(field) : null,
            ["layanan"] = Service,
        }.Where(q => q.Value is not null));
    }
}
