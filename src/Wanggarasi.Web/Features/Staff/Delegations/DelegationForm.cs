using FluentValidation;
using Wanggarasi.Data.Office;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Staff.Delegations;

/// <summary>A delegation as typed.</summary>
public sealed class DelegationForm
{
    /// <summary>The posts that sign or initial and can be stood in for.</summary>
    public static IReadOnlyList<Choice> Posts { get; } = [.. new[] { Roles.Camat, Roles.Secretary, Roles.SectionHead }.Select(role => new Choice(role, RoleWords.Post(role)))];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<DelegationKind>().Select(kind => new Choice(kind.ToString(), RoleWords.Long(kind)))];

    public string? Role { get; set; }

    public string? Delegate { get; set; }

    public string? Kind { get; set; }

    public string? FromDay { get; set; }

    public string? ToDay { get; set; }

    public string? DecreeNumber { get; set; }

    public sealed class Validator : AbstractValidator<DelegationForm>
    {
        public Validator()
        {
            RuleFor(form => form.Role).Must(role => Posts.Any(post => post.Value == role)).WithMessage("Pilih jabatan yang digantikan.");
            RuleFor(form => form.Delegate).Must(id => Guid.TryParse(id, out _)).WithMessage("Pilih siapa yang menggantikan.");
            RuleFor(form => form.Kind).Must(kind => Kinds.Any(known => known.Value == kind)).WithMessage("Pilih a.n., Plh., atau Plt.");
            RuleFor(form => form.FromDay).Custom(JudgeDay);
            RuleFor(form => form.ToDay).Custom(JudgeDay);
            RuleFor(form => form.DecreeNumber).NotEmpty().WithMessage("Isi nomor SK atau surat perintahnya.").MaximumLength(80).WithMessage("Paling panjang 80 huruf.");
        }

        private static void JudgeDay(string? text, ValidationContext<DelegationForm> context)
        {
            if (!TypedDay.TryParse(text, out _, out var refusal))
            {
                context.AddFailure(refusal!.Message);
            }
        }
    }
}
