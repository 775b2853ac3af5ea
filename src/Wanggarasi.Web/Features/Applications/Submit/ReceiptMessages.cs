using Microsoft.Extensions.Options;
using Wanggarasi.Data.Papers;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.Submit;

/// <summary>The receipt as a message, to whatever the pemohon gave; nothing personal in its heading.</summary>
public sealed class ReceiptMessages(Vault vault, OfficeClock clock, IOptionsMonitor<OfficeProfile> office)
{
    public IReadOnlyList<OutboxMessage> For(DocumentApplication application, ServiceDefinition service, IReadOnlyList<Person> persons, TrackingCode code, Pin? pin)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(code);
        var applicant = persons.First(p => p.Role == PersonRole.Applicant);
        var subject = $"Tanda terima {application.RegisterNumber}";
        string[] lines =
        [
            $"Permohonan Anda ({service.Name}) sudah kami terima.",
            $"Nomor register: {application.RegisterNumber}",
            $"Kode lacak: {code.Text}",
            .. pin is null ? Array.Empty<string>() : [$"PIN: {pin.Digits}"],
            application.FirstJudgementDueAt is { } due ? $"Berkas diperiksa paling lambat {clock.Say(due)}." : "",
            $"Setelah berkas lengkap, selesai dalam {service.Time.Completion.InWords()}.",
            "Simpan kode lacak ini dan jangan berikan kepada orang yang tidak Anda percaya.",
            $"Layanan ini gratis. {office.CurrentValue.Name}",
        ];
        var body = string.Join('\n', lines.Where(line => line.Length > 0));
        return
        [
            .. new[] { applicant.Phone, applicant.Email }.OfType<string>().Select(recipient => Write(recipient, null)),
            .. application.OwnerId is { } owner ? new[] { Write(null, owner) } : [],
        ];

        OutboxMessage Write(string? recipient, Guid? userId)
        {
            var id = Guid.CreateVersion7();
            return new OutboxMessage
            {
                Id = id,
                CaseId = application.Id,
                UserId = userId,
                Kind = "submitted",
                Subject = subject,
                SealedRecipient = vault.Seal(new SealedPlace("Outbox", id, "Recipient"), recipient),
                SealedBody = vault.Seal(new SealedPlace("Outbox", id, "Body"), body)!,
                CreatedAt = application.SubmittedAt,
                NextAttemptAt = application.SubmittedAt,
            };
        }
    }
}
