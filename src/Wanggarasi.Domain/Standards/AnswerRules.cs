using System.Globalization;

namespace Wanggarasi.Domain.Standards;

/// <summary>Judges one answer against its question. Messages say what to do.</summary>
public static class AnswerRules
{
    /// <summary>The canonical text of a date answer.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>What is wrong with an answer, or null.</summary>
    /// <param name="question">A question that is shown.</param>
    /// <param name="answer">The answer in its canonical text; null or blank: none.</param>
    /// <param name="day">The day of submission by the office's local date.</param>
    public static Refusal? Refuse(Question question, string? answer, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (string.IsNullOrWhiteSpace(answer))
        {
            return question.Required ? new Refusal("answer-missing", Missing(question), question.Id) : null;
        }
        if (answer.Length > question.LongestAnswer)
        {
            return Wrong("answer-too-long", $"Jawaban terlalu panjang ({answer.Length} huruf). Tulis paling banyak {question.LongestAnswer} huruf.");
        }
        return question.Type switch
        {
            QuestionType.Choice => question.Options.Any(option => option.Value == answer) ? null : Wrong("answer-no-option", "Pilih salah satu jawaban yang tersedia."),
            QuestionType.YesNo => answer is "ya" or "tidak" ? null : Wrong("answer-no-option", "Pilih Ya atau Tidak."),
            QuestionType.Date => RefuseDate(question, answer, day),
            QuestionType.Time => TimeOnly.TryParseExact(answer, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? null
                : Wrong("answer-no-time", "Tulis jam seperti 07:30."),
            QuestionType.Number => RefuseNumber(question, answer),
            QuestionType.Nik => IsSixteenDigits(answer) ? null : Wrong("answer-no-nik", "NIK terdiri atas 16 angka. Periksa lagi pada KTP-el atau KK."),
            QuestionType.FamilyCardNumber => IsSixteenDigits(answer) ? null : Wrong("answer-no-kk-number", "Nomor KK terdiri atas 16 angka. Nomornya ada di bagian atas KK."),
            QuestionType.Phone => answer.Count(char.IsAsciiDigit) is >= 8 and <= 15 && answer.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '-' or '+' or '(' or ')')
                ? null
                : Wrong("answer-no-phone", "Tulis nomor telepon seperti 0812 3456 7890."),
            QuestionType.PersonName => answer.Any(char.IsLetter) && !answer.Any(char.IsDigit)
                ? null
                : Wrong("answer-no-name", "Tulis nama dengan huruf, tanpa angka."),
            QuestionType.Rows => RowsAnswer.Refuse(question, answer, day),
            _ => null,
        };

        Refusal Wrong(string code, string message) => new(code, message, question.Id);
    }

    private static string Missing(Question question) => question.Type switch
    {
        QuestionType.Choice or QuestionType.YesNo => $"Pilih jawaban untuk \"{question.Label}\".",
        _ => $"Isi \"{question.Label}\".",
    };

    private static Refusal? RefuseDate(Question question, string answer, DateOnly day)
    {
        if (!DateOnly.TryParseExact(answer, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new Refusal("answer-no-date", "Tanggal itu tidak ada. Tulis tanggal, bulan, dan tahun, misalnya 7 3 1990.", question.Id);
        }
        if (question.NotInFuture && date > day)
        {
            return new Refusal("answer-in-future", "Tanggal ini belum terjadi. Periksa lagi tanggalnya.", question.Id);
        }
        if (question.NotInPast && date < day)
        {
            return new Refusal("answer-in-past", "Tanggal ini sudah lewat. Periksa lagi tanggalnya.", question.Id);
        }
        return date < day.AddYears(-150)
            ? new Refusal("answer-too-old", "Tanggal ini terlalu lampau. Periksa lagi tahunnya.", question.Id)
            : null;
    }

    private static Refusal? RefuseNumber(Question question, string answer)
    {
        if (!int.TryParse(answer, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return new Refusal("answer-no-number", "Tulis angka saja.", question.Id);
        }
        if (number < (question.Min ?? 0))
        {
            return new Refusal("answer-too-small", $"Angka paling kecil {question.Min ?? 0}.", question.Id);
        }
        return question.Max is { } most && number > most
            ? new Refusal("answer-too-large", $"Angka paling besar {most}.", question.Id)
            : null;
    }

    // Only length and digits are a hard rule: real numbers with odd dates exist (domain reference §6).
    private static bool IsSixteenDigits(string answer) => answer.Length == 16 && answer.All(char.IsAsciiDigit);
}
