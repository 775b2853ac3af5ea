using Microsoft.Extensions.Options;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Desk;

/// <summary>What the pemohon is told of a change: owed in the same saving as the event, to whatever address was given.</summary>
public sealed class CaseMessages(OfficeDb db, CaseFiles files, Vault vault, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>Adds the messages; the caller saves.</summary>
    public async Task OweAsync(DocumentApplication application, string kind, string subject, IEnumerable<string> lines, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(application);
        var persons = await files.ReadPersonsAsync(application.Id, cancellationToken);
        var applicant = persons.First(p => p.Role == PersonRole.Applicant);
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
            var id = Guid.CreateVersion7();
            db.Outbox.Add(new OutboxMessage
            {
                Id = id,
                CaseId = application.Id,
                UserId = userId,
                Kind = kind,
                Subject = $"{subject} – {application.RegisterNumber}",
                SealedRecipient = vault.Seal(new SealedPlace("Outbox", id, "Recipient"), recipient),
                SealedBody = vault.Seal(new SealedPlace("Outbox", id, "Body"), string.Join('\n', all))!,
                CreatedAt = now,
                NextAttemptAt = now,
            });
        }
    }
}
