using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Web.Tests.Features.Accounts;

/// <summary>Reads owed messages as their receivers would.</summary>
internal static partial class Letters
{
    public static async Task<IReadOnlyList<(OutboxMessage Message, string? To, string Body)>> LettersAsync(this Portal portal)
    {
        var vault = portal.Services.GetRequiredService<Vault>();
        var rows = await portal.InArchiveAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync());
        return [.. rows.Select(m => (m, m.OpenRecipient(vault), m.OpenBody(vault)))];
    }

    public static string LinkIn(string body) => Link().Match(body) is { Success: true } link ? link.Groups[1].Value : throw new InvalidOperationException("No link in: " + body);

    public static string CodeIn(string body) => Digits().Match(body) is { Success: true } code ? code.Groups[1].Value : throw new InvalidOperationException("No code in: " + body);

    [GeneratedRegex(@"https?://[^/\s]+(/akun/tautan/[0-9a-f]{64})")]
    private static partial Regex Link();

    [GeneratedRegex(@"Kode Anda: (\d{6})")]
    private static partial Regex Digits();
}
