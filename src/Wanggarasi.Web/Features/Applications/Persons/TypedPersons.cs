using System.Globalization;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Submit;

namespace Wanggarasi.Web.Features.Applications.Persons;

/// <summary>The persons of a case as the fields of the first step: the way back of <see cref="DraftPersons"/>.</summary>
internal static class TypedPersons
{
    /// <summary>The fields; for oneself the person concerned has no name and NIK of its own.</summary>
    public static Dictionary<string, string> Of(IReadOnlyList<Person> persons)
    {
        var applicant = persons.First(p => p.Role == PersonRole.Applicant);
        var subject = persons.First(p => p.Role == PersonRole.Subject);
        var isSelf = subject.Relation == ReservedAnswers.ValueOf(SubjectKind.Self);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        Put("hubungan", subject.Relation);
        Put("pemohon.nama", applicant.Name);
        PutNik("pemohon.nik", applicant.Nik);
        Put("tanpa-nik", applicant.Nik is null ? "true" : null);
        Put("pemohon.telepon", applicant.Phone);
        Put("pemohon.email", applicant.Email);
        if (!isSelf)
        {
            Put(PersonRefusals.FieldOf(PersonField.Name), subject.Name);
            PutNik(PersonRefusals.FieldOf(PersonField.Nik), subject.Nik);
        }

        Put(PersonRefusals.FieldOf(PersonField.FamilyCardNumber), subject.FamilyCard);
        Put(PersonRefusals.FieldOf(PersonField.BirthPlace), subject.BirthPlace);
        Put(PersonRefusals.FieldOf(PersonField.BirthDate), subject.BirthOn?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture));
        Put(PersonRefusals.FieldOf(PersonField.Sex), subject.Sex switch { Sex.Male => "L", Sex.Female => "P", _ => null });
        Put(PersonRefusals.FieldOf(PersonField.Address), subject.Address);
        Put(PersonRefusals.FieldOf(PersonField.Village), subject.VillageCode ?? DraftPersons.Outside.Value);
        if (persons.FirstOrDefault(p => p.Role == PersonRole.Helper) is { } helper)
        {
            Put("bantu.nama", helper.Name);
            Put("bantu.hubungan", helper.Relation);
            Put("bantu.setuju", "true");
        }

        return typed;

        void Put(string field, string? value)
        {
            if (value is not null)
            {
                typed[field] = value;
            }
        }

        // What was confirmed once is not asked again.
        void PutNik(string field, string? digits)
        {
            Put(field, digits);
            Put(field + ".benar", Nik.TryParseWithOddDate(digits, out var nik, out _) && nik.HasOddDate ? "true" : null);
        }
    }

    /// <summary>The same with what was typed now; for whom it is and whether there is a NIK are not asked again.</summary>
    public static Dictionary<string, string> With(IReadOnlyList<Person> persons, IFormCollection form)
    {
        var typed = Of(persons);
        foreach (var (name, value) in form.Where(f => f.Key.Length <= 60 && (f.Key.StartsWith("pemohon.", StringComparison.Ordinal) || f.Key.StartsWith("subjek.", StringComparison.Ordinal))).Take(40))
        {
            typed[name] = value.ToString() is { Length: > 500 } text ? text[..500] : value.ToString();
        }

        return typed;
    }
}
