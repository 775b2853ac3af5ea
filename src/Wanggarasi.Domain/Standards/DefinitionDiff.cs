using System.Text.Json.Nodes;

namespace Wanggarasi.Domain.Standards;

/// <summary>What became of one value of a definition.</summary>
/// <param name="Place">Where it stands, in words: "persyaratan › kk › name".</param>
/// <param name="Before">What it was; null: it was not there.</param>
/// <param name="After">What it is; null: it is gone.</param>
public sealed record DefinitionChange(string Place, string? Before, string? After);

/// <summary>
/// The differences of two written definitions (services or SOPs), value by value. Entries of lists are recognised by
/// their <c>code</c> or <c>id</c>, so that moving one is one change and not many; other lists are compared by line. Pure.
/// </summary>
public static class DefinitionDiff
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["name"] = "nama",
        ["summary"] = "ringkasan",
        ["eligibility"] = "yang dapat mengajukan",
        ["product"] = "produk",
        ["issuer"] = "penerbit",
        ["fee"] = "biaya",
        ["ground"] = "dasar",
        ["notOurCharge"] = "bukan pungutan kantor",
        ["time"] = "waktu",
        ["completion"] = "penyelesaian",
        ["firstJudgement"] = "pemeriksaan pertama",
        ["forwarding"] = "penerusan",
        ["basis"] = "dasar",
        ["decree"] = "SK",
        ["number"] = "nomor",
        ["issuedOn"] = "tanggal",
        ["legalBasis"] = "dasar hukum",
        ["forms"] = "formulir",
        ["procedure"] = "prosedur",
        ["components"] = "komponen lain",
        ["complaints"] = "pengaduan",
        ["notes"] = "catatan",
        ["subject"] = "orang yang bersangkutan",
        ["questions"] = "pertanyaan",
        ["requirements"] = "persyaratan",
        ["groups"] = "kelompok persyaratan",
        ["why"] = "alasan",
        ["when"] = "bila",
        ["need"] = "wajib atau tidak",
        ["appliesIf"] = "aturan bila",
        ["steps"] = "langkah",
        ["role"] = "peran",
        ["output"] = "keluaran",
        ["tools"] = "alat",
        ["checklist"] = "daftar periksa",
        ["say"] = "ucapan",
        ["kind"] = "jenis pekerjaan",
        ["phase"] = "tahap",
        ["roleConfirmed"] = "peran sudah ditetapkan",
        ["order"] = "urutan",
    };

    /// <summary>All differences, in the order of the first text.</summary>
    /// <param name="before">A definition as JSON.</param>
    /// <param name="after">Another of the same kind as JSON.</param>
    /// <exception cref="System.Text.Json.JsonException">A text is no JSON.</exception>
    public static IReadOnlyList<DefinitionChange> Between(string before, string after)
    {
        var (old, now) = (Flat(before), Flat(after));
        return
        [
            .. old.Keys.Concat(now.Keys.Where(place => !old.ContainsKey(place)))
                .Select(place => new DefinitionChange(place, old.GetValueOrDefault(place), now.GetValueOrDefault(place)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static Dictionary<string, string> Flat(string json)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(JsonNode.Parse(json), "", values);
        return values;
    }

    private static void Walk(JsonNode? node, string place, Dictionary<string, string> values)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                {
                    Walk(value, Join(place, s_words.GetValueOrDefault(name, name)), values);
                }

                break;
            case JsonArray list when list.Count > 0 && list.All(entry => KeyOf(entry) is not null):
                values[Join(place, "urutan")] = string.Join(", ", list.Select(KeyOf));
                foreach (var entry in list)
                {
                    Walk(entry, Join(place, KeyOf(entry)!), values);
                }

                break;
            case JsonArray list:
                values[place] = string.Join('\n', list.Select(entry => entry is JsonValue text ? text.ToString() : entry?.ToJsonString()));
                break;
            case not null:
                values[place] = node.ToString();
                break;
        }
    }

    private static string? KeyOf(JsonNode? entry) => entry is JsonObject fields ? (fields["code"] ?? fields["id"])?.ToString() : null;

    private static string Join(string place, string name) => place.Length == 0 ? name : $"{place} › {name}";
}
