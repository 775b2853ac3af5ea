using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Standards;

/// <summary>
/// A published standard ready to be read: placeholders filled, conditions in words, requirements sorted by how
/// strongly they are asked. The public page, the notice board and the administrator's preview show the same sheet.
/// </summary>
public sealed record StandardSheet(ServiceDefinition Service, OfficeWords Words)
{
    public string Code => Service.Code;

    public string Name => Fill(Service.Name);

    public string Summary => Fill(Service.Summary);

    /// <summary>Number of the version; null for a draft.</summary>
    public int? Version { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    public PausedService? Pause { get; init; }

    public RequirementList Requirements { get; } = RequirementList.Of(Service, Words);

    /// <summary>"1 hari kerja sejak berkas lengkap".</summary>
    public string CompletionTime => $"{Service.Time.Completion.InWords()} {(Service.Time.StartsAt is ClockStart.Served ? "sejak dilayani" : "sejak berkas lengkap")}";

    /// <summary>"Gratis — Rp0", or the amount.</summary>
    public string FeeWords => FeeOf(Service.Fee.Amount);

    /// <summary>Beside every time until there is a decree; null afterwards.</summary>
    public string? Provisional => Service.IsConfirmed ? null : "target sementara (menunggu SK)";

    /// <summary>The fourteen components but the six published and the legal basis, with their letter in UU 25/2009 Pasal 21.</summary>
    public IReadOnlyList<(string Title, string Text)> OtherComponents =>
    [
        ("Sarana, prasarana, dan fasilitas", Fill(Service.Components.Facilities)),
        ("Kompetensi pelaksana", Fill(Service.Components.Competence)),
        ("Pengawasan internal", Fill(Service.Components.InternalControl)),
        ("Jumlah pelaksana", Fill(Service.Components.StaffCount)),
        ("Jaminan pelayanan", Fill(Service.Components.ServiceGuarantee)),
        ("Jaminan keamanan dan keselamatan", Fill(Service.Components.SafetyGuarantee)),
        ("Evaluasi kinerja pelaksana", Fill(Service.Components.PerformanceEvaluation)),
    ];

    public static StandardSheet Of(PublishedService service, OfficeWords words, PausedService? pause)
    {
        ArgumentNullException.ThrowIfNull(service);
        return new StandardSheet(service.Definition, words) { Version = service.Version, EffectiveOn = service.EffectiveOn, Pause = pause };
    }

    public static string FeeOf(long amount) =>
        amount == 0 ? "Gratis — Rp0" : Shared.Office.Indonesian.Money(amount);

    public string Fill(string? text) => Words.Fill(text);
}
