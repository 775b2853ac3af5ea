using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Applications.LateEntry;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Outages;

/// <summary>Writes down an outage that is over, with its beginning and end.</summary>
public sealed class RecordOutage(OfficeDb db, CurrentUser user, OfficeClock clock)
{
    /// <summary>Nothing, or what is wrong.</summary>
    public async Task<IReadOnlyList<Refusal>> RunAsync(OutageForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var refusals = new List<Refusal>();
        var fromAt = TypedInstant.Read(clock, form.FromDay, form.FromTime, nameof(form.FromDay), nameof(form.FromTime), refusals);
        var toAt = TypedInstant.Read(clock, form.ToDay, form.ToTime, nameof(form.ToDay), nameof(form.ToTime), refusals);
        if (fromAt >= toAt)
        {
            refusals.Add(new Refusal("outage-backwards", "Berakhirnya harus sesudah mulainya.", nameof(form.ToDay)));
        }

        if (toAt > clock.Now)
        {
            refusals.Add(new Refusal("outage-not-over", "Catat gangguan setelah selesai; waktu ini belum terjadi.", nameof(form.ToDay)));
        }

        if (refusals.Count == 0)
        {
            db.Outages.Add(new Outage { Name = form.Name!.Trim(), FromAt = fromAt!.Value, ToAt = toAt!.Value, AuthorId = user.Id!.Value, CreatedAt = clock.Now });
            await db.SaveChangesAsync(cancellationToken);
        }

        return refusals;
    }
}
