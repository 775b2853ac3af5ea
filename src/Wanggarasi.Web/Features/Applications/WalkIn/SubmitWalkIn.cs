using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.LateEntry;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Applications.Submit;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.WalkIn;

/// <summary>Hands in what stands in the counter's form, by the same rules as the citizen's; the officer and the counter stand in the record.</summary>
public sealed class SubmitWalkIn(OfficeDb db, Vault vault, Drafts drafts, SubmitApplication submit, ReadLateEntry lateEntry, CounterDesk desk, CurrentUser user)
{
    /// <summary>Code of the refusal that says: complete, but it has to be read aloud first.</summary>
    public const string ReadFirst = "read-first";

    /// <summary>The case, or everything that is missing, all at once.</summary>
    /// <param name="state">The form as it stands.</param>
    /// <param name="wasRead">Whether it was read aloud and agreed to just now.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<(SubmittedApplication? Done, IReadOnlyList<Refusal> Refusals)> RunAsync(DraftState state, bool wasRead, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var body = state.Draft.Body;
        var (late, lateRefusals) = await lateEntry.LoadAsync(body.Counter, cancellationToken);
        var isReadTo = body.Counter.GetValueOrDefault(WalkInKey.Way) == WalkInKey.IsReadTo;
        List<Refusal> refusals =
        [
            .. state.PersonRefusals,
            .. state.Form.CheckAnswers(),
            .. state.Form.CheckRequirements(state.Provided).Select(r => AtCounter(r, state.Form)),
            .. lateRefusals,
        ];
        if (!isReadTo && body.Counter.GetValueOrDefault(WalkInKey.Stated) != "true")
        {
            refusals.Add(new Refusal("not-stated", "Tanyakan kepada pemohon apakah isiannya benar, lalu centang.", WalkInKey.Stated));
        }

        if (refusals.Count == 0 && await IsOwnAsync(state.Persons, cancellationToken))
        {
            refusals.Add(new Refusal("own-case", "Ini permohonan Anda sendiri. Minta rekan menerimanya."));
        }

        if (refusals.Count == 0 && isReadTo && !wasRead)
        {
            refusals.Add(new Refusal(ReadFirst, "Bacakan ringkasannya dahulu."));
        }

        if (refusals.Count > 0)
        {
            return (null, refusals);
        }

        var (done, refused) = await submit.RunAsync(
            new ApplicationToSubmit(state.Draft.Id, state.Service.Code, body.ServiceVersion, Channel.Counter, user.Actor, state.Persons, body.Answers, body.AtCounter)
            {
                DraftFingerprint = drafts.FingerprintOf(body.Token),
                OriginalsSeen = body.Originals,
                WasReadAloud = isReadTo,
                LateEntry = late,
            },
            cancellationToken);
        if (done is not null && user.Id is { } officer)
        {
            await desk.LinkNewAsync(officer, done.Id, cancellationToken);
        }

        return (done, refused);
    }

    private static Refusal AtCounter(Refusal missing, ServiceForm form) =>
        missing.Code == "requirement-missing" && form.Requirements.FirstOrDefault(r => ServiceForm.FieldOf(r.Code) == missing.Field) is { } asked
            ? missing with { Message = $"Belum ada \"{asked.Name}\": centang bila asli dilihat atau fotokopi diterima, atau unggah." }
            : missing;

    // Nobody handles an application of their own, at the desk or here.
    private async Task<bool> IsOwnAsync(IReadOnlyList<Person> persons, CancellationToken cancellationToken)
    {
        var own = await db.Users.AsNoTracking().Where(u => u.Id == user.Id).Select(u => u.NikFingerprint).SingleOrDefaultAsync(cancellationToken);
        return own is not null && persons.Any(p => p.Role is PersonRole.Applicant or PersonRole.Subject && p.Nik is { } nik && vault.Fingerprint(Purposes.Nik, nik).SequenceEqual(own));
    }
}
