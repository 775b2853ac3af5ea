using System.Globalization;
using FluentValidation;

namespace Wanggarasi.Web.Features.Applications.Outages;

/// <summary>A time in which the portal could not be used, as it is written down afterwards.</summary>
public sealed class OutageForm
{
    public string? Name { get; set; }

    public string? FromDay { get; set; }

    public string? FromTime { get; set; }

    public string? ToDay { get; set; }

    public string? ToTime { get; set; }

    public sealed class Validator : AbstractValidator<OutageForm>
    {
        public Validator()
        {
            RuleFor(f => f.Name).NotEmpty().WithMessage("Tulis apa yang terjadi. Contoh: listrik padam.").MaximumLength(100).WithMessage("Paling banyak 100 huruf.");
        }
    }
}

/// <summary>How many sheets are printed.</summary>
public sealed class SheetsForm
{
    public const int Most = 50;

    public string? Count { get; set; }

    /// <summary>The number, once it is valid.</summary>
    public int Sheets => int.TryParse(Count, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    public sealed class Validator : AbstractValidator<SheetsForm>
    {
        public Validator() => RuleFor(f => f.Count).Must((form, _) => form.Sheets is >= 1 and <= Most).WithMessage($"Isi dengan angka 1 sampai {Most}.");
    }
}
