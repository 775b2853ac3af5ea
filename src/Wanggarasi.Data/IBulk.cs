namespace Wanggarasi.Data;

/// <summary>A way to store very many new rows.</summary>
public interface IBulk : IAsyncDisposable
{
    /// <summary>Inserts the rows, inside <see cref="OfficeDb.WriteAsync{T}"/>; each row is listed, whatever it belongs to.</summary>
    Task InsertAsync(IReadOnlyCollection<object> rows, CancellationToken cancellationToken);
}

/// <summary>By the context itself, which sends its inserts in batches: for SQL Server.</summary>
internal sealed class TrackedBulk(OfficeDb db) : IBulk
{
    public async Task InsertAsync(IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        var automatic = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            db.AddRange(rows);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = automatic;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
