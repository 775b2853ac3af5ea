using FluentValidation;

namespace Wanggarasi.Web.Features.Letters.Revoke;

/// <summary>Why a letter is revoked or replaced.</summary>
public sealed class RevokeForm
{
    public Guid Version { get; set; }

    /// <summary>Number of the letter within the case.</summary>
    public int Letter { get; set; }

    /// <summary><c>cabut</c> or <c>ganti</c>.</summary>
    public string? Act { get; set; }

    public string? Reason { get; set; }

    public sealed class Validator : AbstractValidator<RevokeForm>
    {
        public Validator() => RuleFor(form => form.Reason).MaximumLength(400).WithMessage("Alasan paling panjang 400 huruf; pemohon membacanya.");
    }
}
