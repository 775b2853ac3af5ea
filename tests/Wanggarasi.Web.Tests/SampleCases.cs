using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Records;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Tests;

/// <summary>A case that a test starts from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its tracking code.</param>
/// <param name="RegisterNumber">Its register number.</param>
/// <param name="Pin">The PIN, where the pemohon has no NIK.</param>
public sealed record SampleCase(Guid Id, TrackingCode Code, string RegisterNumber, Pin? Pin);

/// <summary>Makes cases through the same rules as the portal; a test says only what matters to it.</summary>
public static class SampleCases
{
    /// <summary>A synthetic NIK of the test vectors.</summary>
    public const string Nik = "7504110101909901";

    /// <summary>Another one.</summary>
    public const string OtherNik = "7504114101909901";

    /// <summary>Submits a case with every required paper uploaded or brought.</summary>
    public static async Task<SampleCase> SubmitCaseAsync(
        this Portal portal,
        string service = "ktp-el-hilang",
        string name = "Siti Rahmawati Abdullah",
        string? nik = Nik,
        string? phone = "+6281234567890",
        string? village = "75.04.11.2001",
        Guid? owner = null,
        Provision provision = Provision.Uploaded,
        IReadOnlyDictionary<string, string>? answers = null,
        DateOnly? bornOn = null)
    {
        ArgumentNullException.ThrowIfNull(portal);
        await using var scope = portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<OfficeDb>();
        var files = services.GetRequiredService<CaseFiles>();
        var calendar = await services.GetRequiredService<OfficeCalendars>().CurrentAsync(default);
        var today = calendar.Calendar.LocalDateOf(files.Now);
        var published = (await services.GetRequiredService<PublishedStandards>().FindAsync(service, today, default))!;
        var form = ServiceForm.For(published.Definition, answers ?? new Dictionary<string, string>(), today);
        return await db.WriteAsync(
            async token =>
            {
                var number = await Register.NextAsync(db, published.Definition.RegisterGroup, today.Year, token);
                var salt = CaseSalt.Generate();
                var submission = new Submission(
                    Guid.CreateVersion7(),
                    number.ToString(),
                    service,
                    published.Version,
                    published.Definition.ReportField,
                    published.Definition.IsForwarded,
                    Channel.Portal,
                    village,
                    owner,
                    [new Person(PersonRole.Applicant, name, nik, Phone: phone, VillageCode: village), new Person(PersonRole.Subject, name, nik, VillageCode: village, Relation: "diri-sendiri", BirthOn: bornOn)],
                    form.Answers,
                    new Dictionary<string, string>(),
                    [.. form.Requirements.Where(r => r.Requirement.Supply != Supply.SelfDeclared).Select(r => new RequirementFact(r.Code, Enum.Parse<Applicability>(r.Requirement.Need.ToString()), r.Requirement.Group, r.MustBeSupplied ? provision : Provision.None, []))],
                    TimeAllowed.Parse(published.Definition.Time.FirstJudgement.ToString()));
                var application = DocumentApplication.Submit(submission, new Hand(Actor.Guest, files.Now, salt), calendar);
                var (code, pin) = files.Add(application, submission, salt, null);
                db.VerifiablePapers.Add(services.GetRequiredService<PaperRegister>().IssueReceipt(application, files.Now));
                await db.SaveChangesAsync(token);
                return new SampleCase(application.Id, code, application.RegisterNumber, pin);
            },
            default);
    }

    /// <summary>Does something with a case as an officer would, and stores it; a refusal fails the test.</summary>
    public static async Task ActAsync(this Portal portal, SampleCase sample, Func<DocumentApplication, Hand, PinnedCalendar, WorkPlan, Refusal?> act, ActorRole role = ActorRole.CounterOfficer)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(act);
        await using var scope = portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var files = services.GetRequiredService<CaseFiles>();
        var application = (await files.FindAsync(sample.Id, default))!;
        var refusal = act(
            application,
            await files.HandAsync(sample.Id, new Actor(role), default),
            await services.GetRequiredService<OfficeCalendars>().ForAsync(application, default),
            await services.GetRequiredService<PublishedStandards>().PlanAsync(application, default));
        Assert.True(refusal is null, refusal?.Message);
        files.Put(application);
        await services.GetRequiredService<OfficeDb>().SaveChangesAsync();
    }

    /// <summary>Returns a case for one defect.</summary>
    public static Task ReturnAsync(this Portal portal, SampleCase sample, string requirement, DefectReason reason = DefectReason.Unreadable, string note = "Foto terlalu gelap.") =>
        portal.ActAsync(sample, (application, hand, calendar, _) => application.Judge(hand, requirement, Judgement.Defect, reason, note, false) ?? application.Return(hand, calendar, 30));

    /// <summary>Finds everything fine and accepts the case.</summary>
    public static Task AcceptAsync(this Portal portal, SampleCase sample, Guid? officer = null) =>
        portal.ActAsync(sample, (application, hand, calendar, plan) => Accept(application, officer is null ? hand : hand with { Actor = new Actor(ActorRole.CounterOfficer, officer) }, calendar, plan));

    private static Refusal? Accept(DocumentApplication application, Hand hand, PinnedCalendar calendar, WorkPlan plan) =>
        application.Requirements.Where(r => r.Provision != Provision.None)
            .Select(r => application.Judge(hand, r.Code, Judgement.Fine, null, null, true)).FirstOrDefault(r => r is not null)
        ?? application.Accept(hand, calendar, plan);

    /// <summary>Finishes the steps of the SOP up to Siap diambil.</summary>
    public static Task FinishAsync(this Portal portal, SampleCase sample, Guid? officer = null) =>
        portal.ActAsync(sample, (application, hand, calendar, _) =>
        {
            hand = officer is null ? hand : hand with { Actor = new Actor(ActorRole.CounterOfficer, officer) };
            while (application.Step is { } step)
            {
                if (application.Advance(hand, calendar, step, []) is { } refusal)
                {
                    return refusal;
                }
            }

            return null;
        });
}
