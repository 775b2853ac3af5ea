using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Domain.Tests.Applications;

/// <summary>The journey as one table: every status, every step, every status the SOP could name.</summary>
public sealed class JourneyTests
{
    // Read a row as "from this status"; a cell says where the step leads, "." nowhere.
    // "SOP:ABC" leads to the status given along, if it is one of A, B, C; "S>C" leads from S given along to C.
    private const string Table = """
                    Return  Mend       Accept  Insist        Advance   SendBack  Reject  Cancel  Expire  HandOver  Reopen
        Submitted   R       .          C       .             .         .         J       X       .       .         .
        Returned    .       SOP:SCPFG  .       SOP:CPFG|S>C  .         .         .       X       E       .         .
        Complete    R       .          .       .             SOP:PFGY  .         J       X       .       .         .
        Processing  R       .          .       .             SOP:PFGY  SOP:CPG   J       X       .       .         .
        Forwarded   R       .          .       .             SOP:PFGY  SOP:CPG   J       X       .       .         .
        Signing     R       .          .       .             SOP:PFGY  SOP:CPG   J       X       .       .         .
        Ready       .       .          .       .             .         .         .       .       .       D         C
        Done        .       .          .       .             .         .         .       .       .       .         C
        Rejected    .       .          .       .             .         .         .       .       .       .         C
        Cancelled   .       .          .       .             .         .         .       .       .       .         .
        Expired     .       .          .       .             .         .         .       .       .       .         .
        """;

    private static readonly Dictionary<char, CaseStatus> s_letters = new()
    {
        ['S'] = CaseStatus.Submitted,
        ['R'] = CaseStatus.Returned,
        ['C'] = CaseStatus.Complete,
        ['P'] = CaseStatus.Processing,
        ['F'] = CaseStatus.Forwarded,
        ['G'] = CaseStatus.Signing,
        ['Y'] = CaseStatus.Ready,
        ['D'] = CaseStatus.Done,
        ['J'] = CaseStatus.Rejected,
        ['X'] = CaseStatus.Cancelled,
        ['E'] = CaseStatus.Expired,
    };

    private static readonly string[][] s_rows = [.. Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static TheoryData<CaseStatus, JourneyStep> EveryPair()
    {
        var pairs = new TheoryData<CaseStatus, JourneyStep>();
        foreach (var from in Enum.GetValues<CaseStatus>())
        {
            foreach (var step in Enum.GetValues<JourneyStep>())
            {
                pairs.Add(from, step);
            }
        }

        return pairs;
    }

    [Fact]
    public void The_table_names_every_status_and_every_step()
    {
        Assert.Equal(Enum.GetNames<JourneyStep>(), s_rows[0]);
        Assert.Equal(Enum.GetNames<CaseStatus>(), s_rows[1..].Select(row => row[0]));
        Assert.Equal(11 * 11, EveryPair().Count);
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_step_leads_where_the_table_says_and_is_refused_aloud_elsewhere(CaseStatus from, JourneyStep step)
    {
        foreach (var given in Enum.GetValues<CaseStatus>().Select(status => (CaseStatus?)status).Append(null))
        {
            var (to, refusal) = Journey.Next(from, step, given);

            Assert.Equal(Expected(from, step, given), to);
            if (to is null)
            {
                Assert.Equal("forbidden-step", refusal!.Code);
                Assert.Contains(StatusWords.Label(from), refusal.Message, StringComparison.Ordinal);
                Assert.Contains(StatusWords.Verb(step), refusal.Message, StringComparison.Ordinal);
            }
            else
            {
                Assert.Null(refusal);
            }
        }
    }

    [Fact]
    public void Once_finished_for_the_clock_only_hand_over_and_reopening_remain()
    {
        var finished = Enum.GetValues<CaseStatus>().Where(Journey.IsFinished).ToArray();
        Assert.Equal([CaseStatus.Ready, CaseStatus.Done, CaseStatus.Rejected, CaseStatus.Cancelled, CaseStatus.Expired], finished);
        Assert.All(finished, from => Assert.All(
            Enum.GetValues<JourneyStep>().Except([JourneyStep.HandOver, JourneyStep.Reopen]),
            step => Assert.NotNull(Journey.Next(from, step, CaseStatus.Processing).Refusal)));
    }

    [Fact]
    public void The_main_clock_runs_from_complete_to_ready() =>
        Assert.Equal(
            [CaseStatus.Complete, CaseStatus.Processing, CaseStatus.Forwarded, CaseStatus.Signing],
            Enum.GetValues<CaseStatus>().Where(Journey.IsWorking));

    [Fact]
    public void Every_status_and_step_has_words_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<CaseStatus>().Select(StatusWords.Label));
        Assert.Distinct(Enum.GetValues<CaseStatus>().Select(StatusWords.ForCitizen));
        Assert.Distinct(Enum.GetValues<JourneyStep>().Select(StatusWords.Verb));
    }

    private static CaseStatus? Expected(CaseStatus from, JourneyStep step, CaseStatus? given)
    {
        var cell = s_rows.Single(row => row[0] == from.ToString())[1 + Array.IndexOf(s_rows[0], step.ToString())];
        foreach (var rule in cell.Split('|'))
        {
            if (rule.StartsWith("SOP:", StringComparison.Ordinal))
            {
                if (given is { } status && rule[4..].Any(letter => s_letters[letter] == status))
                {
                    return status;
                }
            }
            else if (rule is [var when, '>', var then])
            {
                if (given == s_letters[when])
                {
                    return s_letters[then];
                }
            }
            else if (rule != ".")
            {
                return s_letters[rule[0]];
            }
        }

        return null;
    }
}
