using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Office;

/// <summary>A running case under a changed calendar.</summary>
/// <param name="RegisterNumber">Its number.</param>
/// <param name="Move">What happens to it.</param>
public sealed record MovedCase(string RegisterNumber, CalendarMove Move);

/// <summary>What a changed calendar does, or did.</summary>
/// <param name="BaseVersion">The version it takes the place of.</param>
/// <param name="Running">How many cases run; each gets an event.</param>
/// <param name="Moved">Those whose promise is another one, by register number.</param>
/// <param name="Kept">How many stay with their calendar, because they would move into the past.</param>
public sealed record CalendarEffect(int BaseVersion, int Running, IReadOnlyList<MovedCase> Moved, int Kept)
{
    /// <summary>How many clocks rest or do not move.</summary>
    public int Unmoved => Running - Moved.Count - Kept;
}

/// <summary>A case whose promise a changed calendar has moved, to be told to its pemohon.</summary>
/// <param name="Application">The case, with the move recorded.</param>
/// <param name="Move">From when to when.</param>
public sealed record MovedPromise(DocumentApplication Application, CalendarMove Move);

/// <summary>Adds to the archive what pemohon are told of promises that moved; the caller saves it with the events.</summary>
/// <param name="moved">The cases.</param>
/// <param name="version">The new version of the calendar.</param>
/// <param name="reason">Why, in the administrator's words.</param>
/// <param name="at">The instant of the move.</param>
/// <param name="cancellationToken">Stops the work.</param>
public delegate Task TellOfMoves(IReadOnlyList<MovedPromise> moved, int version, string reason, DateTimeOffset at, CancellationToken cancellationToken);

/// <summary>
/// Changes the office's calendar: a new version, and in each running case an event that says what it does to its promise, all in one
/// transaction or not at all; so are the messages to those whose promise moves.
/// </summary>
/// <remarks>
/// <para>
/// The cases are listed inside the transaction, so one that was accepted since the preview moves too. What was submitted or opened again by
/// the old version at the same moment, on another node, is caught up by <see cref="CatchUpAsync"/>.
/// </para>
/// <para>
/// Nothing here rests on writers coming one after another, as they do on SQLite. On SQL Server two changes take turns by a lock of the
/// database that lasts as long as the transaction (<see cref="OfficeDb.TakeTurnAsync"/>), and the number of a version is unique besides. A
/// case that an officer changes after it was read fails the saving by its version, and all is taken back and done again. The instant of the
/// events of a batch is taken after its cases were read, so whatever a case had recorded by then lies before it.
/// </para>
/// </remarks>
public sealed class CalendarChange(OfficeDb db, OfficeCalendars calendars, CaseFiles files, TellOfMoves tell)
{
    /// <summary>Code of the refusal when somebody else changed the calendar first.</summary>
    public const string Stale = "calendar-stale";

    /// <summary>Code of the refusal when officers changed cases in the same moment, several times over.</summary>
    public const string Busy = "calendar-busy";

    private const string Turn = "calendar";
    private const int Batch = 1_000;
    private const int Tries = 3;

    private static readonly string[] s_kinds = [.. ClockBasis.Kinds];

    private static readonly CaseStatus[] s_running =
        [.. Enum.GetValues<CaseStatus>().Where(s => !Journey.IsFinished(s))];

    /// <summary>What the document would do to the running cases now; writes nothing.</summary>
    public async Task<CalendarEffect> PreviewAsync(CalendarDocument document, CancellationToken cancellationToken)
    {
        var version = await CurrentNumberAsync(cancellationToken);
        var to = new PinnedCalendar(version + 1, new WorkingCalendar(document));
        return await GoThroughAsync(Running.AsNoTracking(), version, (application, basis, now) => application.FindMove(now, to, basis), save: null, cancellationToken);
    }

    /// <summary>Code of the refusal when days that are over are changed without a decree.</summary>
    public const string DecreeNeeded = "decree-needed";

    /// <summary>The first day that is over and would get other hours; null where the past stays as it is.</summary>
    public async Task<DateOnly?> FindPastDayAsync(CalendarDocument document, CancellationToken cancellationToken)
    {
        var current = (await calendars.CurrentAsync(cancellationToken)).Calendar;
        return current.FirstPastDayUnlike(new WorkingCalendar(document), current.LocalDateOf(files.Now));
    }

    /// <summary>Writes the new version and the events.</summary>
    public Task<(CalendarEffect? Effect, Refusal? Refusal)> ApplyAsync(CalendarDocument document, int baseVersion, string reason, Actor author, CancellationToken cancellationToken) =>
        ApplyAsync(document, baseVersion, new CalendarReason(reason), author, null, cancellationToken);

