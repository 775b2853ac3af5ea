using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.People;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Story;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Applications.PaperForms;

/// <summary>A form, filled.</summary>
public sealed record PaperFormPage(string Number, string Service, OfficialForm Form, IReadOnlyList<FilledSection> Sections, FormLayout Layout, string Signer);

/// <summary>A section, filled.</summary>
public sealed record FilledSection(string Heading, IReadOnlyList<(string Label, string Value)> Lines, IReadOnlyList<FilledTable> Tables);

/// <summary>An answer that is a table; a few empty rows are left where nothing was answered.</summary>
public sealed record FilledTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Fills the forms of one case: which apply stands in the catalogue, what stands on them in <see cref="FormLayouts"/>.</summary>
/// <param name="Number">Register number.</param>
/// <param name="Form">The service's form with the answers that count.</param>
/// <param name="Persons">The persons of the case.</param>
/// <param name="Papers">Codes of the requirements that were given.</param>
/// <param name="Villages">Names of villages by code.</param>
public sealed record FormFiller(string Number, ServiceForm Form, IReadOnlyList<Person> Persons, IReadOnlyCollection<string> Papers, IReadOnlyDictionary<string, string> Villages)
{
    private const int EmptyRows = 3;

    /// <summary>The forms that apply to this case, and whether the portal can print each.</summary>
    public IReadOnlyList<(OfficialForm Form, bool IsPrinted)> Forms => [.. Form.Forms.Select(f => (f, FormLayouts.All.ContainsKey(f.Code)))];

    /// <summary>One form, filled; null where it does not apply to this case or is not printed here.</summary>
    public PaperFormPage? Fill(string code)
    {
        if (Form.Forms.FirstOrDefault(f => f.Code == code) is not { } form || !FormLayouts.All.TryGetValue(code, out var layout))
        {
            return null;
        }

        var sections = layout.Sections.Where(s => s.OnlyFor is null || s.OnlyFor == form.Ticks).Select(s => Fill(form, s)).Where(s => s.Lines.Count + s.Tables.Count > 0);
        return new PaperFormPage(Number, Form.Definition.Name, form, [.. sections], layout, Find(PersonRole.Applicant)?.Name ?? "");
    }

    private FilledSection Fill(OfficialForm form, FormSection section)
    {
        var lines = new List<(string, string)>();
        var tables = new List<FilledTable>();
        foreach (var field in section.Fields)
        {
            if (field.From == "berkas")
            {
                lines.AddRange(Form.Requirements.Where(r => Papers.Contains(r.Code)).Select((r, i) => ((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), r.Name)));
            }
            else if (!field.From.StartsWith("isi:", StringComparison.Ordinal))
            {
                lines.Add((field.Label, Value(form, field.From)));
            }
            else if (QuestionFor(form.Code, field.From["isi:".Length..]) is { } question)
            {
                // A field of a question that does not apply (a father, where there is none) is left out, not left empty.
                if (question.Type is QuestionType.Rows)
                {
                    tables.Add(Table(question));
                }
                else
                {
                    lines.Add((field.Label, AnswerWords.Say(question, Form.Answers.GetValueOrDefault(question.Id), Villages)));
                }
            }
        }

        return new FilledSection(section.Heading, lines, tables);
    }

    private Question? QuestionFor(string code, string field) => Form.Questions.FirstOrDefault(q => q.Fills.Contains($"{code}:{field}"));

    private FilledTable Table(Question question)
    {
        var rows = RowsAnswer.TryRead(Form.Answers.GetValueOrDefault(question.Id), out var answered) ? answered : [];
        return new FilledTable(
            [.. question.Columns.Select(c => c.Label)],
            [
                .. rows.Select(row => (IReadOnlyList<string>)[.. question.Columns.Select(c => AnswerWords.Say(new Question { Id = c.Id, Label = c.Label, Type = c.Type, Options = c.Options }, row.GetValueOrDefault(c.Id), Villages))]),
                .. Enumerable.Range(0, rows.Count == 0 ? EmptyRows : 0).Select(_ => (IReadOnlyList<string>)[.. question.Columns.Select(_ => "")]),
            ]);
    }

    private string Value(OfficialForm form, string from) => from switch
    {
        "" => "",
        "jenis" => form.Ticks ?? Form.Definition.Name,
        "layanan" => Form.Definition.Name,
        "hubungan" => Find(PersonRole.Subject)?.Relation switch
        {
            "diri-sendiri" => "Diri sendiri",
            "anak" => "Orang tua dari yang bersangkutan",
            "keluarga" => "Anggota keluarga",
            "kuasa" => "Penerima kuasa",
            _ => "",
        },
        _ => Of(Find(from.StartsWith("pemohon.", StringComparison.Ordinal) ? PersonRole.Applicant : PersonRole.Subject), from[(from.IndexOf('.', StringComparison.Ordinal) + 1)..]),
    };

    private string Of(Person? person, string field) => field switch
    {
        _ when person is null => "",
        "nama" => person.Name,
        "nik" => person.Nik ?? "",
        "telepon" => person.Phone ?? "",
        "email" => person.Email ?? "",
        "nomor-kk" => person.FamilyCard ?? "",
        "alamat" => person.Address ?? "",
        "desa" => person.VillageCode is { } village ? Villages.GetValueOrDefault(village, village) : "",
        "tempat-lahir" => person.BirthPlace ?? "",
        "tanggal-lahir" => person.BirthOn is { } day ? Indonesian.Day(day) : "",
        "jenis-kelamin" => person.Sex switch { Sex.Male => "Laki-laki", Sex.Female => "Perempuan", _ => "" },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field of a person."),
    };

    private Person? Find(PersonRole role) => Persons.FirstOrDefault(p => p.Role == role);
}
