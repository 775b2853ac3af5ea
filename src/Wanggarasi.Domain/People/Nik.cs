using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.People;

/// <summary>
/// Nomor Induk Kependudukan: sixteen digits, <c>PPKKCC DDMMYY SSSS</c>, given once and for life.
/// The first six are the district of the <em>first</em> registration and do not change when a person moves, so a
/// foreign prefix is as good as one's own. There is no check digit.
/// </summary>
/// <remarks>
/// Source: UU 23/2006 Pasal 13 and PP 40/2019 (which replaced PP 37/2007); women carry their day of birth + 40.
/// Real numbers with a date that is in no calendar exist (data errors of the registry): <see cref="TryParse"/>
/// refuses them, <see cref="TryParseWithOddDate"/> is for the officer who has the card in hand.
/// <see cref="ToString"/> is masked; the whole number comes only from <see cref="Digits"/>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Nik
{
    private const int Length = 16;

    private Nik(string digits) => Digits = digits;

    /// <summary>All sixteen digits. For sealing, fingerprints and the officer's view only: never in a log or an address.</summary>
    [JsonIgnore]
    public string Digits { get; }

    /// <summary>Code of the district of first registration, six digits (Kemendagri codes, not those of BPS).</summary>
    public string DistrictOfFirstRegistration => Digits[..6];

    /// <summary>Sex by the day of birth: 41 and above is a woman. Meaningless where <see cref="HasOddDate"/>.</summary>
    public Sex Sex => TwoDigits(6) > 40 ? Sex.Female : Sex.Male;

    /// <summary>True where digits 7 to 12 are no day of any calendar: a warning that an officer may override.</summary>
    public bool HasOddDate => !DateExists(Digits);

    /// <summary>
    /// The date of birth that the digits say: the newest year that is not in the future on <paramref name="today"/>.
    /// A person older than a hundred years is therefore read as a child; the typed date of birth decides.
    /// </summary>
    /// <param name="today">The local day of the office.</param>
    /// <returns>The day, or null where <see cref="HasOddDate"/>.</returns>
    public DateOnly? BornOn(DateOnly today)
    {
        var (day, month, yearOfCentury) = DateParts(Digits);
        for (var century = today.Year / 100 * 100; century >= today.Year / 100 * 100 - 100; century -= 100)
        {
            if (TryDate(century + yearOfCentury, month, day, out var date) && date <= today)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Reads a number as typed; blanks, dots and dashes are accepted. A date that is in no calendar is refused.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="value">The number, when true is returned.</param>
    /// <param name="refusal">
    /// Why not, when false is returned: <c>nik-missing</c>, <c>nik-not-digits</c>, <c>nik-length</c>, <c>nik-serial</c>
    /// or <c>nik-odd-date</c>.
    /// </param>
    /// <returns>True where the text is a well-formed number.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Nik? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        if (!TryParseWithOddDate(text, out value, out refusal))
        {
            return false;
        }

        if (value.HasOddDate)
        {
            value = null;
            refusal = No("nik-odd-date", "Tanggal lahir di dalam NIK (angka ke-7 sampai ke-12) tidak ada di kalender. " +
                "Cocokkan lagi dengan KTP atau KK. Bila memang tertulis begitu, bawa aslinya ke loket: petugas dapat menerimanya.");
            return false;
        }

        return true;
    }

    /// <summary>
    /// Like <see cref="TryParse"/>, but a date that is in no calendar is let through: for an officer who has seen the
    /// card and confirms the warning (<see cref="HasOddDate"/>).
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="value">The number, when true is returned.</param>
    /// <param name="refusal">Why not, when false is returned.</param>
    /// <returns>True where the text is sixteen digits with a serial number.</returns>
    public static bool TryParseWithOddDate(string? text, [NotNullWhen(true)] out Nik? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = null;
        if (TypedText.IsBlank(text))
        {
            refusal = No("nik-missing", "Ketik NIK: 16 angka, tertulis di KTP, KIA atau KK.");
            return false;
        }

        var digits = TypedText.Digits(text, out var stranger);
        if (stranger is { } c)
        {
            refusal = No("nik-not-digits", $"NIK hanya terdiri dari angka; ada {TypedText.Shown(c)} di dalamnya. Ganti dengan angka yang tertulis di KTP atau KK.");
            return false;
        }

        if (digits.Length != Length)
        {
            refusal = No("nik-length", $"NIK terdiri dari 16 angka; yang Anda ketik {digits.Length} angka. Periksa lagi di KTP atau KK.");
            return false;
        }

        if (digits.EndsWith("0000", StringComparison.Ordinal))
        {
            refusal = No("nik-serial", "Empat angka terakhir NIK tidak pernah 0000. Periksa lagi di KTP atau KK.");
            return false;
        }

        value = new Nik(digits);
        refusal = null;
        return true;
    }

    /// <summary>Reads a number that must be well formed.</summary>
    /// <param name="text">The number.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is not a well-formed number; the message does not repeat it.</exception>
    public static Nik Parse(string? text) =>
        TryParse(text, out var value, out var refusal) ? value : throw new FormatException(refusal.Message);

    /// <summary>The masked form, <c>7504 11** **** **01</c>: enough to recognise one's own, too little for a stranger.</summary>
    /// <returns>The masked form.</returns>
    public override string ToString() => $"{Digits[..4]} {Digits[4..6]}** **** **{Digits[14..]}";

    private int TwoDigits(int from) => int.Parse(Digits.AsSpan(from, 2), CultureInfo.InvariantCulture);

    private static (int Day, int Month, int YearOfCentury) DateParts(string digits)
    {
        var day = int.Parse(digits.AsSpan(6, 2), CultureInfo.InvariantCulture);
        return (day > 40 ? day - 40 : day,
            int.Parse(digits.AsSpan(8, 2), CultureInfo.InvariantCulture),
            int.Parse(digits.AsSpan(10, 2), CultureInfo.InvariantCulture));
    }

    // 29 February: 1900 was no leap year, 2000 was; every other pair of years a century apart agrees.
    private static bool DateExists(string digits)
    {
        var (day, month, yearOfCentury) = DateParts(digits);
        return TryDate(2000 + yearOfCentury, month, day, out _);
    }

    private static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        var exists = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    private static Refusal No(string code, string message) => new(code, message, nameof(Nik));
}
