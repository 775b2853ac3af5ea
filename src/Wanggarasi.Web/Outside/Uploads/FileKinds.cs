namespace Wanggarasi.Web.Outside.Uploads;

/// <summary>Kinds of file that are told apart.</summary>
internal enum FileKind
{
    Other,
    Jpeg,
    Png,
    Pdf,

    /// <summary>What iPhones make unless told otherwise: not taken, but worth a better message.</summary>
    Heic,
}

/// <summary>The kind of a file by its first bytes; names and declared types are not looked at.</summary>
internal static class FileKinds
{
    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static FileKind Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return FileKind.Jpeg;
        }

        if (content.StartsWith(PngMark))
        {
            return FileKind.Png;
        }

        // Readers accept a little before the mark; only white space and a byte order mark are let through here, so that a
        // page of HTML with a PDF inside is none.
        if (content[..Math.Min(content.Length, 64)].TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0D, 0x0A, 0x00]).StartsWith("%PDF-"u8))
        {
            return FileKind.Pdf;
        }

        return content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8) && IsHeic(content[8..12]) ? FileKind.Heic : FileKind.Other;
    }

    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("hevc"u8);
}
