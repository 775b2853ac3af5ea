namespace Wanggarasi.Data.Queue;

/// <summary>A group of services with a letter of its own: what may be taken of it in a day.</summary>
public sealed class QueueLetter
{
    /// <summary>A to F.</summary>
    public required string Letter { get; init; }

    /// <summary>Tickets of a day; null for as many as come.</summary>
    public int? DailyQuota { get; set; }

    /// <summary>People served in half an hour; at most half of them may book, so at least 2.</summary>
    public required int PlacesPerSlot { get; set; }

    /// <summary>Whether tickets are given at all.</summary>
    public required bool IsOpen { get; set; }

    public Guid Version { get; set; } = Guid.CreateVersion7();
}

/// <summary>A counter of the office: which letters it takes, and who works there now.</summary>
public sealed class QueueCounter
{
    /// <summary>The number that is called out, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The letters it takes, in order: "ABE".</summary>
    public required string Letters { get; set; }

    /// <summary>False for one that stands in the record but is used no more.</summary>
    public required bool IsInUse { get; set; }

    /// <summary>The officer on duty; null while it is closed.</summary>
    public Guid? OfficerId { get; set; }

    /// <summary>Since when it is open.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    public Guid Version { get; set; } = Guid.CreateVersion7();

    public bool Takes(string letter) => Letters.Contains(letter, StringComparison.Ordinal);
}

/// <summary>The last number given of a letter on a day. Raised in the transaction of the ticket, so it has no gaps.</summary>
public sealed class QueueDay
{
    public required DateOnly HeldOn { get; init; }

    public required string Letter { get; init; }

    public int Last { get; set; }
}

/// <summary>A day on which the queue was ended before its time, or will not be held; its tickets were cancelled with it.</summary>
public sealed class QueueClosure
{
    public required DateOnly HeldOn { get; init; }

    /// <summary>What people read.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset ClosedAt { get; init; }

    public required Guid OfficerId { get; init; }
}
