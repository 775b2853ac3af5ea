using FluentValidation;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Features.Accounts.Finish;

/// <summary>The proof, and the password it is for.</summary>
public sealed class FinishForm
{
    /// <summary>The mobile number a code belongs to; not asked with a link.</summary>
    public string? Phone { get; set; }

    public string? Code { get; set; }

    /// <summary>Asked only for a new account.</summary>
    public string? FullName { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    public sealed class Validator : AbstractValidator<FinishForm>
    {
        public Validator(bool withLink)
        {
            if (!withLink)
            {
                RuleFor(f => f.Phone).Custom((typed, context) =>
                {
                    if (!PhoneNumber.TryParse(typed, out _, out var refusal))
                    {
                        context.AddFailure(refusal.Message);
                    }
                });
                RuleFor(f => f.Code).NotEmpty().WithMessage("Ketik kode dari pesan atau dari loket.")
                    .MaximumLength(40).WithMessage("Kode ini terlalu panjang. Periksa lagi.");
            }

            RuleFor(f => f.FullName).Custom((typed, context) =>
            {
                if (!string.IsNullOrWhiteSpace(typed) && !PersonName.TryParse(typed, out _, out var refusal))
                {
                    context.AddFailure(refusal.Message);
                }
            });
            RuleFor(f => f.Password).NotEmpty().WithMessage("Buat kata sandi.");
            RuleFor(f => f.Again).Equal(f => f.Password).WithMessage("Kedua kata sandi tidak sama. Ketik sekali lagi dengan pelan.");
        }
    }
}
