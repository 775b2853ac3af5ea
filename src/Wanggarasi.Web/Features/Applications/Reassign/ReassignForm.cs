using FluentValidation;

namespace Wanggarasi.Web.Features.Applications.Reassign;

/// <summary>From whom, to whom, and why.</summary>
public sealed class ReassignForm
{
    public string? From { get; set; }

    public string? To { get; set; }

    public string? Reason { get; set; }

    public sealed class Validator : AbstractValidator<ReassignForm>
    {
        public Validator()
        {
            RuleFor(form => form.From).Must(id => Guid.TryParse(id, out _)).WithMessage("Pilih petugas yang permohonannya dialihkan.");
            RuleFor(form => form.To).Must(id => Guid.TryParse(id, out _)).WithMessage("Pilih petugas yang menerima.");
            RuleFor(form => form.To).NotEqual(form => form.From).WithMessage("Pilih petugas lain.").When(form => Guid.TryParse(form.To, out _));
            RuleFor(form => form.Reason).NotEmpty().WithMessage("Tulis mengapa dialihkan.").MaximumLength(400).WithMessage("Alasan paling panjang 400 huruf.");
        }
    }
}
