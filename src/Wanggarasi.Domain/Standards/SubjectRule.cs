using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Standards;

/// <summary>
/// The person concerned (the child, the deceased, oneself …), kept apart from the pemohon. The person step asks
/// these fields; for <see cref="SubjectKind.Self"/> they are the pemohon's own. Fields not listed are not asked.
/// </summary>
/// <param name="Label">How the screen calls the person: "Anak yang lahir".</param>
/// <param name="Kinds">Who it may be in relation to the pemohon; answers <see cref="ReservedAnswers.Relation"/>.</param>
/// <param name="Fields">What is asked about the person.</param>
public sealed record SubjectRule(string Label, IReadOnlyList<SubjectKind> Kinds, IReadOnlyList<SubjectField> Fields);

/// <summary>One thing asked about the person concerned.</summary>
/// <param name="Field">What.</param>
/// <param name="Required">Whether it must be filled. An optional NIK means: this person may have none.</param>
public sealed record SubjectField(PersonField Field, bool Required = true)
{
    /// <summary>A hint of this service; null for the usual one.</summary>
    public string? Hint { get; init; }
}

/// <summary>Who the person concerned is to the pemohon. The JSON name is also the value of the answer <c>hubungan</c>.</summary>
public enum SubjectKind
{
    /// <summary>The pemohon asks for oneself.</summary>
    [JsonStringEnumMemberName("diri-sendiri")]
    Self,

    /// <summary>For one's child.</summary>
    [JsonStringEnumMemberName("anak")]
    Child,

    /// <summary>For someone in the family.</summary>
    [JsonStringEnumMemberName("keluarga")]
    Family,

    /// <summary>As proxy, with a surat kuasa (F-1.07).</summary>
    [JsonStringEnumMemberName("kuasa")]
    Proxy,
}

/// <summary>What may be asked about a person in the person step.</summary>
public enum PersonField
{
    /// <summary>Full name.</summary>
    [JsonStringEnumMemberName("nama")]
    Name,

    /// <summary>NIK.</summary>
    [JsonStringEnumMemberName("nik")]
    Nik,

    /// <summary>Number of the family card.</summary>
    [JsonStringEnumMemberName("nomor-kk")]
    FamilyCardNumber,

    /// <summary>Place of birth.</summary>
    [JsonStringEnumMemberName("tempat-lahir")]
    BirthPlace,

    /// <summary>Date of birth; feeds <see cref="ReservedAnswers.SubjectBirthDate"/>.</summary>
    [JsonStringEnumMemberName("tanggal-lahir")]
    BirthDate,

    /// <summary>Sex as on the documents, L or P; feeds <see cref="ReservedAnswers.SubjectSex"/>.</summary>
    [JsonStringEnumMemberName("jenis-kelamin")]
    Sex,

    /// <summary>Street, hamlet, RT/RW.</summary>
    [JsonStringEnumMemberName("alamat")]
    Address,

    /// <summary>Village of the office's district.</summary>
    [JsonStringEnumMemberName("desa")]
    Village,
}

/// <summary>
/// Ids of answers that the person step puts among the answers, so that conditions may look at them. No question may
/// carry one of these ids.
/// </summary>
public static class ReservedAnswers
{
    /// <summary>Relation of the pemohon to the person concerned: a JSON name of <see cref="SubjectKind"/>.</summary>
    public const string Relation = "hubungan";

    /// <summary>Date of birth of the person concerned, <c>yyyy-MM-dd</c>.</summary>
    public const string SubjectBirthDate = "tanggal-lahir-subjek";

    /// <summary>Sex of the person concerned, <c>L</c> or <c>P</c>.</summary>
    public const string SubjectSex = "jenis-kelamin-subjek";

    /// <summary>Whether the person concerned has a NIK: <c>ada</c> or <c>tidak-ada</c>.</summary>
    public const string SubjectNik = "nik-subjek";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Ids { get; } = [Relation, SubjectBirthDate, SubjectSex, SubjectNik];

    /// <summary>The values that a reserved answer can take; empty for a date.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    public static IReadOnlyList<string> ValuesOf(string id) => id switch
    {
        Relation => ["diri-sendiri", "anak", "keluarga", "kuasa"],
        SubjectSex => ["L", "P"],
        SubjectNik => ["ada", "tidak-ada"],
        _ => [],
    };

    /// <summary>The value of the answer <see cref="Relation"/> for a kind.</summary>
    public static string ValueOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Self => "diri-sendiri",
        SubjectKind.Child => "anak",
        SubjectKind.Family => "keluarga",
        SubjectKind.Proxy => "kuasa",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
