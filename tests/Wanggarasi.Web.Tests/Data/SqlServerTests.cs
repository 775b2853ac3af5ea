using System.Net;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Reports;
using Wanggarasi.Data.Tables;

namespace Wanggarasi.Web.Tests.Data;

/// <summary>A test that needs a server: it is skipped, and counted so, where <c>WANGGARASI_SQLSERVER</c> holds no connection string.</summary>
public sealed class ServerFactAttribute : FactAttribute
{
    /// <summary>Name of the environment variable; the account it names may create databases.</summary>
    public const string Variable = "WANGGARASI_SQLSERVER";

    public ServerFactAttribute()
    {
        if (string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Variable)))
        {
            Skip = $"Set {Variable} to the connection string of a SQL Server to run this.";
        }
    }
}

/// <summary>The portal on a real SQL Server, each test on a new database that is dropped afterwards.</summary>
[Collection(Alone.Name)]
public sealed class SqlServerTests
{
    [ServerFact]
    public async Task A_new_office_starts_takes_an_application_to_the_report_and_finds_its_record_sound()
    {
        await using var portal = await OpenAsync();
        var sample = await portal.SubmitCaseAsync();
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var desk = await officer.OpenAsync("/loket/permohonan/" + sample.RegisterNumber);
        Assert.Contains("Siti Rahmawati Abdullah", desk.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var judged = await officer.SendAsync(desk, new Dictionary<string, string?> { ["Act"] = "semua-sesuai" });
        Assert.True(judged.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, judged.StatusCode.ToString());
        foreach (var address in new[] { "/loket/permohonan", "/loket/permohonan?cari=siti", "/loket/darurat" })
        {
            Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(address)).StatusCode);
        }

        using var camat = await portal.Visit().SignInAsync("camat@contoh.id");
        foreach (var address in new[] { "/camat", "/camat/laporan?periode=2026-11", "/camat/laporan/permohonan?periode=2026-11&angka=masuk" })
        {
            Assert.Equal(HttpStatusCode.OK, (await camat.GetAsync(address)).StatusCode);
        }

        var findings = await portal.WithAsync<RecordCheck, RecordFindings>(check => check.RunAsync(portal.Clock.GetUtcNow(), _ => { }, default));
        Assert.Equal((1, 0), (findings.Checked, findings.Differing));
        await DropAsync(portal);
    }

    [ServerFact]
    public async Task The_triggers_refuse_what_the_context_does_not_see()
    {
        await using var portal = await OpenAsync();
        await portal.SubmitCaseAsync();
        foreach (var table in RecordGuards.Tables)
        {
            Assert.Equal(2, await portal.InArchiveAsync(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sys.triggers WHERE parent_id = OBJECT_ID({table})").SingleAsync()));
        }

        await Assert.ThrowsAsync<SqlException>(() => portal.InArchiveAsync(db => db.Database.ExecuteSqlAsync($"UPDATE CaseEvents SET Kind = 'x'")));
        await Assert.ThrowsAsync<SqlException>(() => portal.InArchiveAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM CaseEvents")));
        await DropAsync(portal);
    }

    [ServerFact]
    public async Task Fifty_who_send_at_once_get_fifty_numbers_without_a_gap()
    {
        await using var portal = await OpenAsync();
        var cases = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => portal.SubmitCaseAsync()));
        Assert.Equal(Enumerable.Range(1, 50).Select(n => $"KTP-2026-{n:D6}"), cases.Select(c => c.RegisterNumber).Order(StringComparer.Ordinal));
        await DropAsync(portal);
    }

    private static Task<Portal> OpenAsync()
    {
        var connection = new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(ServerFactAttribute.Variable)) { InitialCatalog = $"Kantor{Guid.CreateVersion7():N}" };
        return Portal.OpenNewAsync(new Dictionary<string, string> { ["Database:Provider"] = "SqlServer", ["ConnectionStrings:Office"] = connection.ToString() });
    }

    private static Task<bool> DropAsync(Portal portal) => portal.InArchiveAsync(db => db.Database.EnsureDeletedAsync());
}
