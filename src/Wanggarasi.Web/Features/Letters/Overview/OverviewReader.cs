using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Letters;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Letters.Overview;

/// <summary>Reads a page of the cases for which the office issues something of its own.</summary>
public sealed class OverviewReader(OfficeDb db, LetterTemplates templates, StepRights rights, OfficeClock clock)
{
    private static readonly CaseStatus[] s_worked = [CaseStatus.Complete, CaseStatus.Processing, CaseStatus.Signing];

    /// <summary>The page.</summary>
    public async Task<OverviewPage> LoadAsync(OverviewFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var titles = await templates.AllAsync(cancellationToken);
        var services = titles.Keys.ToList();
        var cases = db.Applications.AsNoTracking().Where(a => services.Contains(a.ServiceCode));
        if (Enum.TryParse<LetterState>(filter.Status, out var state) && Enum.IsDefined(state))
        {
            cases = cases.Where(a => a.Letters.Any(l => l.State == state));
        }
        else if (filter.Status == "Belum")
        {
            cases = cases.Where(a => s_worked.Contains(a.Status) && !a.Letters.Any());
        }
        else if (filter.Pilih == "semua")
        {
            cases = cases.Where(a => s_worked.Contains(a.Status) || a.Letters.Any());
        }
        else
        {
            var roles = await rights.StepRolesAsync(cancellationToken);
            cases = cases.Where(a => s_worked.Contains(a.Status) && roles.Contains(a.StepRole!));
        }

        var page = Math.Clamp(filter.Halaman, 1, 100_000);
        var total = await cases.CountAsync(cancellationToken);
        var rows = await cases
            .OrderBy(a => a.DueAt == null).ThenBy(a => a.DueAt).ThenByDescending(a => a.Id)
            .Skip((page - 1) * OverviewPage.Size).Take(OverviewPage.Size)
            .Select(a => new
            {
                a.RegisterNumber,
                a.ServiceCode,
                a.Status,
                a.StepRole,
                a.DueAt,
                Subject = db.Persons.Where(p => p.CaseId == a.Id && p.Role == PersonRole.Subject).Select(p => p.Name).FirstOrDefault(),
                State = a.Letters.OrderByDescending(l => l.Number).Select(l => (LetterState?)l.State).FirstOrDefault(),
                Letter = a.Letters.OrderByDescending(l => l.Number).Select(l => l.RegisterNumber).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var now = clock.Now;
        return new OverviewPage(
            filter,
            [
                .. rows.Select(r => new OverviewRow(
                    r.RegisterNumber, titles[r.ServiceCode].Template.Title, r.Subject ?? "", r.State, r.Letter,
                    s_worked.Contains(r.Status) && r.StepRole is { } role ? RoleWords.Post(role) : null, r.DueAt, s_worked.Contains(r.Status) && r.DueAt < now)),
            ],
            page,
            total);
    }
}
