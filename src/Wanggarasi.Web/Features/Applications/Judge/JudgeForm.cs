namespace Wanggarasi.Web.Features.Applications.Judge;

/// <summary>What an officer found of each requirement, and what follows from it.</summary>
public sealed class JudgeForm
{
    public Guid Version { get; set; }

    /// <summary>Sequence of the last event that was shown.</summary>
    public long Seen { get; set; }

    /// <summary><c>simpan</c>, <c>semua</c> (all fine), <c>lengkap</c> or <c>kembali</c>.</summary>
    public string? Next { get; set; }

    /// <summary>By code: <c>sesuai</c>, or the name of a reason; empty leaves it as it is.</summary>
    public Dictionary<string, string?> Found { get; init; } = new(StringComparer.Ordinal);

    /// <summary>By code: what is to be mended.</summary>
    public Dictionary<string, string?> Note { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Codes whose originals were seen.</summary>
    public IList<string> Original { get; init; } = [];
}
