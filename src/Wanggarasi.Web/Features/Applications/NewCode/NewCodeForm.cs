using FluentValidation;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Applications.Story;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Applications.NewCode;

/// <summary>What the officer saw before a new tracking code is printed.</summary>
public sealed class NewCodeForm
{
    public Guid Version { get; set; }

    /// <summary>Which paper proved who stands at the counter.</summary>
    public string? Proof { get; set; }

    /// <summary>The NIK as it stands on that paper; the full name where the pemohon has no NIK.</summary>
    public string? Typed { get; set; }

    public string? Seen { get; set; }

    /// <summary>The papers that prove it.</summary>
    public static IReadOnlyList<Choice> Proofs { get; } = [.. Enum.GetValues<IdentityProof>().Select(p => new Choice(p.ToString(), Capital(CaseStory.ProofLabel(p))))];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public sealed class Validator : AbstractValidator<NewCodeForm>
    {
        public Validator()
        {
            RuleFor(f => f.Proof).Must(p => Enum.TryParse<IdentityProof>(p, out var proof) && Enum.IsDefined(proof)).WithMessage("Pilih dokumen yang Anda lihat.");
            RuleFor(f => f.Typed).NotEmpty().WithMessage("Ketik dari dokumen yang Anda lihat, bukan dari layar.");
            RuleFor(f => f.Seen).Equal("true").WithMessage("Centang bila Anda melihat dokumen aslinya dan wajahnya cocok.");
        }
    }
}
