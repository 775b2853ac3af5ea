using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wanggarasi.Web.Tests.Data;

/// <summary>Counts commands, so that a page that asks once per row is found.</summary>
public sealed class CommandCount : DbCommandInterceptor
{
    private int count;

    /// <summary>Commands since the last <see cref="Reset"/>.</summary>
    public int Value => count;

    /// <summary>Starts from zero.</summary>
    public void Reset() => Interlocked.Exchange(ref count, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return ValueTask.FromResult(result);
    }
}
