using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Applications.Receipt;

/// <summary>By what anybody can check the receipt.</summary>
/// <param name="Code">The verification code.</param>
/// <param name="Address">Where the QR code leads.</param>
/// <param name="Sequence">The event the receipt was given after.</param>
/// <param name="Hash">The head of the chain then.</param>
public sealed record PaperProof(VerificationCode Code, string Address, long Sequence, string Hash);

/// <summary>What the receipt shows.</summary>
public sealed record ReceiptPage(
    string Number,
    TrackingCode Code,
    string? Pin,
    ServiceDefinition Service,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? JudgementDueAt,
    string Address,
    PaperProof? Proof,
    IReadOnlyList<(string Role, string Person)> Persons,
    IReadOnlyList<(string Question, string Answer)> Answers,
    IReadOnlyList<(string Requirement, string Given)> Papers)
{
    /// <summary>The receipt as a message to oneself; a plain link that opens the messenger.</summary>
    public string WhatsApp => "https://wa.me/?text=" + Uri.EscapeDataString($"Tanda terima {Number}\nKode lacak: {Code.Text}\n{Address}");
}
