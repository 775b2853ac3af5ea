using System.Globalization;
using FluentValidation;

namespace Wanggarasi.Web.Features.Calendar.Decree;

/// <summary>A year's joint decree: its number, and its days as CSV, from a file or typed.</summary>
public sealed class DecreeForm
{
    public string? Year { get; set; }

    public string? Decree { get; set; }

    /// <summary>The table; what a file held stands here afterwards, so that nothing is lost when a line is wrong.</summary>
    public string? Csv { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>The year, once it is one.</summary>
    public int? YearNumber => int.TryParse(Year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2999 ? year : null;

    /// <summary>Takes the file's text to the field; refused when it is too large for a list of days.</summary>
    public async Task<bool> TakeFileAsync(CancellationToken cancellationToken)
    {
        if (File is not { Length: > 0 })
        {
            return true;
        }

        if (File.Length > 100_000)
        {
            return false;
        }

        using var reader = new StreamReader(File.OpenReadStream());
        Csv = await reader.ReadToEndAsync(cancellationToken);
        return true;
    }

    public sealed class Validator : AbstractValidator<DecreeForm>
    {
        public Validator()
        {
            RuleFor(form => form.Year).Must((form, _) => form.YearNumber is not null).WithMessage("Tulis tahunnya dengan empat angka. Contoh: 2027.");
            RuleFor(form => form.Decree).NotEmpty().WithMessage("Tulis nomor SKB. Contoh: SKB 1497/2025, 2/2025, 5/2025.").MaximumLength(200).WithMessage("Nomor SKB paling panjang 200 huruf.");
            RuleFor(form => form.Csv).NotEmpty().WithMessage("Pilih berkas CSV, atau tempel isinya di sini.").MaximumLength(100_000).WithMessage("Isi CSV terlalu panjang untuk hari libur setahun.");
            RuleFor(form => form.Csv).Custom((csv, context) =>
            {
                foreach (var error in DecreeCsv.Read(csv!, context.InstanceToValidate.YearNumber!.Value, out _))
                {
                    context.AddFailure(error);
                }
            }).When(form => form is { YearNumber: not null, Csv.Length: > 0 and <= 100_000 });
        }
    }
}
