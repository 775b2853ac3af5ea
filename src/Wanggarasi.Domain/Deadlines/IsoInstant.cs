using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Wanggarasi.Domain.Deadlines;

/// <summary>
/// ISO 8601 instants with an offset, as commands and files write them: <c>2026-08-14T09:00:00+08:00</c>,
/// <c>2026-08-14T01:00Z</c>, <c>2026-08-14T09:00:00.25+08:00</c>. Seconds may be left out; fractions finer than
/// 100 nanoseconds are cut off.
/// </summary>
public static class IsoInstant
{
    /// <summary>Reads an instant; one without an offset is refused, because nobody knows when it was.</summary>
    public static bool TryParse(string? text, out DateTimeOffset at, [NotNullWhen(false)] out Refusal? refusal)
    {
        refusal = null;
        if (TryRead(text, out at))
        {
            return true;
        }

        refusal = new("instant-form", $"Waktu \"{PlainIndonesian.Quoted(text)}\" bukan saat ISO 8601 dengan selisih zona, seperti 2026-08-14T09:00:00+08:00.");
        return false;
    }

    /// <summary>The instant in the offset it carries, with a fraction only where there is one.</summary>
    public static string Format(DateTimeOffset at) => at.ToString(
        at.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture);

    private static bool TryRead(string? text, out DateTimeOffset at)
    {
        at = default;
        if (text is not { Length: >= 17 and <= 64 })
        {
            return false;
        }

        var rest = text.AsSpan();
        if (!(Number(ref rest, 4, out var year) && Sign(ref rest, '-') && Number(ref rest, 2, out var month) && Sign(ref rest, '-')
            && Number(ref rest, 2, out var day) && Sign(ref rest, 'T') && Number(ref rest, 2, out var hour) && Sign(ref rest, ':')
            && Number(ref rest, 2, out var minute)))
        {
            return false;
        }

        var second = 0;
        long fraction = 0;
        if (Sign(ref rest, ':'))
        {
            if (!Number(ref rest, 2, out second) || (Sign(ref rest, '.') && !Fraction(ref rest, out fraction)))
            {
                return false;
            }
        }

        if (!Offset(rest, out var offset) || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified).Ticks + fraction;
        var utc = local - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        at = new DateTimeOffset(local, offset);
        return true;
    }

    private static bool Offset(ReadOnlySpan<char> rest, out TimeSpan offset)
    {
        offset = default;
        if (rest is "Z")
        {
            return true;
        }

        var isWest = rest is ['-', ..];
        if (!isWest && rest is not ['+', ..])
        {
            return false;
        }

        rest = rest[1..];
        var minutes = 0;
        if (!Number(ref rest, 2, out var hours))
        {
            return false;
        }

        // +08, +0800 and +08:00 are all ISO 8601.
        var hasColon = Sign(ref rest, ':');
        if ((hasColon || !rest.IsEmpty) && !(Number(ref rest, 2, out minutes) && rest.IsEmpty))
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        if (minutes > 59 || offset > TimeSpan.FromHours(14))
        {
            return false;
        }

        offset = isWest ? -offset : offset;
        return true;
    }

    private static bool Fraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        var length = 0;
        while (length < rest.Length && char.IsAsciiDigit(rest[length]))
        {
            if (length < 7)
            {
                ticks = (ticks * 10) + (rest[length] - '0');
            }

            length++;
        }

        for (var digits = length; digits is > 0 and < 7; digits++)
        {
            ticks *= 10;
        }

        rest = rest[length..];
        return length > 0;
    }

    private static bool Number(ref ReadOnlySpan<char> rest, int digits, out int number)
    {
        number = 0;
        if (rest.Length < digits || rest[..digits].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        number = int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        rest = rest[digits..];
        return true;
    }

    private static bool Sign(ref ReadOnlySpan<char> rest, char sign)
    {
        if (rest.IsEmpty || rest[0] != sign)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }
}
