using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Wanggarasi.Data;

/// <summary>
/// The archive in one file: the embedded default. SQLite takes one writer at a time and lets the others poll; so that
/// nobody starves, writers of one process queue before the file in the order they came.
/// </summary>
public sealed class SqliteOfficeDb(DbContextOptions<SqliteOfficeDb> options) : OfficeDb(options)
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    /// <summary>
    /// How long a writer waits in the queue before the page answers 503 with the form kept: long enough for two hundred
    /// people who press at once on a slow machine, shorter than browsers and people wait.
    /// </summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromSeconds(25);

    /// <inheritdoc />
    public override bool IsDuplicate(DbUpdateException failure) =>
        failure?.InnerException is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };

    /// <inheritdoc />
    public override bool IsBusy(Exception failure) =>
        failure is OfficeBusyException || Find(failure) is { SqliteErrorCode: 5 or 6 };

    /// <inheritdoc />
    public override async Task<IBulk> OpenBulkAsync(bool many, CancellationToken cancellationToken) => await SqliteBulk.OpenAsync(this, many, cancellationToken);

    /// <inheritdoc />
    public override Task MendAsync(CancellationToken cancellationToken) => SqliteBulk.MendAsync(this, cancellationToken);

    /// <inheritdoc />
    public override Task TakeTurnAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    protected override async ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken)
    {
        var gate = Gates.GetOrAdd(Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        return await gate.WaitAsync(LongestWait, cancellationToken)
            ? new Permit(gate)
            : throw new OfficeBusyException();
    }

    private static SqliteException? Find(Exception? failure) => failure as SqliteException ?? (failure is null ? null : Find(failure.InnerException));

    private sealed class Permit(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}

/// <summary>Too many wrote at once; the page answers 503 and keeps what was typed.</summary>
public sealed class OfficeBusyException() : Exception("The database was busy for longer than a writer waits.");
