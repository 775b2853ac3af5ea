using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Applications.Desk;
using Wanggarasi.Web.Features.Shared.Cases;

namespace Wanggarasi.Web.Features.Applications.Work;

/// <summary>Takes a case, frees it, or hands it to a named colleague with a reason.</summary>
public sealed class HandCaseOn(Colleagues colleagues)
{
    /// <summary>Null, or why it stays where it is.</summary>
    public async Task<Refusal?> RunAsync(CaseInHand taken, WorkForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentNullException.ThrowIfNull(form);
        var (application, hand, _) = taken;
        if (form.Act != "oper")
        {
            application.Assign(hand, form.Act == "ambil" ? hand.Actor.Id : null);
            return null;
        }

        return (await colleagues.LoadAsync(null, cancellationToken)).Any(c => c.Value == form.Colleague)
            ? application.HandTo(hand, Guid.Parse(form.Colleague!), form.Text ?? "")
            : new Refusal("no-colleague", "Pilih rekan yang menerima permohonan ini.", nameof(WorkForm.Colleague));
    }
}
