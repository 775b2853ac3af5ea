using Wanggarasi.Web.Commands;

namespace Wanggarasi.Web.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void A_verb_is_found_behind_the_settings_that_dotnet_run_puts_in_front()
    {
        Assert.Equal(["due", "--help"], CommandLine.Settle(["--Wanggarasi:Test:Settle=ya", "due", "--help"]));
        Assert.Equal("ya", Environment.GetEnvironmentVariable("Wanggarasi__Test__Settle"));
        Assert.NotNull(CommandLine.Find(["due", "--help"]));
    }

    [Theory]
    [InlineData]
    [InlineData("--environment=Development")]
    [InlineData("--environment=Development", "--urls", "http://127.0.0.1:5081")]
    [InlineData("due", "--start=2026-08-14T09:00:00+08:00", "--allow=24h")]
    public void Without_settings_in_front_of_a_verb_the_words_stay_as_they_are(params string[] args) => Assert.Equal(args, CommandLine.Settle(args));

    [Fact]
    public void Only_a_word_in_front_is_a_verb()
    {
        Assert.Null(CommandLine.Find([]));
        Assert.Null(CommandLine.Find(["--urls", "http://127.0.0.1:5081"]));
    }

    [Fact]
    public void Dotnet_run_has_no_launch_settings_that_would_print_into_the_results()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Wanggarasi.sln")))
        {
            root = root.Parent!;
        }

        Assert.False(File.Exists(Path.Combine(root.FullName, "src", "Wanggarasi.Web", "Properties", "launchSettings.json")));
    }
}
