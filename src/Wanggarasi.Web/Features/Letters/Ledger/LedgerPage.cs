using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Letters.Ledger;

/// <summary>One line of the register.</summary>
public sealed record LedgerRow(string Classification, long Sequence, string Number, DateTimeOffset At, string Service, string Subject, string Case, LetterState State, DateTimeOffset? EndedAt);

/// <summary>The register of letters of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Classification">The classification; null for all.</param>
/// <param name="Rows">Its lines by classification and place; at most <see cref="Most"/>.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Years">Years with a register.</param>
/// <param name="Classifications">Classifications of the year.</param>
public sealed record LedgerPage(int Year, string? Classification, IReadOnlyList<LedgerRow> Rows, int Total, IReadOnlyList<Choice> Years, IReadOnlyList<Choice> Classifications)
{
    /// <summary>Most lines on the screen; the file holds all.</summary>
    public const int Most = 1_000;

    /// <summary>Reads the register.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="year">The year.</param>
    /// <param name="classification">The classification; null or empty for all.</param>
    /// <param name="most">Most lines.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<LedgerPage> LoadAsync(OfficeDb db, int year, string? classification, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var numbered = db.CaseLetters.AsNoTracking().Where(l => l.Year != null);
        var years = await numbered.Select(l => l.Year!.Value).Distinct().OrderDescending().ToListAsync(cancellationToken);
        var ofYear = numbered.Where(l => l.Year == year);
        var classes = await ofYear.Select(l => l.Classification!).Distinct().OrderBy(c => c).ToListAsync(cancellationToken);
        var wanted = string.IsNullOrWhiteSpace(classification) ? null : classification.Trim();
        var lines = ofYear.Where(l => wanted == null || l.Classification == wanted);
        var rows = await lines
            .OrderBy(l => l.Classification).ThenBy(l => l.Sequence)
            .Take(most)
            .Select(l => new
            {
                l.Classification,
                l.Sequence,
                l.RegisterNumber,
                l.NumberedAt,
                l.State,
                l.EndedAt,
                Case = db.Applications.Where(a => a.Id == l.CaseId).Select(a => a.RegisterNumber).First(),
                Subject = db.Persons.Where(p => p.CaseId == l.CaseId && p.Role == PersonRole.Subject).Select(p => p.Name).FirstOrDefault(),
                l.Template,
            })
            .ToListAsync(cancellationToken);
        return new LedgerPage(
            year,
            wanted,
            [.. rows.Select(r => new LedgerRow(r.Classification!, r.Sequence!.Value, r.RegisterNumber!, r.NumberedAt!.Value, r.Template, r.Subject ?? "", r.Case, r.State, r.EndedAt))],
            await lines.CountAsync(cancellationToken),
            [.. years.Append(year).Distinct().OrderDescending().Select(y => new Choice($"{y}", $"{y}"))],
            [.. classes.Select(c => new Choice(c, c))]);
    }
}
