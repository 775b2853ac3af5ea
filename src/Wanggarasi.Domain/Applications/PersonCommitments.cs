using System.Globalization;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Domain.Applications;

/// <summary>Commitments to the persons of a case: the record can prove later who was meant without saying it.</summary>
public static class PersonCommitments
{
    /// <summary>One commitment per value given, by <c>role.field</c>; a value not given has none.</summary>
    public static IReadOnlyDictionary<string, Commitment> Of(IEnumerable<Person> persons, CaseSalt salt)
    {
        ArgumentNullException.ThrowIfNull(persons);
        var commitments = new SortedDictionary<string, Commitment>(StringComparer.Ordinal);
        foreach (var person in persons)
        {
            foreach (var (name, value) in Values(person))
            {
                if (value is not null)
                {
                    var field = $"{person.Role.ToString().ToLowerInvariant()}.{name}";
                    commitments[field] = Commitment.To(salt, field, value);
                }
            }
        }

        return commitments;
    }

    private static IEnumerable<(string Name, string? Value)> Values(Person person) =>
    [
        ("name", person.Name),
        ("nik", person.Nik),
        ("familyCard", person.FamilyCard),
        ("phone", person.Phone),
        ("email", person.Email),
        ("address", person.Address),
        ("village", person.VillageCode),
        ("birthOn", person.BirthOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("birthPlace", person.BirthPlace),
        ("sex", person.Sex?.ToString()),
        ("relation", person.Relation),
    ];
}
