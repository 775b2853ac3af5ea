using Serilog.Events;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Security.Logging;

namespace Wanggarasi.Web.Tests.Security.Logging;

public sealed class MaskTests
{
    [Theory]
    [InlineData("nik 7504114105909901 ada")]
    [InlineData("nik 7504 1141 0590 9901 ada")]
    [InlineData("nik 750411.410590.9901 ada")]
    [InlineData("kode K7QM-2XHP-9RTA ada")]
    [InlineData("kode K7QM2XHP9RTA ada")]
    [InlineData("telepon 081234567890 ada")]
    [InlineData("telepon +62 812-3456-7890 ada")]
    [InlineData("surel siti.n@contoh.id ada")]
    public void What_looks_personal_is_replaced(string text)
    {
        var masked = Mask.Text(text);

        Assert.Matches(@"^\w+ ●●● ada$", masked);
    }

    [Fact]
    public void Every_tracking_code_is_replaced_however_typed()
    {
        for (var i = 0; i < 500; i++)
        {
            var code = TrackingCode.Generate();
            foreach (var typed in new[] { code.Text, code.Characters, code.Text.ToLowerInvariant(), code.Text.Replace('-', ' ') })
            {
                Assert.Equal($"/lacak?kode={Mask.Put}", Mask.Text("/lacak?kode=" + typed));
            }
        }
    }

    [Theory]
    [InlineData("GET /permohonan/{lacak} → 200 in 12 ms")]
    [InlineData("Case 019ab2c3-7d4e-7f5a-8b6c-1d2e3f4a5b6c moved to Ready")]
    [InlineData("AKTA-2026-000123 submitted at 2026-11-24T08:39:28Z")]
    [InlineData("Now listening on: http://127.0.0.1:5080")]
    [InlineData("trace 4bf92f3577b34da6a3ce929d0e0e4736")]
    public void What_an_operator_needs_stays(string text) => Assert.Equal(text, Mask.Text(text));

    [Fact]
    public async Task Careless_log_lines_reach_no_sink_unmasked()
    {
        using var shell = new Shell();

        await shell.Browser().GetAsync("/uji/catat?nik=7504114105909901&kode=K7QM-2XHP-9RTA");
        await shell.HearAsync(line => Whole(line).Contains("GET /uji/catat → 200", StringComparison.Ordinal));
        await shell.HearAsync(line => Whole(line).Contains("Permohonan", StringComparison.Ordinal));

        var lines = shell.Logged.Select(Whole).ToArray();
        Assert.All(lines, line =>
        {
            Assert.DoesNotContain("75041141", line, StringComparison.Ordinal);
            Assert.DoesNotContain("2XHP", line, StringComparison.Ordinal);
            Assert.DoesNotContain("0812345", line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_request_is_logged_by_its_pattern_and_never_by_its_address()
    {
        using var shell = new Shell();

        await shell.Browser().GetAsync("/uji/kode/rahasia-sekali?nama=Siti");
        await shell.Browser().GetAsync("/uji/kode/hilang?nama=Siti");
        await shell.Browser().GetAsync("/entah/rahasia-sekali?nama=Siti");
        // A line is written after its answer has gone out, so the three may come in any order.
        await shell.HearAsync(line => Whole(line).Contains("GET (none) → 404", StringComparison.Ordinal));
        await shell.HearAsync(line => Whole(line).Contains("GET /uji/kode/{kode} → 200", StringComparison.Ordinal));
        await shell.HearAsync(line => Whole(line).Contains("GET /uji/kode/{kode} → 404", StringComparison.Ordinal));

        var lines = shell.Logged.Select(Whole).ToArray();
        Assert.All(lines, line =>
        {
            Assert.DoesNotContain("rahasia-sekali", line, StringComparison.Ordinal);
            Assert.DoesNotContain("Siti", line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_mistake_is_logged_with_its_stack_and_without_the_person()
    {
        using var shell = new Shell();

        await shell.Browser().GetAsync("/uji/gagal");

        var mistake = Assert.Single(shell.Logged, line => line.Exception is not null);
        Assert.Contains("ProbeController.Fail", mistake.Exception!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("75041141", mistake.Exception.ToString(), StringComparison.Ordinal);
    }

    private static string Whole(LogEvent line)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        new Serilog.Formatting.Compact.RenderedCompactJsonFormatter().Format(line, writer);
        return System.Text.RegularExpressions.Regex.Unescape(writer.ToString()) + line.RenderMessage(System.Globalization.CultureInfo.InvariantCulture).Replace("\"", "", StringComparison.Ordinal);
    }
}
