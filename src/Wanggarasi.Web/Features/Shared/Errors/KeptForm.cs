namespace Wanggarasi.Web.Features.Shared.Errors;

/// <summary>
/// A form that could not be taken because the archive was busy: what was typed stands on the page that says so, to be sent
/// again with one press. Files are not kept; forms of accounts neither, since they hold passwords.
/// </summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">What was typed, by field.</param>
/// <param name="HadFiles">Whether files came with it.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles)
{
    private const int MostCharacters = 200_000;
    private static readonly object Key = new();

    /// <summary>Remembers the form of a request, for the page that is shown in place of its answer.</summary>
    public static async Task RememberAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.Path.StartsWithSegments("/akun"))
        {
            return;
        }

        // Read before, by the guard of forms.
        var form = await request.ReadFormAsync(context.RequestAborted);
        var fields = form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))).ToArray();
        if (fields.Sum(field => field.Key.Length + field.Value.Length) <= MostCharacters)
        {
            context.Items[Key] = new KeptForm(request.Path + request.QueryString, fields, form.Files.Any(file => file.Length > 0));
        }
    }

    /// <summary>The form that was remembered; null where none was.</summary>
    public static KeptForm? Of(HttpContext context) => context?.Items[Key] as KeptForm;
}
