namespace Wanggarasi.Domain.Queue;

/// <summary>
/// A place in the queue of one day. What belongs to the person (telephone, secret code) stands apart from it; it is a number, never a name.
/// </summary>
/// <remarks>
/// Each step is recorded as a <see cref="TicketEvent"/> to be stored in the same transaction; times of the record never go back, even
/// where the server's clock does. Fields and states: docs/decisions/0010.
/// </remarks>
public sealed class QueueTicket
{
    /// <summary>How often a ticket is called before it may be skipped.</summary>
    public const int CallsBeforeSkip = 3;

    private readonly List<TicketEvent> _events = [];

    // For the archive.
    private QueueTicket()
    {
        Letter = "";
    }

    /// <summary>A version 7 id made by the application.</summary>
    public Guid Id { get; private init; }

    /// <summary>The office's local day for which it counts.</summary>
    public DateOnly HeldOn { get; private init; }

    /// <summary>The letter of the group of services.</summary>
    public string Letter { get; private init; }

    /// <summary>The number within day and letter, from 1.</summary>
    public int Sequence { get; private init; }

    /// <summary>Where it was taken.</summary>
    public TicketChannel Channel { get; private init; }

    /// <summary>The service asked for; null where somebody wants to be helped without choosing.</summary>
    public string? ServiceCode { get; private init; }

    /// <summary>Lansia, difabel, hamil, or with a small child, by the person's own word. Only that it is so, never why (Permenpan-RB 11/2024).</summary>
    public bool IsPriority { get; private init; }

    /// <summary>The case the visit belongs to; null where it has none (yet).</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The booked half hour, in minutes after local midnight; null for who came without one.</summary>
    public int? SlotMinute { get; private init; }

    /// <summary>1, 2, 3 … within the booked half hour; null without one, or once it was given back.</summary>
    public int? Place { get; private set; }

    /// <summary>Where it stands.</summary>
    public TicketStatus Status { get; private set; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset TakenAt { get; private init; }

    /// <summary>When the person was there: at once at the kiosk or counter.</summary>
    public DateTimeOffset? CheckedInAt { get; private set; }

    /// <summary>The place in the line: who has the earlier instant comes first. Null before checking in.</summary>
    public DateTimeOffset? LineAt { get; private set; }

    /// <summary>The first call.</summary>
    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>The newest call.</summary>
    public DateTimeOffset? LastCalledAt { get; private set; }

    /// <summary>How often it was called since it last left the line.</summary>
    public int Calls { get; private set; }

    /// <summary>When the person stood at a counter for the first time.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it came to its end: served, given back or expired.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The counter that calls or serves it, or did last.</summary>
    public int? Counter { get; private set; }

    /// <summary>Equal to <see cref="Counter"/> while that counter is busy with it, else null: a counter has one active ticket.</summary>
    public int? ActiveCounter { get; private set; }

    /// <summary>The counter it was handed to; only that one calls it.</summary>
    public int? ForCounter { get; private set; }

    /// <summary>The officer who called it last.</summary>
    public Guid? OfficerId { get; private set; }

    /// <summary>The early end of the time we told its holder, kept to measure how often we were right; null where we told none.</summary>
    public DateTimeOffset? ForecastFromAt { get; private set; }

    /// <summary>The late end of the time we told its holder.</summary>
    public DateTimeOffset? ForecastToAt { get; private set; }

    /// <summary>The newest instant of the record.</summary>
    public DateTimeOffset LastStepAt { get; private set; }

    /// <summary>Renewed with each change, so that the one who comes second is told.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    /// <summary>The number as printed and called.</summary>
    public TicketNumber Number => new(Letter, Sequence);

    /// <summary>What happened since it was read, to be stored with it.</summary>
    public IReadOnlyList<TicketEvent> NewEvents => _events;

    /// <summary>A new ticket. That the day is open, the number the next one and the half hour free is the archive's to see.</summary>
    /// <param name="at">Now.</param>
    /// <param name="heldOn">The day.</param>
    /// <param name="number">The next number of the letter on that day.</param>
    /// <param name="wish">What its holder wants.</param>
    /// <param name="officerId">The officer who took it for somebody; null otherwise.</param>
    public static QueueTicket Take(DateTimeOffset at, DateOnly heldOn, TicketNumber number, TicketWish wish, Guid? officerId = null)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(wish);
        if (wish.SlotMinute is null != (wish.Place is null))
        {
            throw new ArgumentException("A booked half hour and a place in it come together.", nameof(wish));
        }

        var isThere = wish.Channel != TicketChannel.Online;
        var ticket = new QueueTicket
        {
            Id = wish.Id,
            HeldOn = heldOn,
            Letter = number.Letter,
            Sequence = number.Sequence,
            Channel = wish.Channel,
            ServiceCode = wish.ServiceCode,
            IsPriority = wish.IsPriority,
            CaseId = wish.CaseId,
            SlotMinute = wish.SlotMinute,
            Place = wish.Place,
            Status = isThere ? TicketStatus.Waiting : TicketStatus.Booked,
            TakenAt = at,
            CheckedInAt = isThere ? at : null,
            LineAt = isThere ? at : null,
            LastStepAt = at,
        };
        ticket.Note(TicketStep.Take, at, null, officerId);
        return ticket;
    }

