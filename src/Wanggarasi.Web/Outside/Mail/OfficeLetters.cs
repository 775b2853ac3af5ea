using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Outside.Mail;

/// <summary>
/// Writes a message of the outbox as a letter of the office. Its Message-ID follows from the message, so a mail program knows the
/// second copy of one that was sent again after a crash.
/// </summary>
public sealed class OfficeLetters(IConfiguration configuration, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>Whether the office has an address to send from: <c>Mail:From</c>, or its own.</summary>
    public bool HasSender => Sender is not null;

    private string? Sender => new[] { configuration["Mail:From"], office.CurrentValue.Email }.FirstOrDefault(a => !string.IsNullOrWhiteSpace(a));

    /// <summary>The letter; without an address of the office it comes from one that nobody answers, for the folder.</summary>
    public MimeMessage Write(Guid id, string recipient, string subject, string body, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var from = Sender ?? "portal@localhost";
        var message = new MimeMessage { Subject = subject.ReplaceLineEndings(" "), Date = at, MessageId = $"{id:N}@{from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]}" };
        message.From.Add(new MailboxAddress(office.CurrentValue.Name, from));
        message.To.Add(MailboxAddress.Parse(recipient));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new TextPart(TextFormat.Plain) { Text = body };
        return message;
    }
}
