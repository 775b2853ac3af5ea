using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.People;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>
/// Sessions are rows; the cookie only names one. What the account is and may do is read on every request, so a new role, a
/// dismissal or a sign-out counts from the next request on (ASVS 7.4.1, 8.3.2).
/// </summary>
public sealed class Sessions(OfficeDb db, IOptionsMonitor<AuthSettings> settings, TimeProvider time)
{
    /// <summary>Claim: id of the session.</summary>
    public const string SessionClaim = "sesi";

    /// <summary>Claim: what the account owes before anything opens, one of <see cref="Owed"/>.</summary>
    public const string OwedClaim = "perlu";

    /// <summary>What an account owes before anything else opens.</summary>
    public static class Owed
    {
        public const string NewPassword = "sandi";
        public const string SecondFactor = "faktor";
    }

    /// <summary>Opens a session on this device and ends the one it had.</summary>
    public async Task OpenAsync(HttpContext http, OfficeUser user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(user);
        var now = time.GetUtcNow();
        var before = IdOf(http.User);
        var staff = await IsStaffAsync(user.Id, cancellationToken);
        var auth = settings.CurrentValue;
        var session = new AccountSession
        {
            UserId = user.Id,
            Device = DeviceName.Of(http.Request.Headers.UserAgent),
            StartedAt = now,
            EndsAt = now.AddHours(staff ? auth.StaffSessionHours : auth.CitizenSessionHours),
        };
        await db.WriteAsync(
            async token =>
            {
                await db.AccountSessions.Where(s => s.UserId == user.Id && s.EndsAt <= now).ExecuteDeleteAsync(token);
                await db.AccountSessions.Where(s => s.Id == before).ExecuteDeleteAsync(token);
                db.AccountSessions.Add(session);
                return await db.SaveChangesAsync(token);
            },
            cancellationToken);
        var ticket = new ClaimsIdentity([new(SessionClaim, session.Id.ToString("N"))], IdentityConstants.ApplicationScheme);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(ticket), new AuthenticationProperties
        {
            IssuedUtc = now,
            ExpiresUtc = now.AddMinutes(staff ? auth.StaffIdleMinutes : auth.CitizenIdleMinutes),
        });
    }

    /// <summary>The person behind a session as they are now; null when it has ended. One statement.</summary>
    public async Task<ClaimsPrincipal?> FindPersonAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var found = await db.AccountSessions.AsNoTracking()
            .Where(s => s.Id == sessionId && s.EndsAt > now)
            .Join(db.Users.Where(u => u.DismissedAt == null), s => s.UserId, u => u.Id, (s, u) => u)
            .Select(u => new
            {
                u.Id,
                u.DisplayName,
                u.MustChangePassword,
                HasSecondFactor = u.SealedTotpSecret != null,
                Roles = db.UserRoles.Where(r => r.UserId == u.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new(SessionClaim, sessionId.ToString("N")));
        identity.AddClaim(new(ClaimTypes.NameIdentifier, found.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, found.DisplayName));
        var needsFactor = settings.CurrentValue.StaffSecondFactor && found.Roles.Any(r => Roles.Staff.Contains(r!));
        if (found.MustChangePassword)
        {
            identity.AddClaim(new(OwedClaim, Owed.NewPassword));
        }
        else if (needsFactor && !found.HasSecondFactor)
        {
            identity.AddClaim(new(OwedClaim, Owed.SecondFactor));
        }
        else
        {
            // Roles only now: whoever owes something enters no room, whatever forgets to ask.
            identity.AddClaims(found.Roles.Select(role => new Claim(ClaimTypes.Role, role!)));
        }

        return new ClaimsPrincipal(identity);
    }

    /// <summary>Ends one session, on every copy of its cookie.</summary>
    public Task EndAsync(Guid? sessionId, CancellationToken cancellationToken) => db.WriteAsync(
        token => db.AccountSessions.Where(s => s.Id == sessionId).ExecuteDeleteAsync(token),
        cancellationToken);

    /// <summary>Ends all sessions of an account, within the caller's transaction; the given one stays.</summary>
    public Task EndAllAsync(Guid userId, Guid? except, CancellationToken cancellationToken) =>
        db.AccountSessions.Where(s => s.UserId == userId && s.Id != except).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Whether the account holds a role of the office.</summary>
    public Task<bool> IsStaffAsync(Guid userId, CancellationToken cancellationToken) =>
        db.UserRoles.AnyAsync(r => r.UserId == userId && db.Roles.Any(x => x.Id == r.RoleId && x.Name != Roles.Citizen), cancellationToken);

    /// <summary>The session a principal came with.</summary>
    public static Guid? IdOf(ClaimsPrincipal? person) => Guid.TryParse(person?.FindFirstValue(SessionClaim), out var id) ? id : null;
}
