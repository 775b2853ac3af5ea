using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Applications.Receipt;

/// <summary>What the receipt shows.</summary>
public sealed record ReceiptPage(
    string Number,
    TrackingCode Code,
    string? Pin,
    ServiceDefinition Service,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? JudgementDueAt,
    string Hash,
    string Address,
    IReadOnlyList<(string Role, string Person)> Persons,
    IReadOnlyList<(string Question, string Answer)> Answers,
    IReadOnlyList<(string Requirement, string Given)> Papers)
{
    /// <summary>The receipt as a message to oneself; a plain link that opens the messenger.</summary>
    public string WhatsApp => "https://wa.me/?text=" + Uri.EscapeDataString($"Tanda terima {Number}\nKode lacak: {Code.Text}\n{Address}");
}
