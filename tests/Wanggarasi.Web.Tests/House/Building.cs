using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Razor.Hosting;
using Wanggarasi.Domain;

namespace Wanggarasi.Web.Tests.House;

/// <summary>The three assemblies as built.</summary>
internal static class Building
{
    public static Assembly Domain { get; } = typeof(Refusal).Assembly;

    public static Assembly Data { get; } = Assembly.Load("Wanggarasi.Data");

    public static Assembly Web { get; } = typeof(Program).Assembly;

    /// <summary>Types that somebody wrote: nested ones too, without what the compiler or a generator made.</summary>
    public static IEnumerable<Type> WrittenTypes(params Assembly[] assemblies) =>
        assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type =>
            type.Namespace?.StartsWith("Wanggarasi.", StringComparison.Ordinal) == true
            && !type.Name.Contains('<', StringComparison.Ordinal)
            && !type.IsDefined(typeof(CompilerGeneratedAttribute), false)
            && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false)
            && !type.Namespace.StartsWith("Wanggarasi.Data.Migrations", StringComparison.Ordinal));

    public static IEnumerable<Type> Controllers => WrittenTypes(Web).Where(type => type.IsSubclassOf(typeof(ControllerBase)));

    /// <summary>The part of the building a type belongs to: <c>Features.Home</c>, <c>Security</c>; null outside the Web project.</summary>
    public static string? RoomOf(Type type)
    {
        var outermost = type;
        while (outermost.DeclaringType is { } around)
        {
            outermost = around;
        }

        var place = s_views.GetValueOrDefault(outermost) ?? outermost.FullName ?? "";
        if (!place.StartsWith("Wanggarasi.Web.", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = place.Split('.');
        return parts.Length <= 3 ? null : parts[2] == "Features" ? $"Features.{parts[3]}" : parts[2];
    }

    /// <summary>A compiled view lives in a namespace of its own; its file says where it belongs.</summary>
    private static readonly Dictionary<Type, string> s_views = Web.GetCustomAttributes<RazorCompiledItemAttribute>()
        .ToDictionary(view => view.Type, view => "Wanggarasi.Web" + view.Identifier.Replace('/', '.'));

    public static IEnumerable<Type> Views => s_views.Keys;
}
