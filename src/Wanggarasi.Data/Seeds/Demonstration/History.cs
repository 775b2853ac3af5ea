using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>A service as a history needs it: the version that counts, and what a round of work starts with.</summary>
/// <param name="Version">Number of the version.</param>
/// <param name="Definition">What it says.</param>
/// <param name="Sop">The approved SOP.</param>
/// <param name="Plan">The plan of a round.</param>
/// <param name="Weight">How often people ask for it, beside the others.</param>
public sealed record OfferedService(int Version, ServiceDefinition Definition, SopDefinition Sop, WorkPlan Plan, double Weight);

/// <summary>The office a history happens in.</summary>
/// <param name="Calendar">The calendar that counts.</param>
/// <param name="Services">The services people can apply for.</param>
/// <param name="People">Who could apply.</param>
/// <param name="Officers">Accounts by role; a role without one acts without an account.</param>
/// <param name="RegionCode">The office's region code.</param>
public sealed record OfficeAtWork(
    PinnedCalendar Calendar, IReadOnlyList<OfferedService> Services, InventedPeople People, IReadOnlyDictionary<string, Guid> Officers, string RegionCode)
{
    /// <summary>The disruptions of the history, in order of time.</summary>
    public IReadOnlyList<InventedDisruption> Disruptions { get; init; } = [];

    /// <summary>Who does a step of this role.</summary>
    public Actor ActorOf(string role)
    {
        var (capacity, account) = role switch
        {
            "kasi" => (ActorRole.SectionHead, "kasi"),
            "sekcam" => (ActorRole.Secretary, "sekcam"),
            "camat" => (ActorRole.Camat, "camat"),
            // Operators are counter officers, and nobody at Disdukcapil signs in here.
            _ => (ActorRole.CounterOfficer, "loket"),
        };
        return new Actor(capacity, Officers.TryGetValue(account, out var id) ? id : null);
    }
}

/// <summary>Somebody with an account who applies too.</summary>
public sealed record AccountHolder(Guid Id, InventedPerson Person);

/// <summary>How a case of a history goes, as far as that is laid down beforehand.</summary>
public enum Fate
{
    /// <summary>As chance has it.</summary>
    Chance,

    /// <summary>Waits for its first judgement.</summary>
    Untouched,

    /// <summary>Returned, and the pemohon has not mended it.</summary>
    LeftReturned,

    /// <summary>Returned, mended and finished.</summary>
    Mended,

    /// <summary>Straight through.</summary>
    Smooth,

    /// <summary>Finished late.</summary>
    Late,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>Withdrawn by the pemohon.</summary>
    Cancelled,
}

/// <summary>A case to be invented.</summary>
/// <param name="Part">Its number within the history; its dice are thrown by it.</param>
/// <param name="Service">What is asked for.</param>
/// <param name="SubmittedAt">When it is handed in.</param>
/// <param name="Channel">Where.</param>
/// <param name="Fate">How it goes.</param>
/// <param name="Owner">The account it belongs to.</param>
public sealed record CasePlan(int Part, OfferedService Service, DateTimeOffset SubmittedAt, Channel Channel, Fate Fate, AccountHolder? Owner = null);

/// <summary>A case that was invented, with everything that is stored of it.</summary>
public sealed record InventedCase(DocumentApplication Application, Submission Submission, CaseSalt Salt, Person? Collector, IReadOnlyList<InventedPaper> Papers, IReadOnlyList<InventedMessage> Messages);

/// <summary>A file handed in with it.</summary>
public sealed record InventedPaper(string RequirementCode, Papers.AcceptedFile File, DateTimeOffset At);

/// <summary>What its owner was told.</summary>
public sealed record InventedMessage(string Kind, string Subject, string Body, DateTimeOffset At);
