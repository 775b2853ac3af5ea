using FluentValidation;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Fields;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Standards.Draft;

/// <summary>A procedure as the section head writes it. It lives in the form until it is saved as a draft.</summary>
public sealed class DraftForm
{
    /// <summary>The version the draft departs from, or is.</summary>
    public string? BasedOn { get; set; }

    /// <summary>The state of the draft when the form was shown; empty where none is saved yet.</summary>
    public Guid? Version { get; set; }

    public IList<DraftStep> Steps { get; init; } = [];

    public string? Reason { get; set; }

    /// <summary>Which button: <c>simpan</c>, <c>pratinjau</c>, <c>ubah</c>, <c>ajukan</c>, or a change of the list: <c>tambah-2</c>, <c>hapus-2</c>, <c>naik-2</c>, <c>turun-2</c>.</summary>
    public string? Do { get; set; }

    public sealed class Validator : AbstractValidator<DraftForm>
    {
        public Validator() =>
            RuleFor(form => form.Reason).NotEmpty().WithMessage("Tulis apa yang berubah dan mengapa, supaya camat dapat menilainya.").MaximumLength(400).WithMessage("Alasan paling panjang 400 huruf.");
    }
}

/// <summary>One step as typed; lists one entry a line.</summary>
public sealed class DraftStep
{
    public static IReadOnlyList<Choice> Roles { get; } =
        [.. Enum.GetValues<SopRole>().Select(role => new Choice(role.ToString(), RoleWords.Post(Wanggarasi.Domain.Applications.SopPlan.RoleName(role))))];

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(StepKind.Receive), "Menerima berkas atau dokumen"), new(nameof(StepKind.Check), "Memeriksa dan memaraf"),
        new(nameof(StepKind.Process), "Mengetik, merekam, mencetak"), new(nameof(StepKind.Correct), "Mengoreksi dan memaraf"),
        new(nameof(StepKind.Sign), "Menandatangani"), new(nameof(StepKind.Forward), "Meneruskan ke Disdukcapil"),
        new(nameof(StepKind.Register), "Memberi nomor, stempel, arsip"), new(nameof(StepKind.HandOver), "Menyerahkan kepada warga"),
    ];

    public static IReadOnlyList<Choice> Phases { get; } =
    [
        new(nameof(SopPhase.Intake), "Sampai berkas lengkap"), new(nameof(SopPhase.Work), "Pengerjaan"), new(nameof(SopPhase.HandOver), "Penyerahan"),
    ];

    public static IReadOnlyList<Choice> Statuses { get; } =
    [
        new(nameof(StepStatus.Processing), "Diproses"), new(nameof(StepStatus.Forwarded), "Diteruskan ke Disdukcapil"), new(nameof(StepStatus.Signing), "Menunggu tanda tangan"),
    ];

    /// <summary>Kept from version to version; empty for a new step.</summary>
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Role { get; set; }

    public string? Unconfirmed { get; set; }

    public string? Kind { get; set; }

    public string? Phase { get; set; }

    public string? Status { get; set; }

    public string? Time { get; set; }

    public string? Tools { get; set; }

    public string? Output { get; set; }

    public string? Checklist { get; set; }

    public string? Say { get; set; }
}
