using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>How time passes for a case: at the counter, at home, and not at all while a disruption keeps it up.</summary>
internal sealed partial class CaseJourney
{
    private readonly IReadOnlyList<InventedDisruption> _disruptions = [.. office.Disruptions.Where(d => d.Services.Contains(plan.Service.Definition.Code) && !(d.ToAt <= plan.SubmittedAt))];

    /// <summary>Working time passes; false where it passes the end of the history.</summary>
    private bool HoursPass(double hours)
    {
        var allowed = TimeAllowed.Hours(Math.Max((decimal)hours, 0.01m));
        Must(_calendar.FindDue(_now, allowed, out var due));
        return Reach(due.DueAt);
    }

    /// <summary>Days of the citizen pass, up to a waking hour.</summary>
    private bool DaysPass(double days) => Reach(_now.AddDays(days));

    private bool Reach(DateTimeOffset at)
    {
        // Nobody works on what a disruption keeps up: it rests, and the rest of the work is done afterwards.
        foreach (var one in _disruptions)
        {
            if (one.FromAt >= at || one.ToAt <= _now || !Journey.IsWorking(_case.Status))
            {
                continue;
            }

            // What came under it meanwhile is found by the next round of the office.
            var pausedAt = one.FromAt > _now ? one.FromAt : _now.AddMinutes(10);
            if (pausedAt >= at || pausedAt >= one.ToAt || pausedAt > untilAt)
            {
                continue;
            }

            var left = _calendar.OpenTimeBetween(pausedAt, at);
            _now = RecordTime.Of(pausedAt);
            Must(_case.Pause(By(one.FromAt == pausedAt ? office.ActorOf("kasi") : Actor.System), office.Calendar, one.Id, one.FromAt, one.Cause));
            if (one.ToAt is not { } overAt || overAt > untilAt)
            {
                return false;
            }

            _now = overAt;
            Must(_case.Resume(By(office.ActorOf("kasi")), office.Calendar, one.Id));
            Must(_calendar.FindDue(_now, TimeAllowed.Hours(Math.Max((decimal)left.TotalHours, 0.01m)), out var due));
            at = due.DueAt;
        }

        if (at > untilAt)
        {
            return false;
        }

        _now = RecordTime.Of(at);
        return true;
    }
}