    /// <summary>
    /// The holder is there. Who comes by the end of the booked half hour gets the place of its beginning; who comes later waits from now
    /// on, like everybody who comes then.
    /// </summary>
    /// <param name="at">Now.</param>
    /// <param name="slotStartAt">When the booked half hour begins.</param>
    /// <param name="slotEndAt">When it ends.</param>
    public Refusal? CheckIn(DateTimeOffset at, DateTimeOffset slotStartAt, DateTimeOffset slotEndAt)
    {
        if (Step(TicketStep.CheckIn, ref at) is { } refusal)
        {
            return refusal;
        }

        CheckedInAt = at;
        LineAt = at <= slotEndAt ? slotStartAt : at;
        Note(TicketStep.CheckIn, at);
        return null;
    }

    /// <summary>A counter calls. Refused where another counter is named (<c>other-counter</c>).</summary>
    public Refusal? Call(DateTimeOffset at, int counter, Guid officerId)
    {
        if (ForCounter is { } named && named != counter)
        {
            return new Refusal("other-counter", $"Nomor {Number} dialihkan ke loket {named}.");
        }

        if (Step(TicketStep.Call, ref at) is { } refusal)
        {
            return refusal;
        }

        (Counter, ActiveCounter, OfficerId, Calls) = (counter, counter, officerId, 1);
        CalledAt ??= at;
        LastCalledAt = at;
        Note(TicketStep.Call, at, counter, officerId);
        return null;
    }

    /// <summary>The counter calls once more.</summary>
    public Refusal? CallAgain(DateTimeOffset at, Guid officerId)
    {
        if (Step(TicketStep.CallAgain, ref at) is { } refusal)
        {
            return refusal;
        }

        Calls++;
        LastCalledAt = at;
        Note(TicketStep.CallAgain, at, Counter, officerId);
        return null;
    }

    /// <summary>The person stands at the counter.</summary>
    public Refusal? Start(DateTimeOffset at, Guid officerId)
    {
        if (Step(TicketStep.Start, ref at) is { } refusal)
        {
            return refusal;
        }

        StartedAt ??= at;
        OfficerId = officerId;
        Note(TicketStep.Start, at, Counter, officerId);
        return null;
    }

    /// <summary>The visit is over.</summary>
    public Refusal? Finish(DateTimeOffset at, Guid officerId)
    {
        if (Step(TicketStep.Finish, ref at) is { } refusal)
        {
            return refusal;
        }

        ActiveCounter = null;
        EndedAt = at;
        Note(TicketStep.Finish, at, Counter, officerId);
        return null;
    }

    /// <summary>Nobody came. Refused before the third call (<c>called-too-little</c>).</summary>
    public Refusal? Skip(DateTimeOffset at, Guid officerId)
    {
        if (Status == TicketStatus.Called && Calls < CallsBeforeSkip)
        {
            return new Refusal("called-too-little", $"Panggil dulu {CallsBeforeSkip} kali sebelum melewati: nomor {Number} baru dipanggil {Calls} kali.");
        }

        if (Step(TicketStep.Skip, ref at) is { } refusal)
        {
            return refusal;
        }

        ActiveCounter = null;
        Note(TicketStep.Skip, at, Counter, officerId);
        return null;
    }

    /// <summary>Who was skipped is there after all.</summary>
    /// <param name="at">Now.</param>
    /// <param name="lineAt">The place in the line (<see cref="CallOrder.PlaceOfReturn"/>).</param>
    /// <param name="officerId">The officer who brings it back; null at the kiosk or on the person's own telephone.</param>
    public Refusal? Return(DateTimeOffset at, DateTimeOffset lineAt, Guid? officerId)
    {
        if (Step(TicketStep.Return, ref at) is { } refusal)
        {
            return refusal;
        }

        LineAt = lineAt;
        ForCounter = null;
        Calls = 0;
        Note(TicketStep.Return, at, null, officerId);
        return null;
    }

