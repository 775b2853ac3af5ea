using FluentValidation;
using Wanggarasi.Data.People;
using Wanggarasi.Data.Sealing;
using Wanggarasi.Domain.People;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Staff;

/// <summary>What is asked about an officer.</summary>
public sealed class OfficerForm
{
    public string? FullName { get; set; }

    /// <summary>What they sign in with; asked once.</summary>
    public string? Email { get; set; }

    public string? Position { get; set; }

    public string? EmployeeNumber { get; set; }

    public string? Rank { get; set; }

    /// <summary>The officer's own NIK, by which the portal knows their own applications; empty leaves what is there, and it is never shown.</summary>
    public string? Nik { get; set; }

    /// <summary>Names of roles.</summary>
    public List<string> Roles { get; set; } = [];

    /// <summary>State of the account that was shown, so that a change in between is noticed.</summary>
    public string? Stamp { get; set; }

    /// <summary>The roles to choose from.</summary>
    public static IReadOnlyList<Choice> RoleChoices => [.. Security.Roles.Staff.Select(role => new Choice(role, Security.Roles.Label(role)))];

    public sealed class Validator : AbstractValidator<OfficerForm>
    {
        public Validator(bool isNew)
        {
            RuleFor(f => f.FullName).Must(name => PersonName.TryParse(name, out _, out _)).WithMessage("Tulis nama lengkap seperti tercetak di bawah tanda tangan.");
            RuleFor(f => f.Email).Must(email => EmailAddress.TryParse(email, out _, out _)).When(_ => isNew).WithMessage("Tulis alamat email yang dipakai untuk masuk, misalnya nama@contoh.id.");
            RuleFor(f => f.Position).NotEmpty().WithMessage("Tulis jabatan, misalnya Petugas Loket.").MaximumLength(100).WithMessage("Jabatan paling panjang 100 huruf.");
            RuleFor(f => f.EmployeeNumber).Must(number => string.IsNullOrWhiteSpace(number) || number.Where(c => !char.IsWhiteSpace(c)).ToList() is { Count: 18 } digits && digits.TrueForAll(char.IsAsciiDigit))
                .WithMessage("NIP terdiri dari 18 angka. Kosongkan bila tidak punya.");
            RuleFor(f => f.Rank).MaximumLength(60).WithMessage("Pangkat paling panjang 60 huruf.");
            RuleFor(f => f.Nik).Custom((typed, context) =>
            {
                if (!string.IsNullOrWhiteSpace(typed) && !Domain.People.Nik.TryParseWithOddDate(typed, out _, out var refusal))
                {
                    context.AddFailure(refusal.Message);
                }
            });
            RuleFor(f => f.Roles).Must(roles => roles.Count > 0).WithMessage("Pilih paling sedikit satu peran.")
                .Must(roles => roles.TrueForAll(Security.Roles.Staff.Contains)).WithMessage("Pilih peran dari daftar.");
        }
    }

    /// <summary>A text without blanks around it; null for none.</summary>
    internal static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Seals the NIK that was typed and says whether it is another than before; without one nothing changes.</summary>
    internal bool PutNik(OfficeUser user, Vault vault)
    {
        if (string.IsNullOrWhiteSpace(Nik) || !Domain.People.Nik.TryParseWithOddDate(Nik, out var nik, out _))
        {
            return false;
        }

        var before = user.NikFingerprint;
        user.SealedNik = vault.Seal(AccountPlaces.Nik(user.Id), nik.Digits);
        user.NikFingerprint = vault.Fingerprint(Purposes.Nik, nik.Digits);
        return !user.NikFingerprint.AsSpan().SequenceEqual(before);
    }

    /// <summary>The NIP without blanks; null for none.</summary>
    internal string? PlainEmployeeNumber => Tidy(string.Concat((EmployeeNumber ?? "").Where(c => !char.IsWhiteSpace(c))));
}
