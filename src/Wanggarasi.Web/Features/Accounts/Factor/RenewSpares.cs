using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Domain;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Factor;

/// <summary>New spares instead of the old ones, for whoever shows a code.</summary>
public sealed class RenewSpares(OfficeDb db, SecondFactor factor, SignInGuard guard, TimeProvider time)
{
    public async Task<(IReadOnlyList<string>? Spares, Refusal? Refusal)> RunAsync(FactorForm form, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!await guard.TakeTryAsync(userId, cancellationToken) || !await factor.TakeAsync(userId, form.SpareCode, cancellationToken))
        {
            return (null, SetUpFactor.OldWrong with { Field = nameof(FactorForm.SpareCode) });
        }

        await guard.ForgetAsync(userId, cancellationToken);
        var spares = await db.WriteAsync(
            async token =>
            {
                var made = await factor.RenewSparesAsync(userId, token);
                db.AccountChanges.Add(new AccountChange { UserId = userId, ById = userId, Kind = "spares-renewed", At = time.GetUtcNow() });
                await db.SaveChangesAsync(token);
                return made;
            },
            cancellationToken);
        return (spares, null);
    }
}
