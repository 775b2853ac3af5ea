using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Finish;

[AllowAnonymous]
public sealed class FinishController(
    FinishAccount finish, Sessions sessions, OfficeDb db, Vault vault, SecretCodes codes, ILookupNormalizer names, TimeProvider time) : Controller
{
    [HttpGet("/akun/kode")]
    public IActionResult ByCode() => View("Code", new FinishForm());

    [HttpPost("/akun/kode")]
    public async Task<IActionResult> ByCode(FinishForm form, CancellationToken cancellationToken)
    {
        new FinishForm.Validator(withLink: false).Validate(form).AddToModelState(ModelState, null);
        return ModelState.IsValid && await TryAsync(form, null, cancellationToken) is { } done ? done : this.Again("Code", form);
    }

    [HttpGet("/akun/tautan/{token}"), SecretAddress]
    public async Task<IActionResult> ByLink(string token, CancellationToken cancellationToken) =>
        await PageAsync(token, cancellationToken) is not null ? View("Link", new FinishForm()) : StatusCode(StatusCodes.Status410Gone);

    [HttpPost("/akun/tautan/{token}"), SecretAddress]
    public async Task<IActionResult> ByLink(string token, FinishForm form, CancellationToken cancellationToken)
    {
        new FinishForm.Validator(withLink: true).Validate(form).AddToModelState(ModelState, null);
        if (ModelState.IsValid && await TryAsync(form, token, cancellationToken) is { } done)
        {
            return done;
        }

        return await PageAsync(token, cancellationToken) is not null ? this.Again("Link", form) : StatusCode(StatusCodes.Status410Gone);
    }

    private async Task<IActionResult?> TryAsync(FinishForm form, string? token, CancellationToken cancellationToken)
    {
        var (outcome, refusal) = await finish.RunAsync(form, token, cancellationToken);
        if (outcome is null)
        {
            ModelState.AddRefusal(refusal!);
            return null;
        }

        if (!outcome.IsNew)
        {
            return Redirect("/akun/masuk?diganti=ya");
        }

        await sessions.OpenAsync(HttpContext, outcome.User, cancellationToken);
        return Redirect("/akun");
    }

    private async Task<FinishPage?> PageAsync(string token, CancellationToken cancellationToken)
    {
        var page = await FinishPage.LoadAsync(db, vault, codes, names, token, time.GetUtcNow(), cancellationToken);
        ViewData["Page"] = page;
        return page;
    }
}
