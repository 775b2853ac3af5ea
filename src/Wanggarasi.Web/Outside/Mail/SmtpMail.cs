using MailKit.Net.Smtp;
using MailKit.Security;

namespace Wanggarasi.Web.Outside.Mail;

/// <summary>
/// The office's mail server (section <c>Mail</c>). A message counts as sent once the server has taken it.
/// </summary>
public sealed class SmtpMail(IConfiguration configuration, OfficeLetters letters)
{
    private readonly OfficeLetters _letters = letters;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>Whether the office has given a server.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(configuration["Mail:Host"]);

    /// <summary>Begins a round of sending; it connects with the first message and says goodbye at the end.</summary>
    public Round Begin() => new(this);

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var security = (configuration["Mail:Security"] ?? "StartTls") switch
        {
            "StartTls" => SecureSocketOptions.StartTls,
            "Tls" => SecureSocketOptions.SslOnConnect,
            // For a server on this very machine.
            "None" => SecureSocketOptions.None,
            var other => throw new InvalidOperationException($"Mail:Security is '{other}'; it can be StartTls, Tls or None."),
        };
        var client = new SmtpClient { Timeout = (int)s_patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(configuration["Mail:Host"]!, configuration.GetValue("Mail:Port", 587), security, cancellationToken);
            if (configuration["Mail:User"] is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, configuration["Mail:Password"] ?? "", cancellationToken);
            }

            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>One connection for the messages of a round.</summary>
    public sealed class Round : IAsyncDisposable
    {
        private readonly SmtpMail _mail;
        private SmtpClient? _client;
        private Exception? _unreachable;

        internal Round(SmtpMail mail) => _mail = mail;

        /// <summary>Sends a message; returns once the server has taken it.</summary>
        public async Task SendAsync(Guid id, string recipient, string subject, string body, DateTimeOffset at, CancellationToken cancellationToken)
        {
            if (!_mail._letters.HasSender)
            {
                throw new InvalidOperationException("Mail:From is empty, and so is the office's e-mail address.");
            }

            var message = _mail._letters.Write(id, recipient, subject, body, at);
            if (_unreachable is not null)
            {
                // The others of this round need not wait for the same silence.
                throw new IOException("The mail server cannot be reached.", _unreachable);
            }

            if (_client is not { IsConnected: true })
            {
                _client?.Dispose();
                try
                {
                    _client = await _mail.ConnectAsync(cancellationToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    _unreachable = failure;
                    throw;
                }
            }

            await _client.SendAsync(message, cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            if (_client is { } client)
            {
                using (client)
                {
                    try
                    {
                        await client.DisconnectAsync(quit: true);
                    }
                    catch (Exception gone) when (gone is IOException or SmtpProtocolException or SmtpCommandException)
                    {
                        // It has hung up already.
                    }
                }
            }
        }
    }
}
