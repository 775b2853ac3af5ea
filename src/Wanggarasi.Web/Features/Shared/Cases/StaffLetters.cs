using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Shared.Cases;

/// <summary>An officer who is written to.</summary>
public sealed record StaffMember(Guid Id, string Name, string? Email, IReadOnlyList<string> Roles);

/// <summary>What officers are told by the clock: read on their account's page, and by e-mail where they have an address.</summary>
public sealed class StaffLetters(OfficeDb db, Vault vault, OfficeClock clock, IConfiguration configuration, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>Those who hold one of these roles and work here still.</summary>
    public async Task<IReadOnlyList<StaffMember>> HoldersAsync(IReadOnlyCollection<string> roles, CancellationToken cancellationToken)
    {
        var rows = await (
            from u in db.Users.AsNoTracking()
            where u.DismissedAt == null
            join held in db.UserRoles on u.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where roles.Contains(role.Name!)
            orderby u.Id
            select new { u.Id, u.DisplayName, u.Email, Role = role.Name! }).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => r.Id).Select(g => new StaffMember(g.Key, g.First().DisplayName, g.First().Email, [.. g.Select(r => r.Role)]))];
    }

    /// <summary>Adds the message unless it was owed before, and saves. 1 when it was added.</summary>
    /// <param name="to">Who reads it.</param>
    /// <param name="occasion">What it is about, in words that are the same every time.</param>
    /// <param name="kind">Its kind in the outbox.</param>
    /// <param name="subject">Its heading; no personal value.</param>
    /// <param name="lines">Its text.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<int> OweOnceAsync(
        StaffMember to, string occasion, string kind, string subject, IEnumerable<string> lines, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(to);
        var id = OutboxMessage.IdOnce($"{occasion}:{to.Id:N}");
        if (await db.Outbox.AnyAsync(m => m.Id == id, cancellationToken))
        {
            return 0;
        }

        Add(to, kind, subject, lines, now, id);
        return await db.SaveChangesAsync(cancellationToken) > 0 ? 1 : 0;
    }

    /// <summary>Adds the message; the caller saves.</summary>
    public void Add(StaffMember to, string kind, string subject, IEnumerable<string> lines, DateTimeOffset now, Guid? once = null)
    {
        ArgumentNullException.ThrowIfNull(to);
        db.Outbox.Add(OutboxMessage.Write(
            vault, kind, subject, string.Join('\n', [.. lines, office.CurrentValue.Name]), now, string.IsNullOrWhiteSpace(to.Email) ? null : to.Email, to.Id, once: once));
    }

    /// <summary>An address of the portal, whole where the office has set <c>Portal:Address</c>: nobody asks for a page by the clock.</summary>
    public string Link(string path) => (configuration["Portal:Address"]?.TrimEnd('/') ?? "") + path;

    /// <summary>An instant in words.</summary>
    public string Say(DateTimeOffset at) => clock.Say(at);
}
