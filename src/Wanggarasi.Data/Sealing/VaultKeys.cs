using System.Security.Cryptography;
using System.Text.Json;

namespace Wanggarasi.Data.Sealing;

/// <summary>
/// The keys that seal personal data. They live in a file outside the database and outside its backup: whoever
/// holds a copy of the database alone can read no NIK in it. Old keys stay, so that old rows can be opened.
/// </summary>
/// <param name="Current">Id of the key that seals new values.</param>
/// <param name="Keys">All keys by id, 32 random bytes each.</param>
/// <param name="Fingerprint">The key of all fingerprints. It never changes, or nobody would be found again.</param>
public sealed record VaultKeys(string Current, IReadOnlyDictionary<string, byte[]> Keys, byte[] Fingerprint)
{
    /// <summary>Length of every key in bytes.</summary>
    public const int KeyLength = 32;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>New keys from the system's generator.</summary>
    public static VaultKeys Create(DateOnly today)
    {
        var id = $"k{today:yyyyMMdd}";
        var keys = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [id] = RandomNumberGenerator.GetBytes(KeyLength) };
        return new VaultKeys(id, keys, RandomNumberGenerator.GetBytes(KeyLength));
    }

    /// <summary>
    /// Reads the key file. Where it is missing it is made, if that is allowed: a production server that lost its
    /// keys must stop and say so, not seal new rows with new ones.
    /// </summary>
    /// <exception cref="InvalidOperationException">The file is missing and may not be made, or it is damaged.</exception>
    public static VaultKeys ReadOrCreate(string path, bool mayCreate, DateOnly today)
    {
        if (!File.Exists(path))
        {
            if (!mayCreate)
            {
                throw new InvalidOperationException(
                    $"The key file {path} is missing. Restore it from where the office keeps its keys, or set Vault:CreateIfMissing=true for a new office.");
            }

            var made = Create(today);
            made.Write(path);
            return made;
        }

        try
        {
            var keys = JsonSerializer.Deserialize<VaultKeys>(File.ReadAllText(path), Indented);
            if (keys is { Fingerprint.Length: KeyLength } && keys.Keys.ContainsKey(keys.Current) && keys.Keys.Values.All(k => k.Length == KeyLength))
            {
                return keys;
            }
        }
        catch (JsonException)
        {
        }

        throw new InvalidOperationException($"The key file {path} is damaged. Restore it from where the office keeps its keys.");
    }

    private void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, this, Indented);
    }
}
