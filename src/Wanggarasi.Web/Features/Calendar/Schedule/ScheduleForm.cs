using FluentValidation;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Web.Features.Calendar.Draft;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Calendar.Schedule;

/// <summary>Weekly hours from a day on, to a day or without end.</summary>
public sealed class ScheduleForm
{
    public string? Name { get; set; }

    public string? FromDay { get; set; }

    /// <summary>The last day; empty without end.</summary>
    public string? ToDay { get; set; }

    /// <summary>Hours of Monday to Sunday as typed.</summary>
    public IList<string?> Week { get; set; } = ["", "", "", "", "", "", ""];

    /// <summary>The form of a schedule as it stands.</summary>
    public static ScheduleForm Of(CalendarSchedule? schedule) => schedule is null ? new ScheduleForm() : new ScheduleForm
    {
        Name = schedule.Name,
        FromDay = Day(schedule.StartsOn),
        ToDay = schedule.EndsOn is { } end ? Day(end) : null,
        Week = [.. schedule.Week.Select(hours => hours.Count == 0 ? "" : EditWords.Hours(hours))],
    };

    /// <summary>The change; after <see cref="Validator"/> found nothing.</summary>
    public SetSchedule ToEdit()
    {
        _ = TypedDay.TryParse(FromDay, out var from, out _);
        DateOnly? to = TypedDay.TryParse(ToDay, out var last, out _) ? last : null;
        return new SetSchedule(Name!.Trim(), from, to, [.. Week.Select(text => TypedHours.TryParse(text, out var hours) ? hours : [])]);
    }

    private static string Day(DateOnly day) => day.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public sealed class Validator : AbstractValidator<ScheduleForm>
    {
        public Validator()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("Tulis nama jadwal. Contoh: Ramadan 1448 H.").MaximumLength(100).WithMessage("Nama paling panjang 100 huruf.");
            RuleFor(form => form.FromDay).Custom((day, context) => Judge(day, context));
            RuleFor(form => form.ToDay).Custom((day, context) => Judge(day, context)).When(form => !string.IsNullOrWhiteSpace(form.ToDay));
            RuleFor(form => form.ToDay).Must((form, last) => !TypedDay.TryParse(form.FromDay, out var from, out _) || !TypedDay.TryParse(last, out var to, out _) || from <= to)
                .WithMessage("Hari terakhir mendahului hari pertama.").When(form => !string.IsNullOrWhiteSpace(form.ToDay));
            RuleFor(form => form.Week).Must(week => week is { Count: 7 }).WithMessage("Isi jam ketujuh hari.");
            RuleForEach(form => form.Week).Must(text => TypedHours.TryParse(text, out _)).WithMessage(TypedHours.Advice);
            RuleFor(form => form.Week).Must(week => week.Any(text => TypedHours.TryParse(text, out var hours) && hours.Count > 0)).WithMessage("Paling sedikit satu hari harus buka.")
                .When(form => form.Week is { Count: 7 });
        }

        private static void Judge(string? day, ValidationContext<ScheduleForm> context)
        {
            if (!TypedDay.TryParse(day, out _, out var refusal))
            {
                context.AddFailure(refusal!.Message);
            }
        }
    }
}
