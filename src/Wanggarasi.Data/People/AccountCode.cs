namespace Wanggarasi.Data.People;

/// <summary>How a code reaches the one it is for.</summary>
public enum AccountCodeKind
{
    /// <summary>A link in an e-mail.</summary>
    Link,

    /// <summary>Six digits in a message to a telephone.</summary>
    Message,

    /// <summary>On paper, from the counter.</summary>
    Counter,

    /// <summary>A spare of the second factor, kept by its owner.</summary>
    Recovery,
}

/// <summary>
/// Something that proves once that a contact belongs to the one who types it. Kept as a keyed hash only; used once,
/// for a short time, with few tries.
/// </summary>
public sealed class AccountCode
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required AccountCodeKind Kind { get; init; }

    /// <summary>Fingerprint of the contact it proves; null for a spare of the second factor.</summary>
    public byte[]? ContactFingerprint { get; init; }

    /// <summary>The contact itself, for the account that may come of it.</summary>
    public byte[]? SealedContact { get; init; }

    /// <summary>The account, for a spare of the second factor.</summary>
    public Guid? UserId { get; init; }

    public required byte[] CodeFingerprint { get; init; }

    /// <summary>The officer who handed it out.</summary>
    public Guid? IssuedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>Tries so far; after <see cref="MostTries"/> the code is dead.</summary>
    public int Tries { get; set; }

    public const int MostTries = 5;
}
