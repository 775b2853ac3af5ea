using FluentValidation;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Features.Queue.Booking;

/// <summary>When somebody will come, and who.</summary>
public sealed class BookingForm
{
    /// <summary>The day, <c>yyyy-MM-dd</c>: it comes from a link of the page.</summary>
    public string? Day { get; set; }

    /// <summary>Minutes after midnight: it comes from a choice of the page.</summary>
    public string? Slot { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public sealed class Validator : AbstractValidator<BookingForm>
    {
        public Validator()
        {
            RuleFor(form => form.Day).Must(day => DateOnly.TryParseExact(day, "yyyy-MM-dd", out _)).WithMessage("Pilih hari.");
            RuleFor(form => form.Slot).Must(slot => int.TryParse(slot, out _)).WithMessage("Pilih jam kedatangan.");
            RuleFor(form => form.Name).Custom((name, context) =>
            {
                if (!PersonName.TryParse(name, out _, out var refusal))
                {
                    context.AddFailure(refusal.Message);
                }
            });
            RuleFor(form => form.Phone).Custom((phone, context) =>
            {
                if (!PhoneNumber.TryParse(phone, out _, out var refusal))
                {
                    context.AddFailure(refusal.Message);
                }
            });
        }
    }
}
