using Wanggarasi.Web.Background;
using Wanggarasi.Web.Commands;
using Wanggarasi.Web.Features.Accounts;
using Wanggarasi.Web.Features.Applications;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Health;
using Wanggarasi.Web.Security;
using Wanggarasi.Web.Security.Logging;

// The contents page of the portal: one line per room, no logic.
args = CommandLine.Settle(args);
if (CommandLine.Find(args) is { } command)
{
    return await command(args[1..]);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.AddOffice();
builder.AddArchive();
builder.AddPortalSecurity();
builder.AddScreens();
builder.AddUseCases();
builder.AddApplications();
builder.AddAccountScreens();
builder.AddPortalHealth();

var app = builder.Build();
app.UsePortalSecurity();
app.MapScreens();
app.MapPortalHealth();
await app.OpenOfficeAsync();
await app.RunAsync();
return 0;

/// <summary>Named, so that tests can start the portal.</summary>
public partial class Program;
