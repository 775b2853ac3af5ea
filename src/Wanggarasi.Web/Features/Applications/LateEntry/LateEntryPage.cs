using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.LateEntry;

/// <summary>An entry made afterwards: when it happened on paper, and when it was entered.</summary>
public sealed record LateEntryLine(
    string Number, Guid Version, string ServiceCode, string Outage, DateTimeOffset HappenedAt, DateTimeOffset EnteredAt, DateTimeOffset? ApprovedAt, string? Applicant, int? Sheet, Guid? EnteredById)
{
    /// <summary>Who entered it, by name.</summary>
    public string EnteredBy { get; init; } = "petugas";

    /// <summary>Whether whoever looks entered it, and so may not approve it.</summary>
    public bool IsOwn { get; init; }
}

/// <summary>The entries that wait, and the last that were approved.</summary>
public sealed record LateEntryPage(IReadOnlyList<LateEntryLine> Waiting, IReadOnlyList<LateEntryLine> Approved);

/// <summary>Reads entries made afterwards.</summary>
public sealed class LateEntryReader(OfficeDb db, CurrentUser user)
{
    public async Task<LateEntryPage> LoadAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var late = db.Applications.AsNoTracking().Where(a => a.LateOutage != null && a.LateHappenedAt != null);
        var waiting = await Lines(late.Where(a => a.LateApprovedAt == null).OrderBy(a => a.SubmittedAt).Take(100)).ToListAsync(cancellationToken);
        var approved = await Lines(late.Where(a => a.LateApprovedAt != null).OrderByDescending(a => a.LateApprovedAt).Take(20)).ToListAsync(cancellationToken);
        var people = waiting.Concat(approved).Select(l => l.EnteredById).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return new LateEntryPage([.. waiting.OrderBy(l => l.EnteredAt).Select(Named)], [.. approved.OrderByDescending(l => l.ApprovedAt).Select(Named)]);

        LateEntryLine Named(LateEntryLine line) => line with
        {
            EnteredBy = line.EnteredById is { } by ? names.GetValueOrDefault(by, "petugas") : "petugas",
            IsOwn = line.EnteredById == user.Id,
        };
    }

    private IQueryable<LateEntryLine> Lines(IQueryable<DocumentApplication> cases) => cases.Select(a => new LateEntryLine(
        a.RegisterNumber,
        a.Version,
        a.ServiceCode,
        a.LateOutage!,
        a.LateHappenedAt!.Value,
        a.SubmittedAt,
        a.LateApprovedAt,
        db.Persons.Where(p => p.CaseId == a.Id && p.Role == PersonRole.Applicant).Select(p => p.Name).FirstOrDefault(),
        db.EmergencySheets.Where(s => s.CaseId == a.Id).Select(s => (int?)s.Number).FirstOrDefault(),
        db.CaseEvents.Where(e => e.CaseId == a.Id && e.Kind == "submitted").Select(e => e.ActorId).FirstOrDefault()));
}
