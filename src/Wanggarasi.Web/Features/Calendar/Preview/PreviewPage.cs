using System.Security.Cryptography;
using System.Text;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Calendar.Draft;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Calendar.Preview;

/// <summary>What the draft would do.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Effect">What it does to running cases.</param>
/// <param name="Page">Number of the page of the list.</param>
/// <param name="PastOn">The first day that is over and would change; null where the past stays as it is.</param>
/// <param name="Form">The reason.</param>
public sealed record PreviewPage(CalendarDraftPage Draft, CalendarEffect Effect, int Page, DateOnly? PastOn, PreviewForm Form)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 50;

    /// <summary>The rows of this page.</summary>
    public IEnumerable<MovedCase> Rows => Effect.Moved.Skip((Page - 1) * Size).Take(Size);

    /// <summary>By how many days promises move, with how many of them, from the longest way back to the longest forward.</summary>
    /// <param name="dayOf">The office's date of an instant.</param>
    public IEnumerable<string> Distances(Func<DateTimeOffset, DateOnly> dayOf) => Effect.Moved
        .Where(m => m.Move is { BeforeAt: not null, AfterAt: not null })
        .GroupBy(m => dayOf(m.Move.AfterAt!.Value).DayNumber - dayOf(m.Move.BeforeAt!.Value).DayNumber)
        .OrderBy(g => g.Key)
        .Select(g => $"{Indonesian.Number(g.Count())} permohonan {(g.Key == 0 ? "pada hari yang sama, jamnya lain" : $"{Indonesian.Number(Math.Abs(g.Key))} hari {(g.Key > 0 ? "lebih lambat" : "lebih cepat")}")}");

    /// <summary>What identifies the changes that were shown.</summary>
    public static string SeenOf(CalendarDraftPage draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CalendarEdit.Write([.. draft.Edits.Select(e => e.Edit)]))))[..32];
    }
}
