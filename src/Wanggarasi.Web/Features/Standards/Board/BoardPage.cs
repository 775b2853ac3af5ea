using Wanggarasi.Data.Standards;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Standards.Board;

/// <summary>The six published components on one sheet, with the address of the page that says everything.</summary>
/// <param name="Sheet">The standard as it counts today.</param>
/// <param name="Address">Where the QR code leads.</param>
/// <param name="PrintedOn">The office's date.</param>
public sealed record BoardPage(StandardSheet Sheet, string Address, DateOnly PrintedOn)
{
    /// <summary>How densely the sheet is set, so that it stays one page: 1 is the largest type, 5 the smallest.</summary>
    public int Density => Length switch
    {
        < 700 => 1,
        < 1350 => 2,
        < 1900 => 3,
        < 2250 => 4,
        _ => 5,
    };

    // What the sheet holds in characters; every entry also costs part of a line.
    private int Length =>
        Sheet.Requirements.Required.Sum(entry => 40 + entry.Members.Sum(member => 40 + member.Name.Length + (member.When?.Length ?? 0)))
        + Sheet.Requirements.Customary.Sum(line => line.Name.Length)
        + Sheet.Service.Procedure.Sum(step => 40 + step.Length)
        + Sheet.Service.Fee.NotOurCharge.Sum(charge => 30 + charge.Length);

    public static async Task<BoardPage?> LoadAsync(PublishedStandards standards, OfficeWords words, DateOnly today, string code, string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(standards);
        return await standards.FindAsync(code, today, cancellationToken) is { } service
            ? new BoardPage(StandardSheet.Of(service, words, null), address, today)
            : null;
    }
}
