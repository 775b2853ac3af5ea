using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Factor;

/// <summary>What the page shows: the secret to scan, and whether there is a factor already.</summary>
public sealed record FactorPage(string Ticket, string Address, string Secret, bool IsSetUp, int SparesLeft)
{
    /// <summary>Typed anew each time: a code is never sent back.</summary>
    public string? Code => null;

    /// <summary>The same.</summary>
    public string? OldCode => null;

    /// <summary>The same.</summary>
    public string? SpareCode => null;
}

/// <summary>Reads it for officers; a citizen has no second factor.</summary>
public sealed class FactorReader(OfficeDb db, FactorTickets tickets, Sessions sessions, IOptionsMonitor<OfficeProfile> office, TimeProvider time)
{
    /// <summary>The page, with the secret of the ticket where it is still good; null for a citizen.</summary>
    public async Task<FactorPage?> LoadAsync(Guid userId, string? ticket, CancellationToken cancellationToken)
    {
        if (!await sessions.IsStaffAsync(userId, cancellationToken))
        {
            return null;
        }

        var now = time.GetUtcNow();
        var user = await db.Users.AsNoTracking().Where(u => u.Id == userId)
            .Select(u => new
            {
                Name = u.Email ?? u.UserName ?? "",
                IsSetUp = u.SealedTotpSecret != null,
                Spares = db.AccountCodes.Count(c => c.UserId == userId && c.Kind == AccountCodeKind.Recovery && c.UsedAt == null && c.ExpiresAt > now),
            })
            .SingleAsync(cancellationToken);
        if (tickets.Open(userId, ticket) is not { } secret)
        {
            ticket = tickets.New(userId);
            secret = tickets.Open(userId, ticket)!;
        }

        return new FactorPage(ticket!, Totp.Address(office.CurrentValue.Name, user.Name, secret), Totp.InGroups(secret), user.IsSetUp, user.Spares);
    }
}
