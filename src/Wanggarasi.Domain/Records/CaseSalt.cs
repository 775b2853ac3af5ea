using System.Diagnostics;
using System.Security.Cryptography;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// Thirty-two random bytes of one case, the key of its <see cref="Commitment"/>s. Erased with the case (UU 27/2022 on
/// personal data, Pasal 42–45), it leaves a chain that still verifies and personal values that nobody can guess any more.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CaseSalt
{
    /// <summary>Bytes of a salt.</summary>
    public const int Length = 32;

    private readonly byte[] _bytes;

    private CaseSalt(byte[] bytes) => _bytes = bytes;

    /// <summary>A new salt from the system's random generator.</summary>
    /// <returns>The salt.</returns>
    public static CaseSalt Generate() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The salt that was kept.</summary>
    /// <param name="bytes">32 bytes; copied.</param>
    /// <returns>The salt.</returns>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static CaseSalt FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new CaseSalt(bytes.ToArray())
        : throw new ArgumentException("A salt has 32 bytes.", nameof(bytes));

    /// <summary>The bytes to keep (sealed); a copy.</summary>
    /// <returns>32 bytes.</returns>
    public byte[] ToBytes() => [.. _bytes];

    /// <summary>Nothing of the secret.</summary>
    /// <returns>The mask.</returns>
    public override string ToString() => "CaseSalt(***)";

    internal byte[] Hmac(ReadOnlySpan<byte> message) => HMACSHA256.HashData(_bytes, message);
}
