using FluentValidation;
using Wanggarasi.Data.Office;

namespace Wanggarasi.Web.Features.Calendar.Preview;

/// <summary>Why the calendar is changed, and on which version the preview was made.</summary>
public sealed class PreviewForm
{
    public string? Reason { get; set; }

    /// <summary>Number of the decree; needed where days that are over are changed.</summary>
    public string? Decree { get; set; }

    /// <summary>The newest version when the preview was shown.</summary>
    public int BaseVersion { get; set; }

    /// <summary>The draft that was shown, so that what was not seen is not taken into use.</summary>
    public string? Seen { get; set; }

    public sealed class Validator : AbstractValidator<PreviewForm>
    {
        public Validator()
        {
            RuleFor(form => form.Reason)
                .NotEmpty().WithMessage("Tulis alasannya; warga membacanya pada permohonannya. Contoh: libur hari jadi kabupaten.")
                .MaximumLength(400).WithMessage("Alasan paling panjang 400 huruf.");
            RuleFor(form => form.Decree).MaximumLength(CalendarReason.LongestDecree).WithMessage($"Nomor keputusan paling panjang {CalendarReason.LongestDecree} huruf.");
        }
    }
}
