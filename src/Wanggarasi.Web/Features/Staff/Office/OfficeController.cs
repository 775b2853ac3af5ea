using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Office;

/// <summary>Name, address and telephone of the office, version by version.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class OfficeController(OfficeDb db, IOptionsMonitor<OfficeProfile> office, SaveProfile save) : Controller
{
    [HttpGet("/admin/kantor")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View(await OfficePage.LoadAsync(db, office.CurrentValue, null, cancellationToken));

    [HttpPost("/admin/kantor")]
    public async Task<IActionResult> SendAsync([Bind(Prefix = "Form")] OfficeForm form, CancellationToken cancellationToken)
    {
        (await new OfficeForm.Validator().ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, "Form");
        if (ModelState.IsValid && await save.RunAsync(form, cancellationToken) is { } refusal)
        {
            ModelState.AddRefusal(refusal);
        }

        return ModelState.IsValid ? Redirect("/admin/kantor") : this.Again("Office", await OfficePage.LoadAsync(db, office.CurrentValue, form, cancellationToken));
    }
}
