using System.Globalization;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Web.Features.Letters.Template;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Letters.EditTemplate;

/// <summary>Reads a template for editing.</summary>
public sealed class EditTemplateReader(LetterTemplates templates, PublishedStandards standards, OfficeClock clock)
{
    /// <summary>The form as it stands, or as it was typed; null where the service has no template.</summary>
    public async Task<EditTemplatePage?> LoadAsync(string code, EditTemplateForm? form, CancellationToken cancellationToken)
    {
        if (await templates.FindAsync(code, cancellationToken) is not { } newest || await standards.FindAsync(code, clock.Today, cancellationToken) is not { } service)
        {
            return null;
        }

        var typed = form ?? new EditTemplateForm
        {
            BasedOn = newest.Number.ToString(CultureInfo.InvariantCulture),
            Title = newest.Template.Title,
            Classification = newest.Template.Classification,
            IsConfirmed = newest.Template.IsClassificationConfirmed ? "true" : null,
            OfficeCode = newest.Template.OfficeCode,
            NumberFormat = newest.Template.NumberFormat,
            Fields = OwnFields.Write(newest.Template.Fields),
            Body = newest.Template.Body,
        };
        var template = TypedTemplate.Read(newest.Template, typed);
        return new EditTemplatePage(
            code,
            service.Definition.Name,
            typed,
            LetterFields.Of(service.Definition, template.Fields),
            TemplateChecks.Of(template, service.Definition).Count == 0 ? TemplateReader.Sample(template, service.Definition, clock.Today) : null);
    }
}
