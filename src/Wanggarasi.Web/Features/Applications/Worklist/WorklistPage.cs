using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Applications.Story;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Applications.Worklist;

/// <summary>One case in the list.</summary>
/// <param name="Number">Register number.</param>
/// <param name="Applicant">Name of the pemohon.</param>
/// <param name="Service">Name of the service.</param>
/// <param name="Village">Name of the village.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="StepRole">The role it waits for, while it is worked on.</param>
/// <param name="DueAt">Due instant of the running clock; null while it rests or is over.</param>
/// <param name="Left">Working time left, negative when late; null without a due instant.</param>
/// <param name="Assignee">Name of the officer who has it.</param>
/// <param name="IsNew">Came in since the officer last looked.</param>
/// <param name="IsSigned">Signed already, being numbered and stamped.</param>
/// <param name="Resting">The disruption its clock rests for.</param>
public sealed record WorklistRow(
    string Number,
    string Applicant,
    string Service,
    string Village,
    CaseStatus Status,
    string? StepRole,
    DateTimeOffset? DueAt,
    TimeSpan? Left,
    string? Assignee,
    bool IsNew,
    bool IsSigned,
    PauseCause? Resting)
{
    /// <summary>True when the running clock is past its due instant.</summary>
    public bool IsLate => Left < TimeSpan.Zero;

    /// <summary>Whose turn it is; empty when the case is over.</summary>
    public string WaitsFor => Status switch
    {
        CaseStatus.Submitted => CaseStory.StepRoleLabel("loket"),
        CaseStatus.Returned or CaseStatus.Ready => "pemohon",
        _ => StepRole is null ? "" : CaseStory.StepRoleLabel(StepRole),
    };

    /// <summary>The working time left in words.</summary>
    public string LeftWords => Left switch
    {
        null when Status == CaseStatus.Returned => "waktu berhenti",
        null when Resting is not null => "waktu berhenti",
        { } left when left < TimeSpan.Zero && Resting is { } cause => $"terlambat {Short(-left)}, berhenti: {cause.Label()}",
        null => "–",
        { } left when left < TimeSpan.Zero => "terlambat " + Short(-left),
        { } left => "sisa " + Short(left),
    };

    // Minutes are fine enough for a list; the desk says it exactly.
    private static string Short(TimeSpan time) => PlainIndonesian.Span(TimeSpan.FromMinutes(Math.Floor(time.TotalMinutes)));
}

/// <summary>The work list.</summary>
public sealed record WorklistPage(
    WorklistFilter Filter,
    IReadOnlyList<WorklistRow> Rows,
    int Page,
    long Total,
    int NewCases,
    IReadOnlyList<Choice> Services,
    IReadOnlyList<Choice> Villages)
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    /// <summary>Statuses to choose from.</summary>
    public static IReadOnlyList<Choice> Statuses { get; } = [.. Enum.GetValues<CaseStatus>().Select(s => new Choice(s.ToString(), StatusWords.Label(s)))];

    /// <summary>Narrower views.</summary>
    public static IReadOnlyList<Choice> Views { get; } =
    [
        new("peran", "Menunggu peran saya"),
        new("saya", "Milik saya"),
        new("terlambat", "Terlambat"),
        new("berhenti", "Berhenti karena gangguan"),
        new("hari-ini", "Jatuh tempo hari ini"),
        new("baru", "Baru masuk"),
    ];
}
