using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Applications.Mend;

/// <summary>What is sent to mend a returned request; fields are named after the requirement.</summary>
public sealed class MendForm
{
    /// <summary>Codes of the requirements whose paper will be brought to the counter.</summary>
    public List<string> AtCounter { get; set; } = [];

    /// <summary>The files of a requirement among those sent.</summary>
    public static IReadOnlyList<IFormFile> FilesOf(IFormFileCollection files, string requirement)
    {
        ArgumentNullException.ThrowIfNull(files);
        return [.. files.GetFiles(ServiceForm.FieldOf(requirement)).Where(f => !string.IsNullOrEmpty(f.FileName))];
    }
}
