using Wanggarasi.Data.Cases;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Story;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Applications.Desk;

/// <summary>A requirement with its papers, as an officer judges it.</summary>
public sealed record DeskRequirement(CaseRequirement State, string Name, string? Note, IReadOnlyList<StoredDocument> Documents);

/// <summary>One case on one screen.</summary>
public sealed record DeskPage(
    DocumentApplication Case,
    ServiceDefinition Service,
    IReadOnlyList<Person> Persons,
    IReadOnlyList<(string Question, string Answer)> Answers,
    IReadOnlyList<DeskRequirement> Requirements,
    IReadOnlyList<SopStep> Steps,
    bool MayStep,
    ActingFor? ActingFor,
    bool MayJudge,
    IReadOnlyList<StoryLine> Story,
    IReadOnlyDictionary<Guid, string> Names,
    IReadOnlyList<Choice> Colleagues,
    string? Left,
    bool Late,
    long Seen)
{
    /// <summary>The disruption it rests for; null where none.</summary>
    public Resting? Resting { get; init; }

    /// <summary>Gross and net working time of the round so far; null before Berkas lengkap.</summary>
    public string? Spent { get; init; }

    /// <summary>What is ticked before the step, or the two that end together, is done.</summary>
    public IReadOnlyList<string> Checklist => [.. Steps.SelectMany(s => s.Checklist)];

    /// <summary>Typed reasons of a defect.</summary>
    public static IReadOnlyList<Choice> Reasons { get; } = [.. Enum.GetValues<DefectReason>().Select(r => new Choice(r.ToString(), CaseStory.ReasonLabel(r)))];

    /// <summary>What a colleague did since the form was shown.</summary>
    public IEnumerable<StoryLine> Meanwhile => Seen > 0 ? Story.Where(l => l.Sequence > Seen) : [];

    /// <summary>True while requirements are judged.</summary>
    public bool IsJudged => MayJudge && (Case.Status == CaseStatus.Submitted || Journey.IsWorking(Case.Status));
}
