using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Procedure;

/// <summary>One step, in the office's words.</summary>
public sealed record ProcedureStep(string Name, string Role, string Time, IReadOnlyList<string> Tools, string Output, IReadOnlyList<string> Checklist, string? Say);

/// <summary>The SOP in force with who has read it and who has not.</summary>
public sealed record ProcedurePage(string Code, string Name, Guid VersionId, int Version, string? Decree, IReadOnlyList<ProcedureStep> Steps, bool IsRead, IReadOnlyList<string> Unread)
{
    public static async Task<ProcedurePage?> LoadAsync(OfficeDb db, PublishedStandards standards, OfficeWords words, DateOnly today, string code, Guid? userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(words);
        if (await standards.FindAsync(code, today, cancellationToken) is not { } service || await standards.FindSopAsync(code, cancellationToken) is not { } sop)
        {
            return null;
        }

        var staff = Roles.Staff.ToArray();
        var officers = await db.Users.AsNoTracking()
            .Where(u => u.DismissedAt == null && db.UserRoles.Any(role => role.UserId == u.Id && db.Roles.Any(r => r.Id == role.RoleId && staff.Contains(r.Name!))))
            .OrderBy(u => u.DisplayName)
            .Select(u => new { u.Id, u.DisplayName, IsRead = db.SopReadings.Any(r => r.SopVersionId == sop.Id && r.UserId == u.Id) })
            .ToListAsync(cancellationToken);
        return new ProcedurePage(
            code, words.Fill(service.Definition.Name), sop.Id, sop.Version, sop.Definition.Decree?.Number,
            [.. sop.Definition.Steps.Select(step => Step(step, words))],
            officers.Exists(officer => officer.Id == userId && officer.IsRead),
            [.. officers.Where(officer => !officer.IsRead).Select(officer => officer.DisplayName)]);
    }

    private static ProcedureStep Step(SopStep step, OfficeWords words) => new(
        words.Fill(step.Name), RoleName(step.Role) + (step.RoleConfirmed ? "" : " (menunggu SK)"), step.Time?.InWords() ?? "menunggu SK",
        [.. step.Tools.Select(words.Fill)], words.Fill(step.Output), [.. step.Checklist.Select(words.Fill)], step.Say is null ? null : words.Fill(step.Say));

    private static string RoleName(SopRole role) => role switch
    {
        SopRole.Counter => "Petugas loket",
        SopRole.Operator => "Operator",
        SopRole.SectionHead => "Kepala seksi",
        SopRole.Secretary => "Sekretaris kecamatan",
        SopRole.Camat => "Camat",
        _ => "Disdukcapil",
    };
}
