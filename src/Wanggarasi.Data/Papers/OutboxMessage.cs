namespace Wanggarasi.Data.Papers;

/// <summary>
/// A message that is owed, written in the transaction of the event it tells of, delivered afterwards. Sending it is
/// never part of a request.
/// </summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid? CaseId { get; init; }

    /// <summary>Account that reads it on its page, if any.</summary>
    public Guid? UserId { get; init; }

    /// <summary>What it tells, in kebab case: <c>returned</c>, <c>ready</c>, <c>reset-password</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>E-mail address or telephone number; null where it is only read on the portal.</summary>
    public byte[]? SealedRecipient { get; init; }

    public required string Subject { get; init; }

    public required byte[] SealedBody { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public string? LastError { get; set; }
}
