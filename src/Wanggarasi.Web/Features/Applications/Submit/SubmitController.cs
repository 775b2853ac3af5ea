using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Submit;

/// <summary>"Periksa jawaban Anda", and sending.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class SubmitController(ReadDraft read, Drafts drafts, SubmitApplication submit, RenewDraft renew, CurrentUser user) : Controller
{
    [HttpGet("/permohonan/draf/{token}/periksa")]
    public async Task<IActionResult> ShowAsync(string token, CancellationToken cancellationToken) =>
        await read.LoadAsync(token, cancellationToken) is { } draft ? View("Submit", draft) : Redirect($"/permohonan/draf/{token}/tanda-terima");

    [HttpPost("/permohonan/draf/{token}/periksa")]
    public async Task<IActionResult> SendAsync(string token, SubmitForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        // Sent before, by the other tab or the other press: the same receipt.
        if (await read.LoadAsync(token, cancellationToken) is not { } draft)
        {
            return Redirect($"/permohonan/draf/{token}/tanda-terima");
        }

        foreach (var failure in new SubmitForm.Validator().Validate(form).Errors)
        {
            ModelState.AddModelError(failure.PropertyName, failure.ErrorMessage);
        }

        if (!ModelState.IsValid || draft.PersonRefusals.Count > 0)
        {
            return this.Again("Submit", draft);
        }

        var (done, refusals) = await submit.RunAsync(
            new ApplicationToSubmit(
                draft.Draft.Id, draft.Draft.ServiceCode, draft.Draft.Body.ServiceVersion,
                draft.Persons.Any(p => p.Role == PersonRole.Helper) ? Channel.Helped : Channel.Portal,
                user.Actor, draft.Persons, draft.Draft.Body.Answers, draft.Draft.Body.AtCounter)
            {
                OwnerId = draft.Draft.OwnerId,
                DraftFingerprint = drafts.FingerprintOf(token),
            },
            cancellationToken);
        if (done is not null)
        {
            return Redirect($"/permohonan/draf/{token}/tanda-terima");
        }

        foreach (var refusal in refusals)
        {
            ModelState.AddModelError("", refusal.Message);
        }

        return this.Again("Submit", refusals[0].Code == SubmitApplication.ServiceChanged ? await renew.RunAsync(draft, token, cancellationToken) : draft);
    }
}
