using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace Wanggarasi.Web.Tests.Outside.Uploads;

/// <summary>Files as people send them, made here: real bytes, nothing from anybody.</summary>
internal static class Files
{
    /// <summary>A photograph: noise compresses like one. The left half is red, the right half blue.</summary>
    public static byte[] Photo(int width = 800, int height = 600, bool noisy = false, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg, int quality = 90)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var pixels = new byte[width * height * 4];
        uint noise = 1;
        for (var i = 0; i < pixels.Length; i += 4)
        {
            noise = noise * 1664525 + 1013904223;
            var isLeft = i / 4 % width < width / 2;
            (pixels[i], pixels[i + 1], pixels[i + 2], pixels[i + 3]) = (isLeft ? (byte)200 : (byte)20, noisy ? (byte)(noise >> 27) : (byte)0, isLeft ? (byte)20 : (byte)200, 255);
        }

        System.Runtime.InteropServices.Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
        return bitmap.Encode(format, quality).ToArray();
    }

    /// <summary>The same JPEG with an EXIF orientation and a place where it was taken.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation)
    {
        var tiff = new List<byte>(Encoding.ASCII.GetBytes("Exif\0\0MM\0*"));
        tiff.AddRange([0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, (byte)(orientation >> 8), (byte)orientation, 0, 0, 0, 0, 0, 0]);
        tiff.AddRange(Encoding.ASCII.GetBytes("GPS-7504-RUMAH"));
        var length = tiff.Count + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. tiff, .. jpeg[2..]];
    }

    /// <summary>A PNG whose header claims a size, with almost nothing behind it.</summary>
    public static byte[] PngClaiming(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[1000]);
        }

        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    public static byte[] Pdf(int pages = 2)
    {
        using var builder = new PdfDocumentBuilder();
        for (var i = 0; i < pages; i++)
        {
            builder.AddPage(PageSize.A4);
        }

        return builder.Build();
    }

    /// <summary>A PDF whose cross-reference stream unpacks to a gigabyte and a half.</summary>
    public static byte[] PdfBomb()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var nothing = new byte[1_000_000];
            for (var i = 0; i < 1500; i++)
            {
                zlib.Write(nothing);
            }
        }

        var stream = packed.ToArray();
        var head = Encoding.ASCII.GetBytes("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n");
        var open = Encoding.ASCII.GetBytes($"3 0 obj\n<</Type/XRef/Size 4/W[1 4 2]/Root 1 0 R/Filter/FlateDecode/Length {stream.Length}>>\nstream\n");
        var end = Encoding.ASCII.GetBytes($"\nendstream\nendobj\nstartxref\n{head.Length}\n%%EOF\n");
        return [.. head, .. open, .. stream, .. end];
    }

    public static byte[] EncryptedPdf() => Encoding.Latin1.GetBytes(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
        + "4 0 obj\n<</Filter/Standard/V 1/R 2/P -44/O<" + new string('A', 64) + ">/U<" + new string('B', 64) + ">>>\nendobj\n"
        + "xref\n0 5\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \n0000000167 00000 n \n"
        + "trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n383\n%%EOF\n");

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(body));
        return [.. length, .. body, .. crc];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
