namespace Wanggarasi.Data.Standards;

/// <summary>A version of a service's SOP: drafted by the kasi, in force once the camat has approved it.</summary>
public sealed class SopVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ServiceCode { get; init; }

    /// <summary>1, 2, 3 … within the service.</summary>
    public required int Number { get; init; }

    /// <summary>The SOP as JSON. It may change while it is a draft.</summary>
    public required string Body { get; set; }

    /// <summary>Who wrote on it last: not the one who may approve it.</summary>
    public Guid? DraftedById { get; set; }

    public required string Reason { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the kasi laid it before the camat; null while it is being written, and again after being sent back.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>Why the camat gave it back; null once it is laid before the camat again.</summary>
    public string? SentBackReason { get; set; }

    public Guid? ApprovedById { get; set; }

    /// <summary>When the camat approved it; null while it is a draft.</summary>
    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>The beginning of the day from which it counts; null for one that counted as soon as it was approved.</summary>
    public DateTimeOffset? InForceAt { get; set; }

    public Guid Version { get; set; } = Guid.CreateVersion7();
}

/// <summary>"Sudah dibaca": an officer has read a version of an SOP.</summary>
public sealed class SopReading
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SopVersionId { get; init; }

    public required Guid UserId { get; init; }

    public required DateTimeOffset ReadAt { get; init; }
}
