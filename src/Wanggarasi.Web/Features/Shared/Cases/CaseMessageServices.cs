using Wanggarasi.Data.Office;

namespace Wanggarasi.Web.Features.Shared.Cases;

/// <summary>What tells pemohon of their cases; the portal needs it, and a command that changes the calendar.</summary>
public static class CaseMessageServices
{
    public static void AddCaseMessages(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<CaseMessages>();
        builder.Services.AddScoped<MoveMessages>();
        builder.Services.AddScoped<TellOfMoves>(services => services.GetRequiredService<MoveMessages>().AddAsync);
    }
}
