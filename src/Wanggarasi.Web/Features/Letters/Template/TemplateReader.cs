using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Letters.Template;

/// <summary>One version in the history.</summary>
public sealed record TemplateVersionLine(int Number, DateTimeOffset At, string? Author, string Reason, string Body, int Letters);

/// <summary>A template with its history.</summary>
public sealed record TemplatePage(string Code, LetterTemplate Template, LetterSheet Sheet, IReadOnlyList<TemplateVersionLine> Versions);

/// <summary>Reads a template and shows it with invented values.</summary>
public sealed class TemplateReader(OfficeDb db, PublishedStandards standards, OfficeClock clock)
{
    /// <summary>The page; null where the service has no template.</summary>
    public async Task<TemplatePage?> LoadAsync(string code, CancellationToken cancellationToken)
    {
        var rows = await db.LetterTemplateVersions.AsNoTracking()
            .Where(v => v.ServiceCode == code)
            .OrderByDescending(v => v.Number)
            .Select(v => new
            {
                Version = v,
                Author = db.Users.Where(u => u.Id == v.AuthorId).Select(u => u.DisplayName).FirstOrDefault(),
                Letters = db.CaseLetters.Count(l => l.Template == code && l.TemplateVersion == v.Number),
            })
            .ToListAsync(cancellationToken);
        if (rows.Count == 0 || await standards.FindAsync(code, clock.Today, cancellationToken) is not { } service)
        {
            return null;
        }

        var template = Read(rows[0].Version);
        return new TemplatePage(
            code,
            template,
            Sample(template, service.Definition, clock.Today),
            [.. rows.Select(r => new TemplateVersionLine(r.Version.Number, r.Version.CreatedAt, r.Author, r.Version.Reason, Read(r.Version).Body, r.Letters))]);
    }

    /// <summary>The template with invented values.</summary>
    public static LetterSheet Sample(LetterTemplate template, ServiceDefinition service, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(template);
        var fields = LetterFields.Of(service, template.Fields);
        var values = fields.ToDictionary(f => f.Name, f => f.Options is [var first, ..] ? first : f.Sample, StringComparer.Ordinal);
        return LetterSheet.Of(template, fields, values, values, LetterNumber.Of(template, 1, today), today, new LetterSigner("camat", "Nama Contoh", null, "000000000000000000", "Pangkat Contoh", null, null));
    }

    private static LetterTemplate Read(LetterTemplateVersion row) => StandardJson.Read<LetterTemplate>(row.Body);
}
