using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Wanggarasi.Web.Tests.House;

/// <summary>There is no container engine where the tests run: what the files promise is read, not run.</summary>
public sealed partial class ContainerTests
{
    [Fact]
    public void The_compose_file_starts_portal_and_sql_server_and_waits_for_it()
    {
        var root = Compose();
        var (portal, database) = (Map(root, "services", "portal"), Map(root, "services", "database"));
        var environment = Map(portal, "environment");
        Assert.Equal("SqlServer", Text(environment, "Database__Provider"));
        Assert.Equal("Production", Text(environment, "ASPNETCORE_ENVIRONMENT"));
        Assert.StartsWith("mcr.microsoft.com/mssql/server:", Text(database, "image"), StringComparison.Ordinal);
        Assert.Equal("service_healthy", Text(Map(portal, "depends_on", "database"), "condition"));
        Assert.NotEmpty(List(Map(database, "healthcheck"), "test"));
        // Only this machine reaches the portal itself; the database is reached by nobody outside.
        Assert.All(List(portal, "ports"), port => Assert.Matches("^127\\.0\\.0\\.1:.*:8080$", port));
        Assert.False(database.Children.ContainsKey("ports"));
        Assert.Contains("data:/data", List(portal, "volumes"));
        Assert.Contains("database:/var/opt/mssql", List(database, "volumes"));
        Assert.Equal(["data", "database"], Map(root, "volumes").Children.Keys.Select(k => ((YamlScalarNode)k).Value));
    }

    [Fact]
    public void No_password_stands_in_a_file_and_every_setting_comes_from_the_example()
    {
        var compose = Read("docker-compose.yml");
        var example = Read(".env.example");
        Assert.All(Asked().Matches(compose).Select(m => m.Groups[1].Value), name => Assert.Matches($"(?m)^{name}=", example));
        Assert.DoesNotMatch("(?im)^[A-Z_]*PASSWORD=.+", example);
        Assert.All(SecretLines().Matches(compose + Read("Dockerfile")).Select(m => m.Value), line => Assert.Matches(@"\$\{[A-Z_]+|\$\$[A-Z_]+", line));
        Assert.Matches(@"(?m)^\.env$", Read(".gitignore"));
    }

    [Fact]
    public void The_image_runs_without_root_checks_itself_and_takes_no_data_along()
    {
        var file = Read("Dockerfile");
        Assert.Equal(2, FromLines().Count(file));
        Assert.Matches(@"(?m)^USER 1654$", file);
        Assert.True(file.IndexOf("\nUSER ", StringComparison.Ordinal) > file.LastIndexOf("\nFROM ", StringComparison.Ordinal));
        Assert.Contains("HEALTHCHECK", file, StringComparison.Ordinal);
        Assert.Contains("\"health\"]", file, StringComparison.Ordinal);
        Assert.All(Copied().Matches(file).SelectMany(m => m.Groups[1].Value.Split(' ')[..^1]), path => Assert.True(Path.Exists(Path.Combine(Sources.Top, path)), path));
        var ignored = Read(".dockerignore").Split('\n');
        Assert.Equal("**", ignored.First(line => line.Length > 0 && line[0] != '#'));
        Assert.Contains("**/App_Data", ignored);
        // What the restore layer copies first are all projects of the portal.
        Assert.Equal(Directory.GetFiles(Path.Combine(Sources.Top, "src"), "*.csproj", SearchOption.AllDirectories).Length, Copied().Matches(file).Count(m => m.Value.Contains(".csproj", StringComparison.Ordinal)));
    }

    private static YamlMappingNode Compose()
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(Read("docker-compose.yml"));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode node, params string[] path) => path.Aggregate(node, (at, name) => (YamlMappingNode)at[name]);

    private static string Text(YamlMappingNode node, string name) => ((YamlScalarNode)node[name]).Value!;

    private static List<string> List(YamlMappingNode node, string name) => [.. ((YamlSequenceNode)node[name]).Select(item => ((YamlScalarNode)item).Value!)];

    private static string Read(string file) => File.ReadAllText(Path.Combine(Sources.Top, file));

    [GeneratedRegex(@"\$\{([A-Z_]+)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?im)^.*password.*$")]
    private static partial Regex SecretLines();

    [GeneratedRegex(@"(?m)^FROM ")]
    private static partial Regex FromLines();

    [GeneratedRegex(@"(?m)^COPY (?!--)(.+)$")]
    private static partial Regex Copied();
}
