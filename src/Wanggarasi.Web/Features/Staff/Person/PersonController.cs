using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Staff.Person;

/// <summary>One officer's account: data, roles, access.</summary>
[Authorize(Policy = Policies.Administration)]
[SecretAddress]
public sealed class PersonController(OfficeDb db, SaveOfficer save, ChangeAccess change, CurrentUser user) : Controller
{
    [HttpGet("/admin/petugas/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await PersonPage.LoadAsync(db, id, null, cancellationToken) is { } page ? View("Person", page) : NotFound();

    [HttpPost("/admin/petugas/{id:guid}")]
    public async Task<IActionResult> SaveAsync(Guid id, [Bind(Prefix = "Form")] OfficerForm form, CancellationToken cancellationToken)
    {
        new OfficerForm.Validator(isNew: false).Validate(form).AddToModelState(ModelState, "Form");
        var refusal = ModelState.IsValid ? await save.RunAsync(id, form, user.Id!.Value, Sessions.IdOf(User), cancellationToken) : null;
        return await AnswerAsync(id, form, refusal is null ? null : refusal with { Field = refusal.Field is { } field ? "Form." + field : null }, cancellationToken);
    }

    [HttpPost("/admin/petugas/{id:guid}/{tindakan}")]
    public async Task<IActionResult> ChangeAsync(Guid id, string tindakan, CancellationToken cancellationToken)
    {
        if (ChangeAccess.Find(tindakan) is not { } kind)
        {
            return NotFound();
        }

        var (issued, refusal) = await change.RunAsync(id, kind, user.Id!.Value, cancellationToken);
        return issued is not null ? View("_IssuedPassword", issued) : await AnswerAsync(id, null, refusal, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, OfficerForm? form, Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is not null)
        {
            ModelState.AddRefusal(refusal);
        }

        return ModelState.IsValid ? Redirect($"/admin/petugas/{id}")
            : await PersonPage.LoadAsync(db, id, form, cancellationToken) is { } page ? this.Again("Person", page)
            : NotFound();
    }
}
