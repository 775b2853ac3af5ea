using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Wanggarasi.Data.Tables;

/// <summary>
/// The triggers by which the database itself refuses to change or delete a row of a record: the context refuses too,
/// but whoever opens the database beside the portal does not pass through the context.
/// </summary>
public static class RecordGuards
{
    /// <summary>The tables that are only ever added to, in the order in which they were guarded.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["CaseEvents", "AccountChanges", "Anchors", "DisruptionSteps", "DocumentOpenings", "LetterTemplateVersions", "CalendarVersions", "TicketEvents"];

    /// <summary>Name of the trigger that refuses updates.</summary>
    public static string NoUpdate(string table) => $"TR_{table}_NoUpdate";

    /// <summary>Name of the trigger that refuses deletions.</summary>
    public static string NoDelete(string table) => $"TR_{table}_NoDelete";

    /// <summary>Puts the triggers of a table up, for the provider the migration runs on.</summary>
    public static void Raise(MigrationBuilder migration, string table)
    {
        ArgumentNullException.ThrowIfNull(migration);
        if (migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            migration.Sql($"CREATE TRIGGER {NoUpdate(table)} BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'A row of {table} is never changed.'); END;");
            migration.Sql($"CREATE TRIGGER {NoDelete(table)} BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'A row of {table} is never deleted.'); END;");
        }
        else
        {
            // In EXEC, because a trigger must stand first in its batch and the idempotent script wraps it in IF.
            migration.Sql($"EXEC(N'CREATE TRIGGER {NoUpdate(table)} ON {table} INSTEAD OF UPDATE AS BEGIN SET NOCOUNT ON; THROW 51000, N''A row of {table} is never changed.'', 1; END');");
            migration.Sql($"EXEC(N'CREATE TRIGGER {NoDelete(table)} ON {table} INSTEAD OF DELETE AS BEGIN SET NOCOUNT ON; THROW 51001, N''A row of {table} is never deleted.'', 1; END');");
        }
    }

    /// <summary>Takes the triggers of a table down.</summary>
    public static void Lower(MigrationBuilder migration, string table)
    {
        ArgumentNullException.ThrowIfNull(migration);
        migration.Sql($"DROP TRIGGER {NoUpdate(table)};");
        migration.Sql($"DROP TRIGGER {NoDelete(table)};");
    }

    /// <summary>Tells the model, so that SQL Server's inserts use no OUTPUT clause on a table with triggers.</summary>
    internal static void Declare<T>(TableBuilder<T> builder, string table)
        where T : class
    {
        builder.HasTrigger(NoUpdate(table));
        builder.HasTrigger(NoDelete(table));
    }
}
