using Microsoft.Extensions.Options;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Web.Features.Shared.Cases;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Letters.Compose;

/// <summary>Stores the text of a letter while it is written, by whoever has the step.</summary>
public sealed class SaveLetter(CaseDesk desk, CaseLetters letters, PublishedStandards standards, StepRights rights, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>None, or why nothing was stored; the field of a refusal is that of the letter.</summary>
    public async Task<IReadOnlyList<Refusal>> RunAsync(string number, ComposeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (taken, no) = await desk.TakeAsync(number, form.Version, cancellationToken);
        if (taken is null)
        {
            return [no!];
        }

        var (application, hand, _) = taken;
        if (application.StepRole is not { } role || !Journey.IsWorking(application.Status))
        {
            return [new Refusal("letter-not-now", "Surat hanya dapat dikonsep selama permohonannya diproses.")];
        }

        var sop = await standards.GetSopAsync(application.ServiceCode, application.CurrentRound!.SopVersion, cancellationToken);
        if (!(await rights.FindAsync(role, cancellationToken)).May || !ComposeReader.DraftedAt(sop.EndedTogether(application.Step!.Value)))
        {
            return [StepRights.NotYours];
        }

        if (await letters.OpenAsync(application, null, cancellationToken) is not { } open)
        {
            return [new Refusal("no-letter", "Untuk layanan ini kantor tidak menerbitkan surat.")];
        }

        var values = new Dictionary<string, string>(LetterFields.OfOffice(office.CurrentValue.Words), StringComparer.Ordinal);
        var refusals = new List<Refusal>();
        foreach (var field in open.Needed.Where(f => !f.IsAutomatic))
        {
            var (value, message) = form.Read(field);
            values[field.Name] = value;
            if (message is not null)
            {
                refusals.Add(new Refusal("value-form", message, field.Name));
            }
        }

        // A half-written letter may be kept; one that the office must not write may not.
        refusals.AddRange(LetterValues.Check(open.Template, open.Needed, values, open.Said).Where(r => r.Code != "value-missing"));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        return await letters.DraftAsync(application, hand, open.Published, values, cancellationToken) is { } refusal ? [refusal]
            : await desk.PutAsync(taken, cancellationToken) is { } late ? [late]
            : [];
    }
}
