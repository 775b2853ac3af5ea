using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Reports;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Reports;

/// <summary>How the report says its figures.</summary>
public static class ReportWords
{
    /// <summary>What stands where there is nothing to divide by: no figure, neither 0 % nor 100 %.</summary>
    public const string None = "–";

    /// <summary>The field's heading. Complaints get theirs when the field is added to <see cref="ReportField"/>.</summary>
    public static string Label(ReportField field) => field switch
    {
        ReportField.AdministrativeService => "Pelayanan administrasi",
        ReportField.PopulationDocument => "Dokumen kependudukan",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };

    /// <summary>The field in addresses and files.</summary>
    public static string Code(ReportField field) => field switch
    {
        ReportField.AdministrativeService => "pelayanan-administrasi",
        ReportField.PopulationDocument => "dokumen-kependudukan",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };

    /// <summary>"97,5", "100", or nothing at all.</summary>
    public static string Percent(Share share) => share.Percent is { } percent ? Indonesian.Number(percent, percent == decimal.Truncate(percent) ? 0 : 1) : None;

    /// <summary>"97,5%".</summary>
    public static string PercentSign(Share share) => share.Percent is null ? None : Percent(share) + "%";

    /// <summary>"7 jam 12 menit" of working time, to the minute.</summary>
    public static string Time(TimeSpan? time) => time is { } length ? PlainIndonesian.Span(TimeSpan.FromMinutes(Math.Round(length.TotalMinutes, MidpointRounding.AwayFromZero))) : None;

    /// <summary>Hours with two decimals, for files.</summary>
    public static decimal? Hours(TimeSpan? time) => time is { } length ? Math.Round((decimal)length.TotalHours, 2, MidpointRounding.AwayFromZero) : null;
}
