using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Submit;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Applications.Persons;

/// <summary>Reads the persons of a draft from the fields as typed.</summary>
public static class DraftPersons
{
    /// <summary>The answer of who lives outside the district. It is an answer of its own, so that who skips the question is not counted as from outside.</summary>
    public static Choice Outside { get; } = new("luar", "Di luar kecamatan ini");

    private static readonly string[] s_fields = ["hubungan", "tanpa-nik", "pemohon.", "subjek.", "bantu."];

    private static readonly string[] s_helpers = ["keluarga", "kader", "bidan", "perangkat-desa", "lainnya"];

    /// <summary>The fields of the persons among all that was sent, as typed.</summary>
    public static Dictionary<string, string> Typed(IFormCollection form) =>
        form.Where(f => f.Key.Length <= 60 && s_fields.Any(field => field.EndsWith('.') ? f.Key.StartsWith(field, StringComparison.Ordinal) : f.Key == field)).Take(40)
            .ToDictionary(f => f.Key, f => f.Value.ToString() is { Length: > 500 } text ? text[..500] : f.Value.ToString(), StringComparer.Ordinal);

    public static (IReadOnlyList<Person> Persons, IReadOnlyList<Refusal> Refusals) Read(
        SubjectRule rule, IReadOnlyDictionary<string, string> typed, IEnumerable<string> villages, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(typed);
        var refusals = new List<Refusal>();
        var relation = rule.Kinds.Select(ReservedAnswers.ValueOf).FirstOrDefault(v => v == Get("hubungan"));
        if (relation is null)
        {
            Refuse("hubungan", "Pilih untuk siapa permohonan ini.");
        }

        var isSelf = relation == "diri-sendiri";
        var name = Name("pemohon.nama", required: true);
        var nik = Get("tanpa-nik") == "true" ? null : Nik("pemohon.nik", required: true);
        var phone = Get("pemohon.telepon") is { } p ? PhoneNumber.TryParse(p, out var number, out var noPhone) ? number.E164 : Refuse("pemohon.telepon", noPhone.Message) : null;
        var email = Get("pemohon.email") is { } e ? EmailAddress.TryParse(e, out var address, out var noEmail) ? address.Address : Refuse("pemohon.email", noEmail.Message) : null;
        var asked = rule.Fields.Select(f => f.Field).ToHashSet();
        var subject = new Person(
            PersonRole.Subject,
            (isSelf ? name : Name("subjek.nama", Needs(PersonField.Name))) ?? "",
            isSelf ? nik : asked.Contains(PersonField.Nik) ? Nik("subjek.nik", Needs(PersonField.Nik)) : null,
            asked.Contains(PersonField.FamilyCardNumber) ? Card() : null,
            isSelf ? phone : null,
            isSelf ? email : null,
            Text(PersonField.Address),
            Village(),
            asked.Contains(PersonField.BirthDate) ? BornOn() : null,
            Text(PersonField.BirthPlace),
            Get("subjek.jenis-kelamin") switch { "L" => Sex.Male, "P" => Sex.Female, _ => null },
            relation);
        if (asked.Contains(PersonField.Sex) && Needs(PersonField.Sex) && subject.Sex is null)
        {
            refusals.Add(PersonRefusals.Missing(PersonField.Sex));
        }

        var persons = new List<Person> { isSelf ? subject with { Role = PersonRole.Applicant } : new Person(PersonRole.Applicant, name ?? "", nik, Phone: phone, Email: email), subject };
        if (Get("bantu.nama") is not null)
        {
            var helper = Name("bantu.nama", required: true);
            if (Get("bantu.setuju") != "true")
            {
                Refuse("bantu.setuju", "Centang bila pemohon setuju dibantu; bila tidak, kosongkan nama pembantu.");
            }

            persons.Add(new Person(PersonRole.Helper, helper ?? "", Relation: Helper()));
        }

        return (persons, refusals);

        string? Get(string field) => typed.TryGetValue(field, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

        bool Needs(PersonField field) => rule.Fields.Any(f => f.Field == field && f.Required);

        string? Refuse(string field, string message)
        {
            refusals.Add(new Refusal("person-field", message, field));
            return null;
        }

        string? Name(string field, bool required) =>
            Get(field) is null && !required ? null : PersonName.TryParse(Get(field), out var read, out var no) ? read.Text : Refuse(field, no.Message);

        string? Nik(string field, bool required) =>
            Get(field) is null && !required ? null
            : !Domain.People.Nik.TryParseWithOddDate(Get(field), out var read, out var no) ? Refuse(field, no.Message)
            : read.HasOddDate && Get(field + ".benar") != "true" ? Refuse(field, "Tanggal lahir di dalam NIK ini tidak ada di kalender. Cocokkan lagi dengan KTP atau KK. Bila memang tertulis begitu, centang di bawahnya.")
            : read.Digits;

        string? Helper() => (Get("bantu.hubungan") ?? "lainnya") is var relation && s_helpers.Contains(relation) ? relation : Refuse("bantu.hubungan", "Pilih dari daftar.");

        string? Village() =>
            !asked.Contains(PersonField.Village) || Get("subjek.desa") == Outside.Value ? null
            : Get("subjek.desa") is { } code && villages.Contains(code) ? code
            : Refuse("subjek.desa", $"Pilih desa atau kelurahan dari daftar. Tinggal di tempat lain? Pilih \"{Outside.Label}\".");

        string? Card() =>
            Get("subjek.nomor-kk") is null && !Needs(PersonField.FamilyCardNumber) ? null
            : FamilyCardNumber.TryParse(Get("subjek.nomor-kk"), out var read, out var no) ? read.Digits : Refuse("subjek.nomor-kk", no.Message);

        DateOnly? BornOn()
        {
            const string Field = "subjek.tanggal-lahir";
            if (Get(Field) is null && !Needs(PersonField.BirthDate))
            {
                return null;
            }

            if (!TypedDay.TryParse(Get(Field), out var day, out var no))
            {
                Refuse(Field, no!.Message);
                return null;
            }

            if (day <= today)
            {
                return day;
            }

            Refuse(Field, "Tanggal ini belum terjadi. Periksa lagi tanggalnya.");
            return null;
        }

        string? Text(PersonField field)
        {
            var value = asked.Contains(field) ? Get(PersonRefusals.FieldOf(field)) : null;
            if (value is null && Needs(field))
            {
                refusals.Add(PersonRefusals.Missing(field));
            }

            return value?.Length > 200 ? Refuse(PersonRefusals.FieldOf(field), "Paling banyak 200 huruf.") : value;
        }
    }
}
