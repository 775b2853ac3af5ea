using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using System.Text.Json.Nodes;
using Wanggarasi.Data.Records;

namespace Wanggarasi.Web.Tests.Features.Openness;

/// <summary>What is published about the record, read by somebody who trusts nothing of ours: <c>docs/verify-record.py</c>.</summary>
public sealed class TrailTests
{
    [Fact]
    public async Task An_officer_who_takes_the_record_of_a_case_leaves_a_trace()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using (var missing = await officer.GetAsync("/loket/permohonan/KTP-2026-999999/bukti.json"))
        {
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        Assert.Empty(await portal.InArchiveAsync(db => db.DocumentOpenings.ToListAsync()));
        await officer.Client.GetStringAsync(new Uri($"/loket/permohonan/{sample.RegisterNumber}/bukti.json", UriKind.Relative));
        var trace = await portal.InArchiveAsync(db => db.DocumentOpenings.SingleAsync());
        var who = await portal.InArchiveAsync(db => db.Users.Where(u => u.Email == "loket@contoh.id").Select(u => u.Id).SingleAsync());
        Assert.Equal((sample.Id, sample.Id, who), (trace.CaseId, trace.DocumentId, trace.OfficerId));
    }

    [Fact]
    public async Task Before_the_first_night_the_page_says_so_and_the_file_is_empty()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        Assert.Contains("Belum ada jangkar", (await visitor.OpenAsync("/kinerja/jejak")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", await visitor.Client.GetStringAsync(new Uri("/kinerja/jejak/jangkar.txt", UriKind.Relative)));
    }

    [Fact]
    public async Task The_record_of_a_case_opens_to_the_pemohon_only_not_to_the_code_alone()
    {
        await using var portal = await Portal.OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var visitor = portal.Visit();
        using var locked = await visitor.GetAsync($"/permohonan/{sample.Code.Text}/bukti.json");
        Assert.Equal($"/permohonan/{sample.Code.Text}/buka?lalu=bukti.json", locked.Headers.Location!.ToString());
        using var opened = await visitor.SendAsync(await visitor.OpenAsync(locked.Headers.Location.ToString()), new Dictionary<string, string?> { ["Proof"] = SampleCases.Nik });
        Assert.Equal($"/permohonan/{sample.Code.Text}/bukti.json", opened.Headers.Location!.ToString());
        Assert.Contains("\"envelope\"", await visitor.Client.GetStringAsync(opened.Headers.Location), StringComparison.Ordinal);
        using var missing = await visitor.GetAsync("/permohonan/ABCD-EFGH-JK2M/bukti.json");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_stranger_with_python_verifies_a_case_from_the_published_files_alone_and_notices_every_change()
    {
        await using var portal = await Portal.OpenAsync();
        var samples = new List<SampleCase>();
        for (var i = 0; i < 6; i++)
        {
            samples.Add(await portal.SubmitCaseAsync(name: $"Warga \"É\" {(char)('A' + i)}"));
        }

        await portal.AcceptAsync(samples[3]);
        portal.Later(TimeSpan.FromDays(1));
        await SealAsync(portal);
        await portal.FinishAsync(samples[3]);
        portal.Later(TimeSpan.FromDays(1));
        await SealAsync(portal);
        await portal.ActAsync(samples[3], (application, hand, _, _) => application.Note(hand, "Sesudah jangkar."));

        var directory = Directory.CreateTempSubdirectory("jejak-").FullName;
        using var visitor = portal.Visit();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var record = await officer.Client.GetStringAsync(new Uri($"/loket/permohonan/{samples[3].RegisterNumber}/bukti.json", UriKind.Relative));
        var anchors = await visitor.Client.GetStringAsync(new Uri("/kinerja/jejak/jangkar.txt", UriKind.Relative));
        var script = Path.Combine(directory, "periksa.py");
        await File.WriteAllTextAsync(script, await visitor.Client.GetStringAsync(new Uri("/kinerja/jejak/periksa.py", UriKind.Relative)));
        Assert.Equal(2, anchors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var printed = await portal.WithAsync<PaperRegister, string>(async papers => Convert.ToHexStringLower((await papers.FindReceiptAsync(samples[3].Id, default))!.Hash));

        var (code, said) = await VerifyAsync(record, anchors, "--printed", printed);
        Assert.True(code == 0, said);
        Assert.Contains("anchor: published", said, StringComparison.Ordinal);
        Assert.Contains("paper: the printed fingerprint is one of the events", said, StringComparison.Ordinal);

        // One byte in an event, an event taken out, two exchanged, another head printed, a proof of another case, a forged and a dropped anchor.
        Assert.Equal(1, (await VerifyAsync(record.Replace("counter-officer", "counter-0fficer", StringComparison.Ordinal), anchors)).Code);
        Assert.Equal(1, (await VerifyAsync(Changed(record, events => events.RemoveAt(2)), anchors)).Code);
        Assert.Equal(1, (await VerifyAsync(Changed(record, events => events.RemoveAt(events.Count - 2)), anchors)).Code);
        Assert.Equal(1, (await VerifyAsync(Changed(record, events => Swap(events, 1, 2)), anchors)).Code);
        Assert.Equal(1, (await VerifyAsync(record, anchors, "--printed", new string('a', 64))).Code);
        Assert.Equal(1, (await VerifyAsync(record.Replace("\"index\": 3", "\"index\": 2", StringComparison.Ordinal), anchors)).Code);
        Assert.Equal(1, (await VerifyAsync(record, anchors.Replace("\"size\":6", "\"size\":7", StringComparison.Ordinal))).Code);
        Assert.Equal(1, (await VerifyAsync(record, anchors[(anchors.IndexOf('\n', StringComparison.Ordinal) + 1)..])).Code);
        Assert.Equal(2, (await VerifyAsync("no JSON", anchors)).Code);
        Directory.Delete(directory, recursive: true);

        async Task<(int Code, string Said)> VerifyAsync(string ofCase, string published, params string[] more)
        {
            await File.WriteAllTextAsync(Path.Combine(directory, "bukti.json"), ofCase);
            await File.WriteAllTextAsync(Path.Combine(directory, "jangkar.txt"), published);
            var start = new ProcessStartInfo("python3", [script, "bukti.json", "jangkar.txt", .. more]) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + errors);
        }
    }

    private static string Changed(string record, Action<JsonArray> change)
    {
        var tree = JsonNode.Parse(record)!;
        change(tree["events"]!.AsArray());
        return tree.ToJsonString();
    }

    private static void Swap(JsonArray events, int one, int other)
    {
        var (first, second) = (events[one]!.DeepClone(), events[other]!.DeepClone());
        (events[one], events[other]) = (second, first);
    }

    private static Task<int> SealAsync(Portal portal) =>
        portal.WithAsync<AnchorTrail, int>(trail => trail.SealAsync(portal.Clock.GetUtcNow(), default));
}
