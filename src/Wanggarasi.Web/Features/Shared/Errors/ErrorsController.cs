using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Shared.Errors;

[AllowAnonymous]
[SecretAddress] // the address that failed may have been one
public sealed class ErrorsController : Controller
{
    [HttpGet(ErrorPages.Path)]
    public IActionResult Show()
    {
        // Asked for directly there is no error to speak of.
        if (Response.StatusCode < StatusCodes.Status400BadRequest)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return View(ErrorsPage.For(Response.StatusCode, ErrorReason.Of(HttpContext)));
    }
}
