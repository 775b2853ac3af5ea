using System.Reflection;
using System.Xml.Linq;

namespace Wanggarasi.Web.Tests.House;

/// <summary>Web → Data → Domain → base library; rooms meet in Features/Shared, which looks into no room.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void The_domain_references_nothing_but_the_base_library()
    {
        Assert.All(Names(Building.Domain), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.Empty(References("src/Wanggarasi.Domain/Wanggarasi.Domain.csproj", "PackageReference"));
        Assert.Empty(References("src/Wanggarasi.Domain/Wanggarasi.Domain.csproj", "ProjectReference"));
    }

    [Fact]
    public void Data_references_the_domain_and_knows_no_screens()
    {
        Assert.Equal(["Wanggarasi.Domain.csproj"], References("src/Wanggarasi.Data/Wanggarasi.Data.csproj", "ProjectReference"));
        Assert.DoesNotContain(Names(Building.Data), name =>
            name == "Wanggarasi.Web" || name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal));
    }

    [Fact]
    public void Web_references_data_and_reaches_the_domain_through_it() =>
        Assert.Equal(["Wanggarasi.Data.csproj"], References("src/Wanggarasi.Web/Wanggarasi.Web.csproj", "ProjectReference"));

    [Fact]
    public void A_room_uses_no_other_room_and_shared_looks_into_none() =>
        Rule.Holds(Breaches(Building.Web.GetTypes()));

    [Fact]
    public void Everything_of_a_room_is_seen_views_included()
    {
        Assert.Contains(Building.Views, view => Building.RoomOf(view) == "Features.Home");
        Assert.Contains(Building.Web.GetTypes(), type => TypesUsed.By(type).Any(used => Building.RoomOf(used) == "Features.Shared"));
    }

    [Theory]
    [InlineData(typeof(Wanggarasi.Web.Features.Left.InABody), "Features.Left uses Features.Right")]
    [InlineData(typeof(Wanggarasi.Web.Features.Left.InASignature), "Features.Left uses Features.Right")]
    [InlineData(typeof(Wanggarasi.Web.Features.Left.InALambda), "Features.Left uses Features.Right")]
    [InlineData(typeof(Wanggarasi.Web.Features.Left.AsAnArgument), "Features.Left uses Features.Right")]
    [InlineData(typeof(Wanggarasi.Web.Features.Shared.LooksIntoARoom), "Features.Shared uses Features.Right")]
    [InlineData(typeof(Wanggarasi.Web.Security.LooksIntoARoom), "Security uses Features.Right")]
    public void A_look_into_another_room_is_noticed(Type type, string breach) =>
        Assert.Contains(Breaches([type, .. type.GetNestedTypes(BindingFlags.NonPublic)]), found => found.StartsWith(breach, StringComparison.Ordinal));

    [Fact]
    public void What_a_room_may_use_is_not_reported() =>
        Assert.Empty(Breaches([typeof(Wanggarasi.Web.Features.Left.Lawful)]));

    private static IEnumerable<string> Breaches(IEnumerable<Type> types) =>
        from type in types
        let room = Building.RoomOf(type)
        where room is not null
        from used in TypesUsed.By(type)
        let other = Building.RoomOf(used)
        where other is not null && other != room && !MayUse(room, other)
        select $"{room} uses {other}: {type.FullName} → {used.FullName}";

    // Commands and Background start work of the rooms, as Program starts them; everything else meets in Shared.
    private static bool MayUse(string room, string other) =>
        !other.StartsWith("Features.", StringComparison.Ordinal) || other == "Features.Shared" || room is "Commands" or "Background";

    private static IEnumerable<string> Names(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Sources.Read(project)).Descendants(kind)
            .Select(reference => Path.GetFileName(((string)reference.Attribute("Include")!).Replace('\\', '/')));
}
