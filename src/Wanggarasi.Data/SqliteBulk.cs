using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Wanggarasi.Data.Papers;
using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Data;

/// <summary>
/// Writes new rows with one prepared statement per table, without the context's book of changes. Values go through the
/// same conversions as in an ordinary saving.
/// </summary>
/// <remarks>
/// Keyed hashes and names come in no order, so each row of a long history would touch another page of their indexes, and a
/// million cases would write the same pages hundreds of times. These indexes are built once at the end instead; where the work
/// is cut off, the next start builds them (<see cref="OfficeDb.MendAsync"/>).
/// </remarks>
internal sealed class SqliteBulk : IBulk
{
    // In KiB with a minus, as SQLite counts: 256 MB while the rows are written, then its default again.
    private const string LargeCache = "PRAGMA cache_size=-262144;";
    private const string UsualCache = "PRAGMA cache_size=-2000;";

    private readonly SqliteOfficeDb _db;
    private readonly List<Insert> _inserts;

    private SqliteBulk(SqliteOfficeDb db)
    {
        _db = db;
        _inserts = InOrder(db.Model).ConvertAll(type => new Insert(db, type));
    }

    /// <summary>Opens the connection and keeps it open until the bulk is disposed.</summary>
    public static async Task<SqliteBulk> OpenAsync(SqliteOfficeDb db, bool many, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await RunAsync(db, LargeCache, cancellationToken);
        if (many)
        {
            await RunAsync(db, string.Concat(Scattered(db.Model).Select(i => $"DROP INDEX IF EXISTS \"{i.GetDatabaseName()}\";")), cancellationToken);
        }

        return new SqliteBulk(db);
    }

    /// <summary>Builds the indexes that are missing.</summary>
    public static Task MendAsync(SqliteOfficeDb db, CancellationToken cancellationToken) => RunAsync(
        db,
        string.Concat(Scattered(db.Model).Select(i =>
            $"CREATE {(i.IsUnique ? "UNIQUE " : "")}INDEX IF NOT EXISTS \"{i.GetDatabaseName()}\" ON \"{i.DeclaringEntityType.GetTableName()}\" (\"{i.Properties[0].GetColumnName()}\");")),
        cancellationToken);

    /// <inheritdoc />
    public Task InsertAsync(IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        var byType = rows.ToLookup(r => r.GetType());
        foreach (var insert in _inserts.Where(i => byType.Contains(i.ClrType)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            insert.Run(byType[insert.ClrType]);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var insert in _inserts)
        {
            insert.Dispose();
        }

        await MendAsync(_db, CancellationToken.None);
        await RunAsync(_db, UsualCache, CancellationToken.None);
        await _db.Database.CloseConnectionAsync();
    }

    private static async Task RunAsync(SqliteOfficeDb db, string text, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of the model, no values.
        command.CommandText = text;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
        await db.Database.CloseConnectionAsync();
    }

    private static IEnumerable<IIndex> Scattered(IModel model) =>
        from type in new[] { typeof(DocumentApplication), typeof(PersonPaper) }
        from index in model.FindEntityType(type)!.GetIndexes()
        where index.Properties is [var only] && (only.ClrType == typeof(byte[]) || only.Name == nameof(PersonPaper.NameSearch))
        select index;

    /// <summary>The tables so that each comes after those it refers to.</summary>
    private static List<IEntityType> InOrder(IModel model)
    {
        var ordered = new List<IEntityType>();
        var seen = new HashSet<IEntityType>();
        foreach (var type in model.GetEntityTypes())
        {
            Visit(type);
        }

        return ordered;

        void Visit(IEntityType type)
        {
            if (seen.Add(type))
            {
                foreach (var key in type.GetForeignKeys())
                {
                    Visit(key.PrincipalEntityType);
                }

                ordered.Add(type);
            }
        }
    }

    /// <summary>The statement of one table, prepared when it is first needed.</summary>
    private sealed class Insert(SqliteOfficeDb db, IEntityType type) : IDisposable
    {
        private readonly List<(Func<object, object?> Get, SqliteParameter Parameter)> _cells = [];
        private SqliteCommand? _command;

        public Type ClrType => type.ClrType;

        public void Run(IEnumerable<object> rows)
        {
            _command ??= Prepare();
            _command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
            foreach (var row in rows)
            {
                foreach (var (get, parameter) in _cells)
                {
                    parameter.Value = get(row) ?? DBNull.Value;
                }

                // SQLite is not asynchronous: waiting would only cost.
                _command.ExecuteNonQuery();
            }
        }

        public void Dispose() => _command?.Dispose();

        private SqliteCommand Prepare()
        {
            var table = StoreObjectIdentifier.Table(type.GetTableName()!);
            var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
            var columns = new List<string>();
            foreach (var property in type.GetProperties())
            {
                columns.Add($"\"{property.GetColumnName(table)}\"");
                var getter = property.GetGetter();
                var converter = property.GetTypeMapping().Converter;
                _cells.Add((
                    row => getter.GetClrValue(row) is { } value && converter is not null ? converter.ConvertToProvider(value) : getter.GetClrValue(row),
                    command.Parameters.AddWithValue("@p" + _cells.Count, DBNull.Value)));
            }

#pragma warning disable CA2100 // Names of the model, no values.
            command.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns)}) VALUES ({string.Join(", ", _cells.Select(c => c.Parameter.ParameterName))})";
#pragma warning restore CA2100
            return command;
        }
    }
}
