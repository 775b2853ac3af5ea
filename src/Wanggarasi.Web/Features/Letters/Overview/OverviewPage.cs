using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Letters.Overview;

/// <summary>What is shown of the list.</summary>
/// <param name="Pilih"><c>semua</c>; otherwise what waits for the officer.</param>
/// <param name="Status">State of the letter.</param>
/// <param name="Halaman">Page, from 1.</param>
public sealed record OverviewFilter(string? Pilih = null, string? Status = null, int Halaman = 1);

/// <summary>One case with its last letter.</summary>
public sealed record OverviewRow(string Number, string Title, string Subject, LetterState? State, string? RegisterNumber, string? WaitsFor, DateTimeOffset? DueAt, bool IsLate);

/// <summary>A page of letters.</summary>
public sealed record OverviewPage(OverviewFilter Filter, IReadOnlyList<OverviewRow> Rows, int Page, int Total)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 50;

    /// <summary>What may be shown.</summary>
    public static IReadOnlyList<Choice> Views { get; } = [new("semua", "Semua surat")];

    /// <summary>States to choose from.</summary>
    public static IReadOnlyList<Choice> States { get; } =
        [new("Belum", LetterWords.State(null)), .. Enum.GetValues<LetterState>().Select(s => new Choice(s.ToString(), LetterWords.State(s)))];
}
