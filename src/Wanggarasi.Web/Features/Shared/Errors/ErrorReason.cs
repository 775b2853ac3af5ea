namespace Wanggarasi.Web.Features.Shared.Errors;

/// <summary>Why a request was refused, where the status alone would leave a person puzzled.</summary>
public sealed record ErrorReason(string Title, string Advice)
{
    private static readonly object Key = new();

    /// <summary>The antiforgery check failed: nearly always a form that outlived its cookie, or a sign-in in another tab.</summary>
    public static ErrorReason FormOpenTooLong { get; } = new(
        "Formulir terlalu lama terbuka",
        "Demi keamanan, isian yang dikirim dari halaman lama tidak kami terima. Tekan tombol kembali di peramban: isian Anda biasanya masih ada. Salin bila perlu, muat ulang halaman itu, lalu kirim lagi.");

    public static ErrorReason UnreadableCharacter { get; } = new(
        "Ada tanda yang tidak dapat dibaca",
        "Salah satu isian mengandung tanda yang tidak terlihat, biasanya karena disalin dari berkas lain. Tekan tombol kembali, hapus isian itu, lalu ketik ulang.");

    /// <summary>Right after a start the tree under the newest anchor is read; without it nothing can be said to be unchanged.</summary>
    public static ErrorReason RecordsBeingRead { get; } = new(
        "Catatan sedang disiapkan",
        "Portal baru saja dinyalakan dan sedang membaca semua catatan. Buka halaman ini lagi dalam satu menit; tidak ada yang perlu Anda kirim ulang.");

    public void Remember(HttpContext context) => context.Items[Key] = this;

    public static ErrorReason? Of(HttpContext context) => context.Items[Key] as ErrorReason;
}
