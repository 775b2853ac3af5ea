using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Features.Applications.Work;

/// <summary>
/// Finishes the step a case waits for, by whoever holds its role or stands in for it; with a document that comes back from
/// outside, the taking in of it too.
/// </summary>
public sealed class FinishStep(PublishedStandards standards, CaseLetters letters, StepRights rights, RequireSecondPerson secondPerson)
{
    /// <summary>Null, or why the step is not finished.</summary>
    public async Task<Refusal?> RunAsync(CaseInHand taken, WorkForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentNullException.ThrowIfNull(form);
        var (application, hand, calendar) = taken;
        if (application.StepRole is not { } role || !Journey.IsWorking(application.Status))
        {
            return application.Advance(hand, calendar, form.Step, []);
        }

        var (may, actingFor) = await rights.FindAsync(role, cancellationToken);
        if (!may)
        {
            return StepRights.NotYours;
        }

        var sop = await standards.GetSopAsync(application.ServiceCode, application.CurrentRound!.SopVersion, cancellationToken);
        var steps = sop.EndedTogether(application.Step!.Value);
        if (steps[0].Kind == StepKind.Sign && await secondPerson.RunAsync(application, sop, hand.Actor.Id, role, actingFor is not null, cancellationToken) is { } onePerson)
        {
            return onePerson;
        }

        for (var i = 0; i < steps.Count; i++)
        {
            if (await letters.RefuseStepAsync(application, steps[i], cancellationToken) is { } notYet)
            {
                return notYet;
            }

            // Only what the SOP lists goes into the record, never what somebody typed.
            if (application.Advance(hand, calendar, form.Step + i, [.. steps[i].Checklist.Where(form.Checked.Contains)], actingFor) is { } refusal)
            {
                return refusal;
            }

            if (await letters.FollowAsync(application, hand, steps[i], role, actingFor, calendar.Calendar.LocalDateOf(hand.At), cancellationToken) is { } unlettered)
            {
                return unlettered;
            }
        }

        return null;
    }
}
