using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.People;

namespace Wanggarasi.Data;

/// <summary>The archive on SQL Server: the database of production.</summary>
public sealed class SqlServerOfficeDb(DbContextOptions<SqlServerOfficeDb> options) : OfficeDb(options)
{
    /// <summary>The lock of a name until the transaction ends; an error of its own after five seconds of waiting.</summary>
    public const string Turn = """
        DECLARE @taken int;
        EXEC @taken = sp_getapplock @Resource = {0}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 5000;
        IF @taken < 0 THROW 51002, N'Others hold this turn for too long.', 1;
        """;

    /// <inheritdoc />
    public override bool IsDuplicate(DbUpdateException failure) =>
        failure?.InnerException is SqlException { Number: 2601 or 2627 };

    /// <inheritdoc />
    public override bool IsBusy(Exception failure) => Find(failure) is { Number: 1205 or 1222 or -2 or 10928 or 10929 or 51002 };

    /// <inheritdoc />
    public override Task TakeTurnAsync(string name, CancellationToken cancellationToken) => Database.ExecuteSqlRawAsync(Turn, [name], cancellationToken);

    /// <inheritdoc />
    protected override ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable>(Free.Instance);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // Byte by byte, as on SQLite: the usual collation takes "ａdmin" and "admin", "straße" and "strasse" for one name, so that an
        // account had as many doors with a counter of tries as its name has spellings.
        builder.Entity<OfficeUser>().Property(u => u.NormalizedUserName).UseCollation("Latin1_General_100_BIN2");
    }

    private static SqlException? Find(Exception? failure) => failure as SqlException ?? (failure is null ? null : Find(failure.InnerException));

    private sealed class Free : IDisposable
    {
        public static readonly Free Instance = new();

        public void Dispose()
        {
        }
    }
}
