using Wanggarasi.Data.Papers;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Outside.Uploads;

/// <summary>
/// Judges an uploaded file by its content, whatever its name says, and makes it safe: photographs and scans are decoded
/// and encoded again (so nothing but the picture is left), a PDF is opened and its pages are counted. Stores nothing.
/// </summary>
public sealed class JudgeFile
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const int LongestFile = 15_000_000;

    /// <summary>What a field says about it.</summary>
    public const string Accepts = "Foto (JPEG, PNG) atau PDF, paling besar 15 MB";

    // A picture takes some hundred megabytes while it is decoded: two at a time, the others wait.
    private static readonly SemaphoreSlim Table = new(2, 2);

    /// <summary>The file made safe, or why not, in words that name the file, the limit and its size.</summary>
    public async Task<(AcceptedFile? File, Refusal? Refusal)> RunAsync(UploadedFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var name = file.ShownName;
        if (file.Length > LongestFile)
        {
            return (null, TooLong(name, file.Length));
        }

        var content = new byte[(int)Math.Max(0, file.Length)];
        var read = await file.Content.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
        if (read == 0)
        {
            return (null, new Refusal("file-empty", $"\"{name}\" kosong (0 B). Pilih lagi berkasnya, atau foto ulang."));
        }

        await Table.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Judge(name, content.AsSpan(0, read).ToArray()), cancellationToken);
        }
        finally
        {
            Table.Release();
        }
    }

    private static (AcceptedFile? File, Refusal? Refusal) Judge(string name, byte[] content)
    {
        var size = Indonesian.FileSize(content.Length);
        switch (FileKinds.Of(content))
        {
            case FileKind.Jpeg or FileKind.Png:
                var (picture, fault) = Picture.Shrink(content);
                return picture is null ? (null, Refuse(name, size, fault)) : (new AcceptedFile(name, AcceptedFile.Picture, picture, 1), null);
            case FileKind.Pdf:
                var (pages, wrong) = PdfPages.Count(content);
                return wrong is { } not ? (null, Refuse(name, size, not)) : (new AcceptedFile(name, AcceptedFile.Pdf, content, pages), null);
            case FileKind.Heic:
                return (null, new Refusal("file-heic", $"\"{name}\" ({size}) berformat HEIC. Di iPhone buka Pengaturan › Kamera › Format, pilih Paling Kompatibel, lalu foto ulang; atau bawa aslinya ke loket."));
            default:
                return (null, new Refusal("file-kind", $"\"{name}\" ({size}) bukan foto JPEG, PNG, atau PDF. Kirim fotonya atau PDF-nya, atau bawa aslinya ke loket."));
        }
    }

    private static Refusal TooLong(string name, long length) => new(
        "file-too-long",
        $"\"{name}\" lebih dari 15 MB ({Indonesian.FileSize(length)}). Kirim foto yang lebih kecil, atau bawa aslinya ke loket.");

    private static Refusal Refuse(string name, string size, FileFault? fault) => fault switch
    {
        FileFault.Truncated => new("file-truncated", $"\"{name}\" ({size}) terpotong: sebagian isinya tidak sampai. Kirim sekali lagi, atau foto ulang."),
        FileFault.TooManyPixels => new("file-too-many-pixels", $"\"{name}\" ({size}) berukuran lebih dari 110 juta piksel. Foto ulang dengan ukuran biasa, atau bawa aslinya ke loket."),
        FileFault.Encrypted => new("file-encrypted", $"\"{name}\" ({size}) dikunci dengan kata sandi. Simpan PDF tanpa kata sandi, lalu kirim lagi."),
        FileFault.NoPages => new("file-no-pages", $"\"{name}\" ({size}) tidak berisi halaman. Periksa PDF-nya, lalu kirim lagi."),
        FileFault.TooManyPages => new("file-too-many-pages", $"\"{name}\" ({size}) lebih dari {PdfPages.Most} halaman. Kirim halaman yang diminta saja."),
        _ => new("file-damaged", $"\"{name}\" ({size}) rusak dan tidak dapat dibuka. Kirim sekali lagi, atau foto ulang."),
    };
}

/// <summary>What keeps a file of the right kind from being taken.</summary>
internal enum FileFault
{
    Damaged,
    Truncated,
    TooManyPixels,
    Encrypted,
    NoPages,
    TooManyPages,
}
