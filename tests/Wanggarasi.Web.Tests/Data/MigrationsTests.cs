using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Wanggarasi.Data;
using Wanggarasi.Data.Tables;
using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Tests.Data;

public sealed class MigrationsTests
{
    private static SqliteOfficeDb Sqlite(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteOfficeDb>();
        Archive.UseSqlite(options, $"Data Source={file};Pooling=False");
        return new SqliteOfficeDb(options.Options);
    }

    private static SqlServerOfficeDb SqlServer(string connection = "Server=nobody;Database=Office;Encrypt=false")
    {
        var options = new DbContextOptionsBuilder<SqlServerOfficeDb>();
        Archive.UseSqlServer(options, connection);
        return new SqlServerOfficeDb(options.Options);
    }

    [Fact]
    public void No_change_of_the_model_waits_for_a_migration_on_either_database()
    {
        using var sqlite = Sqlite("pending.db");
        using var server = SqlServer();
        Assert.False(sqlite.Database.HasPendingModelChanges(), "Run eng/migration.sh: the SQLite model changed.");
        Assert.False(server.Database.HasPendingModelChanges(), "Run eng/migration.sh: the SQL Server model changed.");
    }

    [Fact]
    public async Task Bookings_made_before_there_was_a_queue_become_tickets_in_the_order_in_which_they_were_made()
    {
        var file = Path.Combine(Path.GetTempPath(), $"janji-{Guid.CreateVersion7():N}.db");
        try
        {
            await using var db = Sqlite(file);
            await db.GetService<IMigrator>().MigrateAsync("GuardTemplatesAndCalendars");
            (string Id, string Place, string Cancelled)[] rows = [("B", "1", "NULL"), ("A", "NULL", "'2026-11-20 03:00:00'"), ("C", "2", "NULL")];
            foreach (var (row, i) in rows.Select((row, i) => (row, i)))
            {
                var id = $"0000000{row.Id}-0000-7000-8000-000000000000";
#pragma warning disable EF1002 // The test's own words.
                await db.Database.ExecuteSqlRawAsync($"""
                    INSERT INTO Bookings (Id, ServiceCode, Letter, HeldOn, SlotMinute, Place, Name, CodeFingerprint, SealedCode, CreatedAt, CancelledAt)
                    VALUES ('{id}', 'perekaman-ktp-el', 'A', '2026-11-26', {480 + (30 * i)}, {row.Place}, 'Siti', X'0{i}', X'00', '2026-11-2{i} 01:00:00', {row.Cancelled});
                    """);
#pragma warning restore EF1002
            }

            await db.Database.MigrateAsync();
            var tickets = await db.Tickets.AsNoTracking().OrderBy(t => t.Sequence).ToListAsync();
            Assert.Equal(
                [("A-001", TicketStatus.Booked, 480, 1), ("A-002", TicketStatus.Cancelled, 510, null), ("A-003", TicketStatus.Booked, 540, 2)],
                tickets.Select(t => (t.Number.ToString(), t.Status, t.SlotMinute, t.Place)));
            Assert.Equal(3, await db.QueueDays.AsNoTracking().Select(d => d.Last).SingleAsync());
            Assert.Equal(3, await db.TicketPapers.AsNoTracking().CountAsync(p => p.Name == "Siti"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void An_account_has_one_spelling_of_its_name_on_SQL_Server_too()
    {
        using var server = SqlServer();
        var script = server.GetService<IMigrator>().GenerateScript();
        var altered = script.LastIndexOf("ALTER COLUMN [NormalizedUserName]", StringComparison.Ordinal);
        Assert.NotEqual(-1, altered);
        Assert.Contains("COLLATE Latin1_General_100_BIN2", script[altered..(altered + 120)], StringComparison.Ordinal);
        // The index is made anew on the altered column.
        Assert.True(script.LastIndexOf("CREATE UNIQUE INDEX [UserNameIndex]", StringComparison.Ordinal) > altered);
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        static IEnumerable<string> Names(DbContext db) => db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]);
        using var sqlite = Sqlite("names.db");
        using var server = SqlServer();
        Assert.Equal(Names(sqlite), Names(server));
    }

    [Fact]
    public void The_script_of_all_migrations_is_T_SQL_down_to_the_bodies_of_EXEC()
    {
        using var server = SqlServer();
        var script = server.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        Assert.Contains("CREATE TABLE [CaseEvents]", script, StringComparison.Ordinal);
        TransactSql.MustParse(script);
        TransactSql.MustParse(server.GetService<IMigrator>().GenerateScript());
    }

    [Theory]
    [InlineData("CaseEvents", "INSERT INTO CaseEvents (CaseId, Sequence, At, ActorRole, Kind, SchemaVersion, Payload, PreviousHash, Hash) VALUES ('a', 1, 'b', 'c', 'd', 1, 'e', x'00', x'00')")]
    [InlineData("AccountChanges", "INSERT INTO AccountChanges (Id, UserId, Kind, At) VALUES ('a', 'b', 'c', 'd')")]
    public async Task After_the_last_migration_SQLite_refuses_to_change_or_delete_a_row_of_a_record(string table, string insert)
    {
        var file = Path.Combine(Path.GetTempPath(), $"guard-{Guid.CreateVersion7():N}.db");
        try
        {
            await using var db = Sqlite(file);
            await db.Database.MigrateAsync();
            var triggers = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {table} ORDER BY name").ToListAsync();
            Assert.Equal([RecordGuards.NoDelete(table), RecordGuards.NoUpdate(table)], triggers);
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys=OFF");
            await db.Database.ExecuteSqlRawAsync(insert);
            await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(string.Concat("UPDATE ", table, " SET Kind = 'f'")));
            await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(string.Concat("DELETE FROM ", table)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Every_guarded_table_is_guarded_on_SQL_Server_too_and_a_turn_is_T_SQL()
    {
        using var server = SqlServer();
        var script = server.GetService<IMigrator>().GenerateScript();
        Assert.All(RecordGuards.Tables, table =>
        {
            Assert.Contains($"CREATE TRIGGER {RecordGuards.NoUpdate(table)} ON {table}", script, StringComparison.Ordinal);
            Assert.Contains($"CREATE TRIGGER {RecordGuards.NoDelete(table)} ON {table}", script, StringComparison.Ordinal);
        });
        TransactSql.MustParse(SqlServerOfficeDb.Turn.Replace("{0}", "@p0", StringComparison.Ordinal));
    }
}
