using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Tables;

/// <summary>
/// The triggers by which the database itself refuses to change or delete an event of a case: the context refuses
/// too, but whoever opens the database beside the portal does not pass through the context.
/// </summary>
public static class RecordGuards
{
    /// <summary>Name of the trigger that refuses updates.</summary>
    public const string NoUpdate = "TR_CaseEvents_NoUpdate";

    /// <summary>Name of the trigger that refuses deletions.</summary>
    public const string NoDelete = "TR_CaseEvents_NoDelete";

    /// <summary>Puts the triggers up, for the provider the migration runs on.</summary>
    public static void Raise(MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        if (migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            migration.Sql($"CREATE TRIGGER {NoUpdate} BEFORE UPDATE ON CaseEvents BEGIN SELECT RAISE(ABORT, 'An event of a case is never changed.'); END;");
            migration.Sql($"CREATE TRIGGER {NoDelete} BEFORE DELETE ON CaseEvents BEGIN SELECT RAISE(ABORT, 'An event of a case is never deleted.'); END;");
        }
        else
        {
            // In EXEC, because a trigger must stand first in its batch and the idempotent script wraps it in IF.
            migration.Sql($"EXEC(N'CREATE TRIGGER {NoUpdate} ON CaseEvents INSTEAD OF UPDATE AS BEGIN SET NOCOUNT ON; THROW 51000, N''An event of a case is never changed.'', 1; END');");
            migration.Sql($"EXEC(N'CREATE TRIGGER {NoDelete} ON CaseEvents INSTEAD OF DELETE AS BEGIN SET NOCOUNT ON; THROW 51001, N''An event of a case is never deleted.'', 1; END');");
        }
    }

    /// <summary>Takes the triggers down.</summary>
    public static void Lower(MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        migration.Sql($"DROP TRIGGER {NoUpdate};");
        migration.Sql($"DROP TRIGGER {NoDelete};");
    }

    /// <summary>Tells the model, so that SQL Server's inserts use no OUTPUT clause on a table with triggers.</summary>
    internal static void Declare(TableBuilder<CaseEvent> table)
    {
        table.HasTrigger(NoUpdate);
        table.HasTrigger(NoDelete);
    }
}
