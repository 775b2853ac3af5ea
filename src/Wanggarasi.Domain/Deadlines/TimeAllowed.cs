using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Deadlines;

/// <summary>How the time of a standard is counted.</summary>
public enum TimeAllowedKind
{
    /// <summary>Open time, to the second.</summary>
    WorkingHours = 1,

    /// <summary>Whole working days; due at closing.</summary>
    WorkingDays = 2,
}

/// <summary>
/// The time a service standard allows: working hours (whole seconds, positive) or whole working days (at least one).
/// Written <c>24h</c>, <c>2.5h</c>, <c>3d</c>, with a decimal point whatever the culture.
/// Source: chapter "Working time: the rule" of the portal's contract; UU 25/2009 Pasal 21 huruf d (jangka waktu penyelesaian).
/// </summary>
/// <remarks>The default value is no allowance; the calendar throws on it.</remarks>
[JsonConverter(typeof(AsText))]
public readonly record struct TimeAllowed
{
    /// <summary>The largest allowance in hours; more is a slip of the hand.</summary>
    public const int MostHours = 1_000_000;

    /// <summary>The largest allowance in working days; more is a slip of the hand.</summary>
    public const int MostDays = 100_000;

    private const int LongestText = 60;
    private readonly long _amount;

    private TimeAllowed(TimeAllowedKind kind, long amount) => (Kind, _amount) = (kind, amount);

    /// <summary>Hours or days; 0 for the default value.</summary>
    public TimeAllowedKind Kind { get; }

    /// <summary>Whether whole working days are counted.</summary>
    public bool IsDays => Kind == TimeAllowedKind.WorkingDays;

    /// <summary>The open time allowed, whole seconds. Zero when days are counted.</summary>
    public TimeSpan OpenTime => Kind == TimeAllowedKind.WorkingHours ? TimeSpan.FromTicks(_amount * TimeSpan.TicksPerSecond) : TimeSpan.Zero;

    /// <summary>The working days allowed. Zero when hours are counted.</summary>
    public int WorkingDays => IsDays ? (int)_amount : 0;

    /// <summary>An allowance in working hours, rounded to whole seconds, half away from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive after rounding, or above <see cref="MostHours"/>.</exception>
    public static TimeAllowed Hours(decimal hours)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hours, MostHours);
        var seconds = Math.Round(hours * 3600m, 0, MidpointRounding.AwayFromZero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(seconds, nameof(hours));
        return new(TimeAllowedKind.WorkingHours, (long)seconds);
    }

    /// <summary>An allowance of whole working days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one, or above <see cref="MostDays"/>.</exception>
    public static TimeAllowed Days(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        return new(TimeAllowedKind.WorkingDays, days);
    }

    /// <summary>Reads <c>24h</c>, <c>2.5h</c> or <c>3d</c>.</summary>
    /// <exception cref="FormatException">The text is no allowance; the message says why.</exception>
    public static TimeAllowed Parse(string? text) =>
        TryParse(text, out var value, out var refusal) ? value : throw new FormatException(refusal.Message);

    /// <summary>Reads <c>24h</c>, <c>2.5h</c> or <c>3d</c>; digits and one point only, no sign, no blank, no exponent.</summary>
    public static bool TryParse(string? text, out TimeAllowed value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = default;
        refusal = null;
        var number = text is { Length: > 1 and <= LongestText } ? text.AsSpan(0, text.Length - 1) : default;
        var isHours = text is { Length: > 0 } && text[^1] == 'h';
        var isDays = text is { Length: > 0 } && text[^1] == 'd';
        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        var fraction = point < 0 ? default : number[(point + 1)..];
        if (!(isHours || isDays) || !IsDigits(whole) || (point >= 0 && !IsDigits(fraction)))
        {
            refusal = No("time-allowed-form", $"Waktu \"{Shown(text)}\" tidak dikenali. Tulis jam kerja seperti 24h atau 2.5h, atau hari kerja seperti 3d.");
            return false;
        }

        if (isDays)
        {
            if (point >= 0)
            {
                refusal = No("time-allowed-whole-days", $"Waktu \"{Shown(text)}\": hari kerja harus bulat, misalnya 3d.");
                return false;
            }

            var days = BigInteger.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture);
            if (days < 1 || days > MostDays)
            {
                refusal = No("time-allowed-range", $"Waktu \"{Shown(text)}\": hari kerja paling sedikit 1 dan paling banyak {MostDays}.");
                return false;
            }

            value = new(TimeAllowedKind.WorkingDays, (long)days);
            return true;
        }

        // Exact, so that the half is found however many digits are written: round(n * 3600 / 10^k) upwards at the half.
        var scale = BigInteger.Pow(10, fraction.Length);
        var digits = BigInteger.Parse(string.Concat(whole, fraction), NumberStyles.None, CultureInfo.InvariantCulture);
        var seconds = (digits * 7200 + scale) / (2 * scale);
        if (seconds < 1 || seconds > (long)MostHours * 3600)
        {
            refusal = No("time-allowed-range", $"Waktu \"{Shown(text)}\": jam kerja harus lebih dari nol (dibulatkan ke detik) dan paling banyak {MostHours}.");
            return false;
        }

        value = new(TimeAllowedKind.WorkingHours, (long)seconds);
        return true;
    }

    /// <summary>The canonical text, e.g. <c>24h</c>, <c>2.5h</c>, <c>3d</c>; <see cref="Parse"/> reads it back to the same value.</summary>
    public override string ToString() => Kind switch
    {
        // Seven decimals of an hour are finer than a second, so the text leads back to the same second.
        TimeAllowedKind.WorkingHours => Math.Round(_amount / 3600m, 7).ToString("0.#######", CultureInfo.InvariantCulture) + "h",
        TimeAllowedKind.WorkingDays => _amount.ToString(CultureInfo.InvariantCulture) + "d",
        _ => "",
    };

    /// <summary>In plain Indonesian: "24 jam kerja", "2 jam 30 menit kerja", "3 hari kerja".</summary>
    public string InWords() => IsDays ? $"{_amount.ToString(CultureInfo.InvariantCulture)} hari kerja" : $"{PlainIndonesian.Span(OpenTime)} kerja";

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static string Shown(string? text) => PlainIndonesian.Quoted(text);

    private static Refusal No(string code, string message) => new(code, message, "allow");

    private sealed class AsText : JsonConverter<TimeAllowed>
    {
        public override TimeAllowed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out var value, out _)
                ? value
                : throw new JsonException("A time allowed is a text like \"24h\" or \"3d\".");

        public override void Write(Utf8JsonWriter writer, TimeAllowed value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
