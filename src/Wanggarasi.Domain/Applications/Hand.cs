using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

/// <summary>The hand that writes an event: who, at which instant of the server, with the salt of the case.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="At">The server's instant, cut down to what the record keeps (<see cref="RecordTime"/>).</param>
/// <param name="Salt">The salt by which personal values and free text are committed to.</param>
public sealed record Hand(Actor Actor, DateTimeOffset At, CaseSalt Salt);

/// <summary>A working calendar together with the number of the version it is.</summary>
/// <param name="Version">Number of the version, as pinned in the record.</param>
/// <param name="Calendar">The calendar.</param>
public sealed record PinnedCalendar(int Version, WorkingCalendar Calendar);

/// <summary>Free text that belongs to an event, to be sealed and stored beside it.</summary>
/// <param name="Sequence">Sequence of the event.</param>
/// <param name="Field">What it is: <c>note</c>, <c>reason</c>.</param>
/// <param name="Text">The words.</param>
public sealed record Remark(long Sequence, string Field, string Text);
