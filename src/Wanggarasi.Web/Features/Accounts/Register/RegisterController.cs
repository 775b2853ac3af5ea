using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Features.Accounts.Codes;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Register;

[AllowAnonymous]
public sealed class RegisterController(SendCode send, Vault vault) : Controller
{
    [HttpGet("/akun/daftar")]
    public IActionResult Show() => View(new ContactForm());

    /// <summary>One answer for every well-formed contact (ASVS 6.3.8).</summary>
    [HttpPost("/akun/daftar")]
    public async Task<IActionResult> Show(ContactForm form, CancellationToken cancellationToken)
    {
        new ContactForm.Validator().Validate(form).AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return this.Again(form);
        }

        var name = AccountName.Read(form.Contact!, vault);
        await send.RunAsync(name, cancellationToken);
        return Redirect(name.Email is null ? "/akun/kode" : "/akun/terkirim");
    }
}
