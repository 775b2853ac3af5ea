using FluentValidation;

namespace Wanggarasi.Web.Features.Applications.LateEntry;

/// <summary>The decision on one entry made afterwards.</summary>
public sealed class LateEntryForm
{
    public const string Approve = "setuju";

    public const string Decline = "tolak";

    /// <summary>Register number.</summary>
    public string? Number { get; set; }

    /// <summary>The version the page was shown with.</summary>
    public Guid Version { get; set; }

    /// <summary>One of the two.</summary>
    public string? Decision { get; set; }

    /// <summary>Why the paper is not believed.</summary>
    public string? Reason { get; set; }

    public sealed class Validator : AbstractValidator<LateEntryForm>
    {
        public Validator()
        {
            RuleFor(form => form.Decision).Must(decision => decision is Approve or Decline).WithMessage("Pilih setujui atau tidak setujui.");
            RuleFor(form => form.Reason).MaximumLength(500).WithMessage("Alasan paling panjang 500 huruf. Ringkaskan.");
        }
    }
}
