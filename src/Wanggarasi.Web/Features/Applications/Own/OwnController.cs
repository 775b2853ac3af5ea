using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Applications.Own;

/// <summary>"Permohonan saya": everything of the account, opened without a code.</summary>
[SecretAddress]
public sealed class OwnController(OwnReader reader, OfficeDb db, CaseFiles files, CurrentUser user) : Controller
{
    private static readonly string[] s_steps = ["perbaiki", "perbaiki-data", "batal", "tanda-terima", "lagi", "tenggat"];

    [HttpGet("/akun/permohonan")]
    public async Task<IActionResult> OwnAsync(int halaman, CancellationToken cancellationToken) =>
        View("Own", await reader.LoadAsync(user.Id!.Value, halaman, cancellationToken));

    /// <summary>Leads to the screens of the case. Whose case it is stands in the query: another's does not exist here.</summary>
    [HttpGet("/akun/permohonan/{id:guid}/{langkah?}")]
    public async Task<IActionResult> OpenAsync(Guid id, string? langkah, CancellationToken cancellationToken)
    {
        var owner = user.Id!.Value;
        var sealedCode = await db.Applications.AsNoTracking().Where(a => a.Id == id && a.OwnerId == owner).Select(a => a.SealedTracking).SingleOrDefaultAsync(cancellationToken);
        if (sealedCode is null || (langkah is not null && !s_steps.Contains(langkah)))
        {
            return NotFound();
        }

        var address = $"/permohonan/{files.OpenTracking(id, sealedCode).Text}";
        return Redirect(langkah is null ? address : $"{address}/{langkah}");
    }
}
