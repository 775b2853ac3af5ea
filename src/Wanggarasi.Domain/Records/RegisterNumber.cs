using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Records;

/// <summary>
/// The number of a case in the office's books: <c>AKTA-2026-000123</c>, gap-free per group and year, given at
/// submission. It is no secret and gives access to nothing.
/// </summary>
public sealed partial record RegisterNumber : IComparable<RegisterNumber>
{
    /// <summary>A number of the register.</summary>
    /// <param name="group">The service's register group: 2 to 12 capital letters or digits, a letter first.</param>
    /// <param name="year">The year by the office's local date of submission, four digits.</param>
    /// <param name="sequence">Counted from 1; six digits are printed, more after 999999.</param>
    /// <exception cref="ArgumentException">A part is out of its bounds.</exception>
    public RegisterNumber(string group, int year, long sequence)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (!GroupForm().IsMatch(group))
        {
            throw new ArgumentException("A register group is 2 to 12 capital letters or digits, a letter first.", nameof(group));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, MaxSequence);
        (Group, Year, Sequence) = (group, year, sequence);
    }

    /// <summary>The largest sequence a group can reach in a year.</summary>
    public const long MaxSequence = 999_999_999;

    /// <summary>The register group of the service, for example <c>AKTA</c>.</summary>
    public string Group { get; }

    /// <summary>The year of submission.</summary>
    public int Year { get; }

    /// <summary>The place in the year's register, from 1.</summary>
    public long Sequence { get; }

    /// <summary>Reads a number as typed: small letters, blanks or other separators, missing leading noughts.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="value">The number, when true is returned.</param>
    /// <param name="refusal">Why not, when false is returned: <c>register-missing</c> or <c>register-form</c>.</param>
    /// <returns>True where the text is a number of the register.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RegisterNumber? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = null;
        if (TypedText.IsBlank(text))
        {
            refusal = new Refusal("register-missing", "Ketik nomor registrasi, misalnya AKTA-2026-000123.", nameof(RegisterNumber));
            return false;
        }

        var parts = TypedForm().Match(string.Concat(text.Where(c => !TypedText.IsInvisible(c))).Trim().ToUpperInvariant());
        if (!parts.Success || long.Parse(parts.Groups[3].ValueSpan, CultureInfo.InvariantCulture) is not (>= 1 and <= MaxSequence and var sequence))
        {
            refusal = new Refusal("register-form", "Nomor registrasi terdiri dari kelompok, tahun dan nomor urut, misalnya AKTA-2026-000123. Periksa lagi di tanda terima.", nameof(RegisterNumber));
            return false;
        }

        value = new RegisterNumber(parts.Groups[1].Value, int.Parse(parts.Groups[2].ValueSpan, CultureInfo.InvariantCulture), sequence);
        refusal = null;
        return true;
    }

    /// <summary>Reads a number that must be well formed.</summary>
    /// <param name="text">The number.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is no number of the register.</exception>
    public static RegisterNumber Parse(string? text) =>
        TryParse(text, out var value, out var refusal) ? value : throw new FormatException(refusal.Message);

    /// <summary>Order of the books: group, year, sequence.</summary>
    /// <param name="other">The number to compare with; null comes first.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(RegisterNumber? other) => other is null
        ? 1
        : (string.CompareOrdinal(Group, other.Group), Year.CompareTo(other.Year), Sequence.CompareTo(other.Sequence)) switch
        {
            (not 0 and var byGroup, _, _) => byGroup,
            (_, not 0 and var byYear, _) => byYear,
            (_, _, var bySequence) => bySequence,
        };

    /// <summary>The printed form, <c>AKTA-2026-000123</c>.</summary>
    /// <returns>The printed form.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Group}-{Year:D4}-{Sequence:D6}");

    /// <summary>Whether a number stands before another in the books.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another.</param>
    /// <returns>True where <paramref name="left"/> comes first.</returns>
    public static bool operator <(RegisterNumber? left, RegisterNumber? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Whether a number stands before another in the books or is the same.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another.</param>
    /// <returns>True where <paramref name="right"/> does not come first.</returns>
    public static bool operator <=(RegisterNumber? left, RegisterNumber? right) => !(left > right);

    /// <summary>Whether a number stands after another in the books.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another.</param>
    /// <returns>True where <paramref name="right"/> comes first.</returns>
    public static bool operator >(RegisterNumber? left, RegisterNumber? right) => right < left;

    /// <summary>Whether a number stands after another in the books or is the same.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">Another.</param>
    /// <returns>True where <paramref name="left"/> does not come first.</returns>
    public static bool operator >=(RegisterNumber? left, RegisterNumber? right) => !(left < right);

    [GeneratedRegex(@"^[A-Z][A-Z0-9]{1,11}\z", RegexOptions.CultureInvariant)]
    private static partial Regex GroupForm();

    [GeneratedRegex(@"^([A-Z][A-Z0-9]{1,11})[\s./_\u2010-\u2014-]+(2[0-9]{3})[\s./_\u2010-\u2014-]+([0-9]{1,9})\z", RegexOptions.CultureInvariant)]
    private static partial Regex TypedForm();
}
