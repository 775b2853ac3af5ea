using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Web.Tests.Features.Reports;

/// <summary>November 2026 with one case of each kind; it is Friday the 27th, 09.00, when they are made.</summary>
internal static class ReportedMonth
{
    public static async Task<Portal> OpenAsync()
    {
        var portal = await Portal.OpenAsync();
        var onTime = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(onTime);
        await portal.FinishAsync(onTime);
        var late = await portal.SubmitCaseAsync();
        await portal.AcceptAsync(late);
        await portal.ReturnAsync(await portal.SubmitCaseAsync(), "kk");
        var resting = await portal.SubmitCaseAsync();
        await portal.AcceptAsync(resting);
        await portal.ActAsync(await portal.SubmitCaseAsync(), (application, hand, _, _) => application.Cancel(hand, null));
        var open = await portal.SubmitCaseAsync("sktm");
        await portal.AcceptAsync(open);
        await portal.ActAsync(await portal.SubmitCaseAsync("sktm"), (application, hand, calendar, _) => application.Reject(hand, calendar, Decider.Office, "Bukan penduduk.", "Perbup 1/2026"));
        portal.Later(TimeSpan.FromMinutes(10));
        await portal.ReturnAsync(resting, "kk");
        portal.Later(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(10));
        await portal.FinishAsync(late);
        await portal.AcceptAsync(await portal.SubmitCaseAsync());
        return portal;
    }
}
