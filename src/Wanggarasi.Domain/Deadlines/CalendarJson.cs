using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Wanggarasi.Domain.Deadlines;

/// <summary>Reads and writes <c>calendar.json</c>. By hand, because a wrong file must be refused with a sentence that names the place.</summary>
internal static class CalendarJson
{
    public static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Refusal? Read(string json, out CalendarDocument? document)
    {
        document = null;
        try
        {
            using var parsed = JsonDocument.Parse(json.TrimStart('\uFEFF'), Strict);
            var read = ReadDocument(parsed.RootElement);
            if (read.Check() is { } refusal)
            {
                return refusal;
            }

            document = read;
            return null;
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $" (baris {line + 1})" : "";
            return new("calendar-document", $"Kalender tidak dapat dipakai: isinya bukan JSON yang benar{place}.");
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair is valid JSON but no text.
            return new("calendar-document", "Kalender tidak dapat dipakai: salah satu teks di dalamnya bukan teks yang benar.");
        }
        catch (Misshapen e)
        {
            return new("calendar-document", $"Kalender tidak dapat dipakai: {e.At}: {e.Message}.", e.At);
        }
    }

    public static string Write(CalendarDocument document)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            WriteDocument(json, document);
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static CalendarDocument ReadDocument(JsonElement root)
    {
        var fields = Fields(root, "(isi)", "note", "timeZone", "schedules", "closed", "specialDays", "decrees");
        return new(
            Text(Needed(fields, "timeZone", "timeZone"), "timeZone"),
            List(Needed(fields, "schedules", "schedules"), "schedules", ReadSchedule),
            fields.TryGetValue("closed", out var closed) ? List(closed, "closed", ReadClosedDay) : [],
            fields.TryGetValue("specialDays", out var special) ? List(special, "specialDays", ReadSpecialDay) : [],
            fields.TryGetValue("decrees", out var decrees) ? List(decrees, "decrees", ReadDecree) : null,
            OptionalText(fields, "note", "note"));
    }

    private static CalendarSchedule ReadSchedule(JsonElement element, string at)
    {
        var fields = Fields(element, at, "name", "from", "to", "week");
        var week = Fields(Needed(fields, "week", $"{at}.week"), $"{at}.week", Weekdays);
        return new(
            Text(Needed(fields, "name", $"{at}.name"), $"{at}.name"),
            Day(Needed(fields, "from", $"{at}.from"), $"{at}.from"),
            fields.TryGetValue("to", out var to) && to.ValueKind != JsonValueKind.Null ? Day(to, $"{at}.to") : null,
            [.. Weekdays.Select(name => week.TryGetValue(name, out var hours) ? List(hours, $"{at}.week.{name}", ReadInterval) : [])]);
    }

    private static ClosedDay ReadClosedDay(JsonElement element, string at)
    {
        var fields = Fields(element, at, "date", "kind", "name", "decree");
        return new(
            Day(Needed(fields, "date", $"{at}.date"), $"{at}.date"),
            Text(Needed(fields, "kind", $"{at}.kind"), $"{at}.kind"),
            Text(Needed(fields, "name", $"{at}.name"), $"{at}.name"),
            OptionalText(fields, "decree", $"{at}.decree"));
    }

    private static SpecialDay ReadSpecialDay(JsonElement element, string at)
    {
        var fields = Fields(element, at, "date", "hours", "reason");
        return new(
            Day(Needed(fields, "date", $"{at}.date"), $"{at}.date"),
            List(Needed(fields, "hours", $"{at}.hours"), $"{at}.hours", ReadInterval),
            Text(Needed(fields, "reason", $"{at}.reason"), $"{at}.reason"));
    }

    private static YearDecree ReadDecree(JsonElement element, string at)
    {
        var fields = Fields(element, at, "year", "decree");
        var year = Needed(fields, "year", $"{at}.year");
        return new(
            year.ValueKind == JsonValueKind.Number && year.TryGetInt32(out var number) ? number : throw new Misshapen($"{at}.year", "harus bilangan tahun"),
            Text(Needed(fields, "decree", $"{at}.decree"), $"{at}.decree"));
    }

    private static OpeningInterval ReadInterval(JsonElement element, string at) =>
        element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 2
            ? new(Minute(element[0], at), Minute(element[1], at))
            : throw new Misshapen(at, "harus pasangan jam seperti [\"08:00\", \"12:00\"]");

