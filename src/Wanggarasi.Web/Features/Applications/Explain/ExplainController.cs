using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Explain;

/// <summary>"Mengapa tenggat ini?" for officers.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class ExplainController(ExplainReader reader) : Controller
{
    [HttpGet("/loket/permohonan/{nomor}/tenggat")]
    public async Task<IActionResult> ExplainAsync(string nomor, CancellationToken cancellationToken) =>
        await reader.LoadAsync(nomor, cancellationToken) is { } page ? View("Explain", page) : NotFound();
}

/// <summary>"Mengapa tenggat ini?" for whoever has the code: it names nobody.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class ExplainToCitizenController(ExplainReader reader) : Controller
{
    [HttpGet("/permohonan/{lacak}/tenggat")]
    public async Task<IActionResult> ExplainAsync(string lacak, CancellationToken cancellationToken) =>
        TrackingCode.TryParse(lacak, out var code, out _) && await reader.LoadAsync(code, cancellationToken) is { } page
            ? View("Explain", page) : NotFound();
}
