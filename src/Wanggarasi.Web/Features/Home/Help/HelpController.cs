using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Wanggarasi.Web.Features.Home.Help;

[AllowAnonymous]
public sealed class HelpController : Controller
{
    [HttpGet("/bantuan")]
    public IActionResult Show() => View();
}
