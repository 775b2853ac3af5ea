using FluentValidation;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Standards.Decide;

/// <summary>What the camat decides on a draft.</summary>
public sealed class DecideForm
{
    /// <summary>The state of the draft when it was shown.</summary>
    public Guid Version { get; set; }

    /// <summary><c>setujui</c> or <c>kembalikan</c>.</summary>
    public string? Act { get; set; }

    public string? EffectiveDay { get; set; }

    public string? DecreeNumber { get; set; }

    public string? DecreeDay { get; set; }

    public string? SentBackReason { get; set; }

    public sealed class Validator : AbstractValidator<DecideForm>
    {
        public Validator()
        {
            When(form => form.Act == "kembalikan", () =>
                RuleFor(form => form.SentBackReason).NotEmpty().WithMessage("Tulis apa yang perlu diperbaiki.").MaximumLength(1000).WithMessage("Paling panjang 1000 huruf."))
            .Otherwise(() =>
            {
                RuleFor(form => form.EffectiveDay).Custom(JudgeDay);
                RuleFor(form => form.DecreeNumber).NotEmpty().WithMessage("Isi nomor SK penetapannya.").MaximumLength(100).WithMessage("Paling panjang 100 huruf.");
                RuleFor(form => form.DecreeDay).Custom(JudgeDay);
            });
        }

        private static void JudgeDay(string? text, ValidationContext<DecideForm> context)
        {
            if (!TypedDay.TryParse(text, out _, out var refusal))
            {
                context.AddFailure(refusal!.Message);
            }
        }
    }
}
