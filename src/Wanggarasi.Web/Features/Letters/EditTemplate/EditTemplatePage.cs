using Wanggarasi.Domain.Letters;

namespace Wanggarasi.Web.Features.Letters.EditTemplate;

/// <summary>The form with what may stand in it.</summary>
/// <param name="Code">Code of the service.</param>
/// <param name="Service">Name of the service.</param>
/// <param name="Form">As typed.</param>
/// <param name="Known">The fields that may be used.</param>
/// <param name="Sheet">The text with invented values; null where it cannot be set.</param>
public sealed record EditTemplatePage(string Code, string Service, EditTemplateForm Form, IReadOnlyList<LetterField> Known, LetterSheet? Sheet);
