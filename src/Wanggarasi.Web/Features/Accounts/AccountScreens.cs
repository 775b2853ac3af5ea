using Wanggarasi.Web.Features.Accounts.SignIn;

namespace Wanggarasi.Web.Features.Accounts;

/// <summary>What the screens of the room are made of.</summary>
public static class AccountScreens
{
    public static void AddAccountScreens(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSingleton<SecondStepCookie>();
        services.AddSingleton<Factor.FactorTickets>();
        services.AddScoped<Landing>();
        services.AddScoped<Finish.CodeProof>();
        services.AddScoped<Shared.Office.PortalAddress>();
    }
}
