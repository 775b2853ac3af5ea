using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Wanggarasi.Web.Features.Accounts.Sent;

[AllowAnonymous]
public sealed class SentController(IWebHostEnvironment environment) : Controller
{
    [HttpGet("/akun/terkirim")]
    public IActionResult Show() => View(environment.IsDevelopment());
}
