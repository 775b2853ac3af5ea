using FluentValidation;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Calendar.Draft;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Calendar.Day;

/// <summary>What becomes of one day.</summary>
public sealed class DayForm
{
    public const string Close = "tutup";
    public const string Special = "jam-khusus";
    public const string Reopen = "buka";
    public const string Usual = "jam-biasa";

    /// <summary>What can be done with a day.</summary>
    public static IReadOnlyList<Choice> Actions { get; } =
    [
        new(Close, "Tutup: hari libur", "Hari libur nasional, cuti bersama, libur daerah, hari pemungutan suara."),
        new(Special, "Jam khusus: setengah hari atau tutup sehari", "Misalnya tutup 10.00 karena listrik padam. Jam dikosongkan: tutup sehari penuh."),
        new(Reopen, "Buka kembali: batalkan hari libur"),
        new(Usual, "Jam biasa lagi: batalkan jam khusus"),
    ];

    /// <summary>Kinds of closed days.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(ClosedDayKinds.LocalHoliday, "Libur daerah"),
        new(ClosedDayKinds.SpecialHoliday, "Libur khusus (Keppres, pemungutan suara)"),
        new(ClosedDayKinds.NationalHoliday, "Libur nasional"),
        new(ClosedDayKinds.CollectiveLeave, "Cuti bersama"),
    ];

    public string? Action { get; set; }

    public string? Day { get; set; }

    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Decree { get; set; }

    public string? Hours { get; set; }

    /// <summary>The change; after <see cref="Validator"/> found nothing.</summary>
    public CalendarEdit ToEdit()
    {
        _ = TypedDay.TryParse(Day, out var on, out _);
        _ = TypedHours.TryParse(Hours, out var hours);
        return Action switch
        {
            Close => new CloseDay(on, Kind!, Name!.Trim(), string.IsNullOrWhiteSpace(Decree) ? null : Decree.Trim()),
            Special => new SetSpecialDay(on, hours, Name!.Trim()),
            Reopen => new OpenDay(on),
            _ => new DropSpecialDay(on),
        };
    }

    public sealed class Validator : AbstractValidator<DayForm>
    {
        public Validator()
        {
            RuleFor(form => form.Action).Must(a => Actions.Any(c => c.Value == a)).WithMessage("Pilih apa yang terjadi pada hari itu.");
            RuleFor(form => form.Day).Custom((day, context) =>
            {
                if (!TypedDay.TryParse(day, out _, out var refusal))
                {
                    context.AddFailure(refusal!.Message);
                }
            });
            RuleFor(form => form.Name).NotEmpty().WithMessage("Tulis nama hari libur atau alasannya; warga membacanya.").MaximumLength(200).WithMessage("Nama atau alasan paling panjang 200 huruf.")
                .When(form => form.Action is Close or Special);
            RuleFor(form => form.Kind).Must(k => Kinds.Any(c => c.Value == k)).WithMessage("Pilih jenis hari libur.").When(form => form.Action == Close);
            RuleFor(form => form.Decree).MaximumLength(200).WithMessage("Nomor keputusan paling panjang 200 huruf.");
            RuleFor(form => form.Hours).Must(h => TypedHours.TryParse(h, out _)).WithMessage(TypedHours.Advice).When(form => form.Action == Special);
        }
    }
}
