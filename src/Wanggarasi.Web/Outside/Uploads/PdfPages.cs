using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Wanggarasi.Web.Outside.Uploads;

/// <summary>Opens a PDF far enough to know that it is whole and how many pages it has. What is on the pages is not read.</summary>
internal static class PdfPages
{
    /// <summary>Most pages taken.</summary>
    public const int Most = 200;

    // Where the end mark must stand; some printers add a few hundred bytes of their own after it.
    private const int Tail = 2048;

    public static (int Pages, FileFault? Fault) Count(byte[] content)
    {
        if (content.AsSpan(Math.Max(0, content.Length - Tail)).LastIndexOf("%%EOF"u8) < 0)
        {
            return (0, FileFault.Truncated);
        }

        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = 64,
                FilterProvider = new BoundedFilters(),
            });
            return document.NumberOfPages switch
            {
                0 => (0, FileFault.NoPages),
                > Most => (0, FileFault.TooManyPages),
                var pages => (pages, null),
            };
        }
        catch (PdfDocumentEncryptedException)
        {
            return (0, FileFault.Encrypted);
        }
#pragma warning disable CA1031 // A damaged file makes the reader throw anything; the process itself is not at risk.
        catch (Exception)
#pragma warning restore CA1031
        {
            return (0, FileFault.Damaged);
        }
    }
}
