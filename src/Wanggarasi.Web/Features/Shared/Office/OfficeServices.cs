using System.Globalization;
using Microsoft.Extensions.Options;

namespace Wanggarasi.Web.Features.Shared.Office;

public static class OfficeServices
{
    public static void AddOffice(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OfficeProfile>().BindConfiguration(OfficeProfile.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<OfficeProfile>, OfficeProfileRules>();
        builder.Services.AddSingleton<StoredOfficeProfile>();
        builder.Services.AddSingleton<IPostConfigureOptions<OfficeProfile>>(services => services.GetRequiredService<StoredOfficeProfile>());
        builder.Services.AddSingleton<IOptionsChangeTokenSource<OfficeProfile>>(services => services.GetRequiredService<StoredOfficeProfile>());
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<OfficeClock>();
    }

    /// <summary>Every request speaks Indonesian; the one place where that is said. What is typed is parsed invariantly (AddScreens).</summary>
    public static void UseOfficeCulture(this WebApplication app) => app.Use(static (HttpContext context, RequestDelegate next) =>
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Indonesian.Culture;
        return next(context);
    });
}
