using System.Globalization;
using FluentValidation;

namespace Wanggarasi.Web.Features.Queue.CloseDay;

/// <summary>Which day is closed, and what people read.</summary>
public sealed class CloseDayForm
{
    /// <summary><c>yyyy-MM-dd</c>: a choice of the page.</summary>
    public string? Day { get; set; }

    public string? Reason { get; set; }

    public sealed class Validator : AbstractValidator<CloseDayForm>
    {
        public Validator()
        {
            RuleFor(form => form.Day).Must(day => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)).WithMessage("Pilih harinya.");
            RuleFor(form => form.Reason).NotEmpty().WithMessage("Tulis alasannya: warga membacanya.").MaximumLength(300).WithMessage("Alasan paling panjang 300 huruf.");
        }
    }
}
