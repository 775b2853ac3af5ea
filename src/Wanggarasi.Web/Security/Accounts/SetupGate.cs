using Microsoft.AspNetCore.Authorization;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>A screen that opens while the account still owes a new password or a second factor.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WhileOwingAttribute : Attribute;

/// <summary>Leads those who owe a new password or a second factor there, before any closed screen.</summary>
public static class SetupGate
{
    public const string PasswordAddress = "/akun/sandi";
    public const string FactorAddress = "/akun/faktor-kedua";

    public static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var owed = context.User.FindFirst(Sessions.OwedClaim)?.Value;
        var screen = context.GetEndpoint()?.Metadata;
        if (owed is null || screen?.GetMetadata<IAllowAnonymous>() is not null || screen?.GetMetadata<WhileOwingAttribute>() is not null)
        {
            return next(context);
        }

        context.Response.Redirect(owed == Sessions.Owed.NewPassword ? PasswordAddress : FactorAddress);
        return Task.CompletedTask;
    }
}
