using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Features.Applications.Work;

/// <summary>What needs a reason that the pemohon reads: to reject, to go on although a defect stands, to open again.</summary>
public sealed class DecideOnCase(PublishedStandards standards, StepRights rights)
{
    /// <summary>Null, or why nothing was decided.</summary>
    public async Task<Refusal?> RunAsync(CaseInHand taken, WorkForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentNullException.ThrowIfNull(form);
        var (application, hand, calendar) = taken;
        var text = form.Text ?? "";
        // What Disdukcapil decided is written down at the counter; what the office decides, by those who answer for it.
        var may = form.Act switch
        {
            "tolak" when !application.IsForwarded => rights.MaySupervise,
            "buka" => rights.MaySupervise,
            _ => rights.MayJudge,
        };
        if (!may)
        {
            return StepRights.NotYours;
        }

        return form.Act switch
        {
            "tolak" => application.Reject(hand, calendar, application.IsForwarded ? Decider.CivilRegistry : Decider.Office, text, form.LegalGround ?? ""),
            "teruskan" => application.Insist(hand, calendar, await standards.PlanAsync(application, cancellationToken), text),
            "buka" => application.Reopen(hand, calendar, await standards.PlanAsync(application, cancellationToken), text),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form.Act, "No decision."),
        };
    }
}
