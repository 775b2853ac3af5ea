using FluentValidation;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Web.Features.Accounts.Edit;

public sealed class EditForm
{
    public string? FullName { get; set; }

    /// <summary>Where to call; not for signing in, and not asked where the number is the account's name.</summary>
    public string? Phone { get; set; }

    /// <summary>New NIK; empty leaves what is there.</summary>
    public string? Nik { get; set; }

    public string? RemoveNik { get; set; }

    public sealed class Validator : AbstractValidator<EditForm>
    {
        public Validator()
        {
            RuleFor(f => f.FullName).Custom((typed, context) =>
            {
                if (!PersonName.TryParse(typed, out _, out var refusal))
                {
                    context.AddFailure(refusal.Message);
                }
            });
            RuleFor(f => f.Phone).Custom((typed, context) =>
            {
                if (!string.IsNullOrWhiteSpace(typed) && !PhoneNumber.TryParse(typed, out _, out var refusal))
                {
                    context.AddFailure(refusal.Message);
                }
            });
            RuleFor(f => f.Nik).Custom((typed, context) =>
            {
                if (!string.IsNullOrWhiteSpace(typed) && !Domain.People.Nik.TryParse(typed, out _, out var refusal))
                {
                    context.AddFailure(refusal.Message);
                }
            });
        }
    }
}
