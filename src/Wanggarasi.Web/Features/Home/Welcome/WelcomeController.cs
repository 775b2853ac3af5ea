using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Wanggarasi.Web.Features.Home.Welcome;

[AllowAnonymous]
public sealed class WelcomeController : Controller
{
    [HttpGet("/")]
    public IActionResult Show() => View();
}
