using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>
/// Drafts the letters of invented cases that are past the step of typing, so that whoever looks around finds letters to correct, to
/// sign and to number. The register stays empty: numbers are given in the order of the day, by people.
/// </summary>
public sealed class DemonstrationLetters(OfficeDb db, CaseFiles files, CaseLetters letters, LetterTemplates templates, PublishedStandards standards)
{
    private static readonly CaseStatus[] s_worked = [CaseStatus.Processing, CaseStatus.Signing];

    /// <summary>Drafts them, and signs those whose step of signing is done. Gives how many there are.</summary>
    /// <param name="office">The office's words.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<int> FillAsync(OfficeWords office, CancellationToken cancellationToken)
    {
        var services = (await templates.AllAsync(cancellationToken)).Keys.ToList();
        var cases = await db.Applications.AsNoTracking()
            .Where(a => services.Contains(a.ServiceCode) && s_worked.Contains(a.Status) && !a.Letters.Any())
            .OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken);
        var accounts = await db.UserRoles
            .Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => new { role.Name, held.UserId })
            .ToListAsync(cancellationToken);
        var byRole = accounts.GroupBy(a => a.Name!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(a => a.UserId), StringComparer.Ordinal);
        var written = 0;
        foreach (var id in cases)
        {
            var application = (await files.FindAsync(id, cancellationToken))!;
            var sop = await standards.GetSopAsync(application.ServiceCode, application.CurrentRound!.SopVersion, cancellationToken);
            var done = sop.WorkSteps.Take(application.Step!.Value - 1).ToList();
            if (!done.Exists(s => s.Kind == StepKind.Process) || await letters.OpenAsync(application, null, cancellationToken) is not { } open)
            {
                continue;
            }

            var values = new Dictionary<string, string>(LetterFields.OfOffice(office), StringComparer.Ordinal);
            foreach (var field in open.Needed.Where(f => !f.IsAutomatic))
            {
                values[field.Name] = open.Values.GetValueOrDefault(field.Name) is { Length: > 0 } kept ? kept : Invented(field);
            }

            if (LetterValues.Check(open.Template, open.Needed, values, open.Said).Count > 0)
            {
                continue; // somebody invented who must not get this letter
            }

            await MustAsync(letters.DraftAsync(application, await HandAsync("loket", ActorRole.CounterOfficer), open.Published, values, cancellationToken));
            files.Put(application);
            await db.SaveChangesAsync(cancellationToken);
            if (done.Find(s => s.Kind == StepKind.Sign) is { } sign)
            {
                var hand = await HandAsync("camat", ActorRole.Camat);
                await MustAsync(letters.FollowAsync(application, hand, sign, SopPlan.RoleName(sign.Role), null, DateOnly.FromDateTime(hand.At.UtcDateTime), cancellationToken));
                files.Put(application);
                await db.SaveChangesAsync(cancellationToken);
            }

            written++;

            Task<Hand> HandAsync(string role, ActorRole actor) => files.HandAsync(id, new Actor(actor, byRole[role]), cancellationToken);
        }

        db.ChangeTracker.Clear();
        return written;
    }

    private static string Invented(LetterField field) => field.Options is [var first, ..] ? first : field.Type switch
    {
        LetterFieldType.Day => "1990-01-31",
        LetterFieldType.Number => "2",
        _ when field.Name.Contains("nomor", StringComparison.Ordinal) => "140/025/2026",
        _ => "-",
    };

    private static async Task MustAsync(Task<Domain.Refusal?> act)
    {
        if (await act is { } refusal)
        {
            throw new InvalidOperationException($"The rules refuse an invented letter ({refusal.Code}): {refusal.Message}");
        }
    }
}
