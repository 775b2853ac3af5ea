using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Explain;

/// <summary>"Mengapa tenggat ini?": for officers, and for whoever has the code; the page names nobody.</summary>
public sealed class ExplainController(ExplainReader reader) : Controller
{
    [Authorize(Policy = Policies.Counter)]
    [HttpGet("/loket/permohonan/{nomor}/tenggat")]
    public async Task<IActionResult> ExplainAsync(string nomor, CancellationToken cancellationToken) =>
        await reader.LoadAsync(nomor, cancellationToken) is { } page ? View("Explain", page) : NotFound();

    [AllowAnonymous]
    [SecretAddress]
    [HttpGet("/permohonan/{lacak}/tenggat")]
    public async Task<IActionResult> ExplainToCitizenAsync(string lacak, CancellationToken cancellationToken) =>
        TrackingCode.TryParse(lacak, out var code, out _) && await reader.LoadAsync(code, cancellationToken) is { } page
            ? View("Explain", page) : NotFound();
}
