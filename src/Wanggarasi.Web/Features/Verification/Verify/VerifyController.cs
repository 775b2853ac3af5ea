using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Verification.Verify;

/// <summary>What the office knows of a paper, for whoever holds it. An unknown code gets a plain answer, and the same whether badly typed or invented.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class VerifyController(CheckPaper check) : Controller
{
    [HttpGet("/verifikasi/{kode}")]
    public async Task<IActionResult> VerifyAsync(string kode, CancellationToken cancellationToken)
    {
        if (VerificationCode.TryParse(kode, out var code, out _))
        {
            if (kode != code.Text)
            {
                return Redirect($"/verifikasi/{code.Text}");
            }

            switch (await check.RunAsync(code, cancellationToken))
            {
                case { Doubt: Doubt.NotYet }:
                    return this.NotYet();
                case { } page:
                    return View("Verify", page);
            }
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Unknown");
    }
}
