using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.Edit;

/// <summary>A new version of a standard from a day on. Nothing is overwritten; who comes second is told.</summary>
public sealed class PublishVersion(OfficeDb db, TimeProvider clock, CurrentUser user)
{
    private static readonly Refusal s_late = new("version-taken", "Orang lain sudah membuat versi baru sejak Anda membuka formulir ini. Buka riwayatnya, lalu ulangi perubahan Anda pada versi itu.");

    public async Task<Refusal?> RunAsync(ServiceDefinition definition, EditForm form, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(form);
        var newest = await db.ServiceVersions.AsNoTracking().Where(v => v.Code == definition.Code).OrderByDescending(v => v.Number)
            .Select(v => new { v.Number, v.EffectiveOn, v.Body }).FirstAsync(cancellationToken);
        _ = TypedDay.TryParse(form.EffectiveDay, out var day, out _);
        var body = StandardJson.Write(definition);
        if (form.BasedOn != newest.Number.ToString(CultureInfo.InvariantCulture))
        {
            return s_late;
        }

        if (day < today || day < newest.EffectiveOn)
        {
            return new Refusal("effective-early", $"Versi baru tidak dapat berlaku surut: paling awal {Shared.Office.Indonesian.Day(day < today && today > newest.EffectiveOn ? today : newest.EffectiveOn)}.", nameof(EditForm.EffectiveDay));
        }

        if (body == newest.Body)
        {
            return new Refusal("nothing-changed", "Belum ada yang berubah dari versi terakhir.");
        }

        db.ServiceVersions.Add(new ServiceVersion
        {
            Code = definition.Code,
            Number = newest.Number + 1,
            EffectiveOn = day,
            Body = body,
            AuthorId = user.Id,
            Reason = form.Reason!.Trim(),
            CreatedAt = clock.GetUtcNow(),
        });
        return await db.TrySaveAsync(cancellationToken) ? null : s_late;
    }
}
