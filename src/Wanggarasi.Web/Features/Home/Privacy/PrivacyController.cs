using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Wanggarasi.Web.Features.Home.Privacy;

[AllowAnonymous]
public sealed class PrivacyController : Controller
{
    [HttpGet("/privasi")]
    public IActionResult Show() => View();
}
