using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Shared.Cases;

/// <summary>Tells the camat that days which were over got other hours: late cases may be in time by it.</summary>
public sealed class TellOfPastDays(OfficeDb db, StaffLetters letters, TimeProvider time)
{
    /// <summary>Owes the message and saves it with the change; nothing where the past stays as it was.</summary>
    public async Task RunAsync(DateOnly? pastOn, CalendarReason reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (pastOn is not { } past)
        {
            return;
        }

        foreach (var camat in await letters.HoldersAsync([Roles.Camat], cancellationToken))
        {
            letters.Add(
                camat,
                "calendar-past",
                "Kalender hari yang sudah lewat diubah",
                [
                    $"Administrator mengubah jam buka hari yang sudah lewat, mulai {PlainIndonesian.Day(past)}, dengan keputusan nomor {reason.Decree!.Trim()}. Alasan: {reason.Text.Trim()}",
                    "Permohonan yang terlambat dapat menjadi tepat waktu karenanya. Tanyakan bila keputusan itu tidak Anda kenal.",
                    letters.Link("/camat/waktu"),
                ],
                time.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
