using Wanggarasi.Domain.Queue;

namespace Wanggarasi.Web.Features.Queue.Desk;

/// <summary>The officer's queue.</summary>
/// <param name="Own">The counter the officer has open; null while none is.</param>
/// <param name="Active">The ticket at it.</param>
/// <param name="Counters">All counters in use.</param>
/// <param name="Waiting">Who waits for this counter, in the order of calls; for all counters while none is open.</param>
/// <param name="Expected">Who booked for today and has not come.</param>
/// <param name="Skipped">Who did not come when called.</param>
/// <param name="Served">How many this officer served today.</param>
/// <param name="Refused">Why no more tickets are given today; null while they are.</param>
/// <param name="Form">What was typed.</param>
public sealed record DeskPage(
    CounterRow? Own, ActiveTicket? Active, IReadOnlyList<CounterRow> Counters, IReadOnlyList<TicketRow> Waiting, IReadOnlyList<TicketRow> Expected, IReadOnlyList<TicketRow> Skipped,
    int Served, string? Refused, DeskForm Form);

/// <summary>A counter in the list.</summary>
public sealed record CounterRow(int Number, string Letters, string? Officer, bool IsMine, string? Ticket, TicketStatus? Status);

/// <summary>The ticket at the officer's counter.</summary>
/// <param name="CaseNumber">Register number of its case; null without one.</param>
/// <param name="SinceAt">The call, or the beginning of the visit.</param>
public sealed record ActiveTicket(Guid Id, string Number, TicketStatus Status, string Purpose, string? ServiceCode, bool IsPriority, int Calls, DateTimeOffset SinceAt, string? CaseNumber);

/// <summary>A ticket in a list.</summary>
/// <param name="At">Since when it waits, when it was booked for, or when it was last called.</param>
/// <param name="For">The counter it was handed to.</param>
public sealed record TicketRow(Guid Id, string Number, string Purpose, bool IsPriority, DateTimeOffset At, int? For, int? SlotMinute);
