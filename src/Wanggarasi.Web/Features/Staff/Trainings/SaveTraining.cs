using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Trainings;

/// <summary>Writes a training into the register, or mends an entry.</summary>
public sealed class SaveTraining(OfficeDb db, OfficeClock clock, CurrentUser user)
{
    /// <summary>Null, or why nothing was stored.</summary>
    public async Task<Refusal?> RunAsync(TrainingForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        _ = TypedDay.TryParse(form.HeldDay, out var held, out _);
        if (held > clock.Today)
        {
            return new Refusal("training-ahead", "Catat pelatihan setelah diikuti.", nameof(TrainingForm.HeldDay));
        }

        var officer = Guid.Parse(form.Officer!);
        if (!await TrainingList.Officers(db).AnyAsync(u => u.Id == officer, cancellationToken))
        {
            return new Refusal("no-officer", "Pilih petugas kantor ini.", nameof(TrainingForm.Officer));
        }

        _ = int.TryParse(form.Hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hours);
        var certificate = string.IsNullOrWhiteSpace(form.Certificate) ? null : form.Certificate.Trim();
        var known = Guid.TryParse(form.Id, out var id) ? await db.Trainings.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) : null;
        if (known is not null)
        {
            (known.UserId, known.Title, known.Provider, known.HeldOn, known.Hours, known.Certificate) = (officer, form.Title!.Trim(), form.Provider!.Trim(), held, hours, certificate);
        }
        else
        {
            db.Trainings.Add(new Training
            {
                UserId = officer,
                Title = form.Title!.Trim(),
                Provider = form.Provider!.Trim(),
                HeldOn = held,
                Hours = hours,
                Certificate = certificate,
                AuthorId = user.Id ?? throw new InvalidOperationException("Only an officer keeps the register."),
                CreatedAt = clock.Now,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
