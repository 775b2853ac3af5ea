using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Web.Features.Reports.Times;

/// <summary>A case as it is shown.</summary>
/// <param name="Number">Its register number.</param>
/// <param name="Figure">The number that led to the question; empty where the question says it.</param>
public sealed record ShownCase(string Number, string Figure);

/// <summary>A question as it is shown.</summary>
/// <param name="Text">The question.</param>
/// <param name="Count">How many cases raise it.</param>
/// <param name="Cases">The first of them.</param>
public sealed record AskedQuestion(string Text, int Count, IReadOnlyList<ShownCase> Cases);

/// <summary>The questions of one sign, with the rule that raises them.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Rule">When it is asked.</param>
/// <param name="Questions">The questions, maybe none.</param>
public sealed record AskedSign(string Title, string Rule, IReadOnlyList<AskedQuestion> Questions);

/// <summary>What the camat may want to ask about.</summary>
/// <param name="Period">The period.</param>
/// <param name="Signs">Every sign that is looked for.</param>
public sealed record TimesPage(ReportPeriod Period, IReadOnlyList<AskedSign> Signs)
{
    /// <summary>Cases shown of one question.</summary>
    public const int Shown = 12;

    /// <summary>How many questions there are.</summary>
    public int Count => Signs.Sum(s => s.Questions.Count);
}
