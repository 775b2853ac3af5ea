using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Calendar.Draft;

/// <summary>The changes an administrator prepares; none counts before it is taken into use.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class DraftController(CalendarDrafts drafts) : Controller
{
    [HttpGet("/admin/kalender/ubah")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => View("Draft", await drafts.LoadAsync(cancellationToken));

    [HttpPost("/admin/kalender/ubah/{urutan:int}/batal")]
    public async Task<IActionResult> DropAsync(int urutan, CancellationToken cancellationToken)
    {
        await drafts.DropAsync(urutan, cancellationToken);
        return Redirect("/admin/kalender/ubah");
    }

    [HttpPost("/admin/kalender/ubah/kosongkan")]
    public async Task<IActionResult> EmptyAsync(CancellationToken cancellationToken)
    {
        await drafts.EmptyAsync(cancellationToken);
        return Redirect("/admin/kalender/ubah");
    }
}
