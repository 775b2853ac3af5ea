namespace Wanggarasi.Domain.Records;

/// <summary>What is wrong at one place of a chain.</summary>
public enum ChainFault
{
    /// <summary>A case without any event.</summary>
    Empty = 1,

    /// <summary>One or more events are missing before this place, or at the end.</summary>
    Missing,

    /// <summary>An event stands at the wrong place, or twice.</summary>
    OutOfOrder,

    /// <summary>An event of another case stands here.</summary>
    ForeignCase,

    /// <summary>The payload is not in canonical form.</summary>
    NotCanonical,

    /// <summary>A field or the payload is not what its hash covers.</summary>
    Changed,

    /// <summary>The event does not continue the one before it: that one was replaced, or this one.</summary>
    BrokenLink,

    /// <summary>The last event is not the head that was expected (from the case's row or a published anchor).</summary>
    OtherHead,
}

/// <summary>One finding of a verification.</summary>
/// <param name="Sequence">The place in the chain.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Message">The same as a sentence for the administrator, without personal data.</param>
public sealed record ChainFinding(long Sequence, ChainFault Fault, string Message);

/// <summary>The end of a chain, as a case's row, a receipt or an anchor keeps it.</summary>
/// <param name="Sequence">The number of events.</param>
/// <param name="Hash">The hash of the last one, 32 bytes.</param>
public sealed record ChainHead(long Sequence, byte[] Hash);

/// <summary>The chain of a case's events.</summary>
public static class EventChain
{
    /// <summary>
    /// Checks a chain from the first event to the last: numbering, order, canonical payloads, hashes and links. An end
    /// cut off, or a chain rewritten to its end, shows only against a head kept elsewhere.
    /// </summary>
    /// <param name="events">The events in the order of their sequence as stored.</param>
    /// <param name="expectedHead">The head kept elsewhere, where one is.</param>
    /// <returns>Every finding in order; empty where the chain is whole.</returns>
    public static IReadOnlyList<ChainFinding> Verify(IEnumerable<CaseEvent> events, ChainHead? expectedHead = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        var findings = new List<ChainFinding>();
        CaseEvent? previous = null;
        Guid? caseId = null;
        foreach (var current in events)
        {
            caseId ??= current.CaseId;
            Examine(current, previous, caseId.Value, findings);
            previous = current;
        }

        if (previous is null)
        {
            findings.Add(new(1, ChainFault.Empty, "Tidak ada satu pun peristiwa."));
        }

        if (expectedHead is not null)
        {
            ExamineHead(previous, expectedHead, findings);
        }

        return findings;
    }

    /// <summary>The head of a chain that has this last event.</summary>
    /// <param name="last">The last event.</param>
    /// <returns>The head.</returns>
    public static ChainHead HeadOf(CaseEvent last)
    {
        ArgumentNullException.ThrowIfNull(last);
        return new ChainHead(last.Sequence, [.. last.Hash]);
    }

    private static void Examine(CaseEvent current, CaseEvent? previous, Guid caseId, List<ChainFinding> findings)
    {
        void Find(ChainFault fault, string message) => findings.Add(new(current.Sequence, fault, message));

        if (current.CaseId != caseId)
        {
            Find(ChainFault.ForeignCase, $"Peristiwa {current.Sequence} adalah milik permohonan lain.");
        }

        var expected = (previous?.Sequence ?? 0) + 1;
        if (current.Sequence > expected)
        {
            Find(ChainFault.Missing, expected == current.Sequence - 1
                ? $"Peristiwa {expected} hilang."
                : $"Peristiwa {expected} sampai {current.Sequence - 1} hilang.");
        }
        else if (current.Sequence < expected)
        {
            Find(ChainFault.OutOfOrder, $"Peristiwa {current.Sequence} tercatat dua kali atau tidak pada urutannya.");
        }

        // Asked before the hash: an envelope is unambiguous only around a canonical payload.
        if (!CaseEvent.IsCanonicalObject(current.Payload))
        {
            Find(ChainFault.NotCanonical, $"Isi peristiwa {current.Sequence} tidak dalam bentuk baku.");
        }

        if (!current.ComputeHash().AsSpan().SequenceEqual(current.Hash))
        {
            Find(ChainFault.Changed, $"Isi peristiwa {current.Sequence} tidak sesuai dengan sidik digitalnya.");
        }

        // After a gap the link cannot fit; the gap has been said.
        if (current.Sequence <= expected && !ContinuesFrom(previous, current))
        {
            Find(ChainFault.BrokenLink, $"Peristiwa {current.Sequence} tidak menyambung peristiwa sebelumnya.");
        }
    }

    private static bool ContinuesFrom(CaseEvent? previous, CaseEvent current) => previous is null
        ? current.PreviousHash.Length == CaseEvent.HashLength && !current.PreviousHash.AsSpan().ContainsAnyExcept((byte)0)
        : current.PreviousHash.AsSpan().SequenceEqual(previous.Hash);

    private static void ExamineHead(CaseEvent? last, ChainHead expected, List<ChainFinding> findings)
    {
        var found = last?.Sequence ?? 0;
        if (found < expected.Sequence)
        {
            findings.Add(new(found + 1, ChainFault.Missing, $"Peristiwa {found + 1} sampai {expected.Sequence} hilang dari ujung rantai."));
        }
        else if (found > expected.Sequence || !last!.Hash.AsSpan().SequenceEqual(expected.Hash))
        {
            findings.Add(new(found, ChainFault.OtherHead, $"Ujung rantai (peristiwa {found}) bukan ujung yang tercatat."));
        }
    }
}
