using Wanggarasi.Data.Office;

namespace Wanggarasi.Web.Features.Shared.Office;

/// <summary>The office's words for its posts and for the ways somebody stands in for one.</summary>
public static class RoleWords
{
    /// <summary>"Kepala seksi" for <c>kasi</c>.</summary>
    public static string Post(string role) => role switch
    {
        "loket" => "Petugas loket",
        "operator" => "Operator",
        "kasi" => "Kepala seksi",
        "sekcam" => "Sekretaris kecamatan",
        "camat" => "Camat",
        "disdukcapil" => "Disdukcapil",
        "admin" => "Administrator",
        _ => role,
    };

    /// <summary>How a delegate writes it before the signature.</summary>
    public static string Short(DelegationKind kind) => kind switch
    {
        DelegationKind.OnBehalf => "a.n.",
        DelegationKind.DailyActing => "Plh.",
        _ => "Plt.",
    };

    /// <summary>The same with what it means.</summary>
    public static string Long(DelegationKind kind) => kind switch
    {
        DelegationKind.OnBehalf => "a.n. – atas nama, dengan mandat tetap",
        DelegationKind.DailyActing => "Plh. – pelaksana harian, pejabat berhalangan sementara",
        _ => "Plt. – pelaksana tugas, jabatan kosong",
    };
}
