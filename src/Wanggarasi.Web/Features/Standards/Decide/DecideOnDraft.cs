using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.Decide;

/// <summary>Approves a draft from a day on, with its decree, or sends it back with a reason. Whoever wrote it does not approve it.</summary>
public sealed class DecideOnDraft(OfficeDb db, PublishedStandards standards, OfficeClock clock, CurrentUser user)
{
    private static readonly Refusal s_late = new("draft-changed", "Rancangan ini sudah berubah sejak halaman dibuka. Baca lagi di bawah, lalu putuskan.");

    /// <summary>Null, or why nothing was stored.</summary>
    public async Task<Refusal?> RunAsync(string code, DecideForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var draft = await db.SopVersions.Where(v => v.ServiceCode == code).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);
        if (draft is not { ApprovedAt: null, SubmittedAt: not null } || draft.Version != form.Version)
        {
            return s_late;
        }

        if (draft.DraftedById == user.Id)
        {
            return new Refusal("two-persons", "SOP disetujui orang lain dari yang menyusunnya.");
        }

        if (form.Act == "kembalikan")
        {
            (draft.SubmittedAt, draft.SentBackReason) = (null, form.SentBackReason!.Trim());
        }
        else if (await ApproveAsync(draft, form, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        return await db.TrySaveAsync(cancellationToken) ? null : s_late;
    }

    private async Task<Refusal?> ApproveAsync(SopVersion draft, DecideForm form, CancellationToken cancellationToken)
    {
        _ = TypedDay.TryParse(form.EffectiveDay, out var day, out _);
        _ = TypedDay.TryParse(form.DecreeDay, out var decreed, out _);
        if (day < clock.Today)
        {
            return new Refusal("effective-early", "SOP tidak dapat berlaku surut. Paling awal hari ini.", nameof(DecideForm.EffectiveDay));
        }

        if (decreed > day)
        {
            return new Refusal("decree-late", "Tanggal SK tidak boleh sesudah hari berlakunya.", nameof(DecideForm.DecreeDay));
        }

        var inForceAt = clock.StartOf(day);
        if (await db.SopVersions.AnyAsync(v => v.ServiceCode == draft.ServiceCode && v.ApprovedAt != null && v.InForceAt > inForceAt, cancellationToken))
        {
            return new Refusal("effective-before-earlier", "Versi sebelumnya baru berlaku sesudah hari itu. Pilih hari yang sama atau sesudahnya.", nameof(DecideForm.EffectiveDay));
        }

        // The standard may have changed since the draft was written.
        var sop = StandardJson.Read<SopDefinition>(draft.Body) with { Decree = new Decree(form.DecreeNumber!.Trim(), decreed) };
        var service = await standards.FindAsync(draft.ServiceCode, day, cancellationToken) ?? throw new InvalidOperationException($"No standard for the SOP of '{draft.ServiceCode}'.");
        if (DefinitionChecks.Check(sop, service.Definition) is [var wrong, ..])
        {
            return new Refusal("sop-wrong", $"Belum dapat disetujui: {wrong} Kembalikan kepada kepala seksi.");
        }

        draft.Body = StandardJson.Write(sop);
        (draft.ApprovedById, draft.ApprovedAt, draft.InForceAt) = (user.Id, clock.Now, inForceAt);
        return null;
    }
}
