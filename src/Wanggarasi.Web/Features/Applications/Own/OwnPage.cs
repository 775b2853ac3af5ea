using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Status;
using Wanggarasi.Web.Features.Shared.Pieces;

namespace Wanggarasi.Web.Features.Applications.Own;

/// <summary>A draft that its account can go on with.</summary>
public sealed record OwnDraft(string Address, string ServiceName, DateTimeOffset TouchedAt, DateTimeOffset ExpiresAt);

/// <summary>A case of the account.</summary>
public sealed record OwnCase(
    Guid Id, string Number, string ServiceName, string Subject, CaseStatus Status, DateTimeOffset SubmittedAt, DateTimeOffset? DueAt, bool IsJudged, bool IsLate, DateOnly? ExpiresOn)
{
    /// <summary>The tone of the status tag.</summary>
    public Tone Tone => StatusPage.ToneOf(Status);

    /// <summary>True when the pemohon can still withdraw it.</summary>
    public bool MayCancel => Journey.Next(Status, JourneyStep.Cancel).Refusal is null;

    /// <summary>What the due instant promises; null where none is owed now.</summary>
    public string? Promise => DueAt is null ? null
        : Status == CaseStatus.Submitted ? IsJudged ? "Perbaikan diperiksa paling lambat" : "Diperiksa paling lambat"
        : Journey.IsWorking(Status) ? IsLate ? "Seharusnya selesai" : "Selesai paling lambat"
        : null;
}

/// <summary>What the page shows.</summary>
public sealed record OwnPage(IReadOnlyList<OwnDraft> Drafts, IReadOnlyList<OwnCase> Cases, int Page, int Total)
{
    /// <summary>Cases on a page.</summary>
    public const int Size = 20;
}
