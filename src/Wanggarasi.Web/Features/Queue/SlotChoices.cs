using System.Globalization;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain.Queue;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Queue;

/// <summary>The half hours that can still be booked, as choices of a form.</summary>
internal static class SlotChoices
{
    public static IEnumerable<Choice> Of(IEnumerable<FreeSlot> slots) =>
        slots.Where(slot => slot.Free > 0).Select(slot => new Choice(slot.Minute.ToString(CultureInfo.InvariantCulture), HalfHours.Say(slot.Minute), $"{slot.Free} tempat"));
}
