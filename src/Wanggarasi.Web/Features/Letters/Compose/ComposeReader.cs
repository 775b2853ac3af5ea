using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Letters.Compose;

/// <summary>Reads a case and its letter.</summary>
public sealed class ComposeReader(
    OfficeDb db, CaseFiles files, CaseLetters letters, PublishedStandards standards, StepRights rights, CurrentUser user, OfficeClock clock, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>The page; null where there is no such case, or the office issues nothing of its own for it.</summary>
    /// <param name="number">Register number of the case.</param>
    /// <param name="letter">Number of the letter within the case; null for the current one, or the last.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<ComposePage?> LoadAsync(string number, int? letter, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear(); // whatever a refused form did to the case is forgotten
        if (await files.FindByRegisterNumberAsync(number, cancellationToken) is not { } application)
        {
            return null;
        }

        // After the end of a round the last letter is what people look for, even a revoked one.
        int? wanted = letter ?? (application.CurrentLetter is null && !Journey.IsWorking(application.Status) && application.Letters.Count > 0 ? application.Letters.Count : null);
        if (await letters.OpenAsync(application, wanted, cancellationToken) is not { } open)
        {
            return null;
        }

        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        var isCurrent = open.Letter is null || open.Letter == application.CurrentLetter;
        var sop = application.Round > 0 ? await standards.GetSopAsync(application.ServiceCode, application.CurrentRound!.SopVersion, cancellationToken) : null;
        IReadOnlyList<SopStep> steps = isCurrent && application.Step is { } at && Journey.IsWorking(application.Status) ? sop!.EndedTogether(at) : [];
        var (mayStep, actingFor) = steps.Count > 0 ? await rights.FindAsync(application.StepRole!, cancellationToken) : (false, null);
        return new ComposePage(
            application.RegisterNumber,
            service.Name,
            application.Status,
            application.IsSigned,
            application.Version,
            application.LastSequence,
            application.Step,
            open,
            LetterSheet.Of(open, office.CurrentValue.Words, clock.Today, clock.DayOf, await ExpectedAsync(application, steps, mayStep, actingFor, cancellationToken)),
            steps,
            mayStep && DraftedAt(steps) && open.Letter is null or { State: LetterState.Draft },
            mayStep,
            actingFor,
            LetterValues.Check(open.Template, open.Needed, open.Values, open.Said),
            sop is null || open.Letter is null ? [] : await SignOffsAsync(application, open.Letter.Round, sop, cancellationToken),
            application.Letters);
    }

    /// <summary>A letter is written before the signature: whoever signs sends it back to have it changed.</summary>
    public static bool DraftedAt(IReadOnlyList<SopStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps is [{ Kind: not (StepKind.Sign or StepKind.Register), IsExternal: false }, ..];
    }

    private async Task<LetterSigner?> ExpectedAsync(DocumentApplication application, IReadOnlyList<SopStep> steps, bool mayStep, ActingFor? actingFor, CancellationToken cancellationToken)
    {
        if (!mayStep || steps[0].Kind != StepKind.Sign)
        {
            return null;
        }

        var me = await db.Users.AsNoTracking().Where(u => u.Id == user.Id).Select(u => new { u.DisplayName, u.Position, u.EmployeeNumber, u.Rank }).SingleAsync(cancellationToken);
        return new LetterSigner(application.StepRole!, me.DisplayName, me.Position, me.EmployeeNumber, me.Rank, actingFor?.Decree.Split(' ', 2)[0], null);
    }

    private async Task<IReadOnlyList<SignOff>> SignOffsAsync(DocumentApplication application, int round, SopDefinition sop, CancellationToken cancellationToken)
    {
        var startedAt = application.Rounds.First(r => r.Number == round).StartedAt;
        var endedAt = application.Rounds.FirstOrDefault(r => r.Number == round + 1)?.StartedAt ?? DateTimeOffset.MaxValue;
        var events = await db.CaseEvents.AsNoTracking()
            .Where(e => e.CaseId == application.Id && e.Kind == "step-finished" && e.At >= startedAt && e.At < endedAt)
            .OrderBy(e => e.Sequence)
            .ToListAsync(cancellationToken);
        var actors = events.Select(e => e.ActorId).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => actors.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        // A step done again after it was sent back counts by its last time.
        return
        [
            .. events.Select(e => (Event: e, Fact: (StepFinished)CaseFactKinds.Read(e)))
                .GroupBy(e => e.Fact.Step)
                .Select(g => g.Last())
                .OrderBy(e => e.Event.Sequence)
                .Where(e => e.Fact.Step <= sop.WorkSteps.Count)
                .Select(e => new SignOff(
                    sop.WorkSteps[e.Fact.Step - 1].Name,
                    (e.Event.ActorId is { } id ? names.GetValueOrDefault(id, "petugas") : "petugas")
                        + (e.Fact.OnBehalfOf is { } role ? $", {e.Fact.Decree!.Split(' ')[0]} {RoleWords.Post(role).ToLowerInvariant()}" : $" ({RoleWords.Post(e.Fact.Role).ToLowerInvariant()})"),
                    e.Event.At)),
        ];
    }
}