    /// <summary>Another counter takes over; the place in the line stays. Refused for the counter that has it (<c>same-counter</c>).</summary>
    public Refusal? Transfer(DateTimeOffset at, int toCounter, Guid officerId)
    {
        if (toCounter == Counter)
        {
            return new Refusal("same-counter", "Nomor ini sudah di loket itu. Pilih loket lain.", nameof(Counter));
        }

        if (Step(TicketStep.Transfer, ref at) is { } refusal)
        {
            return refusal;
        }

        ActiveCounter = null;
        ForCounter = toCounter;
        Calls = 0;
        Note(TicketStep.Transfer, at, toCounter, officerId);
        return null;
    }

    /// <summary>The counter it was handed to closes: any counter of its letter may call it again.</summary>
    public void Release() => ForCounter = null;

    /// <summary>The holder gives it back, or the office closes; a booked place is free again.</summary>
    /// <param name="at">Now.</param>
    /// <param name="officerId">The officer who closes the day; null where the holder gave it back.</param>
    public Refusal? Cancel(DateTimeOffset at, Guid? officerId)
    {
        if (Step(TicketStep.Cancel, ref at) is { } refusal)
        {
            return refusal;
        }

        ActiveCounter = null;
        Place = null;
        EndedAt = at;
        Note(TicketStep.Cancel, at, Counter, officerId);
        return null;
    }

    /// <summary>The day is over: who was not served is told so, a visit that nobody ended is over.</summary>
    public Refusal? Expire(DateTimeOffset at)
    {
        if (Step(TicketStep.Expire, ref at) is { } refusal)
        {
            return refusal;
        }

        ActiveCounter = null;
        EndedAt = at;
        Note(TicketStep.Expire, at, Counter);
        return null;
    }

    /// <summary>The visit turned out to be about this case.</summary>
    public void LinkTo(Guid caseId) => CaseId = caseId;

    /// <summary>What we told the holder, the first time only: later and better guesses are not what they planned by.</summary>
    public void Foretell(DateTimeOffset fromAt, DateTimeOffset toAt)
    {
        if (ForecastFromAt is null && Status is TicketStatus.Booked or TicketStatus.Waiting)
        {
            (ForecastFromAt, ForecastToAt) = (fromAt, toAt);
        }
    }

    private Refusal? Step(TicketStep step, ref DateTimeOffset at)
    {
        var (to, refusal) = TicketJourney.Next(Status, step);
        if (to is { } status)
        {
            Status = status;
            at = at < LastStepAt ? LastStepAt : at;
            LastStepAt = at;
        }

        return refusal;
    }

    private void Note(TicketStep step, DateTimeOffset at, int? counter = null, Guid? officerId = null) =>
        _events.Add(new TicketEvent { TicketId = Id, HeldOn = HeldOn, Letter = Letter, Sequence = Sequence, Step = step, At = at, Counter = counter, OfficerId = officerId });
}

/// <summary>What the holder of a new ticket wants.</summary>
/// <param name="Id">The ticket's id: what is sealed for it is bound to it.</param>
/// <param name="Channel">Where it is taken.</param>
/// <param name="ServiceCode">The service; null for help without a choice.</param>
/// <param name="IsPriority">By the person's own word.</param>
/// <param name="CaseId">The case the visit belongs to.</param>
/// <param name="SlotMinute">The booked half hour, in minutes after local midnight.</param>
/// <param name="Place">The place within it.</param>
public sealed record TicketWish(Guid Id, TicketChannel Channel, string? ServiceCode, bool IsPriority = false, Guid? CaseId = null, int? SlotMinute = null, int? Place = null);

/// <summary>A step of a ticket: rows that are only ever added. Boards follow them by their running number.</summary>
public sealed class TicketEvent
{
    /// <summary>Rises with each step of the office's whole queue; given by the archive.</summary>
    public long Id { get; private init; }

    /// <summary>The ticket.</summary>
    public required Guid TicketId { get; init; }

    /// <summary>Its day.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>The letter of its number.</summary>
    public required string Letter { get; init; }

    /// <summary>Its number.</summary>
    public required int Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required TicketStep Step { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The counter concerned; for a transfer the one that takes over.</summary>
    public int? Counter { get; init; }

    /// <summary>The officer who did it; null where the person or the clock did.</summary>
    public Guid? OfficerId { get; init; }
}
