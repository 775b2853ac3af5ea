using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared;

namespace Wanggarasi.Web.Features.Verification.Ask;

/// <summary>"Periksa keaslian dokumen": from the code on a paper to what the office knows of it.</summary>
[AllowAnonymous]
public sealed class AskController : Controller
{
    [HttpGet("/verifikasi")]
    public IActionResult Ask() => View(new AskForm());

    [HttpPost("/verifikasi")]
    public IActionResult Ask(AskForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (VerificationCode.TryParse(form.Code, out var code, out var refusal))
        {
            return Redirect($"/verifikasi/{code.Text}");
        }

        ModelState.AddModelError(nameof(form.Code), TrackingCode.TryParse(form.Code, out _, out _)
            ? "Ini kode lacak, untuk melihat status permohonan di halaman Lacak. Kode verifikasi tertulis di bawah kode QR pada kertas."
            : refusal.Message);
        return this.Again("Ask", form);
    }
}
