using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.Draft;

/// <summary>Keeps a draft, and lays it before the camat if asked. The version in force stays as it is.</summary>
public sealed class SaveDraft(OfficeDb db, TimeProvider clock, CurrentUser user)
{
    private static readonly Refusal s_late = new("draft-taken", "Orang lain sudah mengubah rancangan ini sejak Anda membuka formulir. Buka halaman SOP di jendela lain, lalu ulangi perubahan Anda di sana; isian Anda masih ada di bawah.");

    /// <summary>Null, or why nothing was stored.</summary>
    public async Task<Refusal?> RunAsync(SopDefinition sop, DraftForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sop);
        ArgumentNullException.ThrowIfNull(form);
        var newest = await db.SopVersions.Where(v => v.ServiceCode == sop.ServiceCode).OrderByDescending(v => v.Number).FirstAsync(cancellationToken);
        if (newest.ApprovedAt is null && newest.SubmittedAt is not null)
        {
            return new Refusal("draft-waits", "Rancangan ini sedang menunggu keputusan camat. Minta camat mengembalikannya bila perlu diubah lagi.");
        }

        var isDraft = newest.ApprovedAt is null;
        if (isDraft ? form.Version != newest.Version : form.Version is not null || form.BasedOn != newest.Number.ToString(CultureInfo.InvariantCulture))
        {
            return s_late;
        }

        var body = StandardJson.Write(sop);
        if (form.Do == "ajukan" && await IsInForceAsync(sop, cancellationToken))
        {
            return new Refusal("nothing-changed", "Belum ada yang berubah dari SOP terakhir yang disetujui.");
        }

        if (!isDraft)
        {
            newest = new SopVersion
            {
                ServiceCode = sop.ServiceCode,
                Number = newest.Number + 1,
                Body = body,
                DraftedById = user.Id,
                Reason = "",
                CreatedAt = clock.GetUtcNow(),
            };
            db.SopVersions.Add(newest);
        }

        (newest.Body, newest.Reason, newest.DraftedById) = (body, (form.Reason ?? "").Trim(), user.Id);
        if (form.Do == "ajukan")
        {
            (newest.SubmittedAt, newest.SentBackReason) = (clock.GetUtcNow(), null);
        }

        return await db.TrySaveAsync(cancellationToken) ? null : s_late;
    }

    // The decree belongs to the approval, not to what is written.
    private async Task<bool> IsInForceAsync(SopDefinition sop, CancellationToken cancellationToken)
    {
        var approved = await db.SopVersions.AsNoTracking().Where(v => v.ServiceCode == sop.ServiceCode && v.ApprovedAt != null).OrderByDescending(v => v.Number).Select(v => v.Body).FirstAsync(cancellationToken);
        return StandardJson.Write(StandardJson.Read<SopDefinition>(approved) with { Decree = null }) == StandardJson.Write(sop);
    }
}
