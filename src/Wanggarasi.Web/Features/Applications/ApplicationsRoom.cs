using Wanggarasi.Web.Features.Applications.Unlock;

namespace Wanggarasi.Web.Features.Applications;

/// <summary>What the room of applications needs beside its use cases.</summary>
public static class ApplicationsRoom
{
    public static void AddApplications(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<CaseKey>();
    }
}
