namespace Wanggarasi.Data.Records;

/// <summary>What kind of paper somebody holds.</summary>
public enum PaperKind
{
    /// <summary>Tanda terima of a request.</summary>
    Receipt,

    /// <summary>A letter of the office's own.</summary>
    Letter,

    /// <summary>The slip to the parties' own paper that the camat acknowledges.</summary>
    Acknowledgement,

    /// <summary>The slip to legalised copies.</summary>
    Legalisation,
}

/// <summary>Whether a paper counts.</summary>
public enum PaperState
{
    /// <summary>Berlaku.</summary>
    Valid,

    /// <summary>Dicabut.</summary>
    Revoked,

    /// <summary>Diganti.</summary>
    Replaced,
}

/// <summary>
/// A printed paper that anybody can check at <c>/verifikasi</c>: which case it belongs to, where the chain of that case stood when it
/// was printed, and whether it still counts. Holds no name and no value of the case.
/// </summary>
public sealed class VerifiablePaper
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required PaperKind Kind { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>What the paper calls itself, e.g. "Surat Keterangan Tidak Mampu"; shown to whoever checks it.</summary>
    public required string Title { get; init; }

    /// <summary>The number printed on it: of the register for a receipt, of the letter for a letter.</summary>
    public required string Number { get; init; }

    /// <summary>The code is found by this.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>The code, sealed, for printing it again.</summary>
    public required byte[] SealedCode { get; init; }

    /// <summary>Sequence of the chain's head when it was printed.</summary>
    public required long Sequence { get; init; }

    /// <summary>Hash of that head, as printed on the paper.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The commitment of the record to what is written on the paper, where that was fixed; not a plain hash (decision 0008).</summary>
    public byte[]? ContentHash { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public PaperState State { get; private set; }

    /// <summary>Why it does not count any more, in words for whoever checks it; no names.</summary>
    public string? StateReason { get; private set; }

    public DateTimeOffset? StateAt { get; private set; }

    /// <summary>The paper that took its place.</summary>
    public Guid? ReplacedById { get; private set; }

    /// <summary>How often it was checked; the newest few are in <see cref="CheckCounts"/>.</summary>
    public int Checks { get; private set; }

    public DateTimeOffset? LastCheckedAt { get; private set; }

    public Guid Version { get; private set; } = Guid.CreateVersion7();

    /// <summary>It does not count any more.</summary>
    /// <exception cref="InvalidOperationException">It did not before, either.</exception>
    public void Revoke(string reason, DateTimeOffset at) => Leave(PaperState.Revoked, reason, at);

    /// <summary>Another took its place.</summary>
    /// <exception cref="InvalidOperationException">It did not count before, either.</exception>
    public void ReplaceBy(VerifiablePaper next, string reason, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(next);
        Leave(PaperState.Replaced, reason, at);
        ReplacedById = next.Id;
    }

    private void Leave(PaperState state, string reason, DateTimeOffset at)
    {
        if (State != PaperState.Valid)
        {
            throw new InvalidOperationException("Only a paper that counts can be revoked or replaced.");
        }

        (State, StateReason, StateAt) = (state, reason, at);
    }
}

/// <summary>How many checks a day had, by what they found; for the published figures.</summary>
public sealed class VerificationCount
{
    /// <summary>The office's date.</summary>
    public required DateOnly On { get; init; }

    /// <summary><c>valid</c>, <c>revoked</c>, <c>replaced</c>, <c>doubted</c> or <c>unknown</c>.</summary>
    public required string Outcome { get; init; }

    public int Count { get; set; }
}
