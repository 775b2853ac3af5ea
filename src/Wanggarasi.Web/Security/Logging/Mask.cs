using System.Text.RegularExpressions;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Security.Logging;

/// <summary>
/// The net under the log: whatever looks like a NIK, a family card number, a phone number, an e-mail address or a tracking code is
/// replaced, wherever it stands. Code should not log such values in the first place; this is for the day it does.
/// </summary>
public static partial class Mask
{
    public const string Put = "●●●";

    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = SixteenDigits().Replace(text, Put);
        text = Email().Replace(text, Put);
        text = Phone().Replace(text, Put); // before the codes, which would take half of a number
        text = TypedCode().Replace(text, match => TrackingCode.TryParse(match.Value, out _, out _) ? Put : match.Value);
        text = GroupedCode().Replace(text, Put);
        return PlainCode().Replace(text, Put);
    }

    // NIK and KK number, also typed in groups.
    [GeneratedRegex(@"(?<![\dA-Fa-f])(?:\d[ .\-]?){15,}\d(?![\dA-Fa-f])")]
    private static partial Regex SixteenDigits();

    [GeneratedRegex(@"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")]
    private static partial Regex Email();

    // Twelve characters however typed; masked where they are a tracking code indeed.
    [GeneratedRegex(@"(?<![\w\-])[0-9A-Za-z]{4}[\-. ]?[0-9A-Za-z]{4}[\-. ]?[0-9A-Za-z]{4}(?![\w\-])")]
    private static partial Regex TypedCode();

    // Three or more groups of three to five capitals and digits with a digit somewhere; not the middle of a GUID.
    [GeneratedRegex(@"(?<![\w\-])(?=[\w\- ]*\d)[0-9A-Z]{3,5}(?:[\- ][0-9A-Z]{3,5}){2,4}(?![\w\-])")]
    private static partial Regex GroupedCode();

    // The same typed without the groups.
    [GeneratedRegex(@"(?<![\w\-])(?=[0-9A-Z]*\d)(?=[0-9A-Z]*[A-Z])[0-9A-Z]{11,20}(?![\w\-])")]
    private static partial Regex PlainCode();

    // Indonesian mobile numbers: 08…, 628…, +628…
    [GeneratedRegex(@"(?<![\w.])(?:\+?62[ \-]?|0)8\d{1,3}[ \-]?\d{3,4}[ \-]?\d{2,5}(?![\w])")]
    private static partial Regex Phone();
}
