using FluentValidation;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Standards.Edit;

/// <summary>A standard as the administrator edits it: lists one entry a line; what is left is written as data in <see cref="Rest"/>.</summary>
public sealed class EditForm
{
    /// <summary>The version the edit began with.</summary>
    public string? BasedOn { get; set; }

    public string? Name { get; set; }

    public string? Summary { get; set; }

    public string? Eligibility { get; set; }

    public string? Product { get; set; }

    public string? Issuer { get; set; }

    public string? Completion { get; set; }

    public string? FirstJudgement { get; set; }

    public string? Forwarding { get; set; }

    public string? TimeBasis { get; set; }

    public string? DecreeNumber { get; set; }

    public string? DecreeDay { get; set; }

    public string? FeeGround { get; set; }

    public string? NotOurCharge { get; set; }

    /// <summary>One ground a line; "(?)" at the end: not verified.</summary>
    public string? LegalBasis { get; set; }

    public string? Procedure { get; set; }

    public string? Complaints { get; set; }

    public string? Facilities { get; set; }

    public string? Competence { get; set; }

    public string? InternalControl { get; set; }

    public string? StaffCount { get; set; }

    public string? ServiceGuarantee { get; set; }

    public string? SafetyGuarantee { get; set; }

    public string? PerformanceEvaluation { get; set; }

    public IList<EditRequirement> Requirements { get; init; } = [];

    /// <summary>Questions, conditions, groups, forms, notes: the definition as JSON without what has a field of its own.</summary>
    public string? Rest { get; set; }

    public string? EffectiveDay { get; set; }

    public string? Reason { get; set; }

    /// <summary>Which button: <c>pratinjau</c>, <c>ubah</c> or <c>terbitkan</c>.</summary>
    public string? Step { get; set; }

    public sealed class Validator : AbstractValidator<EditForm>
    {
        public Validator()
        {
            RuleFor(form => form.Completion).Custom(JudgeTime);
            RuleFor(form => form.FirstJudgement).Custom(JudgeTime);
            RuleFor(form => form.Forwarding).Custom(JudgeTime).When(form => !string.IsNullOrWhiteSpace(form.Forwarding));
            RuleFor(form => form.DecreeDay).Custom(JudgeDay).When(form => !string.IsNullOrWhiteSpace(form.DecreeNumber));
            RuleFor(form => form.DecreeNumber).NotEmpty().WithMessage("Isi nomor SK, atau kosongkan tanggalnya.").When(form => !string.IsNullOrWhiteSpace(form.DecreeDay));
            RuleFor(form => form.EffectiveDay).Custom(JudgeDay);
            RuleFor(form => form.Reason).NotEmpty().WithMessage("Tulis alasan perubahan, supaya riwayatnya dapat dibaca.").MaximumLength(400).WithMessage("Alasan paling panjang 400 huruf.");
        }

        private static void JudgeTime(string? text, ValidationContext<EditForm> context)
        {
            if (!TimeAllowed.TryParse(text, out _, out var refusal))
            {
                context.AddFailure(refusal!.Message);
            }
        }

        private static void JudgeDay(string? text, ValidationContext<EditForm> context)
        {
            if (!TypedDay.TryParse(text, out _, out var refusal))
            {
                context.AddFailure(refusal!.Message);
            }
        }
    }
}

/// <summary>A requirement as it is edited; its rules stand in <see cref="EditForm.Rest"/> under the same code.</summary>
public sealed class EditRequirement
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Why { get; set; }

    /// <summary>In words, where a rule says when it applies.</summary>
    public string? When { get; set; }

    /// <summary><c>required</c>, <c>optional</c> or <c>customary</c>.</summary>
    public string? Need { get; set; }

    public string? Position { get; set; }

    public string? Remove { get; set; }

    public static IReadOnlyList<Choice> Needs { get; } = [new("required", "Wajib"), new("optional", "Boleh ditambahkan"), new("customary", "Lazim diminta, tidak wajib")];
}
