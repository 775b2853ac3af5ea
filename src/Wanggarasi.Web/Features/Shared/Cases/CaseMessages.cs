using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Shared.Cases;

/// <summary>What the pemohon is told of a change: owed in the same saving as the event, to whatever address was given.</summary>
public sealed class CaseMessages(OfficeDb db, CaseFiles files, Vault vault, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>Adds the messages; the caller saves. With an occasion they are owed once only (<see cref="OutboxMessage.IdOnce"/>).</summary>
    public async Task OweAsync(
        DocumentApplication application, string kind, string subject, IEnumerable<string> lines, DateTimeOffset now, CancellationToken cancellationToken, string? occasion = null)
    {
        ArgumentNullException.ThrowIfNull(application);
        var persons = await files.ReadPersonsAsync(application.Id, cancellationToken);
        Owe(application, persons.First(p => p.Role == PersonRole.Applicant), kind, subject, lines, now, occasion);
    }

    /// <summary>The same where the pemohon was read with those of many cases.</summary>
    public void Owe(DocumentApplication application, Person applicant, string kind, string subject, IEnumerable<string> lines, DateTimeOffset now, string? occasion = null)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(applicant);
        string[] all = [.. lines, "Lihat selengkapnya dengan kode lacak pada tanda terima Anda.", office.CurrentValue.Name];
        foreach (var recipient in new[] { applicant.Phone, applicant.Email }.OfType<string>())
        {
            Add(recipient, null);
        }

        if (application.OwnerId is { } owner)
        {
            Add(null, owner);
        }

        void Add(string? recipient, Guid? userId)
        {
            var once = occasion is null ? (Guid?)null : OutboxMessage.IdOnce($"{occasion}:{recipient ?? "halaman"}");
            db.Outbox.Add(OutboxMessage.Write(vault, kind, $"{subject} – {application.RegisterNumber}", string.Join('\n', all), now, recipient, userId, application.Id, once));
        }
    }
}
