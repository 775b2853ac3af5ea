using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Wanggarasi.Web.Features.Shared.Patterns;

/// <summary>Every piece in every state, for those who build screens. In Development only.</summary>
[AllowAnonymous]
public sealed class PatternsController(IWebHostEnvironment environment) : Controller
{
    [HttpGet("/pola")]
    public IActionResult Show()
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        ModelState.AddModelError(nameof(PatternsForm.WrongNik), "NIK harus 16 angka; yang diketik 15 angka.");
        ModelState.AddModelError(nameof(PatternsForm.WrongDay), "Tanggal itu tidak ada di kalender. Periksa tanggal dan bulannya.");
        ModelState.AddModelError(nameof(PatternsForm.WrongChoice), "Pilih salah satu.");
        ModelState.AddModelError(nameof(PatternsForm.WrongFile), "Foto KTP lebih dari 15 MB (17,2 MB). Kirim foto yang lebih kecil, atau bawa aslinya ke loket.");
        ModelState.AddModelError("", "Permohonan ini sudah dikirim dari jendela lain.");
        return View(PatternsForm.Example);
    }
}
