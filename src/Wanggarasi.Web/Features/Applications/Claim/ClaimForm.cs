using FluentValidation;

namespace Wanggarasi.Web.Features.Applications.Claim;

/// <summary>What proves that a case is one's own: its code and the pemohon's NIK, or the PIN where the pemohon has none.</summary>
public sealed class ClaimForm
{
    public string? Code { get; set; }

    public string? Proof { get; set; }

    public sealed class Validator : AbstractValidator<ClaimForm>
    {
        public Validator()
        {
            RuleFor(f => f.Code).NotEmpty().WithMessage("Ketik kode lacak yang tertulis di tanda terima.")
                .MaximumLength(60).WithMessage("Kode lacak hanya 12 huruf dan angka. Periksa lagi.");
            RuleFor(f => f.Proof).NotEmpty().WithMessage("Ketik NIK pemohon: 16 angka di KTP atau KK.")
                .MaximumLength(60).WithMessage("NIK hanya 16 angka. Periksa lagi.");
        }
    }
}
