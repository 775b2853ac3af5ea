using FluentValidation;

namespace Wanggarasi.Web.Features.Accounts.Password;

public sealed class PasswordForm
{
    public string? Current { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    public sealed class Validator : AbstractValidator<PasswordForm>
    {
        public Validator()
        {
            RuleFor(f => f.Current).NotEmpty().WithMessage("Ketik kata sandi Anda yang sekarang.")
                .MaximumLength(256).WithMessage("Kata sandi ini terlalu panjang. Periksa lagi.");
            RuleFor(f => f.Password).NotEmpty().WithMessage("Buat kata sandi baru.")
                .NotEqual(f => f.Current).WithMessage("Kata sandi baru sama dengan yang lama. Buat yang lain.");
            RuleFor(f => f.Again).Equal(f => f.Password).WithMessage("Kedua kata sandi tidak sama. Ketik sekali lagi dengan pelan.");
        }
    }
}
