using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Disruptions;

/// <summary>
/// By the clock: what came under a disruption since it was declared (accepted, mended, opened again meanwhile) rests for it too. Past
/// the ceiling nothing more is paused, and the camat is asked once. What could not go on when a disruption ended goes on as soon as it can.
/// </summary>
public sealed class SweepDisruptions(OfficeDb db, CaseFiles files, PauseCovered pause, ResumeCovered resume, StaffLetters letters, ILogger<SweepDisruptions> log)
{
    /// <summary>The kind of the letter to the camat.</summary>
    public const string Kind = "disruption-ceiling";

    /// <summary>Gives how many cases were paused.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = files.Now;
        var paused = 0;
        // Those that are over first: what they let go may rest for one that lasts.
        var disruptions = await db.Disruptions.AsNoTracking()
            .Where(d => d.EndedAt == null || db.CasePauses.Any(p => p.DisruptionId == d.Id && p.ToAt == null))
            .OrderBy(d => d.EndedAt == null).ThenBy(d => d.DeclaredAt)
            .ToListAsync(cancellationToken);
        foreach (var one in disruptions)
        {
            try
            {
                if (one.EndedAt is not null)
                {
                    await db.WriteAsync(
                        async token =>
                        {
                            await db.TakeTurnAsync(DecideDisruption.Turn, token);
                            return await resume.RunAsync(one.Id, Actor.System, token);
                        },
                        cancellationToken);
                }
                else if (one.CeilingAt <= now)
                {
                    await AskAsync(one.Id, one.Cause, one.DeclaredAt, one.CeilingAt, cancellationToken);
                }
                else if (await CoveredCases.Find(db, one).AnyAsync(cancellationToken))
                {
                    paused += await db.WriteAsync(
                        async token =>
                        {
                            await db.TakeTurnAsync(DecideDisruption.Turn, token);
                            // Ended a moment ago: then nothing rests for it.
                            return await db.Disruptions.AnyAsync(d => d.Id == one.Id && d.EndedAt == null, token)
                                ? await pause.RunAsync(one, Actor.System, token) : 0;
                        },
                        cancellationToken);
                }
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsDuplicate(failure))
            {
                log.LogInformation("A case that a disruption concerns was changed meanwhile, or another node was faster; the next round sees it");
            }
        }

        return paused;
    }

    private async Task AskAsync(Guid id, PauseCause cause, DateTimeOffset declaredAt, DateTimeOffset ceilingAt, CancellationToken cancellationToken)
    {
        var cases = await db.CasePauses.CountAsync(p => p.DisruptionId == id && p.ToAt == null, cancellationToken);
        foreach (var camat in await letters.HoldersAsync([Roles.Camat], cancellationToken))
        {
            await db.WriteAsync(
                async token => await letters.OweOnceAsync(
                    camat,
                    string.Create(CultureInfo.InvariantCulture, $"{Kind}:{id:N}:{ceilingAt.UtcTicks}"),
                    Kind,
                    $"Gangguan layanan menunggu keputusan Anda: {cause.Label()}",
                    [
                        $"Gangguan \"{cause.Label()}\" sejak {letters.Say(declaredAt)} melewati batas waktunya. {cases} permohonan masih berhenti karenanya.",
                        "Perpanjang dengan alasan, atau akhiri:",
                        letters.Link("/loket/gangguan"),
                    ],
                    files.Now,
                    token),
                cancellationToken);
        }
    }
}
