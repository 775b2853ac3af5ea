using System.Globalization;
using Wanggarasi.Data;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Letters.EditTemplate;

/// <summary>Judges and publishes a new version of a template; nothing is overwritten, who comes second is told.</summary>
public sealed class PublishTemplate(OfficeDb db, LetterTemplates templates, PublishedStandards standards, OfficeClock clock, TimeProvider time, CurrentUser user)
{
    private static readonly Refusal s_late = new("version-taken", "Orang lain sudah membuat versi baru sejak Anda membuka formulir ini. Buka riwayatnya, lalu ulangi perubahan Anda pada versi itu.");

    /// <summary>None, or why no version was made; with <c>pratinjau</c> the text is only judged.</summary>
    public async Task<IReadOnlyList<Refusal>> RunAsync(string code, EditTemplateForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var newest = await templates.FindAsync(code, cancellationToken) ?? throw new InvalidOperationException("No template to change.");
        var service = await standards.FindAsync(code, clock.Today, cancellationToken) ?? throw new InvalidOperationException("No service to write for.");
        var template = TypedTemplate.Read(newest.Template, form);
        if (TemplateChecks.Of(template, service.Definition) is { Count: > 0 } faults)
        {
            return faults;
        }

        if (form.Step != "terbitkan")
        {
            return [];
        }

        if (form.BasedOn != newest.Number.ToString(CultureInfo.InvariantCulture))
        {
            return [s_late];
        }

        if (StandardJson.Write(template) == StandardJson.Write(newest.Template))
        {
            return [new Refusal("nothing-changed", "Belum ada yang berubah dari versi terakhir.")];
        }

        db.LetterTemplateVersions.Add(new LetterTemplateVersion
        {
            ServiceCode = code,
            Number = newest.Number + 1,
            Body = StandardJson.Write(template),
            AuthorId = user.Id,
            Reason = form.Reason!.Trim(),
            CreatedAt = time.GetUtcNow(),
        });
        return await db.TrySaveAsync(cancellationToken) ? [] : [s_late];
    }
}
