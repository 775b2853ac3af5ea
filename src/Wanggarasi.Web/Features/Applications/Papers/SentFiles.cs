using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Outside.Uploads;

namespace Wanggarasi.Web.Features.Applications.Papers;

/// <summary>What a form sent for one requirement; a browser sends an empty part for a field nothing was chosen in.</summary>
internal static class SentFiles
{
    public static IReadOnlyList<UploadedFile> Of(IFormFileCollection files, string requirement) =>
    [
        .. files.GetFiles(ServiceForm.FieldOf(requirement)).Where(f => !string.IsNullOrEmpty(f.FileName)).Select(f => new UploadedFile(f.FileName, f.Length, f.OpenReadStream())),
    ];
}
