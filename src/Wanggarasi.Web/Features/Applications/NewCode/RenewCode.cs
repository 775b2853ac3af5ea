using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Records;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Features.Applications.NewCode;

/// <summary>
/// Gives a pemohon who lost the tracking code a new one: what was typed from the paper must be the pemohon's, the old code
/// dies at once, and the pemohon is told wherever a message can reach them.
/// </summary>
public sealed class RenewCode(CaseDesk desk, CaseFiles files, CaseMessages messages, PaperRegister papers)
{
    /// <summary>Null, or why the old code still counts.</summary>
    public async Task<Refusal?> RunAsync(string number, NewCodeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (taken, refusal) = await desk.TakeAsync(number, form.Version, cancellationToken);
        if (taken is null)
        {
            return refusal;
        }

        var (application, hand, _) = taken;
        var applicant = (await files.ReadPersonsAsync(application.Id, cancellationToken)).First(p => p.Role == PersonRole.Applicant);
        if (!IsSame(applicant, form.Typed))
        {
            return applicant.Nik is null
                ? new Refusal("not-the-name", "Nama ini bukan nama pemohon. Ketik lengkap seperti tertulis di dokumennya.", nameof(form.Typed))
                : new Refusal("not-the-nik", "NIK ini bukan NIK pemohon. Kode lama tetap berlaku. Cocokkan 16 angkanya dengan dokumen.", nameof(form.Typed));
        }

        application.RenewTracking(hand, Enum.Parse<IdentityProof>(form.Proof!));
        files.Renew(application);
        await papers.RenewReceiptAsync(application, "Pemohon mendapat tanda terima dengan kode lacak yang baru.", hand.At, cancellationToken);
        (application.FailedUnlocks, application.UnlocksBlockedUntil) = (0, null); // who it is has been seen
        await messages.OweAsync(application, "tracking-renewed", "Kode lacak diganti", ["Kode lacak permohonan Anda baru saja diganti di loket; kode lama tidak berlaku lagi. Bila bukan Anda yang meminta, segera hubungi kantor."], hand.At, cancellationToken);
        return await desk.PutAsync(taken, cancellationToken);
    }

    private static bool IsSame(Person applicant, string? typed) => applicant.Nik is { } nik
        ? string.Concat((typed ?? "").Where(char.IsAsciiDigit)) == nik
        : PersonName.ToSearchForm(typed) == PersonName.ToSearchForm(applicant.Name);
}
