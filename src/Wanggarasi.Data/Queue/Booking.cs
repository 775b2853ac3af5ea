namespace Wanggarasi.Data.Queue;

/// <summary>
/// An appointment at the counter. The electronic queue extends this table; a place in a slot is taken by a unique
/// index on day, slot and place, so two people never get the same one.
/// </summary>
public sealed class Booking
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ServiceCode { get; init; }

    /// <summary>Letter of the queue, A–F.</summary>
    public required string Letter { get; init; }

    /// <summary>The office's local day.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Start of the half hour, in minutes after local midnight.</summary>
    public required int SlotMinute { get; init; }

    /// <summary>1, 2, 3 … within the slot; null once cancelled, so that the place is free again.</summary>
    public int? Place { get; set; }

    public required string Name { get; init; }

    public byte[]? SealedPhone { get; init; }

    public byte[]? PhoneFingerprint { get; init; }

    public required byte[] CodeFingerprint { get; init; }

    public required byte[] SealedCode { get; init; }

    public Guid? OwnerId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CancelledAt { get; set; }

    public DateTimeOffset? ArrivedAt { get; set; }
}
