namespace Wanggarasi.Domain.Queue;

/// <summary>Numbers as they are called out: digit by digit, so that nobody takes "dua belas" for "dua puluh".</summary>
public static class SpokenDigits
{
    private static readonly string[] s_words = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

    /// <summary>The digits of a text in words, with a blank between: "012" is "nol satu dua".</summary>
    /// <exception cref="ArgumentException">The text holds something else than the digits 0 to 9.</exception>
    public static string Say(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return string.Join(' ', digits.Select(digit => digit is >= '0' and <= '9' ? s_words[digit - '0'] : throw new ArgumentException("Only digits can be said.", nameof(digits))));
    }

    /// <summary>What the board says when a ticket is called: "Nomor antrean A, nol satu dua, silakan menuju loket dua".</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="counter">The number of the counter, from 1.</param>
    public static string Call(TicketNumber number, int counter)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentOutOfRangeException.ThrowIfLessThan(counter, 1);
        return $"Nomor antrean {number.Spoken}, silakan menuju loket {Say(counter.ToString(System.Globalization.CultureInfo.InvariantCulture))}";
    }
}
