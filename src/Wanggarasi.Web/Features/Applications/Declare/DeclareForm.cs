using FluentValidation;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Applications.Declare;

/// <summary>What is asked of a disruption. From when is not asked: it begins as it is declared, never before.</summary>
public sealed class DeclareForm
{
    /// <summary>Code of the cause.</summary>
    public string? Cause { get; set; }

    /// <summary>"true": every service that Disdukcapil decides.</summary>
    public string? AllForwarded { get; set; }

    /// <summary>Codes of services.</summary>
    public IList<string> Services { get; init; } = [];

    /// <summary>What citizens read.</summary>
    public string? Note { get; set; }

    /// <summary>The day on which it is expected to be over, as typed; empty where nobody knows.</summary>
    public string? ExpectedEnd { get; set; }

    /// <summary>The causes a section head can declare: all but the pemohon.</summary>
    public static IReadOnlyList<Choice> Causes { get; } =
        [.. PauseCauses.All.Where(c => c != PauseCause.Applicant).Select(c => new Choice(c.Code(), char.ToUpperInvariant(c.Label()[0]) + c.Label()[1..]))];

    public sealed class Validator : AbstractValidator<DeclareForm>
    {
        public Validator()
        {
            RuleFor(form => form.Cause).Must(cause => Causes.Any(c => c.Value == cause)).WithMessage("Pilih sebab gangguan.");
            RuleFor(form => form.Note).NotEmpty().WithMessage("Tulis keterangan untuk warga. Contoh: Blangko KTP-el habis, kiriman dari pusat ditunggu.")
                .MaximumLength(500).WithMessage("Keterangan paling panjang 500 huruf.");
            RuleFor(form => form.Services).Must((form, services) => form.AllForwarded == "true" || services.Count > 0)
                .WithMessage("Pilih layanan yang terkena, atau semua yang diputuskan Disdukcapil.");
            RuleFor(form => form.ExpectedEnd).Custom((day, context) =>
            {
                if (!TypedDay.TryParse(day, out _, out var refusal))
                {
                    context.AddFailure(refusal!.Message);
                }
            }).When(form => !string.IsNullOrWhiteSpace(form.ExpectedEnd));
        }
    }
}
