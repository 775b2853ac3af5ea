using FluentValidation;

namespace Wanggarasi.Web.Features.Letters.EditTemplate;

/// <summary>A template as the administrator writes it.</summary>
public sealed class EditTemplateForm
{
    /// <summary>The version the edit began with.</summary>
    public string? BasedOn { get; set; }

    public string? Title { get; set; }

    public string? Classification { get; set; }

    public string? IsConfirmed { get; set; }

    public string? OfficeCode { get; set; }

    public string? NumberFormat { get; set; }

    /// <summary>One field a line, see <see cref="OwnFields"/>.</summary>
    public string? Fields { get; set; }

    public string? Body { get; set; }

    public string? Reason { get; set; }

    /// <summary>Which button: <c>pratinjau</c> or <c>terbitkan</c>.</summary>
    public string? Step { get; set; }

    public sealed class Validator : AbstractValidator<EditTemplateForm>
    {
        public Validator() =>
            RuleFor(form => form.Reason).NotEmpty().WithMessage("Tulis alasan perubahan, supaya riwayatnya dapat dibaca.").MaximumLength(400).WithMessage("Alasan paling panjang 400 huruf.")
                .When(form => form.Step == "terbitkan");
    }
}
