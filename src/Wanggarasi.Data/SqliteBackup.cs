using Microsoft.Data.Sqlite;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain;

namespace Wanggarasi.Data;

/// <summary>What a backup holds.</summary>
/// <param name="File">The file, whole path.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="KeyIds">Ids of the keys without which it cannot be read.</param>
/// <param name="Cases">Cases in it.</param>
/// <param name="Events">Events of them.</param>
public sealed record Backup(string File, long Bytes, IReadOnlyList<string> KeyIds, long Cases, long Events);

/// <summary>
/// A consistent copy of the archive while the portal runs, by SQLite's own backup (a copy of the file would tear). The copy is
/// checked before it counts, and carries proofs of the keys it needs, but no key: whoever holds it alone can read no NIK.
/// </summary>
public static class SqliteBackup
{
    private const string Note = "BackupNote";

    /// <summary>Copies the archive into a new file.</summary>
    public static Backup Write(string connection, Vault vault, string file, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(vault);
        var half = file + ".tmp";
        File.Delete(half);
        using (var source = Open(new SqliteConnectionStringBuilder(connection) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString()))
        using (var copy = Open(Plain(half, SqliteOpenMode.ReadWriteCreate)))
        {
            source.BackupDatabase(copy);
            Run(copy, "PRAGMA journal_mode=DELETE;");
            Run(copy, $"CREATE TABLE {Note} (Name TEXT PRIMARY KEY, Value TEXT NOT NULL);");
            foreach (var (name, value) in vault.KeyProofs().Append(KeyValuePair.Create("made-at", now.ToString("O", System.Globalization.CultureInfo.InvariantCulture))))
            {
                using var command = copy.CreateCommand();
                command.CommandText = $"INSERT INTO {Note} VALUES ($name, $value);";
                command.Parameters.AddWithValue("$name", name);
                command.Parameters.AddWithValue("$value", value);
                command.ExecuteNonQuery();
            }
        }

        using (var copy = Open(Plain(half, SqliteOpenMode.ReadOnly)))
        {
            if (Fault(copy) is { } fault)
            {
                throw new InvalidOperationException($"The copy is not sound: {fault}");
            }
        }

        Sync(half);
        File.Move(half, file);
        using var made = Open(Plain(file, SqliteOpenMode.ReadOnly));
        return Describe(made, file);
    }

    /// <summary>Puts a backup in the place of the archive.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="connection">The archive's connection string.</param>
    /// <param name="vault">The keys of this office.</param>
    /// <param name="force">Whether an archive that is there may be replaced.</param>
    /// <param name="backup">What was restored.</param>
    /// <returns>Null, or why nothing was changed.</returns>
    public static Refusal? Restore(string file, string connection, Vault vault, bool force, out Backup? backup)
    {
        ArgumentNullException.ThrowIfNull(vault);
        backup = null;
        var target = new SqliteConnectionStringBuilder(connection).DataSource;
        var half = target + ".tmp";
        try
        {
            using (var copy = Open(Plain(file, SqliteOpenMode.ReadOnly)))
            {
                if (Judge(copy, vault) is { } refusal)
                {
                    return refusal;
                }

                if (File.Exists(target) && MayReplace(target, force) is { } kept)
                {
                    return kept;
                }

                File.Delete(half);
                using var fresh = Open(Plain(half, SqliteOpenMode.ReadWriteCreate));
                copy.BackupDatabase(fresh);
                // As the portal left it: a connection that only reads could not turn WAL on.
                Run(fresh, $"DROP TABLE {Note}; PRAGMA journal_mode=WAL;");
            }
        }
        catch (SqliteException wrong)
        {
            File.Delete(half);
            return No("restore-unreadable", $"berkas ini bukan cadangan portal atau rusak ({wrong.SqliteErrorCode}).");
        }

        Sync(half);
        File.Delete(target + "-wal");
        File.Delete(target + "-shm");
        File.Move(half, target, overwrite: true);
        using var restored = Open(Plain(target, SqliteOpenMode.ReadOnly));
        backup = Describe(restored, target) with { KeyIds = [.. vault.KeyIds] };
        return null;
    }

