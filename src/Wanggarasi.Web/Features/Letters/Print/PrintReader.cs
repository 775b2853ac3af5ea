using Microsoft.Extensions.Options;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Records;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Letters.Print;

/// <summary>Reads a letter for printing.</summary>
public sealed class PrintReader(CaseFiles files, CaseLetters letters, PaperRegister papers, PortalAddress address, OfficeClock clock, IOptionsMonitor<OfficeProfile> office)
{
    /// <summary>The sheet; null where there is no such letter, or what is stored is not what the record commits to.</summary>
    public async Task<PrintPage?> LoadAsync(string number, int? letter, CancellationToken cancellationToken)
    {
        if (await files.FindByRegisterNumberAsync(number, cancellationToken) is not { } application)
        {
            return null;
        }

        var wanted = letter ?? application.CurrentLetter?.Number ?? application.Letters.Count;
        if (await letters.OpenAsync(application, wanted, cancellationToken) is not { Letter: { } found, IsIntact: true } open)
        {
            return null;
        }

        var paper = await letters.FindPaperAsync(found, cancellationToken);
        var code = paper is null ? null : papers.OpenCode(paper).Text;
        return new PrintPage(
            application.RegisterNumber,
            found.State,
            LetterSheet.Of(open, office.CurrentValue.Words, clock.Today, clock.DayOf),
            open.Differences,
            Convert.ToHexStringLower(paper?.Hash ?? application.LastHash)[..12],
            code,
            code is null ? null : address.Of("/verifikasi/" + code));
    }
}
