using Wanggarasi.Data.Office;

namespace Wanggarasi.Data.Seeds;

/// <summary>A list of villages as CSV with the columns <c>code</c>, <c>name</c> and <c>type</c>, in any order.</summary>
public static class VillageFile
{
    /// <summary>The desa and kelurahan whose code lies under the district's.</summary>
    /// <exception cref="InvalidDataException">A column is missing, or no village lies under the district.</exception>
    public static IReadOnlyList<Village> Read(string csv, string regionCode)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var head = lines.Length == 0 ? [] : lines[0].Split(',');
        var (code, name, type) = (Array.IndexOf(head, "code"), Array.IndexOf(head, "name"), Array.IndexOf(head, "type"));
        if (code < 0 || name < 0 || type < 0)
        {
            throw new InvalidDataException("The list of villages needs the columns code, name and type.");
        }

        var villages = lines.Skip(1).Select(line => line.Split(','))
            .Where(row => row.Length == head.Length && row[type] is "desa" or "kelurahan" && row[code].StartsWith(regionCode + ".", StringComparison.Ordinal))
            .Select(row => new Village { Code = row[code], Name = row[name], Kind = row[type] })
            .ToList();
        return villages.Count > 0 ? villages : throw new InvalidDataException($"The list of villages holds none under {regionCode}.");
    }
}
