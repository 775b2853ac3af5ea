using Wanggarasi.Web.Outside.Mail;

namespace Wanggarasi.Web.Background;

/// <summary>One file per message: <c>.eml</c> for an e-mail address, <c>.txt</c> for a telephone number.</summary>
public sealed class PickupFolder(IConfiguration configuration, IWebHostEnvironment environment, OfficeLetters letters)
{
    private readonly string _directory = Path.GetFullPath(
        configuration["Outbox:PickupDirectory"] ?? Path.Combine("App_Data", "pesan"), environment.ContentRootPath);

    public async Task PutAsync(Guid id, string recipient, string subject, string body, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        if (recipient.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            throw new FormatException("A recipient holds a line break.");
        }

        var isMail = recipient.Contains('@', StringComparison.Ordinal);
        Directory.CreateDirectory(_directory);
        var file = Path.Combine(_directory, $"{id:N}.{(isMail ? "eml" : "txt")}");
        // Written aside and moved: who takes files away never finds half a one.
        var half = file + ".tmp";
        if (isMail)
        {
            await letters.Write(id, recipient, subject, body, at).WriteToAsync(half, cancellationToken);
        }
        else
        {
            await File.WriteAllTextAsync(half, $"{recipient}\n\n{body}\n", cancellationToken);
        }

        File.Move(half, file, overwrite: true);
    }
}
