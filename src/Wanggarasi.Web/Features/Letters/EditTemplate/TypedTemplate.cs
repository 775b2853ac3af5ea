using Wanggarasi.Domain.Letters;

namespace Wanggarasi.Web.Features.Letters.EditTemplate;

/// <summary>A template as the form says it.</summary>
public static class TypedTemplate
{
    /// <summary>The template. Its kind and its rule of age are the law's, not the editor's: they stay.</summary>
    public static LetterTemplate Read(LetterTemplate before, EditTemplateForm form)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(form);
        return before with
        {
            Title = (form.Title ?? "").Trim(),
            Classification = (form.Classification ?? "").Trim(),
            IsClassificationConfirmed = form.IsConfirmed == "true",
            OfficeCode = (form.OfficeCode ?? "").Trim(),
            NumberFormat = (form.NumberFormat ?? "").Trim(),
            Fields = OwnFields.Read(form.Fields),
            Body = (form.Body ?? "").ReplaceLineEndings("\n").Trim() + "\n",
        };
    }
}
