using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Letters.Templates;

/// <summary>One template in the list.</summary>
public sealed record TemplateRow(string Code, string Title, LetterKind Kind, string Classification, bool IsConfirmed, int Version, DateTimeOffset ChangedAt);

/// <summary>The newest version of every template.</summary>
public sealed record TemplatesPage(IReadOnlyList<TemplateRow> Rows)
{
    /// <summary>Reads them.</summary>
    public static async Task<TemplatesPage> LoadAsync(OfficeDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var newest = await db.LetterTemplateVersions.AsNoTracking()
            .Where(v => !db.LetterTemplateVersions.Any(newer => newer.ServiceCode == v.ServiceCode && newer.Number > v.Number))
            .Select(v => new { v.ServiceCode, v.Number, v.CreatedAt, v.Body })
            .ToListAsync(cancellationToken);
        return new TemplatesPage(
        [
            .. newest.Select(v => (Row: v, Template: StandardJson.Read<LetterTemplate>(v.Body)))
                .OrderBy(v => v.Template.Kind).ThenBy(v => v.Template.Title, StringComparer.Ordinal)
                .Select(v => new TemplateRow(v.Row.ServiceCode, v.Template.Title, v.Template.Kind, v.Template.Classification, v.Template.IsClassificationConfirmed, v.Row.Number, v.Row.CreatedAt)),
        ]);
    }
}
