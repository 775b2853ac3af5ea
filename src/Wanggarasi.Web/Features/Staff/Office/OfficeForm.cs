using FluentValidation;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Features.Staff.Office;

/// <summary>The office's profile as edited.</summary>
public sealed class OfficeForm
{
    public string? Name { get; set; }

    public string? District { get; set; }

    public string? Regency { get; set; }

    public string? Province { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? HoursNote { get; set; }

    public string? Reason { get; set; }

    public sealed class Validator : AbstractValidator<OfficeForm>
    {
        public Validator()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("Isi nama kantor.").MaximumLength(100).WithMessage("Paling panjang 100 huruf.");
            RuleFor(form => form.District).NotEmpty().WithMessage("Isi nama kecamatan tanpa kata “Kecamatan”.").MaximumLength(100).WithMessage("Paling panjang 100 huruf.");
            RuleFor(form => form.Regency).NotEmpty().WithMessage("Isi kabupaten atau kota.").MaximumLength(100).WithMessage("Paling panjang 100 huruf.");
            RuleFor(form => form.Province).NotEmpty().WithMessage("Isi provinsi.").MaximumLength(100).WithMessage("Paling panjang 100 huruf.");
            RuleFor(form => form.Address).MaximumLength(300).WithMessage("Alamat paling panjang 300 huruf.");
            RuleFor(form => form.HoursNote).MaximumLength(300).WithMessage("Keterangan paling panjang 300 huruf.");
            RuleFor(form => form.Reason).NotEmpty().WithMessage("Tulis alasan perubahan.").MaximumLength(400).WithMessage("Alasan paling panjang 400 huruf.");
            RuleFor(form => form.Phone).Custom((text, context) =>
            {
                if (!PhoneNumber.TryParse(text, out _, out var refusal))
                {
                    context.AddFailure(refusal.Message);
                }
            }).When(form => !string.IsNullOrWhiteSpace(form.Phone));
            RuleFor(form => form.Email).Custom((text, context) =>
            {
                if (!EmailAddress.TryParse(text, out _, out var refusal))
                {
                    context.AddFailure(refusal.Message);
                }
            }).When(form => !string.IsNullOrWhiteSpace(form.Email));
        }
    }
}
