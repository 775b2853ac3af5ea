using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Features.Accounts.Overview;

/// <summary>Somebody's own account.</summary>
public sealed record OverviewPage(
    string Name, string? Position, string? Email, string? Phone, string? Nik, bool HasSecondFactor,
    IReadOnlyList<OverviewPage.Message> Messages, IReadOnlyList<OverviewPage.Session> Sessions)
{
    public sealed record Message(Guid Id, string Subject, DateTimeOffset At, bool IsRead);

    public sealed record Session(string Device, DateTimeOffset StartedAt, bool IsThis);

    private const int MostMessages = 50;

    public static async Task<OverviewPage> LoadAsync(OfficeDb db, Vault vault, Guid userId, Guid? sessionId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(vault);
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, cancellationToken);
        var messages = await db.Outbox.AsNoTracking()
            .Where(m => m.UserId == userId)
            .OrderByDescending(m => m.CreatedAt)
            .Take(MostMessages)
            .Select(m => new Message(m.Id, m.Subject, m.CreatedAt, m.ReadAt != null))
            .ToListAsync(cancellationToken);
        var sessions = await db.AccountSessions.AsNoTracking()
            .Where(s => s.UserId == userId && s.EndsAt > now)
            .OrderByDescending(s => s.StartedAt)
            .Select(s => new Session(s.Device, s.StartedAt, s.Id == sessionId))
            .ToListAsync(cancellationToken);
        // Masked also for its owner: somebody may look over a shoulder.
        var phone = vault.OpenText(AccountPlaces.Phone(user.Id), user.SealedPhone);
        var nik = vault.OpenText(AccountPlaces.Nik(user.Id), user.SealedNik);
        return new OverviewPage(
            user.DisplayName, user.Position, user.Email,
            phone is null ? null : PhoneNumber.Parse(phone).ToString(),
            nik is null ? null : Domain.People.Nik.TryParseWithOddDate(nik, out var read, out _) ? read.ToString() : null,
            user.SealedTotpSecret is not null, messages, sessions);
    }
}
