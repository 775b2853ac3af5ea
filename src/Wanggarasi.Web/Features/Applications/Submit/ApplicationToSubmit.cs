using Wanggarasi.Data.Papers;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Features.Applications.Submit;

/// <summary>Everything somebody hands in, from a draft on the portal or across the counter.</summary>
/// <param name="Id">Id of the draft, or a new one made when the counter's form was opened: sending twice makes one case.</param>
/// <param name="ServiceCode">Code of the service.</param>
/// <param name="ServiceVersion">The version of the service the applicant has answered.</param>
/// <param name="Channel">Where it comes in.</param>
/// <param name="Actor">Who hands it in.</param>
/// <param name="Persons">The persons: one applicant, one person concerned (also where they are the same), perhaps helper and principal.</param>
/// <param name="Answers">Answers by question, canonical; those of questions that do not apply are left out by the rules.</param>
/// <param name="AtCounter">Codes of the requirements that will be, or were, brought to the counter.</param>
public sealed record ApplicationToSubmit(
    Guid Id,
    string ServiceCode,
    int ServiceVersion,
    Channel Channel,
    Actor Actor,
    IReadOnlyList<Person> Persons,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyCollection<string> AtCounter)
{
    /// <summary>The account it belongs to.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Fingerprint of the draft's token, by which its sender sees the receipt.</summary>
    public byte[]? DraftFingerprint { get; init; }

    /// <summary>Files handed in with it, judged; a draft's own are stored already.</summary>
    public IReadOnlyList<SuppliedFile> Files { get; init; } = [];

    /// <summary>Codes of the requirements whose originals the officer who takes it in has before them, and finds fine.</summary>
    public IReadOnlyCollection<string> OriginalsSeen { get; init; } = [];

    /// <summary>Whether the answers were read aloud to a pemohon who does not read.</summary>
    public bool WasReadAloud { get; init; }

    /// <summary>The outage, for an entry made afterwards.</summary>
    public LateEntryFact? LateEntry { get; init; }
}

/// <summary>A file for a requirement.</summary>
public sealed record SuppliedFile(string RequirementCode, AcceptedFile File);

/// <summary>A case that was handed in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="RegisterNumber">Its number in the register.</param>
/// <param name="Code">Its tracking code.</param>
/// <param name="Pin">The PIN, where the applicant has no NIK.</param>
/// <param name="WasThere">True when it had been handed in before: the same receipt again.</param>
public sealed record SubmittedApplication(Guid Id, string RegisterNumber, TrackingCode Code, Pin? Pin, bool WasThere);
