namespace Wanggarasi.Web.Outside.Uploads;

/// <summary>A file as somebody sent it. Nothing about it is believed.</summary>
/// <param name="Name">The name the sender gave it.</param>
/// <param name="Length">Bytes it says it has.</param>
/// <param name="Content">Its bytes, from the start.</param>
public sealed record UploadedFile(string Name, long Length, Stream Content)
{
    /// <summary>The name without a path and signs nobody sees, to be shown and kept; never used as a path.</summary>
    public string ShownName
    {
        get
        {
            var last = Name.Split('/', '\\')[^1];
            var clean = string.Concat(last.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format)).Trim();
            return clean.Length switch
            {
                0 => "berkas",
                > 120 => clean[..60] + "…" + clean[^50..],
                _ => clean,
            };
        }
    }
}
