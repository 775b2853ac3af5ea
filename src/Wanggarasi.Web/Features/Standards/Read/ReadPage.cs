using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Standards.Read;

/// <summary>The standard of one service as it counts today.</summary>
public static class ReadPage
{
    public static async Task<StandardSheet?> LoadAsync(PublishedStandards standards, OfficeWords words, DateOnly today, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(standards);
        if (await standards.FindAsync(code, today, cancellationToken) is not { } service)
        {
            return null;
        }

        var pauses = await standards.PausesAsync(today, cancellationToken);
        return StandardSheet.Of(service, words, pauses.GetValueOrDefault(code));
    }
}
