using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Standards.Pause;

/// <summary>From a day on a service takes no new applications.</summary>
public sealed class PauseService(OfficeDb db, PublishedStandards standards, TimeProvider clock, CurrentUser user)
{
    public async Task<Refusal?> RunAsync(string code, PauseForm form, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        _ = TypedDay.TryParse(form.FromDay, out var from, out _);
        DateOnly? to = TypedDay.TryParse(form.ToDay, out var last, out _) ? last : null;
        if (to < from || to < today)
        {
            return new Refusal("pause-backwards", "Hari terakhir mendahului hari pertama atau hari ini.", nameof(PauseForm.ToDay));
        }

        if (await standards.FindAsync(code, today, cancellationToken) is null)
        {
            return new Refusal("service-unknown", "Layanan ini tidak ada.");
        }

        db.ServicePauses.Add(new ServicePause
        {
            ServiceCode = code,
            Reason = form.Reason!.Trim(),
            FromOn = from,
            ToOn = to,
            AuthorId = user.Id ?? throw new InvalidOperationException("Only an administrator pauses a service."),
            CreatedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
