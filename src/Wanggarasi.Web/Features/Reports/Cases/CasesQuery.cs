using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Web.Features.Reports.Cases;

/// <summary>Which figure's cases are asked for, as it stands in the address.</summary>
public sealed class CasesQuery
{
    /// <summary>The period.</summary>
    public string? Periode { get; set; }

    /// <summary>Code of the figure.</summary>
    public string? Angka { get; set; }

    /// <summary>Code of the field; empty for all.</summary>
    public string? Bidang { get; set; }

    /// <summary>Code of the service; empty for all.</summary>
    public string? Layanan { get; set; }

    /// <summary>Number of the page, from 1.</summary>
    public int Halaman { get; set; } = 1;

    /// <summary>What that means; null where an address means nothing.</summary>
    public (ReportPeriod Period, Measure Measure, ReportScope Scope)? Find() =>
        ReportPeriod.TryParse(Periode, out var period, out _) && Measure.Find(Angka) is { } measure && ReportScope.Find(Bidang, Layanan) is { } scope
            ? (period, measure, scope)
            : null;
}
