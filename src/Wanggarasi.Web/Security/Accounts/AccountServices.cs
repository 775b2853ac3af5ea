using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Wanggarasi.Data;
using Wanggarasi.Data.People;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>Signing in: Identity's accounts, hashes and stores; sessions of our own.</summary>
public static class AccountServices
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var open = builder.Environment.IsDevelopment();
        builder.AddTicketKeys();
        services.AddOptions<AuthSettings>().BindConfiguration(AuthSettings.Section);
        services.AddIdentityCore<OfficeUser>(identity => identity.User.AllowedUserNameCharacters = "") // the forms judge names
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<OfficeDb>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Passwords.Rounds);
        services.AddSingleton<IPasswordHasher<OfficeUser>, PasswordHasher<OfficeUser>>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<SecretCodes>();
        services.AddScoped<PasswordRules>();
        services.AddScoped<Sessions>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<IssuedPasswords>();
        services.AddScoped<SignInGuard>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                Bind(cookie, "masuk", open);
                cookie.LoginPath = "/akun/masuk";
                cookie.LogoutPath = "/akun/keluar";
                cookie.ReturnUrlParameter = "kembali";
                // Idle time is counted by SessionCookie, from the last request, not from half of the span.
                cookie.SlidingExpiration = false;
                cookie.Events.OnValidatePrincipal = SessionCookie.ValidateAsync;
                cookie.Events.OnRedirectToLogin = SessionCookie.AskToSignInAsync;
                cookie.Events.OnRedirectToAccessDenied = denied =>
                {
                    denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            })
            // Between password and code: says who it is, opens nothing.
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                Bind(cookie, "masuk-kode", open);
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
                cookie.SlidingExpiration = false;
            });
    }

    private static void Bind(CookieAuthenticationOptions cookie, string name, bool open)
    {
        cookie.Cookie.Name = PortalSecurity.CookieName(name, open);
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.HttpOnly = true;
    }
}
