namespace Wanggarasi.Data.Queue;

/// <summary>Wakes whoever waits for news of the queue in this process; other processes look into the archive by themselves.</summary>
public sealed class QueueSignal
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Done at the next news.</summary>
    public Task Next => _next.Task;

    /// <summary>There is news: it stands in the archive already.</summary>
    public void Ring() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    // Who wakes up works on a thread of its own, not on that of the officer who called.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
