using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Features.Queue.Board;

/// <summary>A call as the board shows and says it. Never a name, never whether somebody has priority.</summary>
/// <param name="Id">Number of the event.</param>
/// <param name="Number">"A-012".</param>
/// <param name="Counter">Number of the counter.</param>
/// <param name="Spoken">The sentence for the ear.</param>
/// <param name="Clips">The same as names of recorded clips.</param>
public sealed record BoardCall(long Id, string Number, int Counter, string Spoken, IReadOnlyList<string> Clips)
{
    /// <summary>How many seconds ago it was, when it was sent: what is old is shown and not said.</summary>
    public int Age { get; init; }

    public static BoardCall Of(long id, TicketNumber number, int counter)
    {
        ArgumentNullException.ThrowIfNull(number);
        return new BoardCall(
            id, number.ToString(), counter, SpokenDigits.Call(number, counter),
            [
                "nomor-antrean",
                number.Letter.ToLowerInvariant(),
                .. number.ToString()[2..].Select(digit => digit.ToString()),
                "silakan-menuju-loket",
                .. counter.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => digit.ToString()),
            ]);
    }

    /// <summary>The call in an event; null for what is no call.</summary>
    public static BoardCall? Find(TicketEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return happened is { Step: TicketStep.Call or TicketStep.CallAgain, Counter: { } counter }
            ? Of(happened.Id, new TicketNumber(happened.Letter, happened.Sequence), counter)
            : null;
    }
}
