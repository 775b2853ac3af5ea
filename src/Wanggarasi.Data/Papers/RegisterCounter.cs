namespace Wanggarasi.Data.Papers;

/// <summary>The last number given in a register. Raised in the transaction of the case, so it has no gaps.</summary>
public sealed class RegisterCounter
{
    public required string Group { get; init; }

    public required int Year { get; init; }

    public int Last { get; set; }
}
