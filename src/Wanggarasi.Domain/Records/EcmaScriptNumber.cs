using System.Globalization;

namespace Wanggarasi.Domain.Records;

/// <summary>Numbers as every browser writes them, the form that RFC 8785 took over.</summary>
public static class EcmaScriptNumber
{
    /// <summary>A number as ECMAScript writes it (ECMA-262, Number::toString; RFC 8785 §3.2.2.3).</summary>
    /// <param name="number">The number.</param>
    /// <returns>The shortest digits that give the number back.</returns>
    /// <exception cref="FormatException">The number is not finite.</exception>
    public static string ToText(double number)
    {
        if (!double.IsFinite(number))
        {
            throw new FormatException("Not a number and the infinities are no JSON.");
        }

        if (number == 0)
        {
            return "0"; // minus nought as well
        }

        // "R" gives the shortest digits that round-trip, like ECMAScript; only the layout differs.
        var (sign, digits, n) = Split(number);
        var k = digits.Length;
        return sign + n switch
        {
            > 0 and <= 21 when k <= n => digits.PadRight(n, '0'),
            > 0 and <= 21 => digits[..n] + "." + digits[n..],
            > -6 and <= 0 => "0." + new string('0', -n) + digits,
            _ => digits[..1] + (k > 1 ? "." + digits[1..] : "") + Exponent(n - 1),
        };
    }

    private static string Exponent(int e) => (e < 0 ? "e-" : "e+") + Math.Abs(e).ToString(CultureInfo.InvariantCulture);

    /// <summary>Sign, significant digits and the place of the point: 0.DIGITS × 10^n.</summary>
    private static (string Sign, string Digits, int N) Split(double number)
    {
        var text = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var n = exponent + (point < 0 ? mantissa.Length : point);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        return (number < 0 ? "-" : "", digits.TrimEnd('0'), n - (all.Length - digits.Length));
    }
}
