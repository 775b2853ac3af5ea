using Wanggarasi.Data;
using Wanggarasi.Data.Letters;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Features.Applications.Work;

/// <summary>One act of an officer on a case: the role is asked, the domain decides, the pemohon is told, one saving.</summary>
public sealed class WorkOnCase(OfficeDb db, CaseDesk desk, CaseMessages messages, StepRights rights, FinishStep finish, DecideOnCase decide, HandCaseOn handOn, CaseLetters letters)
{
    /// <summary>Null, or why nothing was stored.</summary>
    public Task<Refusal?> RunAsync(string number, WorkForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        // A finished step may take a number from a register: nothing of it stays where the rest is refused.
        return form.Act == "langkah" ? db.TryWriteAsync(token => DoAsync(number, form, token), cancellationToken) : DoAsync(number, form, cancellationToken);
    }

    private async Task<Refusal?> DoAsync(string number, WorkForm form, CancellationToken cancellationToken)
    {
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
        await letters.FollowRevokedAsync(application, hand, cancellationToken);
        (string Kind, string Subject, string Line)? told = (form.Act, application.Status) switch
        {
            ("langkah", CaseStatus.Ready) => ("ready", "Siap diambil", "Dokumen Anda siap diambil. Bawa KTP asli dan tanda terima."),
            ("tolak", _) => ("rejected", "Ditolak", "Permohonan Anda ditolak. Alasan, dasar hukum, dan cara menyampaikan keberatan tertulis di halaman permohonan Anda."),
            _ => null,
        };
        if (told is { } message)
        {
            // A letter numbered now may have taken the place of one the pemohon still holds.
            var replaced = application.Letters.Where(l => l.State == LetterState.Replaced && l.EndedAt == hand.At).Select(l => $"Surat Nomor {l.RegisterNumber} sudah diganti dan tidak berlaku lagi.");
            await messages.OweAsync(application, message.Kind, message.Subject, [message.Line, .. replaced], hand.At, cancellationToken);
        }

        return await desk.PutAsync(taken, cancellationToken);
    }

    private async Task<Refusal?> ActAsync(CaseInHand taken, WorkForm form, CancellationToken cancellationToken)
    {
        var (application, hand, _) = taken;
        switch (form.Act)
        {
            case "langkah":
                return await finish.RunAsync(taken, form, cancellationToken);
            case "mundur":
                return application.StepRole is { } role && (await rights.FindAsync(role, cancellationToken)).May
                    ? application.SendBack(hand, taken.Calendar, (application.Step ?? 0) - 1, form.Text ?? "") : StepRights.NotYours;
            case "serahkan" or "kuasa" or "elektronik":
                var kind = form.Act == "kuasa" ? HandOverKind.Proxy : form.Act == "elektronik" ? HandOverKind.Electronic : HandOverKind.Counter;
                return rights.MayJudge ? application.HandOver(hand, kind, form.Collector) : StepRights.NotYours;
            case "ambil" or "lepas" or "oper":
                return await handOn.RunAsync(taken, form, cancellationToken);
            case "catat":
                return application.Note(hand, form.Text ?? "");
            case "tolak" or "teruskan" or "buka":
                return await decide.RunAsync(taken, form, cancellationToken);
            default:
                return new Refusal("no-act", "Pilih apa yang ingin dilakukan.");
        }
    }
}
