using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Calendar.Draft;

/// <summary>A change in the draft, and why it cannot be made any more where that is so.</summary>
/// <param name="Edit">The change.</param>
/// <param name="Refusal">Why it does not fit the calendar as it is now.</param>
public sealed record DraftedEdit(CalendarEdit Edit, Refusal? Refusal);

/// <summary>The changes an administrator prepared, on top of the newest calendar.</summary>
/// <param name="BaseVersion">The newest version.</param>
/// <param name="Edits">The changes.</param>
/// <param name="Current">The calendar as it is.</param>
/// <param name="Next">The calendar with the changes; as far as they can be made.</param>
public sealed record CalendarDraftPage(int BaseVersion, IReadOnlyList<DraftedEdit> Edits, CalendarDocument Current, CalendarDocument Next)
{
    /// <summary>Whether it can be taken into use.</summary>
    public bool IsReady => Edits.Count > 0 && Edits.All(e => e.Refusal is null);
}

/// <summary>The draft of the administrator who asks: each keeps their own, so that nobody loses what a colleague prepares.</summary>
public sealed class CalendarDrafts(OfficeDb db, OfficeCalendars calendars, TimeProvider clock, CurrentUser user)
{
    /// <summary>Most changes in a draft: a year's closures one by one are fewer.</summary>
    public const int MostEdits = 100;

    private const int MostCharacters = 200_000;

    /// <summary>The draft on top of the newest calendar.</summary>
    public async Task<CalendarDraftPage> LoadAsync(CancellationToken cancellationToken)
    {
        var current = await calendars.CurrentAsync(cancellationToken);
        var stored = await db.CalendarDrafts.AsNoTracking().Where(d => d.AuthorId == user.Id).Select(d => d.Edits).SingleOrDefaultAsync(cancellationToken);
        var (next, edits) = (current.Calendar.Document, new List<DraftedEdit>());
        foreach (var edit in stored is null ? [] : CalendarEdit.Read(stored))
        {
            var refusal = edit.Make(next, out var made) ?? made.Check();
            next = refusal is null ? made : next;
            edits.Add(new DraftedEdit(edit, refusal));
        }

        return new CalendarDraftPage(current.Version, edits, current.Calendar.Document, next);
    }

    /// <summary>Adds a change; refused where it cannot be made on top of those before it.</summary>
    public async Task<Refusal?> AddAsync(CalendarEdit edit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var page = await LoadAsync(cancellationToken);
        if ((edit.Make(page.Next, out var next) ?? next.Check()) is { } refusal)
        {
            return refusal;
        }

        IReadOnlyList<CalendarEdit> edits = [.. page.Edits.Select(e => e.Edit), edit];
        if (edits.Count > MostEdits || CalendarEdit.Write(edits).Length > MostCharacters)
        {
            return new Refusal("draft-full", $"Draf Anda sudah penuh (paling banyak {MostEdits} perubahan sekali terapkan). Terapkan dahulu yang ada, atau buang yang tidak dipakai, lalu tambahkan ini.");
        }

        await StoreAsync(kept => [.. kept, edit], cancellationToken);
        return null;
    }

    /// <summary>Takes one change out of the draft, by its place from 0; nothing where there is none.</summary>
    public Task DropAsync(int at, CancellationToken cancellationToken) => StoreAsync(edits => [.. edits.Where((_, i) => i != at)], cancellationToken);

    /// <summary>Takes out what was taken into use; what was added since stays.</summary>
    public Task TakeOutAsync(IReadOnlyList<CalendarEdit> used, CancellationToken cancellationToken) => StoreAsync(
        edits => CalendarEdit.Write([.. edits.Take(used.Count)]) == CalendarEdit.Write(used) ? [.. edits.Skip(used.Count)] : edits, cancellationToken);

    /// <summary>Empties the draft.</summary>
    public Task EmptyAsync(CancellationToken cancellationToken) => StoreAsync(_ => [], cancellationToken);

    private async Task StoreAsync(Func<IReadOnlyList<CalendarEdit>, IReadOnlyList<CalendarEdit>> change, CancellationToken cancellationToken)
    {
        var author = user.Id ?? throw new InvalidOperationException("Only an administrator drafts a calendar.");
        var draft = await db.CalendarDrafts.SingleOrDefaultAsync(d => d.AuthorId == author, cancellationToken);
        var edits = CalendarEdit.Write(change(draft is null ? [] : CalendarEdit.Read(draft.Edits)));
        if (draft is null)
        {
            db.CalendarDrafts.Add(new CalendarDraft { AuthorId = author, Edits = edits, ChangedAt = clock.GetUtcNow() });
        }
        else
        {
            (draft.Edits, draft.ChangedAt) = (edits, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
