using System.Globalization;
using FluentValidation;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Features.Queue.Take;

/// <summary>A number from home.</summary>
public sealed class TakeForm
{
    /// <summary>Letter of the group of services: it comes from a link of the page.</summary>
    public string? Letter { get; set; }

    /// <summary>The day, <c>yyyy-MM-dd</c>: it comes from a link of the page.</summary>
    public string? Day { get; set; }

    /// <summary>Minutes after midnight: it comes from a choice of the page.</summary>
    public string? Slot { get; set; }

    public string? Phone { get; set; }

    /// <summary>"true" for the priority line.</summary>
    public string? Priority { get; set; }

    public sealed class Validator : AbstractValidator<TakeForm>
    {
        /// <param name="asksPhone">False where the ticket belongs to a case.</param>
        public Validator(bool asksPhone)
        {
            RuleFor(form => form.Day).Must(day => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)).WithMessage("Pilih hari.");
            RuleFor(form => form.Slot).Must(slot => int.TryParse(slot, CultureInfo.InvariantCulture, out _)).WithMessage("Pilih jam kedatangan.");
            RuleFor(form => form.Phone).Custom((phone, context) =>
            {
                if (asksPhone && !PhoneNumber.TryParse(phone, out _, out var refusal))
                {
                    context.AddFailure(refusal.Message);
                }
            });
        }
    }
}
