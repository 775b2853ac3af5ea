using FluentValidation;

namespace Wanggarasi.Web.Features.Applications.Cancel;

/// <summary>What is asked of a pemohon who withdraws.</summary>
public sealed class CancelForm
{
    public string? Reason { get; set; }

    public bool Sure { get; set; }

    internal sealed class Validator : AbstractValidator<CancelForm>
    {
        public Validator()
        {
            RuleFor(f => f.Reason).MaximumLength(500).WithMessage("Alasan paling panjang 500 huruf.");
            RuleFor(f => f.Sure).Equal(true).WithMessage("Centang bila Anda yakin membatalkan permohonan ini.");
        }
    }
}
