using System.Security.Cryptography;
using System.Text;
using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Data.Papers;

/// <summary>
/// A message that is owed, written in the transaction of the event it tells of, delivered afterwards. Sending it is
/// never part of a request.
/// </summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid? CaseId { get; init; }

    /// <summary>Account that reads it on its page, if any.</summary>
    public Guid? UserId { get; init; }

    /// <summary>What it tells, in kebab case: <c>returned</c>, <c>ready</c>, <c>reset-password</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>E-mail address or telephone number; null where it is only read on the portal.</summary>
    public byte[]? SealedRecipient { get; init; }

    public required string Subject { get; init; }

    public required byte[] SealedBody { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>A message ready to be added in the transaction of what it tells.</summary>
    /// <param name="vault">Seals recipient and body.</param>
    /// <param name="kind">What it tells, in kebab case.</param>
    /// <param name="subject">Its heading; no personal value, it stays clear.</param>
    /// <param name="body">Its text, as plain lines.</param>
    /// <param name="now">The instant of what it tells.</param>
    /// <param name="recipient">E-mail address or telephone number (E.164); null where it is only read on the portal.</param>
    /// <param name="userId">The account that reads it on its page.</param>
    /// <param name="caseId">The case it is about.</param>
    /// <param name="once">Its id where it may be owed once only, by <see cref="IdOnce"/>.</param>
    public static OutboxMessage Write(
        Vault vault, string kind, string subject, string body, DateTimeOffset now, string? recipient = null, Guid? userId = null, Guid? caseId = null, Guid? once = null)
    {
        ArgumentNullException.ThrowIfNull(vault);
        var id = once ?? Guid.CreateVersion7();
        return new OutboxMessage
        {
            Id = id,
            CaseId = caseId,
            UserId = userId,
            Kind = kind,
            Subject = subject,
            SealedRecipient = vault.Seal(RecipientOf(id), recipient),
            SealedBody = vault.Seal(BodyOf(id), body)!,
            CreatedAt = now,
            NextAttemptAt = now,
        };
    }

    /// <summary>
    /// The id of a message that may be owed once only, however often and on however many nodes somebody thinks of it:
    /// the second one meets the first in the database.
    /// </summary>
    /// <param name="occasion">What it is about and to whom, in words that are the same every time.</param>
    public static Guid IdOnce(string occasion)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(occasion))[..16];
        // RFC 9562, version 8: made up by rules of one's own.
        (bytes[6], bytes[8]) = ((byte)(bytes[6] & 0x0F | 0x80), (byte)(bytes[8] & 0x3F | 0x80));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The text of the message.</summary>
    public string OpenBody(Vault vault)
    {
        ArgumentNullException.ThrowIfNull(vault);
        return vault.OpenText(BodyOf(Id), SealedBody)!;
    }

    /// <summary>Whom it goes to; null where it is only read on the portal.</summary>
    public string? OpenRecipient(Vault vault)
    {
        ArgumentNullException.ThrowIfNull(vault);
        return vault.OpenText(RecipientOf(Id), SealedRecipient);
    }

    private static SealedPlace BodyOf(Guid id) => new("Outbox", id, "Body");

    private static SealedPlace RecipientOf(Guid id) => new("Outbox", id, "Recipient");
}
