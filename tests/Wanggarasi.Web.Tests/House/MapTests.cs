namespace Wanggarasi.Web.Tests.House;

/// <summary>docs/map.md says which room answers to which address and who may enter.</summary>
public sealed class MapTests
{
    private const string Path = "docs/map.md";
    private const string Begin = "<!-- screens: kept true by tests/Wanggarasi.Web.Tests/House/MapTests.cs -->";
    private const string End = "<!-- end of screens -->";

    [Fact]
    public void The_map_lists_every_address_with_its_room_and_who_may_enter()
    {
        var drawn = DrawnRows();
        var built = Rows(Building.Controllers.SelectMany(ScreenList.Of));

        // To draw it anew: UPDATE_MAP=1 dotnet test tests/Wanggarasi.Web.Tests --filter MapTests
        if (Environment.GetEnvironmentVariable("UPDATE_MAP") == "1")
        {
            Draw(built);
            return;
        }

        Assert.True(
            drawn.SequenceEqual(built),
            $"{Path} is out of date; put these lines in (or run the tests once with UPDATE_MAP=1):\n"
            + string.Join('\n', built.Except(drawn)) + "\nand take these out:\n" + string.Join('\n', drawn.Except(built)));
    }

    [Fact]
    public void Rows_stand_by_room_and_address() =>
        Assert.Equal(
            ["| Home | `/` | everybody | `Welcome` |", "| Home | `/bantuan` | everybody | `Help` |", "| Queue | `/antrean` | everybody | `Show` |"],
            Rows([
                new Screen("Queue", "Show", "/antrean", "everybody"),
                new Screen("Home", "Help", "/bantuan", "everybody"),
                new Screen("Home", "Welcome", "/", "everybody"),
                new Screen("Home", "Welcome", "/", "everybody"),
            ]));

    private static List<string> Rows(IEnumerable<Screen> screens) =>
    [
        .. screens.Distinct()
            .OrderBy(screen => screen.Room, StringComparer.Ordinal)
            .ThenBy(screen => screen.Address, StringComparer.Ordinal)
            .ThenBy(screen => screen.Who, StringComparer.Ordinal)
            .Select(screen => $"| {screen.Room} | `{screen.Address}` | {screen.Who} | `{screen.Folder}` |"),
    ];

    private static List<string> DrawnRows()
    {
        var map = Sources.Read(Path);
        var table = map[map.IndexOf(Begin, StringComparison.Ordinal)..map.IndexOf(End, StringComparison.Ordinal)];
        return [.. table.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)];
    }

    private static void Draw(IEnumerable<string> rows)
    {
        var map = Sources.Read(Path);
        var table = $"{Begin}\n| Room | Address | Who may enter | Screen |\n| --- | --- | --- | --- |\n{string.Join('\n', rows)}\n";
        File.WriteAllText(
            System.IO.Path.Combine(Sources.Top, Path),
            map[..map.IndexOf(Begin, StringComparison.Ordinal)] + table + map[map.IndexOf(End, StringComparison.Ordinal)..]);
    }
}