    private static Refusal? Judge(SqliteConnection copy, Vault vault)
    {
        if (Text(copy, $"SELECT COUNT(*) FROM sqlite_master WHERE name = '{Note}';") == "0")
        {
            return No("restore-no-backup", "berkas ini bukan cadangan yang dibuat perintah backup.");
        }

        if (Fault(copy) is { } fault)
        {
            return No("restore-damaged", $"cadangan ini rusak: {fault}");
        }

        var proofs = vault.KeyProofs().ToDictionary(StringComparer.Ordinal);
        var missing = Notes(copy).Where(n => n.Key != "made-at" && proofs.GetValueOrDefault(n.Key) != n.Value).Select(n => n.Key.Replace(Vault.KeyProof, "", StringComparison.Ordinal)).ToList();
        return missing.Count == 0 ? null : No("restore-keys", $"kunci {string.Join(", ", missing)} tidak ada di Vault:KeyFile, atau isinya lain. Pulihkan dulu berkas kuncinya.");
    }

    private static Refusal? MayReplace(string target, bool force)
    {
        if (!force)
        {
            return No("restore-overwrite", $"sudah ada data di {target}; pakai --force untuk menggantinya.");
        }

        using var held = Open(Plain(target, SqliteOpenMode.ReadWrite));
        try
        {
            // Only who is alone with the file may leave WAL.
            if (Text(held, "PRAGMA journal_mode=DELETE;") == "delete")
            {
                Run(held, "PRAGMA journal_mode=WAL;");
                return null;
            }
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is 11 or 26)
        {
            // What is there is no database any more: there is nothing to protect.
            return null;
        }

        return No("restore-running", "portal masih berjalan dengan data ini. Hentikan dulu.");
    }

    private static Backup Describe(SqliteConnection copy, string file) => new(
        file,
        new FileInfo(file).Length,
        Text(copy, $"SELECT COUNT(*) FROM sqlite_master WHERE name = '{Note}';") == "0" ? [] : [.. Notes(copy).Where(n => n.Key.StartsWith(Vault.KeyProof, StringComparison.Ordinal)).Select(n => n.Key[Vault.KeyProof.Length..])],
        long.Parse(Text(copy, "SELECT COUNT(*) FROM Applications;"), System.Globalization.CultureInfo.InvariantCulture),
        long.Parse(Text(copy, "SELECT COUNT(*) FROM CaseEvents;"), System.Globalization.CultureInfo.InvariantCulture));

    private static string? Fault(SqliteConnection copy)
    {
        var integrity = Text(copy, "PRAGMA integrity_check;");
        return integrity != "ok" ? integrity : Text(copy, "SELECT COUNT(*) FROM pragma_foreign_key_check;") is var loose and not "0" ? $"{loose} loose references" : null;
    }

    private static List<KeyValuePair<string, string>> Notes(SqliteConnection copy)
    {
        using var command = copy.CreateCommand();
        command.CommandText = $"SELECT Name, Value FROM {Note} ORDER BY Name;";
        using var reader = command.ExecuteReader();
        var notes = new List<KeyValuePair<string, string>>();
        while (reader.Read())
        {
            notes.Add(KeyValuePair.Create(reader.GetString(0), reader.GetString(1)));
        }

        return notes;
    }

    private static string Plain(string file, SqliteOpenMode mode) => new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString();

    private static SqliteConnection Open(string connection)
    {
        var opened = new SqliteConnection(connection);
        opened.Open();
        return opened;
    }

#pragma warning disable CA2100 // Statements of this file only.
    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }
#pragma warning restore CA2100

    private static void Sync(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static Refusal No(string code, string message) => new(code, message);
}
