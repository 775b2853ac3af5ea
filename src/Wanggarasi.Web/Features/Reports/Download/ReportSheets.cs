using Wanggarasi.Domain.Reports;
using Wanggarasi.Web.Features.Reports.Compliance;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Features.Shared.Sheets;

namespace Wanggarasi.Web.Features.Reports.Download;

/// <summary>The report as sheets: the figures, and what they mean.</summary>
public static class ReportSheets
{
    private static readonly string[] s_head =
    [
        "Periode", "Tingkat", "Nama", "Target", "Keterangan target", "Tepat waktu (%)", "Selesai tepat waktu (%)", "Diperiksa tepat waktu (%)", "Diteruskan tepat waktu (%)",
        .. Measure.All.Select(m => m.Label == "Tepat waktu" ? "Tepat waktu (jumlah)" : m == Measure.FinishedOnTime ? "Selesai tepat waktu (jumlah)" : m == Measure.JudgedOnTime ? "Diperiksa tepat waktu (jumlah)" : m == Measure.ForwardedOnTime ? "Diteruskan tepat waktu (jumlah)" : m.Label),
        "Median waktu kerja (jam)", "Persentil 90 waktu kerja (jam)", "Waktu kantor (jam)", "Waktu pemohon (jam)", "Waktu Disdukcapil (jam)",
    ];

    /// <summary>The figures: the whole, the fields, the services. An empty percentage has no whole.</summary>
    public static Sheet Figures(CompliancePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new Sheet("Laporan", s_head,
        [
            Row(page, "semua", page.Whole),
            .. page.Fields.Select(f => Row(page, "bidang", f)),
            .. page.Services.Select(s => Row(page, "layanan", s)),
        ]);
    }

    /// <summary>What each column counts.</summary>
    public static Sheet Meanings(CompliancePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new Sheet("Penjelasan", ["Angka", "Arti"],
        [
            ["Periode", $"{page.Period.Label}, {Indonesian.Day(page.Period.FirstOn)} sampai {Indonesian.Day(page.Period.LastOn)}; keadaan {Indonesian.Day(page.Today)}"],
            ["Tepat waktu (%)", "Tepat waktu dibagi jatuh tempo, kali 100. Kosong bila tidak ada yang jatuh tempo."],
            .. Measure.All.Select(m => (object?[])[m.Label, m.Meaning]),
            ["Median waktu kerja (jam)", "Separuh dari yang selesai tidak lebih lama dari itu, dalam jam buka kantor tanpa waktu menunggu pemohon."],
            ["Persentil 90 waktu kerja (jam)", "Sembilan dari sepuluh tidak lebih lama dari itu, menurut peringkat terdekat."],
        ]);
    }

    private static object?[] Row(CompliancePage page, string level, NamedLine named)
    {
        var (line, times) = (named.Line, named.Line.Times);
        return
        [
            page.Period.Text, level, named.Name, named.Target, named.Target is null ? null : named.IsConfirmed ? "ditetapkan" : "target sementara (menunggu SK)",
            line.OnTime.Percent, line.FinishedOnTime.Percent, line.JudgedOnTime.Percent, line.ForwardedOnTime.Percent,
            .. Measure.All.Select(m => (object?)line[m]),
            ReportWords.Hours(times.Median), ReportWords.Hours(times.NinetiethPercentile),
            times.Count == 0 ? null : ReportWords.Hours(times.Office), times.Count == 0 ? null : ReportWords.Hours(times.Citizen), times.Count == 0 ? null : ReportWords.Hours(times.External),
        ];
    }
}
