namespace Wanggarasi.Domain.Queue;

/// <summary>The journey of a ticket as one table: from a status and a step to the next status, or a refusal said aloud.</summary>
public static class TicketJourney
{
    /// <summary>The status after a step, or why the step cannot be taken (<c>forbidden-step</c>).</summary>
    /// <param name="from">Where the ticket stands; it was taken already.</param>
    /// <param name="step">What is to be done.</param>
    public static (TicketStatus? To, Refusal? Refusal) Next(TicketStatus from, TicketStep step)
    {
        TicketStatus? to = (from, step) switch
        {
            (TicketStatus.Booked, TicketStep.CheckIn) => TicketStatus.Waiting,
            (TicketStatus.Waiting, TicketStep.Call) => TicketStatus.Called,
            (TicketStatus.Called, TicketStep.CallAgain) => TicketStatus.Called,
            (TicketStatus.Called, TicketStep.Start) => TicketStatus.Serving,
            (TicketStatus.Called, TicketStep.Skip) => TicketStatus.Skipped,
            (TicketStatus.Skipped, TicketStep.Return) => TicketStatus.Waiting,
            (TicketStatus.Serving, TicketStep.Finish) => TicketStatus.Done,
            (TicketStatus.Called or TicketStatus.Serving, TicketStep.Transfer) => TicketStatus.Waiting,
            (TicketStatus.Booked or TicketStatus.Waiting or TicketStatus.Called or TicketStatus.Skipped, TicketStep.Cancel) => TicketStatus.Cancelled,
            (TicketStatus.Booked or TicketStatus.Waiting or TicketStatus.Called or TicketStatus.Skipped, TicketStep.Expire) => TicketStatus.Expired,

            // Somebody forgot to press "Selesai": the visit is over with the day.
            (TicketStatus.Serving, TicketStep.Expire) => TicketStatus.Done,
            _ => null,
        };

        return to is null
            ? (null, new Refusal("forbidden-step", $"Nomor ini {Words(from)}, jadi tidak dapat {Verb(step)}."))
            : (to, null);
    }

    /// <summary>True while the ticket can still come to a counter today.</summary>
    public static bool IsOpen(TicketStatus status) => status
        is TicketStatus.Booked or TicketStatus.Waiting or TicketStatus.Called or TicketStatus.Serving or TicketStatus.Skipped;

    /// <summary>True while a counter is busy with it.</summary>
    public static bool IsActive(TicketStatus status) => status is TicketStatus.Called or TicketStatus.Serving;

    /// <summary>The status in a word, for screens: "Menunggu".</summary>
    public static string Label(TicketStatus status) => status switch
    {
        TicketStatus.Booked => "Belum datang",
        TicketStatus.Waiting => "Menunggu",
        TicketStatus.Called => "Dipanggil",
        TicketStatus.Serving => "Dilayani",
        TicketStatus.Done => "Selesai",
        TicketStatus.Skipped => "Dilewati",
        TicketStatus.Cancelled => "Batal",
        TicketStatus.Expired => "Tidak berlaku lagi",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static string Words(TicketStatus status) => status switch
    {
        TicketStatus.Booked => "belum datang",
        TicketStatus.Waiting => "sedang menunggu",
        TicketStatus.Called => "sedang dipanggil",
        TicketStatus.Serving => "sedang dilayani",
        TicketStatus.Done => "sudah selesai dilayani",
        TicketStatus.Skipped => "sudah dilewati",
        TicketStatus.Cancelled => "sudah dibatalkan",
        _ => "tidak berlaku lagi",
    };

    private static string Verb(TicketStep step) => step switch
    {
        TicketStep.CheckIn => "didaftarkan hadir",
        TicketStep.Call or TicketStep.CallAgain => "dipanggil",
        TicketStep.Start => "mulai dilayani",
        TicketStep.Finish => "diselesaikan",
        TicketStep.Skip => "dilewati",
        TicketStep.Return => "dikembalikan ke antrean",
        TicketStep.Transfer => "dialihkan",
        TicketStep.Cancel => "dibatalkan",
        TicketStep.Expire => "diakhiri",
        _ => "diambil lagi",
    };
}
