using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Web.Features.Calendar.Schedule;

/// <summary>The schedules as the draft has them, and the form for one of them.</summary>
/// <param name="Schedules">The schedules; a later one wins on the days it covers.</param>
/// <param name="Form">The form.</param>
public sealed record SchedulePage(IReadOnlyList<CalendarSchedule> Schedules, ScheduleForm Form);
