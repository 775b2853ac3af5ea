using System.Globalization;
using System.Text.RegularExpressions;
using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Standards;

/// <summary>Judges one answer against its question. Messages say what to do.</summary>
public static partial class AnswerRules
{
    /// <summary>The canonical text of a date answer.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>
    /// The answer as it is stored: trimmed, numbers of people as bare digits, "7.30" as 07:30, "3.200" as 3200. What
    /// cannot be read stays as typed, so that the form shows it again and <see cref="Refuse"/> says why. Never null.
    /// </summary>
    public static string Canonical(Question question, string? typed)
    {
        ArgumentNullException.ThrowIfNull(question);
        var answer = typed?.Trim() ?? "";
        return question.Type switch
        {
            QuestionType.Nik when Nik.TryParseWithOddDate(answer, out var nik, out _) => nik.Digits,
            QuestionType.FamilyCardNumber when FamilyCardNumber.TryParse(answer, out var card, out _) => card.Digits,
            QuestionType.Phone when PhoneNumber.TryParse(answer, out var phone, out _) => phone.E164,
            QuestionType.PersonName when PersonName.TryParse(answer, out var name, out _) => name.Text,
            QuestionType.Time when TypedTime().Match(answer) is { Success: true } time => time.Groups[1].Value.PadLeft(2, '0') + ":" + time.Groups[2].Value,
            QuestionType.Number when Thousands().IsMatch(answer) => answer.Replace(".", "", StringComparison.Ordinal),
            QuestionType.Rows when RowsAnswer.TryRead(answer, out var rows) => RowsAnswer.Write(question, rows),
            _ => answer,
        };
    }

    /// <summary>What is wrong with an answer, or null.</summary>
    /// <param name="question">A question that is shown.</param>
    /// <param name="answer">The answer in its canonical text; null or blank: none.</param>
    /// <param name="day">The day of submission by the office's local date.</param>
    public static Refusal? Refuse(Question question, string? answer, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (string.IsNullOrWhiteSpace(answer))
        {
            return question.Required ? Wrong("answer-missing", question.Type is QuestionType.Choice or QuestionType.YesNo
                ? $"Pilih jawaban untuk \"{question.Label}\"."
                : $"Isi \"{question.Label}\".") : null;
        }
        if (answer.Length > question.LongestAnswer)
        {
            return Wrong("answer-too-long", $"Jawaban terlalu panjang ({answer.Length} huruf). Tulis paling banyak {question.LongestAnswer} huruf.");
        }
        if (answer.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
        {
            return Wrong("answer-characters", "Jawaban memuat tanda yang tidak dapat disimpan. Hapus, lalu ketik ulang.");
        }
        Refusal? refusal = null;
        _ = question.Type switch
        {
            // An odd date inside a NIK is a data error of the registry: the officer judges it, not the form.
            QuestionType.Nik => Nik.TryParseWithOddDate(answer, out _, out refusal),
            QuestionType.FamilyCardNumber => FamilyCardNumber.TryParse(answer, out _, out refusal),
            QuestionType.Phone => PhoneNumber.TryParse(answer, out _, out refusal),
            QuestionType.PersonName => PersonName.TryParse(answer, out _, out refusal),
            _ => true,
        };
        refusal ??= question.Type switch
        {
            QuestionType.Choice when question.Options.All(option => option.Value != answer) => Wrong("answer-no-option", "Pilih salah satu jawaban yang tersedia."),
            QuestionType.YesNo when answer is not ("ya" or "tidak") => Wrong("answer-no-option", "Pilih Ya atau Tidak."),
            QuestionType.Time when !TimeOnly.TryParseExact(answer, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => Wrong("answer-no-time", "Tulis jam seperti 07.30."),
            QuestionType.Date => RefuseDate(question, answer, day),
            QuestionType.Number => RefuseNumber(question, answer),
            QuestionType.Rows => RowsAnswer.Refuse(question, answer, day),
            _ => null,
        };
        return refusal is null ? null : refusal with { Field = question.Id };

        Refusal Wrong(string code, string message) => new(code, message, question.Id);
    }

    private static Refusal? RefuseDate(Question question, string answer, DateOnly day)
    {
        if (!DateOnly.TryParseExact(answer, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new Refusal("answer-no-date", "Tanggal itu tidak ada. Tulis tanggal, bulan, dan tahun, misalnya 7 3 1990.");
        }
        if (question.NotInFuture && date > day)
        {
            return new Refusal("answer-in-future", "Tanggal ini belum terjadi. Periksa lagi tanggalnya.");
        }
        if (question.NotInPast && date < day)
        {
            return new Refusal("answer-in-past", "Tanggal ini sudah lewat. Periksa lagi tanggalnya.");
        }
        return date.Year < day.Year - 150 || date.Year > day.Year + 10
            ? new Refusal("answer-far-off", "Tahun pada tanggal ini tidak wajar. Periksa lagi tahunnya.")
            : null;
    }

    private static Refusal? RefuseNumber(Question question, string answer)
    {
        var least = question.Min ?? 0;
        if (!int.TryParse(answer, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return new Refusal("answer-no-number", "Tulis angka saja.");
        }
        if (number < least)
        {
            return new Refusal("answer-too-small", $"Angka paling kecil {least.ToString(CultureInfo.InvariantCulture)}.");
        }
        return question.Max is { } most && number > most
            ? new Refusal("answer-too-large", $"Angka paling besar {most.ToString(CultureInfo.InvariantCulture)}.")
            : null;
    }

    [GeneratedRegex(@"\A(\d{1,2})[.:](\d\d)\z")]
    private static partial Regex TypedTime();

    [GeneratedRegex(@"\A\d{1,3}(\.\d{3})+\z")]
    private static partial Regex Thousands();
}
