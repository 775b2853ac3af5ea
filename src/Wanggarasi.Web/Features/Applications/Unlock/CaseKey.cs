using Microsoft.AspNetCore.DataProtection;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Unlock;

/// <summary>
/// Who may change a case: the account it belongs to, or whoever has its code and proved to be the pemohon by NIK or PIN
/// a short while ago. The proof is a sealed cookie that opens this one case.
/// </summary>
public sealed class CaseKey(IHttpContextAccessor http, IDataProtectionProvider protection, IHostEnvironment environment, CurrentUser user, TimeProvider clock)
{
    /// <summary>How long a proof counts: time to find a paper, photograph it and send it over a weak signal.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    private readonly IDataProtector _protector = protection.CreateProtector("case-key");

    private string CookieName => PortalSecurity.CookieName("buka", environment.IsDevelopment());

    /// <summary>True when the visitor may change the case.</summary>
    public bool Opens(Guid caseId, Guid? ownerId) => (ownerId is { } owner && owner == user.Id) || Proved(caseId);

    /// <summary>True when the visitor may change the case.</summary>
    public bool Opens(DocumentApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return Opens(application.Id, application.OwnerId);
    }

    /// <summary>Remembers the proof.</summary>
    public void Give(Guid caseId)
    {
        var until = clock.GetUtcNow() + Lasts;
        http.HttpContext!.Response.Cookies.Append(
            CookieName,
            _protector.Protect($"{caseId:N}|{until.ToUnixTimeSeconds()}"),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Lasts, IsEssential = true });
    }

    private bool Proved(Guid caseId)
    {
        if (http.HttpContext?.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
        {
            return false;
        }

        try
        {
            return _protector.Unprotect(cookie).Split('|') is [var id, var until]
                && id == caseId.ToString("N")
                && long.TryParse(until, out var seconds)
                && clock.GetUtcNow().ToUnixTimeSeconds() < seconds;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }
}
