using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Wanggarasi.Web.Features.Home.Accessibility;

[AllowAnonymous]
public sealed class AccessibilityController : Controller
{
    [HttpGet("/aksesibilitas")]
    public IActionResult Show() => View();
}
