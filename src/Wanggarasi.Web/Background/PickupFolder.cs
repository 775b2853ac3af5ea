using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Background;

/// <summary>One file per message: <c>.eml</c> for an e-mail address, <c>.txt</c> for a telephone number.</summary>
public sealed class PickupFolder(IConfiguration configuration, IWebHostEnvironment environment, IOptionsMonitor<OfficeProfile> office)
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
        var text = isMail ? Mail(id, recipient, subject, body, at) : $"{recipient}\n\n{body}\n";
        Directory.CreateDirectory(_directory);
        var file = Path.Combine(_directory, $"{id:N}.{(isMail ? "eml" : "txt")}");
        // Written aside and moved: who takes files away never finds half a one.
        var half = file + ".tmp";
        await File.WriteAllTextAsync(half, text, new UTF8Encoding(false), cancellationToken);
        File.Move(half, file, overwrite: true);
    }

    private string Mail(Guid id, string recipient, string subject, string body, DateTimeOffset at)
    {
        var from = office.CurrentValue.Email is { Length: > 0 } email ? email : "portal@localhost";
        var content = Convert.ToBase64String(Encoding.UTF8.GetBytes(body.ReplaceLineEndings("\r\n") + "\r\n"), Base64FormattingOptions.InsertLineBreaks);
        return string.Join("\r\n",
        [
            $"From: {Word(office.CurrentValue.Name)} <{configuration["Outbox:From"] ?? from}>",
            $"To: <{recipient}>",
            $"Subject: {Word(subject)}",
            $"Date: {at.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)}",
            $"Message-ID: <{id:N}@{(from.Contains('@', StringComparison.Ordinal) ? from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..] : "localhost")}>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            content,
            "",
        ]);
    }

    // RFC 2047, in words of at most 75 characters that hold whole letters.
    private static string Word(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
        {
            return text;
        }

        var words = new List<string>();
        var part = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(part.ToString()) + rune.Utf8SequenceLength > 42)
            {
                words.Add(part.ToString());
                part.Clear();
            }

            part.Append(rune.ToString());
        }

        words.Add(part.ToString());
        return string.Join("\r\n ", words.Select(word => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(word))}?="));
    }
}
