using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>
/// The name somebody signs in with, as typed: an e-mail address, a telephone number in any of its spellings, or the name
/// the command line gave the first administrator. Never refused: what is no name simply has no account.
/// </summary>
public sealed record AccountName
{
    private AccountName(string canonical, string userName, EmailAddress? email, PhoneNumber? phone) =>
        (Canonical, UserName, Email, Phone) = (canonical, userName, email, phone);

    /// <summary>The one spelling of the name; for fingerprints.</summary>
    public string Canonical { get; }

    /// <summary>The user name of the account that has it.</summary>
    public string UserName { get; }

    public EmailAddress? Email { get; }

    public PhoneNumber? Phone { get; }

    public static AccountName Read(string typed, Vault vault)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(vault);
        if (EmailAddress.TryParse(typed, out var email, out _))
        {
            return Of(email);
        }

        if (PhoneNumber.TryParse(typed, out var phone, out _))
        {
            return Of(phone, vault);
        }

        var name = typed.Trim().Normalize().ToLowerInvariant();
        return new(name, name, null, null);
    }

    public static AccountName Of(EmailAddress email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return new(email.Address, email.Address, email, null);
    }

    public static AccountName Of(PhoneNumber phone, Vault vault)
    {
        ArgumentNullException.ThrowIfNull(phone);
        ArgumentNullException.ThrowIfNull(vault);
        return new(phone.E164, "hp." + Convert.ToHexStringLower(vault.Fingerprint(Purposes.Phone, phone.E164)), null, phone);
    }

    /// <summary>Where a message reaches it; null for a name that is neither.</summary>
    public string? Contact => Email?.Address ?? Phone?.E164;

    /// <summary>The row that counts failed sign-ins under this name.</summary>
    public Guid AttemptsId(Vault vault)
    {
        ArgumentNullException.ThrowIfNull(vault);
        return new Guid(vault.Fingerprint(Purposes.SignInName, Canonical).AsSpan(0, 16));
    }

    public override string ToString() => Email?.ToString() ?? Phone?.ToString() ?? "***";
}
