using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Desk;

namespace Wanggarasi.Web.Features.Applications.Work;

/// <summary>One act of an officer on a case: the role is asked, the domain decides, the pemohon is told, one saving.</summary>
public sealed class WorkOnCase(OfficeDb db, CaseDesk desk, CaseMessages messages, PublishedStandards standards, StepRights rights)
{
    private static readonly Refusal s_notYours = new("not-your-role", "Langkah ini dikerjakan oleh peran lain. Tidak ada yang diubah.");

    /// <summary>Null, or why nothing was stored.</summary>
    public async Task<Refusal?> RunAsync(string number, WorkForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (taken, no) = await desk.TakeAsync(number, form.Version, cancellationToken);
        if (taken is null)
        {
            return no;
        }

        if (await ActAsync(taken, form, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var (application, hand, _) = taken;
        (string Kind, string Subject, string Line)? told = (form.Act, application.Status) switch
        {
            ("langkah", CaseStatus.Ready) => ("ready", "Siap diambil", "Dokumen Anda siap diambil. Bawa KTP asli dan tanda terima."),
            ("tolak", _) => ("rejected", "Ditolak", "Permohonan Anda ditolak. Alasan, dasar hukum, dan cara menyampaikan keberatan tertulis di halaman permohonan Anda."),
            _ => null,
        };
        if (told is { } message)
        {
            await messages.OweAsync(application, message.Kind, message.Subject, [message.Line], hand.At, cancellationToken);
        }

        return await desk.PutAsync(taken, cancellationToken);
    }

    private async Task<Refusal?> ActAsync(CaseInHand taken, WorkForm form, CancellationToken cancellationToken)
    {
        var (application, hand, calendar) = taken;
        var text = form.Text ?? "";
        switch (form.Act)
        {
            case "langkah":
                return await FinishStepAsync(taken, form, cancellationToken);
            case "mundur":
                return application.StepRole is { } role && (await rights.FindAsync(role, cancellationToken)).May
                    ? application.SendBack(hand, (application.Step ?? 0) - 1, text) : s_notYours;
            case "serahkan" or "kuasa" or "elektronik":
                var kind = form.Act == "kuasa" ? HandOverKind.Proxy : form.Act == "elektronik" ? HandOverKind.Electronic : HandOverKind.Counter;
                return rights.MayJudge ? application.HandOver(hand, kind, form.Collector) : s_notYours;
            case "ambil" or "lepas":
                application.Assign(hand, form.Act == "ambil" ? hand.Actor.Id : null);
                return null;
            case "catat":
                return application.Note(hand, text);
            case "tolak":
                return (application.IsForwarded ? rights.MayJudge : rights.MaySupervise)
                    ? application.Reject(hand, calendar, application.IsForwarded ? Decider.CivilRegistry : Decider.Office, text, form.LegalGround ?? "") : s_notYours;
            case "teruskan":
                return rights.MayJudge ? application.Insist(hand, calendar, await standards.PlanAsync(application, cancellationToken), text) : s_notYours;
            case "buka":
                return rights.MaySupervise ? application.Reopen(hand, calendar, await standards.PlanAsync(application, cancellationToken), text) : s_notYours;
            default:
                return new Refusal("no-act", "Pilih apa yang ingin dilakukan.");
        }
    }

    private async Task<Refusal?> FinishStepAsync(CaseInHand taken, WorkForm form, CancellationToken cancellationToken)
    {
        var (application, hand, calendar) = taken;
        if (application.StepRole is not { } role || !Journey.IsWorking(application.Status))
        {
            return application.Advance(hand, calendar, form.Step, []);
        }

        var (may, actingFor) = await rights.FindAsync(role, cancellationToken);
        if (!may)
        {
            return s_notYours;
        }

        var sop = await standards.GetSopAsync(application.ServiceCode, application.CurrentRound!.SopVersion, cancellationToken);
        var step = sop.WorkSteps[application.Step!.Value - 1];
        if (step.Kind == StepKind.Sign && await WroteItAsync(application, sop, hand.Actor.Id, actingFor is not null, cancellationToken))
        {
            return new Refusal("two-persons", "Surat ditandatangani orang lain dari yang mengetik atau mengoreksinya.");
        }

        // Only what the SOP lists goes into the record, never what somebody typed.
        return application.Advance(hand, calendar, form.Step, [.. step.Checklist.Where(form.Checked.Contains)], actingFor);
    }

    // ASVS 2.3.5: whoever typed never signs; whoever corrected signs by a decree only.
    private async Task<bool> WroteItAsync(DocumentApplication application, SopDefinition sop, Guid? officer, bool delegated, CancellationToken cancellationToken)
    {
        var startedAt = application.CurrentRound!.StartedAt;
        var done = await db.CaseEvents.AsNoTracking()
            .Where(e => e.CaseId == application.Id && e.Kind == "step-finished" && e.ActorId == officer && e.At >= startedAt)
            .ToListAsync(cancellationToken);
        return done.Select(e => sop.WorkSteps[((StepFinished)CaseFactKinds.Read(e)).Step - 1].Kind)
            .Any(kind => kind == StepKind.Process || (kind == StepKind.Correct && !delegated));
    }
}
