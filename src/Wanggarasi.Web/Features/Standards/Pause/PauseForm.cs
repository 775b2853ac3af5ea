using FluentValidation;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Standards.Pause;

/// <summary>Why and how long a service takes no new applications.</summary>
public sealed class PauseForm
{
    public string? Reason { get; set; }

    public string? FromDay { get; set; }

    /// <summary>Last day as far as it is known; empty: until it is ended.</summary>
    public string? ToDay { get; set; }

    public sealed class Validator : AbstractValidator<PauseForm>
    {
        public Validator()
        {
            RuleFor(form => form.Reason).NotEmpty().WithMessage("Tulis alasannya; warga membacanya. Contoh: Blangko KTP-el habis.")
                .MaximumLength(400).WithMessage("Alasan paling panjang 400 huruf.");
            RuleFor(form => form.FromDay).Custom((day, context) => Judge(day, context));
            RuleFor(form => form.ToDay).Custom((day, context) => Judge(day, context)).When(form => !string.IsNullOrWhiteSpace(form.ToDay));
        }

        private static void Judge(string? day, ValidationContext<PauseForm> context)
        {
            if (!TypedDay.TryParse(day, out _, out var refusal))
            {
                context.AddFailure(refusal!.Message);
            }
        }
    }
}
