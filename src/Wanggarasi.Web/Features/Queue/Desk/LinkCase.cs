using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Queue;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Features.Queue.Desk;

/// <summary>The visit is about a case: by its register number, from the person's receipt.</summary>
public sealed class LinkCase(OfficeDb db, CounterDesk desk)
{
    public async Task<Refusal?> RunAsync(Guid officerId, Guid ticketId, DeskForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!RegisterNumber.TryParse(form.Nomor, out var number, out var refusal))
        {
            return refusal with { Field = nameof(form.Nomor) };
        }

        var text = number.ToString();
        return await db.Applications.AsNoTracking().Where(a => a.RegisterNumber == text).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken) is { } caseId
            ? await desk.LinkAsync(officerId, ticketId, caseId, cancellationToken)
            : new Refusal("no-case", $"Tidak ada permohonan {text}. Periksa lagi di tanda terima.", nameof(form.Nomor));
    }
}
