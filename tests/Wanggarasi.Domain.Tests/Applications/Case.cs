using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Domain.Tests.Deadlines;

namespace Wanggarasi.Domain.Tests.Applications;

/// <summary>A case to try things on: an officer, a citizen, a clock in the test's hand.</summary>
internal sealed class Case
{
    public static readonly PinnedCalendar Pinned = new(1, Calendars.Office);

    private static readonly Actor s_officer = new(ActorRole.CounterOfficer, Guid.Parse("0193a5c0-0000-7000-8000-0000000000aa"));

    /// <summary>A service that Disdukcapil decides: forwarded, with Disdukcapil, received.</summary>
    public static readonly WorkPlan Forwarded = new(
        TimeAllowed.Days(1),
        TimeAllowed.Days(1),
        1,
        [new(1, "operator", CaseStatus.Complete), new(2, "disdukcapil", CaseStatus.Forwarded), new(3, "loket", CaseStatus.Forwarded)]);

    /// <summary>A letter of the kecamatan: kasi, operator, sekcam, camat, counter.</summary>
    public static readonly WorkPlan Letter = new(
        TimeAllowed.Hours(7),
        null,
        1,
        [
            new(1, "kasi", CaseStatus.Complete),
            new(2, "operator", CaseStatus.Processing),
            new(3, "sekcam", CaseStatus.Processing),
            new(4, "camat", CaseStatus.Signing),
            new(5, "loket", CaseStatus.Processing),
        ]);

    private readonly CaseSalt _salt = CaseSalt.Generate();
    private readonly List<CaseEvent> _events = [];
    private readonly List<Remark> _remarks = [];

    private Case(bool forwarded, DateTimeOffset at, IReadOnlyList<RequirementFact> requirements)
    {
        At = at;
        Plan = forwarded ? Forwarded : Letter;
        Application = DocumentApplication.Submit(
            new Submission(
                Guid.CreateVersion7(),
                "AKTA-2026-000123",
                forwarded ? "akta-kelahiran" : "sktm",
                1,
                forwarded ? ReportField.PopulationDocument : ReportField.AdministrativeService,
                forwarded,
                Channel.Portal,
                "75.04.11.2001",
                null,
                [new Person(PersonRole.Applicant, "Siti Nurhaliza", "7504115708900001")],
                new Dictionary<string, string>(StringComparer.Ordinal) { ["tempat"] = "rumah" },
                new Dictionary<string, string>(StringComparer.Ordinal) { ["nama-anak"] = "Rahasia Sekali" },
                requirements,
                TimeAllowed.Days(1)),
            Citizen,
            Pinned);
        Keep();
    }

    public DocumentApplication Application { get; }

    public WorkPlan Plan { get; set; }

    /// <summary>Every version of the calendar, the newest last.</summary>
    public IReadOnlyList<PinnedCalendar> Versions { get; private set; } = [Pinned];

    /// <summary>The calendar of the running round; the newest where none runs.</summary>
    public PinnedCalendar Calendar => Application.CurrentRound is { } round ? Versions.Single(v => v.Version == round.CalendarVersion) : Versions[^1];

    /// <summary>The instant of the next thing that happens.</summary>
    public DateTimeOffset At { get; set; }

    public Hand Citizen => new(Actor.Guest, At, _salt);

    public Hand Officer => new(s_officer, At, _salt);

    /// <summary>Every event so far.</summary>
    public IReadOnlyList<CaseEvent> Events => _events;

    /// <summary>Every word typed so far.</summary>
    public IReadOnlyList<Remark> Remarks => _remarks;

    public static Case New(bool forwarded = true, string at = "2026-11-24 09:00", params RequirementFact[] requirements) =>
        new(forwarded, Calendars.At(at), requirements.Length > 0 ? requirements : [Requirement("kk"), Requirement("ktp")]);

    public static RequirementFact Requirement(
        string code,
        Applicability applicability = Applicability.Required,
        string? group = null,
        Provision provision = Provision.Uploaded) =>
        new(code, applicability, group, provision, provision == Provision.Uploaded ? [new string('a', 64)] : []);

    /// <summary>Lets time pass.</summary>
    public Case Wait(TimeSpan time)
    {
        At += time;
        return this;
    }

    public Case Hours(double hours) => Wait(TimeSpan.FromHours(hours));

    /// <summary>Moves to an instant.</summary>
    public Case On(string at)
    {
        At = Calendars.At(at);
        return this;
    }

    /// <summary>Does something that must be allowed, a minute after the last thing.</summary>
    public Case Do(Func<DocumentApplication, Refusal?> act)
    {
        Wait(TimeSpan.FromMinutes(1));
        if (act(Application) is { } refusal)
        {
            throw new InvalidOperationException($"{refusal.Code}: {refusal.Message}");
        }

        Keep();
        return this;
    }

    /// <summary>The code of the refusal; nothing may have happened.</summary>
    public string Refused(Func<DocumentApplication, Refusal?> act)
    {
        var refusal = act(Application);
        Assert.Empty(Application.NewEvents);
        return refusal?.Code ?? "allowed";
    }

    public Case Fine(params string[] codes) =>
        codes.Aggregate(this, (c, code) => c.Do(a => a.Judge(c.Officer, code, Judgement.Fine, null, null, originalSeen: false)));

    public Case Defect(string code, DefectReason reason = DefectReason.Unreadable, string? note = null) =>
        Do(a => a.Judge(Officer, code, Judgement.Defect, reason, note, originalSeen: false));

    public Case Accept() => Do(a => a.Accept(Officer, Calendar, Plan));

    public Case Accepted() => Fine([.. Application.Requirements.Select(r => r.Code)]).Accept();

    public Case Return() => Do(a => a.Return(Officer, Calendar, 30));

    public Case Mend(params string[] codes) => Do(a => a.Mend(Citizen, Calendar, [.. codes.Select(code => Supplied(a, code))], NoAnswers, NoAnswers));

    public Case Step() => Do(a => a.Advance(Officer, Calendar, a.Step!.Value, []));

    /// <summary>The office takes up a new version of its calendar.</summary>
    public Case Change(WorkingCalendar calendar)
    {
        Versions = [.. Versions, new PinnedCalendar(Versions.Count + 1, calendar)];
        return Do(a => a.MoveToCalendar(new Actor(ActorRole.Administrator), At, Versions[^1], ClockBasis.Of(_events)));
    }

    public Case StepUntil(CaseStatus status)
    {
        while (Application.Status != status)
        {
            Step();
        }

        return this;
    }

    public static IReadOnlyDictionary<string, string> NoAnswers { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static RequirementFact Supplied(DocumentApplication application, string code)
    {
        var known = application.Requirements.First(r => r.Code == code);
        return Requirement(code, known.Applicability, known.Group);
    }

    private void Keep()
    {
        _events.AddRange(Application.NewEvents);
        _remarks.AddRange(Application.NewRemarks);
        Application.Saved();
    }
}
