namespace Wanggarasi.Data.Papers;

/// <summary>
/// What a citizen has filled in and not yet sent. Its id becomes the id of the case, so sending twice makes one case.
/// Reached by the token of its link or by the account that owns it; never by a NIK.
/// </summary>
public sealed class Draft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Fingerprint of the token in the link.</summary>
    public required byte[] TokenFingerprint { get; init; }

    public Guid? OwnerId { get; set; }

    public required string ServiceCode { get; init; }

    public Guid ServiceVersionId { get; set; }

    /// <summary>Persons, answers and choices as one sealed JSON document.</summary>
    public required byte[] SealedBody { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset TouchedAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public Guid Version { get; set; } = Guid.CreateVersion7();
}
