using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Standards;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Prepare;

/// <summary>"Siapkan ini dulu": the checklist, and the button that begins a draft.</summary>
[AllowAnonymous]
public sealed class PrepareController(PublishedStandards standards, Drafts drafts, OfficeClock clock, CurrentUser user) : Controller
{
    [HttpGet("/permohonan/baru/{kode}")]
    public async Task<IActionResult> ShowAsync(string kode, CancellationToken cancellationToken) =>
        await FindAsync(kode, cancellationToken) is { } page ? View("Prepare", page) : NotFound();

    [HttpPost("/permohonan/baru/{kode}")]
    public async Task<IActionResult> StartAsync(string kode, CancellationToken cancellationToken)
    {
        if (await FindAsync(kode, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        return page.MayStart
            ? Redirect($"/permohonan/draf/{await drafts.CreateAsync(kode, page.Version, user.Id, cancellationToken)}/pemohon")
            : Redirect($"/permohonan/baru/{kode}");
    }

    private async Task<PreparePage?> FindAsync(string kode, CancellationToken cancellationToken) =>
        await standards.FindAsync(kode, clock.Today, cancellationToken) is { } service
            ? new PreparePage(service.Version, service.Definition, (await standards.PausesAsync(clock.Today, cancellationToken)).GetValueOrDefault(kode))
            : null;
}
