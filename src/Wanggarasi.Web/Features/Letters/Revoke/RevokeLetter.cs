using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Features.Letters.Revoke;

/// <summary>
/// Takes a letter back: at once, or by a new one for which the case is opened again. The reason stays in the record, the pemohon is told.
/// </summary>
public sealed class RevokeLetter(CaseDesk desk, CaseLetters letters, CaseMessages messages, PublishedStandards standards)
{
    /// <summary>Null, or why nothing was stored.</summary>
    public async Task<Refusal?> RunAsync(string number, RevokeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (taken, no) = await desk.TakeAsync(number, form.Version, cancellationToken);
        if (taken is null)
        {
            return no;
        }

        if (form.Act is not ("cabut" or "ganti"))
        {
            return new Refusal("act-unknown", "Pilih: cabut surat, atau ganti dengan surat baru.");
        }

        var (application, hand, calendar) = taken;
        var letter = application.Letters.FirstOrDefault(l => l.Number == form.Letter);
        if (form.Act == "ganti")
        {
            if (letter is not { State: LetterState.Valid })
            {
                return new Refusal("letter-not-valid", "Hanya surat yang berlaku yang dapat diganti.");
            }

            if (application.Reopen(hand, calendar, await standards.PlanAsync(application, cancellationToken), form.Reason ?? "") is { } notNow)
            {
                return notNow;
            }

            await messages.OweAsync(
                application, "letter-replacing", "Surat sedang diganti", [$"Kantor sedang membuat pengganti surat Nomor {letter.RegisterNumber}. Alasan: {form.Reason!.Trim()}", "Surat yang lama tidak berlaku lagi begitu penggantinya siap."], hand.At, cancellationToken);
        }
        else
        {
            if (await letters.RevokeAsync(application, hand, form.Letter, form.Reason, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            await messages.OweAsync(
                application, "letter-revoked", "Surat dicabut", [$"Surat Nomor {letter!.RegisterNumber} dicabut dan tidak berlaku lagi. Alasan: {form.Reason!.Trim()}", "Bila Anda keberatan, sampaikan di loket atau lewat pengaduan."], hand.At, cancellationToken);
        }

        return await desk.PutAsync(taken, cancellationToken);
    }
}
