using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Wanggarasi.Web.Tests.House;

/// <summary>One address of a screen.</summary>
internal sealed record Screen(string Room, string Folder, string Address, string Who);

/// <summary>The screens as their controllers describe them.</summary>
internal static class ScreenList
{
    public static IEnumerable<MethodInfo> ActionsOf(Type controller) => controller
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(NonActionAttribute)) && method.GetBaseDefinition() == method);

    public static IEnumerable<Screen> Of(Type controller)
    {
        var parts = controller.Namespace!.Split('.');
        return from action in ActionsOf(controller)
               from route in action.GetCustomAttributes<HttpMethodAttribute>()
               select new Screen(parts[3], string.Join('/', parts[4..]), route.Template ?? "", WhoMayEnter(action));
    }

    public static bool IsOpen(MethodInfo action) =>
        action.IsDefined(typeof(AllowAnonymousAttribute)) || action.DeclaringType!.IsDefined(typeof(AllowAnonymousAttribute));

    public static IReadOnlyList<AuthorizeAttribute> DemandsOn(MethodInfo action) =>
        [.. action.DeclaringType!.GetCustomAttributes<AuthorizeAttribute>(), .. action.GetCustomAttributes<AuthorizeAttribute>()];

    private static string WhoMayEnter(MethodInfo action) => IsOpen(action)
        ? "everybody"
        : DemandsOn(action).Select(demand => demand.Policy).OfType<string>().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } policies
            ? string.Join(" + ", policies)
            : "signed in";
}
