namespace Wanggarasi.Web.Features.Applications.Work;

/// <summary>What is done with a case: a step finished, a document handed over, a case taken, a note.</summary>
public sealed class WorkForm
{
    public Guid Version { get; set; }

    public long Seen { get; set; }

    /// <summary><c>langkah</c>, <c>mundur</c>, <c>serahkan</c>, <c>kuasa</c>, <c>elektronik</c>, <c>ambil</c>, <c>lepas</c>, <c>oper</c>, <c>catat</c>, <c>tolak</c>, <c>teruskan</c>, <c>buka</c>.</summary>
    public string? Act { get; set; }

    public int Step { get; set; }

    /// <summary>The items of the checklist that were ticked.</summary>
    public IList<string> Checked { get; init; } = [];

    /// <summary>Note or reason, as the act needs it.</summary>
    public string? Text { get; set; }

    public string? LegalGround { get; set; }

    /// <summary>The colleague it is handed to.</summary>
    public string? Colleague { get; set; }

    public string? Collector { get; set; }
}
