using Wanggarasi.Domain.Queue;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Queue.CloseDay;

/// <summary>What the holder of a cancelled number reads.</summary>
internal static class ClosedWords
{
    public static string Say(QueueTicket ticket, string reason, string office)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return string.Join(
            '\n',
            $"Nomor antrean {ticket.Number} untuk {Indonesian.LongDay(ticket.HeldOn)} dibatalkan kantor: {reason}.",
            "Maaf atas perubahan ini. Untuk waktu lain, buka halaman Antrean di portal dan ambil nomor baru.",
            office);
    }
}
