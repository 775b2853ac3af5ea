using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Web.Features.Applications.Prepare;

/// <summary>A draft, opened.</summary>
public sealed record OpenDraft(Guid Id, string ServiceCode, Guid? OwnerId, DateTimeOffset TouchedAt, DateTimeOffset ExpiresAt, DraftBody Body);

/// <summary>Drafts on the server: found by the token of their link or by their account, never by a NIK; gone after 30 days.</summary>
public sealed class Drafts(OfficeDb db, Vault vault, TimeProvider clock)
{
    private const int Days = 30;
    private const int MostShown = 20;

    /// <summary>A new draft; its token.</summary>
    public Task<string> CreateAsync(string serviceCode, int version, Guid? ownerId, CancellationToken cancellationToken) =>
        CreateAsync(Guid.CreateVersion7(), serviceCode, version, ownerId, null, cancellationToken);

    /// <summary>A new draft with an id of one's choice, so that files can come with it, and with what is known already; its token.</summary>
    public async Task<string> CreateAsync(Guid id, string serviceCode, int version, Guid? ownerId, Action<DraftBody>? fill, CancellationToken cancellationToken)
    {
        var token = NewToken();
        await AddAsync(id, token, serviceCode, version, ownerId, TimeSpan.FromDays(Days), fill, cancellationToken);
        return token;
    }

    /// <summary>A token that nobody guesses.</summary>
    public static string NewToken() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(18)); // 144 bits

    /// <summary>
    /// The draft of a form that was opened at the counter with this id and token, made at its first sending and kept for a
    /// day; null where it was handed in already.
    /// </summary>
    public async Task<OpenDraft?> FindOrCreateAsync(Guid id, string token, string serviceCode, int version, CancellationToken cancellationToken)
    {
        try
        {
            await db.WriteAsync(
                async stop => await db.Drafts.AnyAsync(d => d.Id == id, stop) || await db.Applications.AnyAsync(a => a.Id == id, stop)
                    ? 0
                    : await AddAsync(id, token, serviceCode, version, null, TimeSpan.FromDays(1), null, stop),
                cancellationToken);
        }
        catch (DbUpdateException failure) when (db.IsDuplicate(failure))
        {
            db.ChangeTracker.Clear(); // the other press of the button was faster
        }

        return await FindAsync(token, cancellationToken) is { } draft && draft.Id == id && draft.ServiceCode == serviceCode ? draft : null;
    }

    private async Task<int> AddAsync(Guid id, string token, string serviceCode, int version, Guid? ownerId, TimeSpan kept, Action<DraftBody>? fill, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var body = new DraftBody { Token = token, ServiceVersion = version };
        fill?.Invoke(body);
        db.Drafts.Add(new Draft
        {
            Id = id,
            TokenFingerprint = FingerprintOf(token),
            OwnerId = ownerId,
            ServiceCode = serviceCode,
            ServiceVersionId = await db.ServiceVersions.Where(v => v.Code == serviceCode && v.Number == version).Select(v => v.Id).SingleAsync(cancellationToken),
            SealedBody = Seal(id, body),
            CreatedAt = now,
            TouchedAt = now,
            ExpiresAt = now + kept,
        });
        return await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The fingerprint a token is found by.</summary>
    public byte[] FingerprintOf(string token) => vault.Fingerprint(Purposes.DraftToken, token);

    /// <summary>The draft of a link; null when there is none or its days are over.</summary>
    public async Task<OpenDraft?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (fingerprint, now) = (FingerprintOf(token), clock.GetUtcNow());
        var row = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.TokenFingerprint == fingerprint && d.ExpiresAt > now, cancellationToken);
        return row is null ? null : Opened(row);
    }

    /// <summary>The drafts of an account whose days are not over, the last touched first; a handful at most is shown.</summary>
    public async Task<IReadOnlyList<OpenDraft>> OfAsync(Guid ownerId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Drafts.AsNoTracking().Where(d => d.OwnerId == ownerId && d.ExpiresAt > now).OrderByDescending(d => d.TouchedAt).Take(MostShown).ToListAsync(cancellationToken);
        return [.. rows.Select(Opened)];
    }

    /// <summary>Changes a draft; whoever changes another part of it at the same time loses nothing.</summary>
    public async Task ChangeAsync(Guid id, Action<DraftBody> change, CancellationToken cancellationToken) =>
        await db.WriteAsync(
            async token =>
            {
                if (await db.Drafts.SingleOrDefaultAsync(d => d.Id == id, token) is not { } row)
                {
                    return 0; // handed in a moment ago, by the other press of the button
                }

                var body = Open(row);
                change(body);
                row.SealedBody = Seal(id, body);
                row.TouchedAt = clock.GetUtcNow();
                return await db.SaveChangesAsync(token);
            },
            cancellationToken);

    /// <summary>Deletes the drafts whose days are over, with their files.</summary>
    public async Task<int> DeleteExpiredAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.WriteAsync(
            async token =>
            {
                await db.Documents.Where(f => db.Drafts.Any(d => d.Id == f.CaseId && d.ExpiresAt <= now) && !db.Applications.Any(a => a.Id == f.CaseId)).ExecuteDeleteAsync(token);
                return await db.Drafts.Where(d => d.ExpiresAt <= now).ExecuteDeleteAsync(token);
            },
            cancellationToken);
    }

    private byte[] Seal(Guid id, DraftBody body) => vault.Seal(Place(id), JsonSerializer.SerializeToUtf8Bytes(body));

    private OpenDraft Opened(Draft row) => new(row.Id, row.ServiceCode, row.OwnerId, row.TouchedAt, row.ExpiresAt, Open(row));

    private DraftBody Open(Draft row) => JsonSerializer.Deserialize<DraftBody>(vault.Open(Place(row.Id), row.SealedBody))!;

    private static SealedPlace Place(Guid id) => new("Drafts", id, "Body");
}
