using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Wanggarasi.Web.Outside.Uploads;

/// <summary>
/// The reader's own filters behind a limit: a few kilobytes can hold a stream that unpacks to gigabytes, and opening a PDF
/// unpacks some of its streams. One instance per file; all streams share the limit.
/// </summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long MostUnpacked = 64_000_000;
    private const int LongestOtherStream = 1_000_000;

    private long _left = MostUnpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Bounded(filter, this))];

    // Throws before the real filter takes the memory.
    private void Weigh(IFilter filter, Memory<byte> input)
    {
        if (filter is not FlateFilter)
        {
            // The other packings grow by a known factor; what opening a file unpacks is never long.
            _left -= input.Length > LongestOtherStream ? MostUnpacked : input.Length;
        }
        else if (input.Length > 2)
        {
            using var packed = new MemoryStream(input[2..].ToArray(), writable: false);
            using var unpacking = new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81920];
            try
            {
                for (int read; _left >= 0 && (read = unpacking.Read(buffer)) > 0; _left -= read)
                {
                }
            }
            catch (InvalidDataException)
            {
                // Damaged: the reader decides what it can still make of it.
            }
        }

        if (_left < 0)
        {
            throw new PdfDocumentFormatException("The streams of the file unpack to more than the portal takes.");
        }
    }

    private sealed class Bounded(IFilter filter, BoundedFilters bounds) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            bounds.Weigh(filter, input);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
