namespace Wanggarasi.Domain.Queue;

/// <summary>Where a ticket stands.</summary>
public enum TicketStatus
{
    /// <summary>Taken from home for a half hour; the person has not come yet. Never called.</summary>
    Booked,

    /// <summary>Menunggu: the person is there and waits.</summary>
    Waiting,

    /// <summary>Dipanggil: a counter calls it.</summary>
    Called,

    /// <summary>Dilayani.</summary>
    Serving,

    /// <summary>Selesai.</summary>
    Done,

    /// <summary>Dilewati: nobody came after three calls; may come back the same day.</summary>
    Skipped,

    /// <summary>Batal: given back by its holder, or the office closed.</summary>
    Cancelled,

    /// <summary>Tidak berlaku lagi: the day was over before it was served.</summary>
    Expired,
}

/// <summary>What can happen to a ticket; also the kinds of its record.</summary>
public enum TicketStep
{
    /// <summary>Somebody took it.</summary>
    Take,

    /// <summary>Its holder came to the office.</summary>
    CheckIn,

    /// <summary>A counter calls it for the first time, or anew after a return or transfer.</summary>
    Call,

    /// <summary>The same counter calls once more.</summary>
    CallAgain,

    /// <summary>The person stands at the counter.</summary>
    Start,

    /// <summary>The visit is over.</summary>
    Finish,

    /// <summary>Nobody came.</summary>
    Skip,

    /// <summary>Who was skipped is there after all.</summary>
    Return,

    /// <summary>Another counter takes over; the place in the line stays.</summary>
    Transfer,

    /// <summary>The holder gives it back, or the office closes.</summary>
    Cancel,

    /// <summary>The day is over.</summary>
    Expire,
}

/// <summary>Where a ticket was taken.</summary>
public enum TicketChannel
{
    /// <summary>Daring: at home, for a half hour of today or a coming working day.</summary>
    Online,

    /// <summary>Kios: at the machine in the waiting room.</summary>
    Kiosk,

    /// <summary>Loket: by an officer.</summary>
    Counter,
}
