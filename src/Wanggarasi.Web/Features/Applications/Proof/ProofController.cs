using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Domain.Records;
using Wanggarasi.Web.Features.Applications.Unlock;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Proof;

/// <summary>
/// The record of one case as a file that can be checked without the portal: for the pemohon, and for officers on behalf of an
/// inspector. Holds no name; answers that are no secret stand in it in clear, so the code alone does not open it.
/// </summary>
[SecretAddress]
public sealed class ProofController(OfficeDb db, CaseFiles files, CaseKey key, ProofReader reader, TakeRecord take) : Controller
{
    [AllowAnonymous]
    [HttpGet("/permohonan/{lacak}/bukti.json")]
    public async Task<IActionResult> ProofAsync(string lacak, CancellationToken cancellationToken) =>
        !TrackingCode.TryParse(lacak, out var code, out _) || await files.FindByTrackingCodeAsync(code, cancellationToken) is not { } application ? NotFound()
        : !key.Opens(application) ? Redirect($"/permohonan/{code.Text}/buka?lalu=bukti.json")
        : FileOf(await reader.LoadAsync(application.Id, application.RegisterNumber, cancellationToken), application.RegisterNumber);

    [Authorize(Policy = Policies.Counter)]
    [HttpGet("/loket/permohonan/{nomor}/bukti.json")]
    public async Task<IActionResult> OfCaseAsync(string nomor, CancellationToken cancellationToken) =>
        await db.Applications.Where(a => a.RegisterNumber == nomor).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken) is { } id
            ? FileOf(await take.RunAsync(id, nomor, cancellationToken), nomor)
            : NotFound();

    private IActionResult FileOf(byte[]? record, string number) =>
        record is null ? this.NotYet() : File(record, "application/json", $"bukti-{number}.json");
}
