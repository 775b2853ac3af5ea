using BenchmarkDotNet.Attributes;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Benchmarks;

/// <summary>
/// Due instants on the calendar shipped with the portal, starts spread over three years. The goal is 5 million a second on
/// one core for spans up to a year (issue 3), that is at most 200 ns each, without allocation.
/// Run: <c>dotnet run -c Release --project tests/Wanggarasi.Benchmarks -- --filter '*DueInstants*'</c>
/// </summary>
[MemoryDiagnoser]
public class DueInstants
{
    private const int Count = 4096;
    private readonly DateTimeOffset[] _starts = new DateTimeOffset[Count];
    private readonly TimeAllowed[] _allowed = new TimeAllowed[Count];
    private readonly Pause[] _pauses = new Pause[Count];
    private WorkingCalendar _calendar = null!;

    /// <summary>The allowance: a day's work, a week, or about a year.</summary>
    [Params("24h", "10d", "1500h", "250d")]
    public string Allow { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        using var stream = typeof(DueInstants).Assembly.GetManifestResourceStream("calendar.json")!;
        using var reader = new StreamReader(stream);
        _calendar = WorkingCalendar.Parse(reader.ReadToEnd());
        var first = new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.FromHours(8));
        ulong state = 20261124;
        for (var i = 0; i < Count; i++)
        {
            // A generator of its own (xorshift), so that every run asks the same.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            _starts[i] = first.AddSeconds(state % (3UL * 365 * 86400));
            _allowed[i] = TimeAllowed.Parse(Allow);
            _pauses[i] = new Pause(_starts[i].AddSeconds(1), _starts[i].AddHours((state >> 20) % 200 + 1), PauseCause.Applicant);
        }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public long Due()
    {
        long sum = 0;
        for (var i = 0; i < Count; i++)
        {
            _calendar.FindDue(_starts[i], _allowed[i], out var deadline);
            sum += deadline.DueAt.Ticks;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public long Due_with_a_pause()
    {
        long sum = 0;
        for (var i = 0; i < Count; i++)
        {
            _calendar.FindDue(_starts[i], _allowed[i], _pauses.AsSpan(i, 1), out var deadline);
            sum += deadline.DueAt.Ticks;
        }

        return sum;
    }
}
