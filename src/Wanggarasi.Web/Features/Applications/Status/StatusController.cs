using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Status;

/// <summary>Where a request stands, for whoever has its code: names masked, no NIK.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class StatusController(StatusReader reader) : Controller
{
    [HttpGet("/permohonan/{lacak}")]
    public async Task<IActionResult> StatusAsync(string lacak, CancellationToken cancellationToken)
    {
        if (!TrackingCode.TryParse(lacak, out var code, out _))
        {
            return NotFound();
        }

        if (lacak != code.Text)
        {
            return Redirect($"/permohonan/{code.Text}");
        }

        return await reader.LoadAsync(code, cancellationToken) is { } page ? View("Status", page) : NotFound();
    }
}
