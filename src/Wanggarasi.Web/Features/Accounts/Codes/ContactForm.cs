using FluentValidation;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Features.Accounts.Codes;

/// <summary>Where a link or a code is to be sent.</summary>
public sealed class ContactForm
{
    /// <summary>E-mail address or mobile number, as typed.</summary>
    public string? Contact { get; set; }

    public sealed class Validator : AbstractValidator<ContactForm>
    {
        public Validator() => RuleFor(f => f.Contact).Custom((typed, context) =>
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                context.AddFailure("Ketik email atau nomor HP Anda.");
            }
            else if (typed.Contains('@', StringComparison.Ordinal))
            {
                if (!EmailAddress.TryParse(typed, out _, out var refusal))
                {
                    context.AddFailure(refusal.Message);
                }
            }
            else if (!PhoneNumber.TryParse(typed, out var phone, out var refusal))
            {
                context.AddFailure(refusal.Message);
            }
            else if (!phone.IsMobile)
            {
                context.AddFailure("Nomor telepon rumah tidak dapat menerima pesan. Pakai nomor HP atau email, atau minta kode di loket.");
            }
        });
    }
}
