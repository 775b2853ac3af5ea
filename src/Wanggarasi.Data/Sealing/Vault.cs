using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Wanggarasi.Data.Sealing;

/// <summary>
/// The one place where personal data are sealed and opened (UU 27/2022 Pasal 35; ASVS 11.3.2). AES-256-GCM with a
/// fresh nonce; the key id stands in front, and the row the value belongs to is associated data: a value copied to
/// another row, column or table does not open there.
/// Layout: key id length (1) ‖ key id ‖ nonce (12) ‖ ciphertext ‖ tag (16).
/// </summary>
public sealed class Vault(VaultKeys keys)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Ids of the keys this vault holds, for a backup to name.</summary>
    public IEnumerable<string> KeyIds => keys.Keys.Keys;

    /// <summary>What stands before a key's id among the proofs.</summary>
    public const string KeyProof = "key:";

    /// <summary>
    /// Values that prove which keys are here without showing any: a backup carries them, so that nobody restores it beside
    /// other keys, even ones under the same ids.
    /// </summary>
    public IEnumerable<KeyValuePair<string, string>> KeyProofs() =>
        keys.Keys.Select(key => KeyValuePair.Create(KeyProof + key.Key, Prove(key.Value))).Append(KeyValuePair.Create("fingerprint", Prove(keys.Fingerprint)));

    private static string Prove(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "proof of a key"u8)[..8]);

    /// <summary>Seals bytes for one column of one row.</summary>
    public byte[] Seal(SealedPlace place, ReadOnlySpan<byte> plain)
    {
        var id = Encoding.ASCII.GetBytes(keys.Current);
        var sealedValue = new byte[1 + id.Length + NonceLength + plain.Length + TagLength];
        sealedValue[0] = (byte)id.Length;
        id.CopyTo(sealedValue, 1);
        var nonce = sealedValue.AsSpan(1 + id.Length, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Keys[keys.Current], TagLength);
        aes.Encrypt(
            nonce,
            plain,
            sealedValue.AsSpan(1 + id.Length + NonceLength, plain.Length),
            sealedValue.AsSpan(sealedValue.Length - TagLength),
            place.ToBytes());
        return sealedValue;
    }

    /// <summary>Seals a text; null stays null.</summary>
    public byte[]? Seal(SealedPlace place, string? plain) => plain is null ? null : Seal(place, Encoding.UTF8.GetBytes(plain));

    /// <summary>Opens what <see cref="Seal(SealedPlace, ReadOnlySpan{byte})"/> sealed for the same place.</summary>
    /// <exception cref="CryptographicException">The value was changed, moved, or sealed with a key that is not here.</exception>
    public byte[] Open(SealedPlace place, ReadOnlySpan<byte> sealedValue)
    {
        var idLength = sealedValue.IsEmpty ? 0 : sealedValue[0];
        if (sealedValue.Length < 1 + idLength + NonceLength + TagLength)
        {
            throw new CryptographicException("A sealed value is cut short.");
        }

        var id = Encoding.ASCII.GetString(sealedValue.Slice(1, idLength));
        if (!keys.Keys.TryGetValue(id, out var key))
        {
            throw new CryptographicException($"A value is sealed with the key '{id}', which is not in the key file.");
        }

        var body = sealedValue[(1 + idLength)..];
        var plain = new byte[body.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(body[..NonceLength], body[NonceLength..^TagLength], body[^TagLength..], plain, place.ToBytes());
        return plain;
    }

    /// <summary>Opens a sealed text; null stays null.</summary>
    public string? OpenText(SealedPlace place, byte[]? sealedValue) =>
        sealedValue is null ? null : Encoding.UTF8.GetString(Open(place, sealedValue));

    /// <summary>
    /// A keyed hash by which a value is found again without being readable (a plain hash of a NIK can be reversed by
    /// trying them all). The purpose keeps equal values of different kinds apart.
    /// </summary>
    public byte[] Fingerprint(string purpose, string value)
    {
        var name = Encoding.UTF8.GetBytes(purpose);
        var text = Encoding.UTF8.GetBytes(value);
        var input = new byte[sizeof(int) + name.Length + text.Length];
        BinaryPrimitives.WriteInt32BigEndian(input, name.Length);
        name.CopyTo(input, sizeof(int));
        text.CopyTo(input, sizeof(int) + name.Length);
        return HMACSHA256.HashData(keys.Fingerprint, input);
    }
}
