using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Accounts.Message;

public sealed record MessagePage(string Subject, string Body, DateTimeOffset At);

/// <summary>A message to the one who reads it, and to nobody else.</summary>
public sealed class MessageController(OfficeDb db, Vault vault, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("/akun/pesan/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        var me = user.Id;
        var message = await db.Outbox.SingleOrDefaultAsync(m => m.Id == id && m.UserId == me, cancellationToken);
        if (message is null)
        {
            return NotFound();
        }

        if (message.ReadAt is null)
        {
            message.ReadAt = time.GetUtcNow();
            await db.SaveChangesAsync(cancellationToken);
        }

        return View(new MessagePage(message.Subject, message.OpenBody(vault), message.CreatedAt));
    }
}
