using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>
/// Closes a name after five failures, for longer each time (ASVS 6.3.1). By name alone: thousands of telephones share one
/// address of their carrier. A try is counted before the password is looked at, so that a hundred at once are a hundred.
/// </summary>
public sealed class SignInGuard(OfficeDb db, TimeProvider time)
{
    public const int FreeTries = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    /// <summary>Whoever wants to keep somebody out can do so for this long at a time; a new password by message opens at once.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromHours(24);

    /// <summary>Takes one try; false while the name is closed.</summary>
    public Task<bool> TakeTryAsync(Guid name, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var now = time.GetUtcNow();
            // The statement takes the row's lock, so that two tries at once read different numbers after it.
            var known = await db.SignInAttempts.Where(a => a.Id == name)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.Failures, x => x.Failures + 1), token);
            if (known == 0)
            {
                db.SignInAttempts.Add(new SignInAttempts { Id = name, Failures = 1, LastAt = now });
                await db.SaveChangesAsync(token);
                return true;
            }

            var attempts = await db.SignInAttempts.SingleAsync(a => a.Id == name, token);
            if (attempts.ClosedUntilAt > now)
            {
                attempts.Failures--; // not a try: it would only be longer closed
                await db.SaveChangesAsync(token);
                return false;
            }

            if (attempts.LastAt + ForgottenAfter < now)
            {
                attempts.Failures = 1;
            }

            attempts.LastAt = now;
            attempts.ClosedUntilAt = attempts.Failures < FreeTries ? null : now + WaitAfter(attempts.Failures);
            await db.SaveChangesAsync(token);
            return true;
        },
        cancellationToken);

    /// <summary>A right password, or a new one, opens the name again.</summary>
    public Task ForgetAsync(Guid name, CancellationToken cancellationToken) => db.WriteAsync(
        token => db.SignInAttempts.Where(a => a.Id == name).ExecuteDeleteAsync(token),
        cancellationToken);

    internal static TimeSpan WaitAfter(int failures)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(failures - FreeTries, 10));
        return wait < LongestWait ? wait : LongestWait;
    }
}
