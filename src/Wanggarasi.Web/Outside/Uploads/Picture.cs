using SkiaSharp;

namespace Wanggarasi.Web.Outside.Uploads;

/// <summary>
/// A photograph or scan, made small and upright: decoded, turned as its EXIF says, drawn on white, encoded as JPEG. What
/// else was in the file (place, telephone, thumbnail, hidden archive) is left behind (ASVS 14.2.8).
/// </summary>
internal static class Picture
{
    /// <summary>Longest side of what is kept, in pixels: an A4 page photographed stays readable.</summary>
    public const int LongestSide = 2000;

    /// <summary>About how long a kept picture is, in bytes.</summary>
    public const int Target = 400_000;

    // Looked at in the header, before anything is decoded (ASVS 5.2.6). A JPEG can be decoded at an eighth of its size, a PNG cannot.
    private const long MostPixels = 110_000_000;
    private const long MostPixelsOfPng = 40_000_000;
    private const long MostPixelsDecoded = 60_000_000;

    private static readonly int[] Qualities = [85, 78, 70, 62, 54, 46];

    public static (byte[]? Jpeg, FileFault? Fault) Shrink(byte[] content)
    {
        using var bytes = new SKMemoryStream(content);
        using var codec = SKCodec.Create(bytes, out var opened);
        if (codec is null)
        {
            return (null, opened is SKCodecResult.IncompleteInput ? FileFault.Truncated : FileFault.Damaged);
        }

        var (width, height) = ((long)codec.Info.Width, (long)codec.Info.Height);
        var isPng = codec.EncodedFormat is SKEncodedImageFormat.Png;
        if (width * height > (isPng ? MostPixelsOfPng : MostPixels))
        {
            return (null, FileFault.TooManyPixels);
        }

        var size = SizeToDecode(codec);
        if ((long)size.Width * size.Height > MostPixelsDecoded)
        {
            return (null, FileFault.TooManyPixels);
        }

        using var space = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, codec.Info.AlphaType is SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul, space);
        using var decoded = new SKBitmap();
        if (!decoded.TryAllocPixels(info))
        {
            return (null, FileFault.TooManyPixels);
        }

        return codec.GetPixels(info, decoded.GetPixels()) switch
        {
            SKCodecResult.Success => (Encode(decoded, codec.EncodedOrigin, space), null),
            SKCodecResult.IncompleteInput => (null, FileFault.Truncated),
            _ => (null, FileFault.Damaged),
        };
    }

    private static SKSizeI SizeToDecode(SKCodec codec)
    {
        foreach (var scale in new[] { 0.125f, 0.25f, 0.5f })
        {
            var size = codec.GetScaledDimensions(scale);
            if (Math.Max(size.Width, size.Height) >= LongestSide)
            {
                return size;
            }
        }

        return codec.Info.Size;
    }

    private static byte[] Encode(SKBitmap decoded, SKEncodedOrigin origin, SKColorSpace space)
    {
        for (var side = LongestSide; ; side = side * 3 / 4)
        {
            using var upright = Upright(decoded, origin, side, space);
            foreach (var quality in Qualities)
            {
                using var jpeg = upright.Encode(SKEncodedImageFormat.Jpeg, quality);
                if (jpeg.Size <= Target || (quality == Qualities[^1] && side <= LongestSide / 2))
                {
                    return jpeg.ToArray();
                }
            }
        }
    }

    private static SKImage Upright(SKBitmap decoded, SKEncodedOrigin origin, int longestSide, SKColorSpace space)
    {
        var scale = Math.Min(1f, longestSide / (float)Math.Max(decoded.Width, decoded.Height));
        var (width, height) = (Math.Max(1, (int)Math.Round(decoded.Width * scale)), Math.Max(1, (int)Math.Round(decoded.Height * scale)));
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        using var surface = SKSurface.Create(new SKImageInfo(isTurned ? height : width, isTurned ? width : height, SKColorType.Rgba8888, SKAlphaType.Opaque, space));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        var turn = Turn(origin, width, height);
        canvas.Concat(in turn);
        using var picture = SKImage.FromBitmap(decoded);
        canvas.DrawImage(picture, SKRect.Create(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }

    // The eight orientations of EXIF 2.3: where row 0 and column 0 of what is stored belong on the upright picture.
    private static SKMatrix Turn(SKEncodedOrigin origin, float w, float h) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, h, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, h, -1, 0, w, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, w, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