    /// <summary>Writes the new version and the events.</summary>
    /// <param name="document">The calendar from now on.</param>
    /// <param name="baseVersion">The version the change was made from; refused when it is not the newest any more.</param>
    /// <param name="reason">Why, and by which decree.</param>
    /// <param name="author">Who.</param>
    /// <param name="also">What belongs to the change and is written with it or not at all; told the first day that is over and changes.</param>
    /// <param name="cancellationToken">Stops the work; nothing is written then.</param>
    public async Task<(CalendarEffect? Effect, Refusal? Refusal)> ApplyAsync(
        CalendarDocument document, int baseVersion, CalendarReason reason, Actor author, Func<DateOnly?, CancellationToken, Task>? also, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(author);
        ArgumentNullException.ThrowIfNull(reason);
        if (document.Check() is { } unfit)
        {
            return (null, unfit);
        }

        if (string.IsNullOrWhiteSpace(reason.Text))
        {
            return (null, new Refusal("reason-needed", "Tulis mengapa kalender diubah.", "reason"));
        }

        if (reason.Decree?.Trim().Length > CalendarReason.LongestDecree)
        {
            return (null, new Refusal("decree-long", $"Nomor keputusan paling panjang {CalendarReason.LongestDecree} huruf.", "decree"));
        }

        var calendar = new WorkingCalendar(document);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.WriteAsync(token => WriteAsync(document, new PinnedCalendar(baseVersion + 1, calendar), reason, author, also, token), cancellationToken);
            }
            catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || db.IsDuplicate(race))
            {
                // An officer changed a case between the list and the writing; everything is taken back, and listed anew.
                db.ChangeTracker.Clear();
                if (attempt == Tries)
                {
                    return (null, new Refusal(Busy, "Banyak permohonan sedang dikerjakan pada saat yang sama. Tidak ada yang diubah; coba lagi sebentar."));
                }
            }
        }
    }

    /// <summary>
    /// Records the newest calendar in running cases whose record does not name it yet: submitted or opened again by the version before,
    /// while it was changed. Gives how many.
    /// </summary>
    /// <remarks>
    /// Which they are the records say, by numbers of versions; instants would not do, for the clocks of two nodes differ. The rows only spare
    /// the reading of most: a clock counted by the newest version is not behind. One that is counted by an earlier one may have named the
    /// newest and stayed, or have rested then; its record tells, and it is not done again.
    /// </remarks>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        var newest = await CurrentNumberAsync(cancellationToken);
        var perhaps = Running.Where(a =>
            (a.Round == 0 ? a.FirstJudgementCalendar : a.Rounds.Where(r => r.Number == a.Round).Select(r => r.CalendarVersion).FirstOrDefault()) < newest);
        if (newest == 1 || !await perhaps.AnyAsync(cancellationToken))
        {
            return 0;
        }

        var to = await calendars.GetAsync(newest, cancellationToken);
        var reason = await db.CalendarVersions.AsNoTracking().Where(v => v.Number == newest).Select(v => v.Reason).SingleAsync(cancellationToken);
        var behind = await GoThroughAsync(perhaps.AsNoTracking(), newest, (a, basis, now) => a.FindMove(now, to, basis), save: null, cancellationToken);
        return behind.Running == 0 ? 0 : await db.WriteAsync(
            async token =>
            {
                await db.TakeTurnAsync(Turn, token);
                // Changed once more meanwhile: that change has named itself in every case.
                return await CurrentNumberAsync(token) == newest
                    ? (await GoThroughAsync(perhaps, newest, (a, basis, now) => Move(a, basis, Actor.System, now, to), Save(newest, reason), token)).Running : 0;
            },
            cancellationToken);
    }

    // What a clock is counted from: pauses, and the times with Disdukcapil. Nothing else of a case matters here.
    private IQueryable<DocumentApplication> Running => db.Applications
        .Include(a => a.Rounds.OrderBy(r => r.Number)).ThenInclude(r => r.Pauses.OrderBy(p => p.Number))
        .Include(a => a.Steps.Where(s => s.Role == SopPlan.External).OrderBy(s => s.Round).ThenBy(s => s.Number))
        .Where(a => s_running.Contains(a.Status))
        .AsSplitQuery();

    private async Task<int> CurrentNumberAsync(CancellationToken cancellationToken) =>
        await db.CalendarVersions.AsNoTracking().MaxAsync(v => v.Number, cancellationToken);

    private async Task<(CalendarEffect? Effect, Refusal? Refusal)> WriteAsync(CalendarDocument document, PinnedCalendar to, CalendarReason reason, Actor author, Func<DateOnly?, CancellationToken, Task>? also, CancellationToken cancellationToken)
    {
        await db.TakeTurnAsync(Turn, cancellationToken);
        if (await CurrentNumberAsync(cancellationToken) != to.Version - 1)
        {
            return (null, new Refusal(Stale, "Kalender baru saja diubah oleh orang lain. Lihat pratinjau sekali lagi: perubahan Anda dihitung di atas kalender yang baru."));
        }

        var now = files.Now;
        var before = (await calendars.GetAsync(to.Version - 1, cancellationToken)).Calendar;
        var pastOn = before.FirstPastDayUnlike(to.Calendar, before.LocalDateOf(now));
        var decree = string.IsNullOrWhiteSpace(reason.Decree) ? null : reason.Decree.Trim();
        if (pastOn is { } past && decree is null)
        {
            // Whoever closes a day that is over gives late cases more time: one administrator alone does not.
            return (null, new Refusal(DecreeNeeded, $"Perubahan ini menyentuh hari yang sudah lewat ({PlainIndonesian.Day(past)}). Tulis nomor keputusan yang menetapkannya; camat diberi tahu.", "decree"));
        }

        db.CalendarVersions.Add(new CalendarVersion
        {
            Number = to.Version,
            Body = document.ToJson(),
            AuthorId = author.Id,
            Reason = reason.Text.Trim(),
            Decree = decree,
            PastFromOn = pastOn,
            CreatedAt = now,
        });
        await db.SaveChangesAsync(cancellationToken);
        if (also is not null)
        {
            await also(pastOn, cancellationToken);
        }

        return (await GoThroughAsync(Running, to.Version - 1, (a, basis, at) => Move(a, basis, author, at, to), Save(to.Version, reason.Text.Trim()), cancellationToken), null);
    }

    private CalendarMove? Move(DocumentApplication application, ClockBasis basis, Actor author, DateTimeOffset now, PinnedCalendar to)
    {
        var move = application.FindMove(now, to, basis);
        if (move is not null)
        {
            _ = application.MoveToCalendar(author, now, to, basis);
            files.Put(application);
        }

        return move;
    }

    private Func<IReadOnlyList<MovedPromise>, DateTimeOffset, CancellationToken, Task> Save(int version, string reason) => async (moved, now, cancellationToken) =>
    {
        await tell(moved, version, reason, now, cancellationToken);
        await SaveAsync(cancellationToken);
    };

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        var automatic = db.ChangeTracker.AutoDetectChangesEnabled;
        try
        {
            // The saving looks for changes once by itself (OfficeDb.KeepTheRecord).
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = automatic;
        }
    }

    // A thousand cases at a time, in the order of their keys, so that ten thousand need not fit into memory with all their rows.
    private async Task<CalendarEffect> GoThroughAsync(
        IQueryable<DocumentApplication> cases,
        int baseVersion,
        Func<DocumentApplication, ClockBasis, DateTimeOffset, CalendarMove?> look,
        Func<IReadOnlyList<MovedPromise>, DateTimeOffset, CancellationToken, Task>? save,
        CancellationToken cancellationToken)
    {
        var (running, kept, moved, after) = (0, 0, new List<MovedCase>(), (Guid?)null);
        while (true)
        {
            var batch = await (after is { } last ? cases.Where(a => a.Id > last) : cases).OrderBy(a => a.Id).Take(Batch).ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                return new CalendarEffect(baseVersion, running, [.. moved.OrderBy(m => m.RegisterNumber, StringComparer.Ordinal)], kept);
            }

            var (from, to) = (batch[0].Id, batch[^1].Id);
            after = to;
            var events = (await cases
                .Where(a => a.Id >= from && a.Id <= to)
                .Join(db.CaseEvents.AsNoTracking(), a => a.Id, e => e.CaseId, (a, e) => e)
                .Where(e => s_kinds.Contains(e.Kind))
                .OrderBy(e => e.CaseId).ThenBy(e => e.Sequence)
                .ToListAsync(cancellationToken)).ToLookup(e => e.CaseId);
            var promises = new List<MovedPromise>();
            var now = files.Now; // after the reading, see the remarks
            foreach (var application in batch)
            {
                if (look(application, ClockBasis.Of(events[application.Id]), now) is { } move)
                {
                    running++;
                    kept += move.IsKept ? 1 : 0;
                    if (move.IsMoved)
                    {
                        promises.Add(new MovedPromise(application, move));
                        moved.Add(new MovedCase(application.RegisterNumber, move));
                    }
                }
            }

            if (save is not null)
            {
                await save(promises, now, cancellationToken);
            }
        }
    }
}
