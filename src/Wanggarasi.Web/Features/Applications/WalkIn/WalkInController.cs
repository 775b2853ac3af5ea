using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Applications.Submit;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Outside.Uploads;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.WalkIn;

/// <summary>Intake at the counter: the whole application on one screen, by keyboard.</summary>
[Authorize(Policy = Policies.Counter)]
public sealed class WalkInController(
    OpenWalkIn open, FillWalkIn fill, SubmitWalkIn submit, ReadDraft read, RenewDraft renew, PublishedStandards standards, OfficeDb db, OfficeClock clock) : Controller
{
    private const long MostBytes = 5L * JudgeFile.LongestFile;

    [HttpGet("/loket/permohonan/baru")]
    public async Task<IActionResult> ChooseAsync(string? cari, Guid? susulan, CancellationToken cancellationToken)
    {
        var found = ChoosePage.Matching(await standards.AllAsync(clock.Today, cancellationToken), cari);
        var page = new ChoosePage(cari, found, await standards.PausesAsync(clock.Today, cancellationToken), susulan);
        return found is [var only] && !string.IsNullOrWhiteSpace(cari) ? Redirect($"/loket/permohonan/baru/{only.Definition.Code}{page.Tail}") : View("Choose", page);
    }

    [HttpGet("/loket/permohonan/baru/{kode}")]
    public async Task<IActionResult> OpenAsync(string kode, Guid? susulan, CancellationToken cancellationToken) =>
        await open.LoadAsync(kode, susulan, cancellationToken) is { } state ? await ShowAsync("WalkIn", state, [], cancellationToken) : NotFound();

    [HttpPost("/loket/permohonan/baru/{kode}")]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> SendAsync(string kode, CancellationToken cancellationToken)
    {
        var key = WalkInKey.Of(Request.Form);
        return await fill.RunAsync(kode, key, Request.Form, cancellationToken) is not { } filled ? await SentAsync(key, cancellationToken)
            : Request.Form["langkah"] != "kirim" || filled.Refusals.Count > 0 ? await ShowAsync("WalkIn", filled.State, filled.Refusals, cancellationToken)
            : await SubmitAsync(filled.State, false, cancellationToken);
    }

    [HttpPost("/loket/permohonan/baru/{kode}/bacakan")]
    public async Task<IActionResult> ReadOutAsync(string kode, CancellationToken cancellationToken)
    {
        var key = WalkInKey.Of(Request.Form);
        return await read.LoadAsync(key.Token, cancellationToken) is not { } state || state.Service.Code != kode ? await SentAsync(key, cancellationToken)
            : Request.Form["langkah"] == "kembali" ? await ShowAsync("WalkIn", state, [], cancellationToken)
            : Request.Form["dibacakan"] != "true" ? await ShowAsync("ReadOut", state, [new Refusal("not-read", "Bacakan semuanya, lalu centang.", "dibacakan")], cancellationToken)
            : await SubmitAsync(state, true, cancellationToken);
    }

    private async Task<IActionResult> SubmitAsync(DraftState state, bool wasRead, CancellationToken cancellationToken)
    {
        var (done, refusals) = await submit.RunAsync(state, wasRead, cancellationToken);
        return done is not null ? Redirect($"/loket/permohonan/{done.RegisterNumber}/tanda-terima")
            : refusals is [{ Code: SubmitWalkIn.ReadFirst }] ? await ShowAsync("ReadOut", state, [], cancellationToken)
            : await ShowAsync("WalkIn", refusals[0].Code == SubmitApplication.ServiceChanged ? await renew.RunAsync(state, state.Draft.Body.Token, cancellationToken) : state, refusals, cancellationToken);
    }

    // Sent before, by the other tab or the other press of the button: the same slip.
    private async Task<IActionResult> SentAsync(WalkInKey key, CancellationToken cancellationToken) =>
        await db.Applications.Where(a => a.Id == key.Id).Select(a => a.RegisterNumber).SingleOrDefaultAsync(cancellationToken) is { } number
            ? Redirect($"/loket/permohonan/{number}/tanda-terima") : NotFound();

    private async Task<IActionResult> ShowAsync(string view, DraftState state, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        foreach (var refusal in refusals)
        {
            ModelState.AddRefusal(refusal);
        }

        var page = await WalkInPage.LoadAsync(db, standards, state, clock.Today, cancellationToken);
        return refusals.Count > 0 ? this.Again(view, page) : View(view, page);
    }
}
