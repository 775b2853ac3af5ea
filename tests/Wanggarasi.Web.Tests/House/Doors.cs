using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Wanggarasi.Web.Tests.House;

/// <summary>The doors as the running portal has them.</summary>
internal static class Doors
{
    /// <summary>All but files: those of wwwroot are no screens; in Development there is also a door for files that came after the build.</summary>
    public static IEnumerable<RouteEndpoint> Of(Portal portal) =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(door => door.Metadata.GetMetadata<StaticAssetDescriptor>() is null && door.RoutePattern.RawText != "{**path:file}");

    /// <summary>The address as the controller writes it.</summary>
    public static string AddressOf(RouteEndpoint door) =>
        door.Metadata.GetMetadata<ControllerActionDescriptor>()?.AttributeRouteInfo?.Template is { } template
            ? "/" + template.TrimStart('/')
            : "/" + door.RoutePattern.RawText?.TrimStart('/');

    /// <summary>The verbs it answers.</summary>
    public static IReadOnlyList<string> MethodsOf(RouteEndpoint door) => door.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    /// <summary>True where nobody is asked who they are.</summary>
    public static bool IsOpen(RouteEndpoint door) => door.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>The policies it names.</summary>
    public static IReadOnlyList<string> PoliciesOf(RouteEndpoint door) =>
        [.. door.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(demand => demand.Policy).OfType<string>()];
}
