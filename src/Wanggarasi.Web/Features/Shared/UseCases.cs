using System.Reflection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Wanggarasi.Web.Features.Shared;

/// <summary>
/// Registers what the rooms do: every class under <c>Features</c> with a public <c>RunAsync</c> or <c>LoadAsync</c> of
/// its own is a use case and lives for one request. A new one needs no line anywhere.
/// </summary>
public static class UseCases
{
    /// <summary>Registers them all.</summary>
    public static void AddUseCases(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var type in typeof(UseCases).Assembly.GetTypes().Where(IsUseCase))
        {
            builder.Services.TryAddScoped(type);
        }
    }

    private static bool IsUseCase(Type type) =>
        type is { IsClass: true, IsAbstract: false, Namespace: { } room }
        && room.StartsWith("Wanggarasi.Web.Features.", StringComparison.Ordinal)
        && type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(m => m.Name is "RunAsync" or "LoadAsync");
}
