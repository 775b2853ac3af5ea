using System.Globalization;
using Wanggarasi.Data.Seeds;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Commands;

namespace Wanggarasi.Web.Tests.Commands;

/// <summary>The verb <c>due</c> as scripts and outside checks rely on it.</summary>
public sealed class DueCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("due").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_question_is_answered_by_one_instant_with_the_offices_offset()
    {
        Assert.Equal((0, "2026-08-21T10:30:00+08:00\n", ""), Run("--start", "2026-08-14T09:00:00+08:00", "--allow", "24h"));
        Assert.Equal((0, "2026-08-21T10:30:00+08:00\n", ""), Run("--start=2026-08-14T01:00:00Z", "--allow=24h"));
        Assert.Equal((0, "2026-08-19T15:00:00+08:00\n", ""), Run("--allow", "1d", "--start", "2026-08-16T02:00:00+08:00"));
        Assert.Equal((0, "2026-08-18T10:00:00.25+08:00\n", ""), Run("--start", "2026-08-18T09:00:00.25+08:00", "--allow", "1h"));
    }

    [Fact]
    public void Pauses_are_left_out_in_whatever_order_they_are_named() =>
        Assert.Equal((0, "2026-08-18T15:00:00+08:00\n", ""), Run(
            "--start", "2026-08-18T09:00:00+08:00", "--allow", "3h",
            "--pause", "2026-08-18T13:00:00+08:00/2026-08-18T14:00:00+08:00",
            "--pause", "2026-08-18T10:00:00+08:00/2026-08-18T11:00:00+08:00"));

    [Fact]
    public void Explain_adds_how_it_came_about_in_the_words_of_the_screen()
    {
        string[] question = ["--start", "2026-08-14T09:00:00+08:00", "--allow", "24h"];
        var (exit, output, _) = Run([.. question, "--explain"]);
        DeadlineExplanation.Of(new WorkingCalendar(CalendarSeed.Read()), At("2026-08-14T09:00:00+08:00"), TimeAllowed.Parse("24h"), [], out var explanation);
        Assert.Equal(0, exit);
        Assert.Equal(["2026-08-21T10:30:00+08:00", .. explanation!.Lines, ""], output.Split('\n'));
    }

    [Fact]
    public void A_due_instant_in_a_year_without_a_decree_is_given_with_a_warning()
    {
        var (exit, output, errors) = Run("--start", "2026-12-31T14:00:00+08:00", "--allow", "2h");
        Assert.Equal((0, "2027-01-04T09:00:00+08:00\n"), (exit, output));
        Assert.Contains("sementara", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("--start", "2026-08-14T09:00:00", "--allow", "24h")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "2,5h")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "0h")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "1.5d")]
    [InlineData("--start", "2023-12-31T09:00:00+08:00", "--allow", "1h")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00")]
    [InlineData("--allow", "24h")]
    [InlineData("--start", "--allow", "24h")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "24h", "--allow", "25h")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "24h", "--explain=yes")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "24h", "sisa")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "24h", "--color", "red")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "24h", "--pause", "2026-08-14T10:00:00+08:00")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "24h", "--pause", "2026-08-14T10:00:00+08:00/kemarin")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "24h", "--pause", "2026-08-14T09:00:00+08:00/2026-08-14T10:00:00+08:00")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "24h", "--calendar", "/tidak/ada.json")]
    [InlineData("--start", "2026-08-14T09:00:00+08:00", "--allow", "24h", "--calendar", "/")]
    [InlineData("--batch", "/tidak/ada.jsonl")]
    [InlineData("--batch", "x", "--explain")]
    [InlineData("--batch", "x", "--start", "2026-08-14T09:00:00+08:00")]
    [InlineData("--start", "a\nb", "--allow", "24h")]
    [InlineData]
    public void A_wrong_argument_ends_with_two_one_clear_line_and_no_answer(params string[] args)
    {
        var (exit, output, errors) = Run(args);
        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith("due: ", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Help_is_no_mistake() => Assert.Equal(0, Run("--help").Exit);

    [Fact]
    public void Another_calendar_may_be_named()
    {
        var file = Write("kalender.json", """
            {"timeZone":"Asia/Jakarta","schedules":[{"name":"Biasa","from":"2026-01-01","to":null,"week":{"monday":[["09:00","10:00"]]}}],
             "closed":[{"date":"2026-08-17","kind":"libur_nasional","name":"Proklamasi"}]}
            """);
        Assert.Equal((0, "2026-08-24T09:30:00+07:00\n", ""), Run("--calendar", file, "--start", "2026-08-11T09:00:00+07:00", "--allow", "0.5h"));
        var (exit, output, errors) = Run("--calendar", Write("rusak.json", "{\"timeZone\":\"Asia/Jakarta\"}"), "--start", "2026-08-11T09:00:00+07:00", "--allow", "1h");
        Assert.Equal((2, "", "due: Kalender tidak dapat dipakai: schedules: tidak ada.\n"), (exit, output, errors));
    }

    [Fact]
    public void A_batch_is_answered_line_by_line()
    {
        var file = Write("soal.jsonl", """
            {"start":"2026-08-14T09:00:00+08:00","allow":"24h"}
            {"allow":"2h","start":"2026-08-18T09:00:00+08:00","pauses":[["2026-08-18T10:00:00+08:00","2026-08-18T11:00:00+08:00"]]}
            {"start":"2026-12-31T14:00:00+08:00","allow":"2h","pauses":[]}

            """);
        var (exit, output, errors) = Run("--batch", file);
        Assert.Equal((0, "2026-08-21T10:30:00+08:00\n2026-08-18T12:00:00+08:00\n2027-01-04T09:00:00+08:00\n"), (exit, output));
        Assert.Equal("due: 1 tenggat sementara (baris 3): hari libur tahun 2027 belum ditetapkan.\n", errors);
        Assert.Equal((0, output, errors), Run("--batch", Write("windows.jsonl", "\uFEFF" + File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd())));
        Assert.Equal((0, "", ""), Run("--batch", Write("kosong.jsonl", "")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("bukan json")]
    [InlineData("[]")]
    [InlineData("{\"start\":\"2026-08-14T09:00:00+08:00\"}")]
    [InlineData("{\"start\":\"2026-08-14T09:00:00+08:00\",\"allow\":24}")]
    [InlineData("{\"start\":\"2026-08-14T09:00:00+08:00\",\"allow\":\"24\"}")]
    [InlineData("{\"start\":\"2026-08-14T09:00:00\",\"allow\":\"24h\"}")]
    [InlineData("{\"start\":\"2026-08-14T09:00:00+08:00\",\"allow\":\"24h\",\"pause\":[]}")]
    [InlineData("{\"start\":\"2026-08-14T09:00:00+08:00\",\"allow\":\"24h\",\"allow\":\"25h\"}")]
    [InlineData("{\"start\":\"2026-08-14T09:00:00+08:00\",\"allow\":\"24h\",\"pauses\":[[\"2026-08-14T10:00:00+08:00\"]]}")]
    [InlineData("{\"start\":\"2026-08-14T09:00:00+08:00\",\"allow\":\"24h\",\"pauses\":{}}")]
    [InlineData("{\"start\":\"2026-08-14T09:00:00+08:00\",\"allow\":\"24h\",\"pauses\":[[\"2026-08-14T10:00:00+08:00\",\"2026-08-14T09:00:00+08:00\"]]}")]
    [InlineData("{\"start\":\"2020-08-14T09:00:00+08:00\",\"allow\":\"24h\"}")]
    [InlineData("{\"start\":\"\\ud800\",\"allow\":\"24h\"}")]
    public void One_bad_line_is_named_and_nothing_is_answered(string line)
    {
        const string Good = "{\"start\":\"2026-08-14T09:00:00+08:00\",\"allow\":\"24h\"}";
        var (exit, output, errors) = Run("--batch", Write("soal.jsonl", $"{Good}\n{Good}\n{line}\n{Good}\nrusak juga\n"));
        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith("due: Baris 3: ", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public void The_verb_is_known_to_the_command_line() => Assert.NotNull(CommandLine.Find(["due", "--help"]));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static (int Exit, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        return (DueCommand.Run(args, output, errors), output.ToString(), errors.ToString());
    }

    private string Write(string name, string content)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, content);
        return file;
    }
}
