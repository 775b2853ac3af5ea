using Wanggarasi.Web.Background;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Applications.Submit;
using Wanggarasi.Web.Features.Applications.Unlock;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Outside.Uploads;

namespace Wanggarasi.Web.Features.Applications;

/// <summary>What the room of applications needs beside its use cases.</summary>
public static class ApplicationsRoom
{
    public static void AddApplications(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<CaseKey>();
        builder.Services.AddScoped<StepRights>();
        builder.Services.AddScoped<CaseDesk>();
        builder.AddCaseMessages();
        builder.Services.AddScoped<StaffLetters>();
        builder.Services.AddScoped<Drafts>();
        builder.Services.AddHostedService<DeleteExpiredDrafts>();
        builder.Services.AddSingleton<JudgeFile>();
        builder.Services.AddScoped<LikelyDuplicates>();
        builder.Services.AddScoped<ReceiptMessages>();
    }
}
