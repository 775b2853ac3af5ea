using FluentValidation;

namespace Wanggarasi.Web.Features.Accounts.SignIn;

public sealed class SignInForm
{
    /// <summary>E-mail address or telephone number, as typed.</summary>
    public string? Name { get; set; }

    public string? Password { get; set; }

    /// <summary>Where to go afterwards.</summary>
    public string? Kembali { get; set; }

    public sealed class Validator : AbstractValidator<SignInForm>
    {
        public Validator()
        {
            RuleFor(f => f.Name).NotEmpty().WithMessage("Ketik email atau nomor HP akun Anda.")
                .MaximumLength(254).WithMessage("Email atau nomor HP ini terlalu panjang. Periksa lagi.");
            RuleFor(f => f.Password).NotEmpty().WithMessage("Ketik kata sandi Anda.")
                .MaximumLength(256).WithMessage("Kata sandi ini terlalu panjang. Periksa lagi.");
        }
    }
}
