using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Queue;

/// <summary>
/// What belongs to the person behind a ticket: apart from the number, so that it can be forgotten soon after the day
/// (<see cref="Kept"/>) while the queue's figures stay.
/// </summary>
public sealed class TicketPaper
{
    /// <summary>How long after its day a paper is kept: a complaint about the day can still be looked into.</summary>
    public const int Kept = 30;

    /// <summary>The ticket's id.</summary>
    public required Guid TicketId { get; init; }

    /// <summary>Name of who comes; only where an appointment asks for it.</summary>
    public string? Name { get; init; }

    public byte[]? SealedPhone { get; init; }

    public byte[]? PhoneFingerprint { get; init; }

    /// <summary>By which the holder's page is found.</summary>
    public required byte[] CodeFingerprint { get; init; }

    public required byte[] SealedCode { get; init; }

    /// <summary>The account that took it.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>A paper with everything personal sealed.</summary>
    public static TicketPaper Seal(Vault vault, Guid ticketId, TrackingCode code, string? name, string? phone, Guid? ownerId)
    {
        ArgumentNullException.ThrowIfNull(vault);
        ArgumentNullException.ThrowIfNull(code);
        return new TicketPaper
        {
            TicketId = ticketId,
            Name = name,
            SealedPhone = vault.Seal(PhonePlace(ticketId), phone),
            PhoneFingerprint = phone is null ? null : vault.Fingerprint(Purposes.Phone, phone),
            CodeFingerprint = vault.Fingerprint(Purposes.BookingCode, code.Text),
            SealedCode = vault.Seal(CodePlace(ticketId), code.Text)!,
            OwnerId = ownerId,
        };
    }

    public string? OpenPhone(Vault vault)
    {
        ArgumentNullException.ThrowIfNull(vault);
        return vault.OpenText(PhonePlace(TicketId), SealedPhone);
    }

    public TrackingCode OpenCode(Vault vault)
    {
        ArgumentNullException.ThrowIfNull(vault);
        return TrackingCode.Parse(vault.OpenText(CodePlace(TicketId), SealedCode));
    }

    // Tickets grew out of bookings; what was sealed for a booking is bound to that name.
    private static SealedPlace PhonePlace(Guid id) => new("Bookings", id, "Phone");

    private static SealedPlace CodePlace(Guid id) => new("Bookings", id, "Code");
}
