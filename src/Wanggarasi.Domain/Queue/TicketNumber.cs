using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Queue;

/// <summary>
/// The number on a queue ticket: the letter of a group of services and a number counted from 1 each day, <c>A-012</c>. It is called
/// aloud and shown to everybody; it gives access to nothing.
/// </summary>
public sealed partial record TicketNumber
{
    /// <summary>The letters of the groups of services.</summary>
    public const string Letters = "ABCDEF";

    /// <summary>The largest number of a letter on one day.</summary>
    public const int Largest = 9_999;

    /// <summary>A number.</summary>
    /// <param name="letter">One of <see cref="Letters"/>.</param>
    /// <param name="sequence">Counted from 1; three digits are printed, four after 999.</param>
    /// <exception cref="ArgumentException">A part is out of its bounds.</exception>
    public TicketNumber(string letter, int sequence)
    {
        if (letter is not { Length: 1 } || !Letters.Contains(letter, StringComparison.Ordinal))
        {
            throw new ArgumentException("The letter of a ticket is one of A to F.", nameof(letter));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, Largest);
        (Letter, Sequence) = (letter, sequence);
    }

    /// <summary>The letter of the group of services.</summary>
    public string Letter { get; }

    /// <summary>The number within the letter and day, from 1.</summary>
    public int Sequence { get; }

    /// <summary>The number for the ear, digit by digit: "A, nol satu dua".</summary>
    public string Spoken => $"{Letter}, {SpokenDigits.Say(Sequence.ToString("D3", CultureInfo.InvariantCulture))}";

    /// <summary>Reads a number as typed: a small letter, blanks or no dash, missing leading noughts.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="value">The number, when true is returned.</param>
    /// <param name="refusal">Why not, when false is returned: <c>ticket-missing</c> or <c>ticket-form</c>.</param>
    /// <returns>True where the text is the number of a ticket.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out TicketNumber? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = null;
        if (TypedText.IsBlank(text))
        {
            refusal = new Refusal("ticket-missing", "Ketik nomor antrean, misalnya A-012.", nameof(TicketNumber));
            return false;
        }

        var parts = TypedForm().Match(string.Concat(text.Where(c => !TypedText.IsInvisible(c))).Trim().ToUpperInvariant());
        if (!parts.Success || int.Parse(parts.Groups[2].ValueSpan, CultureInfo.InvariantCulture) is not (>= 1 and <= Largest and var sequence))
        {
            refusal = new Refusal("ticket-form", "Nomor antrean terdiri dari satu huruf A sampai F dan angka, misalnya A-012.", nameof(TicketNumber));
            return false;
        }

        value = new TicketNumber(parts.Groups[1].Value, sequence);
        refusal = null;
        return true;
    }

    /// <summary>The printed form, <c>A-012</c>.</summary>
    /// <returns>The printed form.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letter}-{Sequence:D3}");

    [GeneratedRegex(@"^([A-F])[\s./_\u2010-\u2014-]*([0-9]{1,4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex TypedForm();
}
