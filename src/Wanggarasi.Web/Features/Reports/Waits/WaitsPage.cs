using Wanggarasi.Domain.Reports;

namespace Wanggarasi.Web.Features.Reports.Waits;

/// <summary>The figures of the queue in a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="All">Everybody.</param>
/// <param name="ByLetter">By group of services.</param>
/// <param name="ByHour">By hour of arrival.</param>
/// <param name="ByCounter">By the counter that called last.</param>
/// <param name="Arrivals">How many came, by weekday and hour.</param>
/// <param name="Form">What is asked.</param>
/// <param name="WhatIf">What the replay says; null where nothing is asked.</param>
public sealed record WaitsPage(
    ReportPeriod Period, QueueFigures All, IReadOnlyList<(string Name, QueueFigures Figures)> ByLetter, IReadOnlyList<(string Name, QueueFigures Figures)> ByHour,
    IReadOnlyList<(string Name, QueueFigures Figures)> ByCounter, IReadOnlyDictionary<(DayOfWeek Weekday, int Hour), int> Arrivals, WhatIfForm Form, WhatIfAnswer? WhatIf);

/// <summary>The replay beside what happened. Both are replays of the same visits, so that they differ by the question alone.</summary>
/// <param name="Days">Days on which somebody was served.</param>
/// <param name="People">Visits replayed.</param>
/// <param name="Usual">Counters that worked, on an average day, rounded.</param>
/// <param name="Now">As the office was.</param>
/// <param name="Then">As asked.</param>
public sealed record WhatIfAnswer(int Days, int People, int Usual, ReplayFigures Now, ReplayFigures Then);

/// <summary>Waits of a replay.</summary>
/// <param name="Median">Half waited no longer.</param>
/// <param name="Long">Nine of ten waited no longer.</param>
/// <param name="WithinPromise">Within the promise, of all replayed; who was not called by closing was not.</param>
/// <param name="Unserved">Who still waited at closing.</param>
public sealed record ReplayFigures(TimeSpan? Median, TimeSpan? Long, Share WithinPromise, int Unserved);
