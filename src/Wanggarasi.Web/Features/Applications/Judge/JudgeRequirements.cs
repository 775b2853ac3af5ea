using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Story;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Judge;

/// <summary>Judges the requirements of a case and, if asked, declares it complete or returns it, in one saving.</summary>
public sealed class JudgeRequirements(CaseDesk desk, CaseMessages messages, PublishedStandards standards, StepRights rights, OfficeClock clock)
{
    /// <summary>Null, or why nothing was stored.</summary>
    public async Task<Refusal?> RunAsync(string number, JudgeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!rights.MayJudge)
        {
            return new Refusal("not-your-role", "Persyaratan diperiksa oleh petugas loket atau kepala seksi.");
        }

        var (taken, no) = await desk.TakeAsync(number, form.Version, cancellationToken);
        if (taken is null)
        {
            return no;
        }

        var (application, hand, calendar) = taken;
        foreach (var requirement in application.Requirements.ToList())
        {
            if (Judge(application, hand, requirement, form) is { } refusal)
            {
                return refusal;
            }
        }

        var service = await standards.GetAsync(application.ServiceCode, application.ServiceVersion, cancellationToken);
        switch (form.Next)
        {
            case "lengkap":
                if (application.Accept(hand, calendar, await standards.PlanAsync(application, cancellationToken)) is { } incomplete)
                {
                    return incomplete with { Field = incomplete.Field is { } code ? $"Found[{code}]" : null };
                }

                await messages.OweAsync(application, "complete", "Berkas lengkap", [$"Berkas Anda lengkap. Selesai paling lambat {clock.Say(application.DueAt!.Value)}."], hand.At, cancellationToken);
                break;
            case "kembali":
                if (application.Return(hand, calendar, service.ReturnExpiresAfterDays) is { } refused)
                {
                    return refused;
                }

                var defects = application.FindDefects().Select(d => $"- {service.FindRequirement(d.Code)?.Name ?? d.Code}: {CaseStory.ReasonLabel(d.Reason!.Value)}");
                await messages.OweAsync(application, "returned", "Perlu perbaikan", ["Ada yang perlu Anda perbaiki:", .. defects, $"Paling lambat {Indonesian.LongDay(application.ExpiresOn!.Value)}."], hand.At, cancellationToken);
                break;
        }

        return await desk.PutAsync(taken, cancellationToken);
    }

    // Only what changed is written: saving a page twice makes no events.
    private static Refusal? Judge(DocumentApplication application, Hand hand, CaseRequirement requirement, JudgeForm form)
    {
        var code = requirement.Code;
        var found = form.Found.GetValueOrDefault(code);
        var note = form.Note.GetValueOrDefault(code);
        var seen = form.Original.Contains(code);
        var all = form.Next == "semua" && requirement.Judgement != Judgement.Fine && requirement.Provision != Provision.None;
        DefectReason? reason = !all && Enum.TryParse<DefectReason>(found, out var typed) && Enum.IsDefined(typed) ? typed : null;
        var judgement = all || found == "sesuai" ? Judgement.Fine : reason is not null ? Judgement.Defect : (Judgement?)null;
        var changed = judgement is not null
            && (judgement != requirement.Judgement || reason != requirement.Reason || (seen && requirement.OriginalSeenAt is null) || !string.IsNullOrWhiteSpace(note));
        return changed && application.Judge(hand, code, judgement!.Value, reason, note, seen) is { } refusal
            ? refusal with { Field = $"Found[{code}]" }
            : null;
    }
}
