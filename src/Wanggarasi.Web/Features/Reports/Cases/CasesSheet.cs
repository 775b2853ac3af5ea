using System.Globalization;
using Wanggarasi.Web.Features.Shared.Sheets;

namespace Wanggarasi.Web.Features.Reports.Cases;

/// <summary>The cases behind a figure as a sheet.</summary>
public static class CasesSheet
{
    private static readonly string[] s_head = ["Nomor", "Pemohon", "Layanan", "Diajukan", "Putaran", "Batas waktu", "Keterangan", "Waktu kerja (jam)"];

    /// <summary>One row for each unit of the figure; instants are ISO 8601 in UTC, which every spreadsheet sorts alike.</summary>
    public static Sheet Of(CasesPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new Sheet("Permohonan", s_head, [.. page.Rows.Select(r => (object?[])
            [r.Number, r.Applicant, r.Service, Instant(r.SubmittedAt), r.Round, Instant(r.DueAt), r.What, ReportWords.Hours(r.Net)])]);
    }

    private static string? Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
