namespace Wanggarasi.Domain;

/// <summary>
/// Chance that can be repeated: SplitMix64, so that a seed gives the same history on every machine and in every version
/// of .NET. Never for codes or secrets.
/// </summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of their own for one part of a history: what another part throws changes nothing here.</summary>
    public static Dice For(int seed, int part) => new(Mix((ulong)(uint)seed << 32 | (uint)part));

    /// <summary>0 ≤ x &lt; 1.</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        return (Mix(_state) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A whole number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + (int)(Next() * (last - first + 1));

    /// <summary>A number between the two.</summary>
    public double Between(double least, double most) => least + Next() * (most - least);

    /// <summary>True as often as said.</summary>
    public bool Chance(double often) => Next() < often;

    /// <summary>One of them.</summary>
    public T Of<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items[Between(0, items.Count - 1)];
    }

    /// <summary>The index of one of the weights, as often as it weighs.</summary>
    public int Weighed(IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var left = Next() * weights.Sum();
        for (var i = 0; i < weights.Count; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Count - 1;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
