using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Persons;
using Wanggarasi.Web.Features.Applications.Questions;

namespace Wanggarasi.Web.Features.Applications.Correct;

/// <summary>
/// Corrects persons and answers of a case in the version it was submitted under. A correction after which other papers would be
/// needed is a new application, so it is refused. A returned case in which nothing else waits is sent again at once.
/// </summary>
public sealed class CorrectCase(OfficeDb db, CaseFiles files, PublishedStandards standards, OfficeCalendars calendars)
{
    private static readonly Dictionary<string, string> s_nothing = [];

    private static readonly PersonRole[] s_asked = [PersonRole.Applicant, PersonRole.Subject];

    private static readonly Refusal OtherPapers = new(
        "other-papers", "Dengan perubahan ini berkas yang diperlukan menjadi lain. Batalkan permohonan ini lalu ajukan yang baru, atau datang ke loket.");

    /// <summary>Tables of many rows are corrected at the counter.</summary>
    public static bool IsAsked(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Type is not QuestionType.Rows;
    }

    /// <summary>What keeps it from being corrected; empty when it was. Where the case then lies tells whether it was sent.</summary>
    public Task<IReadOnlyList<Refusal>> RunAsync(Guid caseId, Actor actor, IFormCollection sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return db.WriteAsync(token => WriteAsync(caseId, actor, sent, token), cancellationToken);
    }

    private async Task<IReadOnlyList<Refusal>> WriteAsync(Guid caseId, Actor actor, IFormCollection sent, CancellationToken cancellationToken)
    {
        var application = (await files.FindAsync(caseId, cancellationToken))!;
        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var before = (await files.ReadPersonsAsync(caseId, cancellationToken)).Where(p => s_asked.Contains(p.Role)).ToList();
        var stood = await files.ReadAnswersAsync(caseId, cancellationToken);
        var hand = await files.HandAsync(caseId, actor, cancellationToken);
        var calendar = await calendars.ForAsync(application, cancellationToken);
        var villages = await db.Villages.Select(v => v.Code).ToListAsync(cancellationToken);
        var (after, wrong) = DraftPersons.Read(service.Subject, TypedPersons.With(before, sent), villages, calendar.Calendar.LocalDateOf(hand.At));
        after = [.. after.Where(p => s_asked.Contains(p.Role))];
        var answers = new Dictionary<string, string>(stood, StringComparer.Ordinal);
        TypedAnswers.Put(answers, TypedAnswers.Read(service.Questions.Where(IsAsked), sent));
        var (was, form) = (FormOf(service, before, stood, application), FormOf(service, after, answers, application));
        IReadOnlyList<Refusal> refusals = [.. wrong, .. form.CheckAnswers()];
        if (refusals.Count == 0 && !Papers(was).SetEquals(Papers(form)))
        {
            refusals = [OtherPapers];
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var kept = form.Questions.Where(q => form.Answers.ContainsKey(q.Id)).ToList();
        var changed = kept.Where(q => stood.GetValueOrDefault(q.Id) != form.Answers[q.Id]).ToLookup(q => q.Personal);
        var clear = changed[false].ToDictionary(q => q.Id, q => form.Answers[q.Id], StringComparer.Ordinal);
        var personal = changed[true].ToDictionary(q => q.Id, q => form.Answers[q.Id], StringComparer.Ordinal);
        List<string> gone = [.. stood.Keys.Except(kept.Select(q => q.Id))];
        var village = after.First(p => p.Role == PersonRole.Subject).VillageCode ?? after.First(p => p.Role == PersonRole.Applicant).VillageCode;
        if (application.Correct(hand, new Correction(before, after, clear, personal, gone, village)) is { } refusal)
        {
            return [refusal];
        }

        if (application.Status == CaseStatus.Returned && application.FindDefects().Count == 0
            && application.Mend(hand, calendar, [], s_nothing, s_nothing, service.Time.FirstJudgement) is { } notSent)
        {
            return [notSent];
        }

        files.Put(application);
        await files.ReplacePersonsAsync(caseId, after, cancellationToken);
        await files.ReplaceAnswersAsync(caseId, clear, personal, gone, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }

    private static ServiceForm FormOf(ServiceDefinition service, IReadOnlyList<Person> persons, IReadOnlyDictionary<string, string> answers, DocumentApplication application) =>
        ServiceForm.For(service, SubjectAnswers.With(persons.First(p => p.Role == PersonRole.Subject), answers), application.SubmittedOn);

    private static HashSet<string> Papers(ServiceForm form) => [.. form.Requirements.Select(r => $"{r.Code} {r.MustBeSupplied}")];
}
