using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Letters;

namespace Wanggarasi.Web.Features.Letters.Print;

/// <summary>A letter on paper.</summary>
/// <param name="Number">Register number of the case.</param>
/// <param name="State">Where the letter stands.</param>
/// <param name="Sheet">The letter.</param>
/// <param name="Differences">Where it says otherwise than the request; for the screen, not for the paper.</param>
/// <param name="Head">The first digits of the head of the case's chain.</param>
/// <param name="Code">The verification code; null while there is none.</param>
/// <param name="Address">Where the code is checked.</param>
public sealed record PrintPage(string Number, LetterState State, LetterSheet Sheet, IReadOnlyList<LetterDifference> Differences, string Head, string? Code, string? Address);
