using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Queue.Settings;

/// <summary>How many counters there are and what they take, and how many numbers each group of services gives.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class SettingsController(OfficeDb db, SaveQueueSettings save) : Controller
{
    [HttpGet("/admin/antrean")]
    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => View("Settings", await SettingsForm.LoadAsync(db, cancellationToken));

    [HttpPost("/admin/antrean")]
    public async Task<IActionResult> SendAsync(SettingsForm form, CancellationToken cancellationToken)
    {
        foreach (var refusal in await save.RunAsync(form, cancellationToken))
        {
            ModelState.AddRefusal(refusal);
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Settings", form);
        }

        TempData["Saved"] = true;
        return Redirect("/admin/antrean");
    }
}
