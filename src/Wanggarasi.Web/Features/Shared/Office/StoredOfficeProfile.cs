using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Wanggarasi.Data;

namespace Wanggarasi.Web.Features.Shared.Office;

/// <summary>What of the office's profile is edited on screen; region code and time zone stay configuration, for cases and calendar stand on them.</summary>
public sealed record EditedProfile(string Name, string District, string Regency, string Province, string Address, string Phone, string Email, string HoursNote)
{
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}

/// <summary>
/// The newest profile of the database over the configured one. Whoever reads <see cref="IOptionsMonitor{OfficeProfile}"/>
/// sees it; the cache is renewed on saving and once a minute, for a second node.
/// </summary>
public sealed class StoredOfficeProfile : IPostConfigureOptions<OfficeProfile>, IOptionsChangeTokenSource<OfficeProfile>, IDisposable
{
    private volatile EditedProfile? edited;
    private CancellationTokenSource changed = new();

    public string? Name => Options.DefaultName;

    /// <summary>Number of the version in use; 0 while none is stored.</summary>
    public int Number { get; private set; }

    public IChangeToken GetChangeToken() => new CancellationChangeToken(changed.Token);

    public void PostConfigure(string? name, OfficeProfile options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (edited is not { } stored)
        {
            return;
        }

        (options.Name, options.District, options.Regency, options.Province) = (stored.Name, stored.District, stored.Regency, stored.Province);
        (options.Address, options.Phone, options.Email, options.HoursNote) = (stored.Address, stored.Phone, stored.Email, stored.HoursNote);
    }

    /// <summary>Reads the newest version where there is a newer one.</summary>
    public async Task RefreshAsync(OfficeDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var newest = await db.OfficeProfileVersions.AsNoTracking().OrderByDescending(v => v.Number).Select(v => new { v.Number, v.Body }).FirstOrDefaultAsync(cancellationToken);
        if (newest is null || newest.Number == Number)
        {
            return;
        }

        edited = JsonSerializer.Deserialize<EditedProfile>(newest.Body, JsonSerializerOptions.Web);
        Number = newest.Number;
        var before = Interlocked.Exchange(ref changed, new CancellationTokenSource());
        await before.CancelAsync();
        before.Dispose();
    }

    public void Dispose() => changed.Dispose();
}
