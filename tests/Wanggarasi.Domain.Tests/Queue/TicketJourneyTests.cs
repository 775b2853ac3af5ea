using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Domain.Tests.Queue;

/// <summary>The journey of a ticket, every pair of status and step.</summary>
public sealed class TicketJourneyTests
{
    // A cell says where the step leads, "." nowhere.
    private const string Table = """
                   Take  CheckIn  Call    CallAgain  Start    Finish  Skip     Return   Transfer  Cancel     Expire
        Booked     .     Waiting  .       .          .        .       .        .        .         Cancelled  Expired
        Waiting    .     .        Called  .          .        .       .        .        .         Cancelled  Expired
        Called     .     .        .       Called     Serving  .       Skipped  .        Waiting   Cancelled  Expired
        Serving    .     .        .       .          .        Done    .        .        Waiting   .          Done
        Done       .     .        .       .          .        .       .        .        .         .          .
        Skipped    .     .        .       .          .        .       .        Waiting  .         Cancelled  Expired
        Cancelled  .     .        .       .          .        .       .        .        .         .          .
        Expired    .     .        .       .          .        .       .        .        .         .          .
        """;

    private static readonly string[][] s_rows = [.. Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    [Fact]
    public void The_table_names_every_status_and_every_step()
    {
        Assert.Equal(Enum.GetNames<TicketStep>(), s_rows[0]);
        Assert.Equal(Enum.GetNames<TicketStatus>(), s_rows[1..].Select(row => row[0]));
    }

    [Fact]
    public void Every_pair_leads_where_the_table_says_or_is_refused_aloud()
    {
        foreach (var row in s_rows[1..])
        {
            for (var cell = 1; cell < row.Length; cell++)
            {
                var (from, step) = (Enum.Parse<TicketStatus>(row[0]), Enum.Parse<TicketStep>(s_rows[0][cell - 1]));
                var (to, refusal) = TicketJourney.Next(from, step);
                Assert.Equal(row[cell], to?.ToString() ?? ".");
                Assert.Equal(to is null, refusal is { Code: "forbidden-step", Message.Length: > 20 });
            }
        }
    }

    [Fact]
    public void Every_status_has_a_word()
    {
        Assert.Equal(8, Enum.GetValues<TicketStatus>().Select(TicketJourney.Label).Distinct().Count());
    }
}
