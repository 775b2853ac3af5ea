using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;
using Wanggarasi.Web.Features.Shared.Navigation;

namespace Wanggarasi.Web.Features.Shared;

/// <summary>How rooms become screens: where views lie, how forms are read, which files go out.</summary>
public static class Screens
{
    public static void AddScreens(this WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews(mvc =>
        {
            mvc.ModelBinderProviders.RemoveType<Microsoft.AspNetCore.Mvc.ModelBinding.Binders.DateTimeModelBinderProvider>();
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true; // forms say what they require, in Indonesian
            ReadFormsInvariantly(mvc.ValueProviderFactories);
            SpeakIndonesian(mvc.ModelBindingMessageProvider);
        });
        builder.Services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationExpanders.Add(new RoomViewLocations()));
        builder.Services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddSingleton<SiteMap>();
    }

    public static void MapScreens(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
    }

    // The request's culture is Indonesian; a typed number keeps its own rules, not the culture's.
    private static void ReadFormsInvariantly(IList<IValueProviderFactory> factories)
    {
        for (var i = factories.Count - 1; i >= 0; i--)
        {
            if (factories[i] is FormValueProviderFactory)
            {
                factories[i] = new InvariantFormValues();
            }
            else if (factories[i] is JQueryFormValueProviderFactory)
            {
                factories.RemoveAt(i);
            }
        }
    }

    private static void SpeakIndonesian(Microsoft.AspNetCore.Mvc.ModelBinding.Metadata.DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "Isian ini tidak dapat dibaca.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Isian ini tidak dapat dibaca.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Isian ini tidak dapat dibaca.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Isian ini tidak dapat dibaca.");
        messages.SetValueIsInvalidAccessor(_ => "Isian ini tidak dapat dibaca.");
        messages.SetValueMustBeANumberAccessor(_ => "Isi dengan angka.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Isi dengan angka.");
        messages.SetValueMustNotBeNullAccessor(_ => "Bagian ini perlu diisi.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Bagian ini perlu diisi.");
        messages.SetMissingKeyOrValueAccessor(() => "Bagian ini perlu diisi.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Kiriman kosong.");
    }

    private sealed class InvariantFormValues : IValueProviderFactory
    {
        public async Task CreateValueProviderAsync(ValueProviderFactoryContext context)
        {
            var request = context.ActionContext.HttpContext.Request;
            if (request.HasFormContentType)
            {
                var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
                context.ValueProviders.Add(new FormValueProvider(BindingSource.Form, form, CultureInfo.InvariantCulture));
            }
        }
    }
}
