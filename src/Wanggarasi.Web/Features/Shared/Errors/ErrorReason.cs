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

    public void Remember(HttpContext context) => context.Items[Key] = this;

    public static ErrorReason? Of(HttpContext context) => context.Items[Key] as ErrorReason;
}
