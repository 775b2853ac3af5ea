using FluentValidation;

namespace Wanggarasi.Web.Features.Applications.Submit;

/// <summary>What is ticked before sending.</summary>
public sealed class SubmitForm
{
    public string? Truth { get; set; }

    public string? Privacy { get; set; }

    public sealed class Validator : AbstractValidator<SubmitForm>
    {
        public Validator()
        {
            RuleFor(f => f.Truth).Equal("true").WithMessage("Centang bahwa isian ini benar.");
            RuleFor(f => f.Privacy).Equal("true").WithMessage("Centang bahwa Anda sudah membaca pemberitahuan privasi.");
        }
    }
}
