using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Escalate;

/// <summary>
/// Reminds the office by the clock, while it is open by its calendar: half gone the officer (the whole counter where nobody has the
/// case), in the last quarter the section head too, late the section head and the camat. One letter a round for each, however many
/// cases. What was told stands in <see cref="Escalation"/>, stored with the letters: neither a restart nor a second node tells it again.
/// </summary>
public sealed class RemindStaff(
    OfficeDb db, CaseFiles files, OfficeCalendars calendars, PublishedStandards standards, RunningClocks clocks, StaffLetters letters, OfficeClock clock, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>The letter's kind in the outbox.</summary>
    public const string Kind = "deadline-digest";

    private const int Listed = 40;

    private static readonly string[] s_upwards = [Roles.CounterOfficer, Roles.SectionHead, Roles.Secretary, Roles.Camat];

    /// <summary>Gives how many letters are owed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = files.Now;
        if (!(await calendars.CurrentAsync(cancellationToken)).Calendar.IsOpen(now) || (await clocks.LoadAsync(now, cancellationToken)).Count == 0)
        {
            return 0;
        }

        var names = (await standards.AllAsync(clock.Today, cancellationToken)).ToDictionary(s => s.Definition.Code, s => office.CurrentValue.Words.Fill(s.Definition.Name), StringComparer.Ordinal);
        var staff = await letters.HoldersAsync(s_upwards, cancellationToken);
        try
        {
            return await db.WriteAsync(
                async token =>
                {
                    await db.TakeTurnAsync(Kind, token);
                    // Of what nobody here can be told nothing is kept: it is told once somebody holds one of the roles.
                    var due = (await clocks.LoadAsync(now, token)).Where(c => staff.Any(person => Reads(person, c, staff))).ToList();
                    db.Escalations.AddRange(await ToldAsync(due, now, token));
                    var sent = 0;
                    foreach (var person in staff)
                    {
                        var theirs = due.Where(c => Reads(person, c, staff)).ToList();
                        if (theirs.Count > 0)
                        {
                            letters.Add(person, Kind, Subject(theirs), Lines(theirs, names), now);
                            sent++;
                        }
                    }

                    await db.SaveChangesAsync(token);
                    return sent;
                },
                cancellationToken);
        }
        catch (DbUpdateException failure) when (db.IsDuplicate(failure))
        {
            return 0; // another node told it at the same moment
        }
    }

    /// <summary>Whether somebody is told of a clock.</summary>
    private static bool Reads(StaffMember person, RunningClock due, IReadOnlyList<StaffMember> staff)
    {
        var isHead = Holds(person, Roles.SectionHead, staff);
        var isOfficer = staff.Any(s => s.Id == due.AssigneeId) ? person.Id == due.AssigneeId : Holds(person, Roles.CounterOfficer, staff);
        return due.Level switch
        {
            EscalationLevel.Half => isOfficer,
            EscalationLevel.LastQuarter => isOfficer || isHead,
            _ => isHead || Holds(person, Roles.Camat, staff),
        };
    }

    /// <summary>Whether somebody reads what is meant for a role: its holder, or where nobody holds it the next one up; below the camat, the secretary.</summary>
    private static bool Holds(StaffMember person, string role, IReadOnlyList<StaffMember> staff)
    {
        var ladder = role == Roles.Camat ? [Roles.Camat, Roles.Secretary] : s_upwards.SkipWhile(r => r != role);
        return ladder.FirstOrDefault(r => staff.Any(s => s.Roles.Contains(r))) is { } held && person.Roles.Contains(held);
    }

    /// <summary>A clock that leapt over a level is not told of that later, when its due instant moves away again.</summary>
    private async Task<IEnumerable<Escalation>> ToldAsync(IReadOnlyList<RunningClock> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = due.Select(c => c.CaseId).ToList();
        var before = (await db.Escalations.AsNoTracking().Where(e => ids.Contains(e.CaseId)).ToListAsync(cancellationToken))
            .Select(e => (e.CaseId, e.Clock, e.Round, e.Level)).ToHashSet();
        return
            from one in due
            from level in Enum.GetValues<EscalationLevel>()
            where level <= one.Level && !before.Contains((one.CaseId, one.Clock, one.Round, level))
            select new Escalation { CaseId = one.CaseId, Round = one.Round, Clock = one.Clock, Level = level, At = now };
    }

    private static string Subject(List<RunningClock> due)
    {
        var late = due.Count(c => c.Level == EscalationLevel.Late);
        var soon = due.Count - late;
        return late == 0 ? $"{soon} permohonan mendekati batas waktu" : soon == 0 ? $"{late} permohonan terlambat" : $"{late} permohonan terlambat, {soon} mendekati batas waktu";
    }

    private IEnumerable<string> Lines(List<RunningClock> due, Dictionary<string, string> names)
    {
        foreach (var group in due.Take(Listed).GroupBy(c => c.Level).OrderByDescending(g => g.Key))
        {
            yield return group.Key switch
            {
                EscalationLevel.Late => "Terlambat:",
                EscalationLevel.LastQuarter => "Sisa waktu tinggal seperempat atau kurang:",
                _ => "Separuh waktu sudah terpakai:",
            };
            foreach (var one in group)
            {
                var what = one.Clock == EscalatedClock.Judgement ? "diperiksa" : "selesai";
                yield return $"- {one.Number}, {names.GetValueOrDefault(one.ServiceCode, one.ServiceCode)}, {what} paling lambat {letters.Say(one.DueAt)}: {letters.Link($"/loket/permohonan/{one.Number}")}";
            }
        }

        if (due.Count > Listed)
        {
            yield return $"Dan {due.Count - Listed} lainnya: {letters.Link("/loket/permohonan")}";
        }
    }
}
