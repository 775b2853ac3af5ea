using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Wanggarasi.Data;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Tests.Security;

/// <summary>Screens that exist in tests only, to press every button of the shell.</summary>
public sealed class ProbeController(ILogger<ProbeController> log) : Controller
{
    [HttpGet("/uji/tertutup")]
    public IActionResult Closed() => Content("rahasia");

    [AllowAnonymous, HttpGet("/uji/gagal"), HttpPost("/uji/gagal"), IgnoreAntiforgeryToken]
    public IActionResult Fail() => throw new InvalidOperationException(Request.Method + ": Siti 7504114105909901 gagal");

    [AllowAnonymous, HttpPost("/uji/sibuk"), IgnoreAntiforgeryToken]
    public IActionResult Busy() => Request.HasFormContentType ? throw new OfficeBusyException() : Ok();

    [AllowAnonymous, HttpGet("/uji/status/{status:int}")]
    public IActionResult Status(int status) => StatusCode(status);

    [AllowAnonymous, SecretAddress, HttpGet("/uji/kode/{kode}")]
    public IActionResult Code(string kode) => kode == "hilang" ? NotFound() : Content("ada", "text/html");

    [AllowAnonymous, HttpPost("/uji/formulir"), IgnoreAntiforgeryToken]
    public IActionResult Form(decimal angka, string? teks) =>
        Content(angka.ToString(System.Globalization.CultureInfo.InvariantCulture) + "|" + teks + "|" + 1234.5m.ToString("N1", null));

    [AllowAnonymous, HttpPost("/uji/terjaga")]
    public IActionResult Guarded() => Content("diterima");

    [AllowAnonymous, HttpGet("/uji/catat")]
    public IActionResult Write(string nik, string kode)
    {
#pragma warning disable CA2254 // what a careless hand would write
        log.LogWarning("Permohonan {Nik} dengan {@Isi}", nik, new { Kode = kode, Telepon = "081234567890", Nomor = 7504114105909901L });
        log.LogWarning(new InvalidOperationException("ganda: " + nik), "Kode " + kode + " milik " + nik);
#pragma warning restore CA2254
        return Content("tercatat");
    }
}
