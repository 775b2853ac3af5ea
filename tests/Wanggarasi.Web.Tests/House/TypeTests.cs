using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Wanggarasi.Web.Tests.House;

/// <summary>How types are made and named.</summary>
public sealed class TypeTests
{
    private static readonly string[] s_emptyEndings = ["Manager", "Helper", "Util", "Utils", "Utility", "Utilities", "Processor"];

    // The ends of a span and the present are no events; everything else that is dated says so.
    private static readonly string[] s_instants = ["At", "Now", "From", "Until"];

    private static readonly string[] s_days = ["On", "Day", "Today", "From", "Until"];

    private static readonly Type[] s_all = [.. Building.WrittenTypes(Building.Domain, Building.Data, Building.Web)];

    [Fact]
    public void A_class_without_heirs_is_sealed() => Rule.Holds(Unsealed(s_all));

    [Fact]
    public void An_unsealed_class_is_noticed()
    {
        Assert.Equal(["Childless"], Unsealed([typeof(Childless), typeof(Parent), typeof(Heir), typeof(Idea)]));
    }

    [Fact]
    public void A_name_says_what_a_thing_is() => Rule.Holds(s_all.Where(HasEmptyName).Select(type => type.FullName));

    [Theory]
    [InlineData("CaseManager", true)]
    [InlineData("StringUtils", true)]
    [InlineData("Service", true)]
    [InlineData("FieldTagHelper", false)]
    [InlineData("PausedService", false)]
    public void An_empty_name_is_noticed(string name, bool isEmpty) => Assert.Equal(isEmpty, IsEmptyName(name));

    [Fact]
    public void A_file_is_named_like_that_too() =>
        Rule.Holds(Sources.Under("src", ".cs", ".cshtml").Where(file => IsEmptyName(file.Name)).Select(file => file.Path));

    [Fact]
    public void Controllers_and_use_cases_have_no_base_class_of_the_house() =>
        Rule.Holds(Building.WrittenTypes(Building.Web).Where(HasHouseBase).Select(type => type.FullName));

    [Fact]
    public void A_use_case_does_one_thing() => Rule.Holds(s_all.Where(DoesMore).Select(type => type.FullName));

    [Fact]
    public void A_use_case_that_does_two_things_or_a_base_controller_is_noticed()
    {
        Assert.True(DoesMore(typeof(TwoThings)));
        Assert.False(DoesMore(typeof(OneThing)));
        Assert.True(HasHouseBase(typeof(DerivedController)));
    }

    [Fact]
    public void Instants_end_in_at_and_days_in_on() =>
        Rule.Holds(s_all.SelectMany(MisnamedMoments));

    [Fact]
    public void A_misnamed_moment_is_noticed() =>
        Assert.Equal(["Moments.Created", "Moments.Birth"], MisnamedMoments(typeof(Moments)));

    private static IEnumerable<string> Unsealed(IReadOnlyCollection<Type> types)
    {
        var parents = types.Select(type => type.BaseType).OfType<Type>().Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();
        return types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !parents.Contains(type) && type != typeof(Program)).Select(type => type.Name);
    }

    private static bool HasEmptyName(Type type) => IsEmptyName(type.Name.Split('`')[0]);

    private static bool IsEmptyName(string name) =>
        name is "Service" or "Services"
        || (s_emptyEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) && !name.EndsWith("TagHelper", StringComparison.Ordinal));

    private static bool HasHouseBase(Type type) =>
        (type.IsSubclassOf(typeof(ControllerBase)) && type.BaseType != typeof(Controller) && type.BaseType != typeof(ControllerBase))
        || (IsUseCase(type) && type.BaseType != typeof(object));

    private static bool IsUseCase(Type type) => type.GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null;

    // Records bring methods of their own; a use case is none.
    private static bool DoesMore(Type type) =>
        IsUseCase(type) && type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Length > 1;

    private static IEnumerable<string> MisnamedMoments(Type type) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        let endings = kind == typeof(DateTimeOffset) ? s_instants : kind == typeof(DateOnly) ? s_days : [""]
        where !property.Name.StartsWith("First", StringComparison.Ordinal) && !property.Name.StartsWith("Last", StringComparison.Ordinal)
        where !endings.Any(ending => property.Name.EndsWith(ending, StringComparison.Ordinal))
        select $"{type.Name}.{property.Name}";

#pragma warning disable CA1822, CA1852 // wrong on purpose
    private class Parent;

    private sealed class Heir : Parent;

    private class Childless;

    private abstract class Idea;

    private class OwnController : Controller;

    private sealed class DerivedController : OwnController;

    private sealed class OneThing
    {
        public Task RunAsync() => Task.CompletedTask;
    }

    private sealed class TwoThings
    {
        public Task RunAsync() => Task.CompletedTask;

        public Task WalkAsync() => Task.CompletedTask;
    }

    private sealed record Moments(DateTimeOffset Created, DateTimeOffset? SentAt, DateOnly Birth, DateOnly DiedOn);
}
