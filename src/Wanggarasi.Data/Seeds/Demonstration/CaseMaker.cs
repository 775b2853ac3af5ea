using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>
/// Invents one case: persons, answers and papers that the service's own form accepts, then its journey through the rules of the
/// domain up to the end of the history.
/// </summary>
/// <param name="office">The office it happens in.</param>
/// <param name="seed">The history's seed.</param>
/// <param name="untilAt">Nothing happens after this instant.</param>
/// <param name="withPapers">Whether papers are uploaded; otherwise they all come to the counter.</param>
public sealed class CaseMaker(OfficeAtWork office, int seed, DateTimeOffset untilAt, bool withPapers)
{
    private readonly InventedAnswers _answers = new(office.People);

    /// <summary>Invents it.</summary>
    /// <param name="plan">What is laid down beforehand.</param>
    /// <param name="number">The number the register gives it.</param>
    /// <exception cref="InvalidOperationException">The rules refuse what was invented: a mistake in here.</exception>
    public InventedCase Make(CasePlan plan, RegisterNumber number)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(number);
        var dice = Dice.For(seed, plan.Part);
        var service = plan.Service.Definition;
        var at = RecordTime.Of(plan.SubmittedAt);
        var today = office.Calendar.Calendar.LocalDateOf(at);
        var persons = Persons(dice, plan, today);
        var subject = persons.First(p => p.Role == PersonRole.Subject);
        var form = ServiceForm.For(service, _answers.Fill(dice, service, SubjectAnswers.Of(subject), today), today);
        var papers = new List<InventedPaper>();
        var supplied = form.Requirements.Select(asked => Supply(dice, plan, asked, subject.Name, at, papers)).ToList();
        if (form.Check([.. supplied.Where(s => s.Provision != Provision.None).Select(s => s.Code)]) is [var refusal, ..])
        {
            throw new InvalidOperationException($"An invented application for '{service.Code}' is refused ({refusal.Field}): {refusal.Message}");
        }

        var asked = form.Questions.Where(q => form.Answers.ContainsKey(q.Id)).ToLookup(q => q.Personal);
        var submission = new Submission(
            Guid.CreateVersion7(at),
            number.ToString(),
            service.Code,
            plan.Service.Version,
            service.ReportField,
            service.IsForwarded,
            plan.Channel,
            subject.VillageCode ?? persons[0].VillageCode,
            plan.Owner?.Id,
            persons,
            asked[false].ToDictionary(q => q.Id, q => form.Answers[q.Id], StringComparer.Ordinal),
            asked[true].ToDictionary(q => q.Id, q => form.Answers[q.Id], StringComparer.Ordinal),
            supplied,
            service.Time.FirstJudgement);
        var salt = CaseSalt.Generate();
        var journey = new CaseJourney(office, plan, submission, salt, dice, untilAt, withPapers);
        return journey.Run(papers);
    }

    private RequirementFact Supply(Dice dice, CasePlan plan, AskedRequirement asked, string name, DateTimeOffset at, List<InventedPaper> papers)
    {
        if (!asked.MustBeSupplied)
        {
            return Supplies.Of(asked, [], false);
        }

        if (!withPapers || plan.Channel == Channel.Counter || asked.Requirement.Supply != Domain.Standards.Supply.Document || dice.Chance(0.2))
        {
            return Supplies.Of(asked, [], true);
        }

        var paper = SamplePaper.Of(asked.Code, asked.Name, name);
        papers.Add(new InventedPaper(asked.Code, paper, at));
        return Supplies.Of(asked, [Convert.ToHexStringLower(paper.Sha256)], false);
    }

    private List<Person> Persons(Dice dice, CasePlan plan, DateOnly today)
    {
        var rule = plan.Service.Definition.Subject;
        var (youngest, oldest) = Ages(plan.Service.Definition);
        var kinds = rule.Kinds;
        // Somebody younger than seventeen is spoken for; the first kind is the usual one.
        var kind = oldest < 17 && kinds.Contains(SubjectKind.Child) ? SubjectKind.Child : dice.Chance(0.8) ? kinds[0] : dice.Of(kinds);
        var applicant = plan.Owner?.Person ?? office.People.Somebody(dice, today, Math.Max(youngest, 19), Math.Max(oldest, 50));
        var concerned = kind == SubjectKind.Self ? applicant
            : office.People.Of(dice, BornOn(dice, today, youngest, oldest), InventedPeople.FamilyOf(applicant.Name)) with
            {
                Village = applicant.Village,
                Address = applicant.Address,
                FamilyCard = applicant.FamilyCard,
            };
        var fields = rule.Fields.ToDictionary(f => f.Field, f => f.Required);
        var subject = new Person(
            PersonRole.Subject,
            concerned.Name,
            kind == SubjectKind.Self || (Asks(PersonField.Nik) && (fields[PersonField.Nik] || dice.Chance(0.3))) ? concerned.Nik : null,
            Asks(PersonField.FamilyCardNumber) ? concerned.FamilyCard : null,
            kind == SubjectKind.Self ? concerned.Phone : null,
            null,
            Asks(PersonField.Address) ? concerned.Address : null,
            Asks(PersonField.Village) || kind == SubjectKind.Self ? concerned.Village : null,
            Asks(PersonField.BirthDate) ? concerned.BornOn : null,
            Asks(PersonField.BirthPlace) ? "Puskesmas" : null,
            Asks(PersonField.Sex) ? concerned.Sex : null,
            ReservedAnswers.ValueOf(kind));
        var persons = new List<Person>
        {
            kind == SubjectKind.Self
                ? subject with { Role = PersonRole.Applicant }
                : new Person(PersonRole.Applicant, applicant.Name, applicant.Nik, Phone: applicant.Phone, VillageCode: applicant.Village),
            subject,
        };
        if (plan.Channel == Channel.Helped)
        {
            persons.Add(new Person(PersonRole.Helper, office.People.Somebody(dice, today, 20, 50).Name, Relation: "perangkat-desa"));
        }

        return persons;

        bool Asks(PersonField field) => fields.ContainsKey(field);
    }

    // By what the document is about: a child's, a death's, or an adult's.
    private static (int Youngest, int Oldest) Ages(ServiceDefinition service) => service.Code switch
    {
        "akta-kelahiran" => (0, 0),
        "kia-baru" => (1, 15),
        "akta-kematian" => (50, 88),
        _ => (19, 65),
    };

    private static DateOnly BornOn(Dice dice, DateOnly today, int youngest, int oldest) => oldest == 0
        ? today.AddDays(-dice.Between(3, 55))
        : today.AddYears(-dice.Between(youngest, oldest)).AddDays(-dice.Between(0, 300));
}
