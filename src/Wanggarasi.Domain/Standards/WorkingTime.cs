using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Standards;

/// <summary>
/// A length of working time as a standard states it, written like the <c>--allow</c> of the command <c>due</c>:
/// <c>1d</c> is one working day, <c>0.25h</c> a quarter of a working hour. Days are whole and at least 1, hours
/// positive with a decimal point whatever the culture. What it means on the clock is decided in Deadlines.
/// </summary>
[JsonConverter(typeof(WorkingTimeJson))]
public sealed record WorkingTime
{
    private WorkingTime(decimal value, WorkingTimeUnit unit)
    {
        Value = value;
        Unit = unit;
    }

    /// <summary>How many of <see cref="Unit"/>; positive.</summary>
    public decimal Value { get; }

    /// <summary>Working hours or working days.</summary>
    public WorkingTimeUnit Unit { get; }

    /// <summary>Reads <c>Nd</c> or <c>Nh</c>.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="time">The length read; null on refusal.</param>
    /// <param name="refusal">Why not: code <c>working-time-unreadable</c>.</param>
    public static bool TryParse(string? text, out WorkingTime? time, out Refusal? refusal)
    {
        time = null;
        refusal = null;
        var typed = text?.Trim() ?? "";
        if (typed.Length > 1 && decimal.TryParse(typed[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            if (typed[^1] == 'd' && value >= 1 && value == decimal.Truncate(value) && value <= 366)
            {
                time = new WorkingTime(decimal.Truncate(value), WorkingTimeUnit.Days);
                return true;
            }
            if (typed[^1] == 'h' && value > 0 && value <= 1000)
            {
                time = new WorkingTime(value, WorkingTimeUnit.Hours);
                return true;
            }
        }
        refusal = new Refusal("working-time-unreadable", $"Jangka waktu \"{typed}\" tidak terbaca. Tulis misalnya 1d (1 hari kerja) atau 0.25h (seperempat jam pelayanan).");
        return false;
    }

    /// <summary>Reads <c>Nd</c> or <c>Nh</c>.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static WorkingTime Parse(string text) =>
        TryParse(text, out var time, out var refusal) ? time! : throw new FormatException(refusal!.Message);

    /// <summary>The written form, <c>1d</c> or <c>0.25h</c>; TimeAllowed in Deadlines reads it.</summary>
    public override string ToString() => Amount(CultureInfo.InvariantCulture) + (Unit is WorkingTimeUnit.Days ? "d" : "h");

    /// <summary>In words for a person: "1 hari kerja", "1 jam pelayanan", "15 menit pelayanan", "1 jam 30 menit pelayanan".</summary>
    public string InWords()
    {
        if (Unit is WorkingTimeUnit.Days)
        {
            return Amount(CultureInfo.InvariantCulture) + " hari kerja";
        }
        var minutes = (int)Math.Max(1, Math.Round(Value * 60, MidpointRounding.AwayFromZero));
        var parts = new List<string>();
        if (minutes >= 60)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} jam"));
        }
        if (minutes % 60 != 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{minutes % 60} menit"));
        }
        return string.Join(' ', parts) + " pelayanan";
    }

    private string Amount(CultureInfo culture) => Value.ToString("0.#######", culture);
}

/// <summary>In what working time is counted.</summary>
public enum WorkingTimeUnit
{
    /// <summary>Hours in which the office is open ("jam pelayanan").</summary>
    Hours,

    /// <summary>Days on which the office opens ("hari kerja").</summary>
    Days,
}

/// <summary>Reads and writes a <see cref="WorkingTime"/> as its text.</summary>
public sealed class WorkingTimeJson : JsonConverter<WorkingTime>
{
    /// <inheritdoc/>
    public override WorkingTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WorkingTime.TryParse(reader.TokenType is JsonTokenType.String ? reader.GetString() : null, out var time, out var refusal)
            ? time!
            : throw new JsonException(refusal!.Message);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, WorkingTime value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }
}
