using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Shared;

namespace Wanggarasi.Web.Features.Applications.Track;

/// <summary>"Lacak permohonan": from the code to the status. The code travels in the body, never in a query.</summary>
[AllowAnonymous]
public sealed class TrackController(CaseFiles files) : Controller
{
    [HttpGet("/lacak")]
    public IActionResult Track() => View(new TrackForm());

    [HttpPost("/lacak")]
    public async Task<IActionResult> TrackAsync(TrackForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!TrackingCode.TryParse(form.Code, out var code, out var refusal))
        {
            ModelState.AddRefusal(refusal, nameof(form.Code));
            return this.Again("Track", form);
        }

        if (await files.FindByTrackingCodeAsync(code, cancellationToken) is null)
        {
            ModelState.AddModelError(nameof(form.Code), "Kode ini tidak kami temukan. Periksa lagi hurufnya di tanda terima. Kode hilang? Bawa KTP ke loket, petugas mencetak kode baru.");
            return this.Again("Track", form);
        }

        return Redirect($"/permohonan/{code.Text}");
    }
}
