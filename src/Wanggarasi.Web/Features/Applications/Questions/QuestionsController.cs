using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Applications.Prepare;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Questions;

/// <summary>The service's questions: those that apply to what was answered so far; an answer that opens more asks them next.</summary>
[AllowAnonymous]
[SecretAddress]
public sealed class QuestionsController(ReadDraft read, Drafts drafts) : Controller
{
    [HttpGet("/permohonan/draf/{token}/pertanyaan")]
    public async Task<IActionResult> ShowAsync(string token, CancellationToken cancellationToken)
    {
        if (await read.LoadAsync(token, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        return draft.Service.Questions.Count == 0 ? Redirect($"{draft.Address}/berkas") : View("Questions", draft);
    }

    [HttpPost("/permohonan/draf/{token}/pertanyaan")]
    public async Task<IActionResult> SaveAsync(string token, CancellationToken cancellationToken)
    {
        if (await read.LoadAsync(token, cancellationToken) is not { } before)
        {
            return NotFound();
        }

        var typed = TypedAnswers.Read(before.Form.Questions, Request.Form);
        await drafts.ChangeAsync(before.Draft.Id, body => TypedAnswers.Put(body.Answers, typed), cancellationToken);
        var after = (await read.LoadAsync(token, cancellationToken))!;
        var refusals = after.Form.CheckAnswers().Where(r => typed.ContainsKey(r.Field ?? "")).ToList();
        if (refusals.Count > 0)
        {
            refusals.ForEach(refusal => ModelState.AddRefusal(refusal));
            return this.Again("Questions", after);
        }

        var next = after.Form.Questions.FirstOrDefault(q => !typed.ContainsKey(q.Id));
        return Redirect(next is null ? $"{after.Address}/berkas" : $"{after.Address}/pertanyaan#{next.Id}");
    }
}
