using SkiaSharp;

namespace Wanggarasi.Browser.Tests;

/// <summary>Papers as people send them: photographs of several megabytes, held sideways, and PDFs.</summary>
public static class Papers
{
    private static readonly Lazy<byte[]> s_photograph = new(() => Sideways(TakePhotograph()));
    private static readonly Lazy<byte[]> s_letter = new(WriteLetter);
    private static readonly Lazy<string> s_folder = new(MakeFolder);

    /// <summary>The file of a photograph as a telephone takes it: 12 million noisy pixels, several megabytes, turned by its EXIF.</summary>
    public static string Photograph(string name) => Put(name, s_photograph.Value);

    /// <summary>The file of a PDF of two pages.</summary>
    public static string Letter(string name) => Put(name, s_letter.Value);

    private static string Put(string name, byte[] content)
    {
        // Journeys run side by side; each has its own files.
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(s_folder.Value, Guid.CreateVersion7().ToString("N"))).FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("berkas-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static byte[] TakePhotograph()
    {
        using var bitmap = new SKBitmap(4000, 3000, SKColorType.Rgba8888, SKAlphaType.Opaque);
        var grain = 7u;
        var pixels = bitmap.GetPixelSpan();
        var bytes = new byte[pixels.Length];
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
            {
                grain = (grain * 1664525) + 1013904223;
                var paper = 150 + (x / 40) + (int)(grain >> 26) - 32;
                var at = ((y * bitmap.Width) + x) * 4;
                bytes[at] = (byte)Math.Clamp(paper, 0, 255);
                bytes[at + 1] = (byte)Math.Clamp(paper - 4, 0, 255);
                bytes[at + 2] = (byte)Math.Clamp(paper - 20, 0, 255);
                bytes[at + 3] = 255;
            }
        }

        System.Runtime.InteropServices.Marshal.Copy(bytes, 0, bitmap.GetPixels(), bytes.Length);
        // Lines of words, written as they stand when the picture is turned upright.
        using var canvas = new SKCanvas(bitmap);
        canvas.Translate(0, bitmap.Height);
        canvas.RotateDegrees(-90);
        using var ink = new SKPaint { Color = new SKColor(40, 40, 70), StrokeWidth = 20 };
        for (var line = 0; line < 30; line++)
        {
            var end = line % 6 == 5 ? 1500 : 2600;
            for (float x = 380, word = 0; x < end; x += word + 44)
            {
                grain = (grain * 1664525) + 1013904223;
                word = 60 + (grain >> 24);
                canvas.DrawLine(x, 500 + (line * 100), Math.Min(x + word, end), 500 + (line * 100), ink);
            }
        }

        canvas.Flush();
        using var packed = bitmap.Encode(SKEncodedImageFormat.Jpeg, 88);
        return packed.ToArray();
    }

    // The EXIF segment of a telephone held upright: orientation 6, so that the picture is turned when it is shown.
    private static byte[] Sideways(byte[] jpeg)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0x00, 0x22, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0,
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    private static byte[] WriteLetter()
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            using var ink = new SKPaint { Color = SKColors.Black, StrokeWidth = 3 };
            for (var page = 0; page < 2; page++)
            {
                using var canvas = document.BeginPage(595, 842);
                for (var line = 0; line < 30; line++)
                {
                    canvas.DrawLine(60, 80 + (line * 22), 520 - (line * 37 % 160), 80 + (line * 22), ink);
                }

                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }
}
