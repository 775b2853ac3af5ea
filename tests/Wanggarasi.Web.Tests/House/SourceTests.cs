using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Wanggarasi.Web.Tests.House;

/// <summary>What may stand in a source file.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 250;
    private const int LongestController = 80;

    private static readonly IReadOnlyList<SourceFile> s_code = Sources.Under("src", ".cs", ".cshtml");

    [Fact]
    public void A_file_fits_the_head_of_its_reader() => Rule.Holds(s_code.Where(IsTooLong).Select(file => file.Path));

    [Theory]
    [InlineData("src/A/Long.cs", 251, true)]
    [InlineData("src/A/Fits.cs", 250, false)]
    [InlineData("src/A/LongController.cs", 81, true)]
    [InlineData("src/Wanggarasi.Data/Migrations/Sqlite/Any.cs", 900, false)]
    public void A_file_that_is_too_long_is_noticed(string path, int lines, bool isTooLong)
    {
        var text = "/// <summary>documentation</summary>\n\n" + string.Concat(Enumerable.Repeat("a;\n", lines));

        Assert.Equal(isTooLong, IsTooLong(new SourceFile(path, text)));
    }

    [Fact]
    public void Views_hold_no_script_style_or_handler_of_their_own() =>
        Rule.Holds(s_code.SelectMany(InlineMarkup));

    [Theory]
    [InlineData("<p style=\"color: red\">")]
    [InlineData("<p class=\"a\"\n   style='color: red'>")]
    [InlineData("<style>p { }</style>")]
    [InlineData("<script>go()</script>")]
    [InlineData("<script type=\"module\">go()</script>")]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("<body class=\"a\" onload='go()'>")]
    [InlineData("@Html.Raw(text)")]
    [InlineData("<a href=\"javascript:go()\">")]
    public void Markup_that_the_policy_would_refuse_is_noticed(string markup) =>
        Assert.NotEmpty(InlineMarkup(new SourceFile("src/Wanggarasi.Web/Features/A/B.cshtml", markup)));

    [Theory]
    [InlineData("<script type=\"module\" src=\"~/staff.js\"></script>")]
    [InlineData("<script src=\"~/a.js\"\n  defer></script>")]
    [InlineData("<p content=\"a\" data-on=\"x\">")]
    [InlineData("<promise-line done-on=\"@Model.DoneOn\" />")]
    [InlineData("<p>Pilih style = bebas</p>")]
    public void Lawful_markup_is_not_reported(string markup) =>
        Assert.Empty(InlineMarkup(new SourceFile("src/Wanggarasi.Web/Features/A/B.cshtml", markup)));

    [Fact]
    public void No_code_names_the_office_it_was_first_built_for() =>
        Rule.Holds(Sources.Under("src", ".cs", ".cshtml", ".js", ".css", ".svg").SelectMany(NamesOfThisOffice));

    [Theory]
    [InlineData("<h1>Kecamatan Wanggarasi</h1>", true)]
    [InlineData("var regency = \"Kabupaten Pohuwato\";", true)]
    [InlineData("+ \" WITA\"", true)]
    [InlineData("8 => \"WITA\",", true)]
    [InlineData("7 => \"WIB\", 8 => \"WITA\", 9 => \"WIT\",", false)]
    [InlineData("namespace Wanggarasi.Web.Features;", false)]
    [InlineData("using static Wanggarasi.Domain.X;", false)]
    [InlineData("@model Wanggarasi.Web.Features.Home.HomePage", false)]
    [InlineData("@addTagHelper *, Wanggarasi.Web", false)]
    [InlineData("// as in Wanggarasi", false)]
    [InlineData("/// <c>{kecamatan}</c> Wanggarasi", false)]
    [InlineData("@* as in Wanggarasi *@", false)]
    public void A_name_of_this_office_is_noticed(string line, bool isNoticed) =>
        Assert.Equal(isNoticed, NamesOfThisOffice(new SourceFile("src/Wanggarasi.Web/A.cs", line)).Any());

    /// <summary>The map and the rule of who may enter read controllers; an address made otherwise would escape both.</summary>
    [Fact]
    public void Addresses_are_given_by_controllers_only() => Rule.Holds(s_code.SelectMany(OtherAddresses));

    [Theory]
    [InlineData("app.MapGet(\"/x\", () => 1);", true)]
    [InlineData("endpoints.MapControllerRoute(\"default\", \"{controller}\");", true)]
    [InlineData("app.MapControllers();", false)]
    [InlineData("app.MapHealthChecks(\"/health/live\");", false)]
    public void An_address_made_otherwise_is_noticed(string code, bool isNoticed) =>
        Assert.Equal(isNoticed, OtherAddresses(new SourceFile("src/Wanggarasi.Web/A.cs", code)).Any());

    [Fact]
    public void Every_public_member_of_the_domain_must_be_documented()
    {
        var project = XDocument.Parse(Sources.Read("src/Wanggarasi.Domain/Wanggarasi.Domain.csproj"));

        // Elsewhere CS1591 is off; here the empty list switches it on, and warnings are errors.
        Assert.Equal("", Assert.Single(project.Descendants("NoWarn")).Value);
        Assert.Equal("true", XDocument.Parse(Sources.Read("Directory.Build.props")).Descendants("TreatWarningsAsErrors").Single().Value);
        Assert.DoesNotContain(Sources.Under("src/Wanggarasi.Domain", ".cs"), file => file.Text.Contains("#pragma warning disable CS1591", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_is_part_of_the_solution_and_states_no_version_of_a_package()
    {
        var solution = Sources.Read("Wanggarasi.sln").Replace('\\', '/');

        Assert.All(Sources.Under("src", ".csproj").Concat(Sources.Under("tests", ".csproj")), project =>
        {
            Assert.Contains(project.Path, solution, StringComparison.Ordinal);
            Assert.DoesNotContain("Version=\"", project.Text, StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> OtherAddresses(SourceFile file) =>
        OtherMapping().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}");

    // Documentation is for whoever calls, blank lines for the eye: neither makes a file longer to understand.
    private static bool IsTooLong(SourceFile file) =>
        !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
        && file.Lines.Count(line => line.Trim() is not "" and var text && !text.StartsWith("///", StringComparison.Ordinal))
            > (file.Path.EndsWith("Controller.cs", StringComparison.Ordinal) ? LongestController : LongestFile);

    private static IEnumerable<string> InlineMarkup(SourceFile file) =>
        file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            ? ForbiddenMarkup().Matches(RazorComment().Replace(file.Text, "")).Select(match => $"{file.Path}: {match.Value.Trim()}")
            : [];

    private static IEnumerable<string> NamesOfThisOffice(SourceFile file)
    {
        // The table of the three Indonesian zones (Keppres 41/1987) is no office's own; seeds are an office's data.
        var isZoneTable = file.Text.Contains("\"WIB\"", StringComparison.Ordinal) && file.Text.Contains("\"WIT\"", StringComparison.Ordinal);
        return file.Path.Contains("/Seeds/", StringComparison.Ordinal)
            ? []
            : from line in RazorComment().Replace(file.Text, "").Split('\n')
              let code = Qualified().Replace(LineComment().Replace(line, ""), "")
              from Match name in OfficeName().Matches(code)
              where name.Value != "WITA" || !isZoneTable
              select $"{file.Path}: {line.Trim()}";
    }

    [GeneratedRegex("""<[a-z][^<>]*\sstyle\s*=|<[a-z][^<>]*\son[a-z]+\s*=|<style\b|<script\b(?![^>]*\ssrc\s*=)|\bHtml\.Raw\b|["']\s*javascript:""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ForbiddenMarkup();

    [GeneratedRegex(@"\.Map(Get|Post|Put|Delete|Patch|Methods|ControllerRoute|DefaultControllerRoute|AreaControllerRoute|Fallback\w*|RazorPages|Hub)\b")]
    private static partial Regex OtherMapping();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex("""(^|\s)//(?![^"]*"\s*[;,)]).*$""")]
    private static partial Regex LineComment();

    [GeneratedRegex(@"\bWanggarasi\.(Domain|Data|Web)\b(\.\w+)*")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"Wanggarasi|Pohuwato|\bWITA\b|Gorontalo", RegexOptions.IgnoreCase)]
    private static partial Regex OfficeName();
}