    private static int Minute(JsonElement element, string at)
    {
        var text = Text(element, at);
        if (text is [var h1, var h2, ':', var m1, var m2] && char.IsAsciiDigit(h1) && char.IsAsciiDigit(h2) && char.IsAsciiDigit(m1) && char.IsAsciiDigit(m2))
        {
            var (hour, minute) = (((h1 - '0') * 10) + h2 - '0', ((m1 - '0') * 10) + m2 - '0');
            if (minute < 60 && (hour < 24 || (hour == 24 && minute == 0)))
            {
                return (hour * 60) + minute;
            }
        }

        throw new Misshapen(at, $"jam \"{PlainIndonesian.Quoted(text)}\" tidak mungkin; tulis seperti 08:00");
    }

    private static DateOnly Day(JsonElement element, string at)
    {
        var text = Text(element, at);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new Misshapen(at, $"tanggal \"{PlainIndonesian.Quoted(text)}\" tidak mungkin; tulis seperti 2026-08-17");
    }

    private static IReadOnlyList<T> List<T>(JsonElement element, string at, Func<JsonElement, string, T> read) =>
        element.ValueKind == JsonValueKind.Array
            ? [.. element.EnumerateArray().Select((item, i) => read(item, $"{at}[{i}]"))]
            : throw new Misshapen(at, "harus daftar");

    private static string Text(JsonElement element, string at) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new Misshapen(at, "harus teks");

    private static string? OptionalText(Dictionary<string, JsonElement> fields, string name, string at) =>
        fields.TryGetValue(name, out var element) && element.ValueKind != JsonValueKind.Null ? Text(element, at) : null;

    private static JsonElement Needed(Dictionary<string, JsonElement> fields, string name, string at) =>
        fields.TryGetValue(name, out var element) ? element : throw new Misshapen(at, "tidak ada");

    private static Dictionary<string, JsonElement> Fields(JsonElement element, string at, params string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new Misshapen(at, "harus objek");
        }

        var fields = new Dictionary<string, JsonElement>();
        foreach (var property in element.EnumerateObject())
        {
            fields[property.Name] = known.Contains(property.Name) ? property.Value : throw new Misshapen(at, $"\"{PlainIndonesian.Quoted(property.Name)}\" tidak dikenal");
        }

        return fields;
    }

    private static void WriteDocument(Utf8JsonWriter json, CalendarDocument document)
    {
        json.WriteStartObject();
        if (document.Note is not null)
        {
            json.WriteString("note", document.Note);
        }

        json.WriteString("timeZone", document.TimeZone);
        WriteList(json, "schedules", document.Schedules, schedule =>
        {
            json.WriteString("name", schedule.Name);
            WriteDay(json, "from", schedule.StartsOn);
            WriteDay(json, "to", schedule.EndsOn);
            json.WriteStartObject("week");
            for (var day = 0; day < 7; day++)
            {
                WriteHours(json, Weekdays[day], schedule.Week[day]);
            }

            json.WriteEndObject();
        });
        WriteList(json, "closed", document.Closed, day =>
        {
            WriteDay(json, "date", day.On);
            json.WriteString("kind", day.Kind);
            json.WriteString("name", day.Name);
            if (day.Decree is not null)
            {
                json.WriteString("decree", day.Decree);
            }
        });
        WriteList(json, "specialDays", document.SpecialDays, day =>
        {
            WriteDay(json, "date", day.On);
            WriteHours(json, "hours", day.Hours);
            json.WriteString("reason", day.Reason);
        });
        if (document.Decrees is not null)
        {
            WriteList(json, "decrees", document.Decrees, decree =>
            {
                json.WriteNumber("year", decree.Year);
                json.WriteString("decree", decree.Decree);
            });
        }

        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHours(Utf8JsonWriter json, string name, IReadOnlyList<OpeningInterval> hours)
    {
        json.WriteStartArray(name);
        foreach (var (from, to) in hours)
        {
            json.WriteStartArray();
            json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{from / 60:00}:{from % 60:00}"));
            json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{to / 60:00}:{to % 60:00}"));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } value)
        {
            json.WriteString(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Carries the place and the reason out of the depth of the reader; never leaves this class.</summary>
    private sealed class Misshapen(string at, string message) : Exception(message)
    {
        public string At { get; } = at;
    }
}
