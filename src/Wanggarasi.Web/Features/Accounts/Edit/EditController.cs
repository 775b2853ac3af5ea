using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Accounts.Edit;

/// <summary>For citizens; an officer's name stands under signatures and is the administrator's to change.</summary>
public sealed class EditController(OfficeDb db, Vault vault, CurrentUser user, SaveData save) : Controller
{
    [HttpGet("/akun/ubah")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => user.IsStaff
        ? StatusCode(StatusCodes.Status403Forbidden)
        : View(await EditPage.LoadAsync(db, vault, user.Id!.Value, null, cancellationToken));

    [HttpPost("/akun/ubah")]
    public async Task<IActionResult> Save([Bind(Prefix = "Form")] EditForm form, CancellationToken cancellationToken)
    {
        if (user.IsStaff)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        new EditForm.Validator().Validate(form).AddToModelState(ModelState, "Form");
        if (!ModelState.IsValid)
        {
            return this.Again("Edit", await EditPage.LoadAsync(db, vault, user.Id!.Value, form, cancellationToken));
        }

        await save.RunAsync(form, user.Id!.Value, cancellationToken);
        return Redirect("/akun");
    }
}
