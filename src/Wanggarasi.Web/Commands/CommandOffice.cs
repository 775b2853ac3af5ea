using Wanggarasi.Domain;
using Wanggarasi.Web.Background;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Commands;

/// <summary>
/// The office as a command finds it: the same settings and the same archive as the portal, but no server and no background work.
/// Nothing is logged, so that standard output holds results only.
/// </summary>
internal static class CommandOffice
{
    /// <summary>Builds it; nothing is opened or written yet.</summary>
    /// <param name="settings">Settings given among the words of the command.</param>
    public static WebApplication Build(IEnumerable<string> settings)
    {
        var builder = WebApplication.CreateBuilder([.. settings]);
        builder.Logging.ClearProviders();
        // The rooms' screens stay away, so not everything that is registered can be built; what a command asks for can.
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateOnBuild, provider.ValidateScopes) = (false, true));
        builder.AddOffice();
        builder.AddArchive();
        builder.AddPortalSecurity();
        builder.AddUseCases();
        builder.AddCaseMessages();
        builder.Services.AddScoped<StaffLetters>(); // who is told of a changed calendar
        return builder.Build();
    }

    /// <summary>Opens the archive as the portal would; what keeps it shut is told in one line.</summary>
    public static async Task<Refusal?> OpenForCommandAsync(this WebApplication office)
    {
        try
        {
            await office.OpenOfficeAsync();
            return null;
        }
        catch (InvalidOperationException behind)
        {
            return CommandWords.No(behind.Message);
        }
    }
}
