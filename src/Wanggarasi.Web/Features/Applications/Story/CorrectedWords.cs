using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Applications.Story;

/// <summary>What was corrected, by the names of fields and questions: the record holds no values.</summary>
internal static class CorrectedWords
{
    public static string Say(Corrected fact, ServiceDefinition service)
    {
        var fields = fact.PersonCommitments.Keys.Concat(fact.TakenAway).Select(Field).OfType<string>();
        var questions = fact.Answers.Keys.Concat(fact.AnswerCommitments.Keys).Concat(fact.TakenAway).Select(id => service.Questions.FirstOrDefault(q => q.Id == id)?.Label).OfType<string>();
        return string.Join("; ", fields.Concat(questions).Distinct());
    }

    private static string? Field(string name) => name.Split('.') is [var role, var field] && Word(field) is { } word
        ? $"{word} {(role == "applicant" ? "pemohon" : "yang bersangkutan")}"
        : null;

    private static string? Word(string field) => field switch
    {
        "name" => "nama",
        "nik" => "NIK",
        "familyCard" => "nomor KK",
        "phone" => "telepon",
        "email" => "email",
        "address" => "alamat",
        "village" => "desa",
        "birthOn" => "tanggal lahir",
        "birthPlace" => "tempat lahir",
        "sex" => "jenis kelamin",
        _ => null,
    };
}
