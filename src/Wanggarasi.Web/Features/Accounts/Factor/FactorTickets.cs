using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Factor;

/// <summary>Carries a new secret from the page that shows it to the form that proves it, for one account and one hour.</summary>
public sealed class FactorTickets(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Lives = TimeSpan.FromHours(1);

    private readonly IDataProtector _protector = protection.CreateProtector("factor-ticket");

    /// <summary>A ticket with a new secret.</summary>
    public string New(Guid userId) => _protector.Protect($"{userId:N}|{(time.GetUtcNow() + Lives).ToUnixTimeSeconds()}|{Totp.NewSecret()}");

    /// <summary>The secret of a ticket; null where it is another's, too old or none.</summary>
    public string? Open(Guid userId, string? ticket)
    {
        try
        {
            return _protector.Unprotect(ticket ?? "").Split('|') is [var owner, var until, var secret]
                && owner == userId.ToString("N")
                && long.TryParse(until, out var seconds)
                && time.GetUtcNow().ToUnixTimeSeconds() < seconds
                ? secret
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
