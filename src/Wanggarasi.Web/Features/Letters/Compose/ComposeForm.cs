using Wanggarasi.Domain.Letters;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Letters.Compose;

/// <summary>The fields of a letter as typed.</summary>
public sealed class ComposeForm
{
    /// <summary>The version of the case that the form was shown with.</summary>
    public Guid Version { get; set; }

    /// <summary>What was typed, by name of the field.</summary>
    public IDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>();

    /// <summary>The name of a field's control.</summary>
    public static string NameOf(string field) => $"Values[{field}]";

    /// <summary>What is typed as it is kept: days in one form, blanks cut off; or the message beside the field.</summary>
    public (string Value, string? Message) Read(LetterField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var typed = (Values.TryGetValue(field.Name, out var text) ? text ?? "" : "").Trim();
        if (typed.Length > LetterValues.MaxLength)
        {
            return (typed, $"Paling panjang {LetterValues.MaxLength} huruf.");
        }

        if (field.Type != LetterFieldType.Day || typed is "" or "-")
        {
            return field.Options is { Count: > 0 } options && typed.Length > 0 && !options.Contains(typed) ? ("", "Pilih salah satu.") : (typed, null);
        }

        return TypedDay.TryParse(typed, out var day, out var refusal)
            ? (day.ToString(Domain.Standards.AnswerRules.DateFormat, System.Globalization.CultureInfo.InvariantCulture), null)
            : (typed, refusal!.Message);
    }
}
