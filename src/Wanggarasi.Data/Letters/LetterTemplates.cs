using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Letters;

/// <summary>A template in one of its versions.</summary>
/// <param name="Number">Number of the version.</param>
/// <param name="Template">What it says.</param>
/// <param name="TextHash">SHA-256 of the version as stored, in hexadecimal digits: a letter is sealed with it.</param>
public sealed record PublishedTemplate(int Number, LetterTemplate Template, string TextHash);

/// <summary>Which services issue something of the office's own, and by which template.</summary>
public sealed class LetterTemplates(OfficeDb db)
{
    /// <summary>The template of a service that counts now; null where the office issues nothing of its own for it.</summary>
    public async Task<PublishedTemplate?> FindAsync(string service, CancellationToken cancellationToken)
    {
        var row = await db.LetterTemplateVersions.AsNoTracking().Where(v => v.ServiceCode == service).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : Read(row);
    }

    /// <summary>A version that a letter was drafted with.</summary>
    public async Task<PublishedTemplate> GetAsync(string service, int number, CancellationToken cancellationToken) =>
        Read(await db.LetterTemplateVersions.AsNoTracking().SingleAsync(v => v.ServiceCode == service && v.Number == number, cancellationToken));

    /// <summary>The newest template of every service that has one, by service.</summary>
    public async Task<IReadOnlyDictionary<string, PublishedTemplate>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await db.LetterTemplateVersions.AsNoTracking()
            .Where(v => !db.LetterTemplateVersions.Any(newer => newer.ServiceCode == v.ServiceCode && newer.Number > v.Number))
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.ServiceCode, Read, StringComparer.Ordinal);
    }

    private static PublishedTemplate Read(LetterTemplateVersion row) =>
        new(row.Number, StandardJson.Read<LetterTemplate>(row.Body), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Body))));
}
