using System.Globalization;
using System.Text.Json;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>Answers that somebody might have given, question by question, until the form may be sent.</summary>
public sealed class InventedAnswers(InventedPeople people)
{
    private static readonly Dictionary<string, string[]> s_words = new(StringComparer.Ordinal)
    {
        ["ditemukan"] = ["Ditemukan warga di teras masjid pada waktu subuh."],
        ["alasan-terlambat"] = ["Keluarga baru sepakat tanggalnya minggu ini."],
        ["pekerjaan"] = ["Petani/Pekebun", "Nelayan/Perikanan", "Mengurus rumah tangga", "Pedagang"],
        ["keperluan"] = ["Mengurus tabungan di bank", "Melamar pekerjaan"],
        ["keperluan-lain"] = ["Mengurus keringanan biaya"],
        ["dokumen"] = ["Fotokopi kartu keluarga", "Surat keterangan desa"],
        ["kegiatan"] = ["Resepsi pernikahan", "Peringatan Maulid Nabi", "Turnamen bola voli antardusun"],
        ["tempat-kegiatan"] = ["Lapangan desa", "Halaman rumah keluarga"],
        ["waktu-kegiatan"] = ["Pukul 19.00 sampai 23.00", "Pukul 08.00 sampai selesai"],
        ["nama-usaha"] = ["Kios Sinar Pagi", "Warung Berkah", "Bengkel Dua Saudara"],
        ["bidang-usaha"] = ["Perdagangan eceran", "Warung makan", "Reparasi sepeda motor"],
        ["daerah-asal"] = ["Kecamatan Contoh, Kabupaten Contoh"],
        ["kabupaten-tujuan"] = ["Kabupaten Contoh"],
        ["provinsi-tujuan"] = ["Provinsi Contoh"],
        ["kecamatan-tujuan"] = ["Kecamatan Contoh"],
        ["desa-tujuan"] = ["Desa Contoh"],
        ["tempat-kematian"] = ["Rumah keluarga", "Puskesmas"],
        ["tempat-akad"] = ["Rumah mempelai perempuan"],
    };

    /// <summary>The answers, those given among them.</summary>
    public Dictionary<string, string> Fill(Dice dice, ServiceDefinition service, IReadOnlyDictionary<string, string> given, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(service);
        var answers = new Dictionary<string, string>(given, StringComparer.Ordinal);
        foreach (var question in service.Questions)
        {
            // A question looks back only, so one pass reaches every question that is shown.
            if ((question.ShowIf?.Holds(answers, today) ?? true) && (question.Required || dice.Chance(0.5)) && Answer(dice, question, today) is { Length: > 0 } answer)
            {
                answers[question.Id] = answer;
            }
        }

        return answers;
    }

    private string Answer(Dice dice, Question question, DateOnly today) => question.Type == QuestionType.Rows
        ? JsonSerializer.Serialize(Enumerable.Range(0, Math.Max(question.Min ?? 1, 1)).Select(_ => question.Columns.ToDictionary(c => c.Id, c => Cell(dice, question, c, today))))
        : One(dice, question, today);

    private string Cell(Dice dice, Question question, Column column, DateOnly today) =>
        One(dice, new Question { Id = column.Id, Label = column.Label, Type = column.Type, Options = column.Options, NotInFuture = question.NotInFuture }, today);

    private string One(Dice dice, Question question, DateOnly today)
    {
        var person = people.Somebody(dice, today, 18, 60);
        return question.Type switch
        {
            // The first option is the usual one.
            QuestionType.Choice => dice.Chance(0.6) ? question.Options[0].Value : dice.Of(question.Options).Value,
            QuestionType.YesNo => dice.Chance(0.5) ? "ya" : "tidak",
            QuestionType.Date => Day(dice, question, today).ToString(AnswerRules.DateFormat, CultureInfo.InvariantCulture),
            QuestionType.Time => string.Create(CultureInfo.InvariantCulture, $"{dice.Between(0, 23):00}:{dice.Between(0, 11) * 5:00}"),
            QuestionType.Number => dice.Between(question.Min ?? 1, Math.Min(question.Max ?? 20, (question.Min ?? 1) + 20)).ToString(CultureInfo.InvariantCulture),
            QuestionType.Nik => person.Nik,
            QuestionType.FamilyCardNumber => person.FamilyCard,
            QuestionType.Phone => person.Phone,
            QuestionType.PersonName => person.Name,
            QuestionType.Village => person.Village,
            _ => Words(dice, question, person),
        };
    }

    private static DateOnly Day(Dice dice, Question question, DateOnly today) =>
        question.NotInPast ? today.AddDays(dice.Between(3, 40))
        : question.Id.Contains("lahir", StringComparison.Ordinal) ? today.AddYears(-dice.Between(19, 50)).AddDays(-dice.Between(0, 300))
        : question.Id.Contains("akad", StringComparison.Ordinal) ? today.AddDays(dice.Between(2, 9))
        : today.AddDays(-dice.Between(1, 30));

    private static string Words(Dice dice, Question question, InventedPerson person)
    {
        var words = s_words.TryGetValue(question.Id, out var known) ? dice.Of(known)
            : question.Id.Contains("alamat", StringComparison.Ordinal) ? person.Address
            : question.Id.Contains("nomor", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"CONTOH/{dice.Between(100, 999)}")
            : question.Id.Contains("tempat", StringComparison.Ordinal) ? "Pasar desa"
            : "Contoh isian";
        return words.Length <= question.LongestAnswer ? words : words[..question.LongestAnswer];
    }
}
