using Wanggarasi.Web.Features.Accounts.SignIn;

namespace Wanggarasi.Web.Features.Accounts;

/// <summary>What the screens of the room are made of.</summary>
public static class AccountScreens
{
    public static void AddAccountScreens(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddScoped<CheckPassword>();
        services.AddSingleton<SecondStepCookie>();
        services.AddScoped<Landing>();
    }
}
