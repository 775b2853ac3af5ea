using System.Collections;
using System.Globalization;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Reports;

/// <summary>Holds the numbers that cases carry against the registers' counters: every number given once, none left out. A bit for each number.</summary>
internal sealed class RegisterCheck
{
    private readonly Dictionary<(string Group, int Year), BitArray> _given = [];

    /// <summary>A case carries this number; one that is no number is told of with its case.</summary>
    public void Take(string number)
    {
        if (!RegisterNumber.TryParse(number, out var read, out _))
        {
            return;
        }

        Take(read.Group, read.Year, read.Sequence);
    }

    /// <summary>Something carries this place of a register.</summary>
    public void Take(string group, int year, long sequence)
    {
        if (!_given.TryGetValue((group, year), out var given))
        {
            _given[(group, year)] = given = new BitArray(1024);
        }

        if (sequence >= given.Length)
        {
            given.Length = (int)Math.Max(sequence + 1, Math.Min(given.Length * 2L, int.MaxValue / 2));
        }

        given[(int)sequence] = true;
    }

    /// <summary>What is missing, by register, in order.</summary>
    /// <param name="counters">The last number each register gave.</param>
    public IEnumerable<string> Compare(IReadOnlyDictionary<(string Group, int Year), int> counters)
    {
        foreach (var register in counters.Keys.Union(_given.Keys).OrderBy(k => k.Group, StringComparer.Ordinal).ThenBy(k => k.Year))
        {
            var last = counters.GetValueOrDefault(register);
            var given = _given.GetValueOrDefault(register) ?? new BitArray(1);
            var highest = given.Length - 1;
            while (highest > 0 && !given[highest])
            {
                highest--;
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"register {register.Group}-{register.Year}");
            if (highest > last)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{name}: nomor terakhir tersimpan {last}, diturunkan {highest}");
            }

            for (var number = 1; number <= Math.Max(last, highest); number++)
            {
                var first = number;
                while (number <= Math.Max(last, highest) && (number >= given.Length || !given[number]))
                {
                    number++;
                }

                if (number > first)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{name}: nomor {first}{(number - 1 > first ? $" sampai {number - 1}" : "")} tidak ada pada permohonan mana pun");
                }
            }
        }
    }
}
