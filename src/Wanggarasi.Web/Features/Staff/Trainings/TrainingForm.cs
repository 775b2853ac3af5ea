using System.Globalization;
using FluentValidation;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Staff.Trainings;

/// <summary>A training as typed.</summary>
public sealed class TrainingForm
{
    /// <summary>The entry that is mended; empty for a new one.</summary>
    public string? Id { get; set; }

    public string? Officer { get; set; }

    public string? Title { get; set; }

    public string? Provider { get; set; }

    public string? HeldDay { get; set; }

    public string? Hours { get; set; }

    public string? Certificate { get; set; }

    public sealed class Validator : AbstractValidator<TrainingForm>
    {
        public Validator()
        {
            RuleFor(form => form.Officer).Must(id => Guid.TryParse(id, out _)).WithMessage("Pilih petugas yang mengikuti.");
            RuleFor(form => form.Title).NotEmpty().WithMessage("Isi nama pelatihannya.").MaximumLength(200).WithMessage("Paling panjang 200 huruf.");
            RuleFor(form => form.Provider).NotEmpty().WithMessage("Isi siapa yang menyelenggarakan.").MaximumLength(200).WithMessage("Paling panjang 200 huruf.");
            RuleFor(form => form.Certificate).MaximumLength(100).WithMessage("Paling panjang 100 huruf.");
            RuleFor(form => form.Hours).Must(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= 1000)
                .WithMessage("Tulis jumlah jam pelajaran dengan angka, 1 sampai 1000.").When(form => !string.IsNullOrWhiteSpace(form.Hours));
            RuleFor(form => form.HeldDay).Custom((text, context) =>
            {
                if (!TypedDay.TryParse(text, out _, out var refusal))
                {
                    context.AddFailure(refusal!.Message);
                }
            });
        }
    }
}
