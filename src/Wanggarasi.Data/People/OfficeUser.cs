using Microsoft.AspNetCore.Identity;

namespace Wanggarasi.Data.People;

/// <summary>
/// Somebody who signs in: a citizen or an officer. What a citizen tells about themselves is sealed; the name stays
/// clear. A person who signs in with a telephone number has a user name made of its fingerprint.
/// </summary>
public sealed class OfficeUser : IdentityUser<Guid>
{
    public OfficeUser() => Id = Guid.CreateVersion7();

    /// <summary>Name as shown and printed.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Position of an officer, as printed under a signature.</summary>
    public string? Position { get; set; }

    /// <summary>NIP of an officer; officers' numbers are public on what they sign.</summary>
    public string? EmployeeNumber { get; set; }

    /// <summary>Rank of an officer, as printed under a signature.</summary>
    public string? Rank { get; set; }

    public byte[]? SealedNik { get; set; }

    public byte[]? NikFingerprint { get; set; }

    public byte[]? SealedPhone { get; set; }

    public byte[]? PhoneFingerprint { get; set; }

    /// <summary>When an officer was dismissed; from then on nothing opens.</summary>
    public DateTimeOffset? DismissedAt { get; set; }

    /// <summary>First passwords are random and must be changed (ASVS 6.4.1).</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The secret of the second factor, sealed; null until it is set up.</summary>
    public byte[]? SealedTotpSecret { get; set; }

    /// <summary>The last time step whose one-time code was used: a code counts once.</summary>
    public long LastTotpStep { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
