using Microsoft.AspNetCore.Mvc;
using Wanggarasi.Web.Features.Shared;
using Wanggarasi.Web.Security;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Features.Accounts.Factor;

/// <summary>Setting up the second factor, before anything else opens; later new spares, or another telephone.</summary>
[WhileOwing]
[SecretAddress]
public sealed class FactorController(FactorReader reader, SetUpFactor setUp, RenewSpares renew, CurrentUser user) : Controller
{
    [HttpGet(SetupGate.FactorAddress)]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        await reader.LoadAsync(user.Id!.Value, null, cancellationToken) is { } page ? View("Factor", page) : Forbid();

    [HttpPost(SetupGate.FactorAddress)]
    public Task<IActionResult> SetUpAsync(FactorForm form, CancellationToken cancellationToken) =>
        AnswerAsync(form, (mine, token) => setUp.RunAsync(form, mine, Sessions.IdOf(User), token), cancellationToken);

    [HttpPost(SetupGate.FactorAddress + "/cadangan")]
    public Task<IActionResult> RenewAsync(FactorForm form, CancellationToken cancellationToken) =>
        AnswerAsync(form, (mine, token) => renew.RunAsync(form, mine, token), cancellationToken);

    // The spares are shown once, in the answer itself: no address leads to them again.
    private async Task<IActionResult> AnswerAsync(
        FactorForm form, Func<Guid, CancellationToken, Task<(IReadOnlyList<string>? Spares, Domain.Refusal? Refusal)>> act, CancellationToken cancellationToken)
    {
        if (await reader.LoadAsync(user.Id!.Value, form.Ticket, cancellationToken) is not { } page)
        {
            return Forbid();
        }

        var (spares, refusal) = await act(user.Id!.Value, cancellationToken);
        if (spares is not null)
        {
            return View("Spares", spares);
        }

        ModelState.AddRefusal(refusal!);
        return this.Again("Factor", page);
    }
}
