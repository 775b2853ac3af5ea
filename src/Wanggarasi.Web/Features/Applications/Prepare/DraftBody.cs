namespace Wanggarasi.Web.Features.Applications.Prepare;

/// <summary>What a draft holds, sealed as one: everything as typed, so that nothing is lost on the way, right or wrong.</summary>
public sealed class DraftBody
{
    /// <summary>The token of its link, for the account that owns it.</summary>
    public required string Token { get; init; }

    /// <summary>The version of the service that was answered.</summary>
    public int ServiceVersion { get; set; }

    /// <summary>The fields of the person step, by name.</summary>
    public Dictionary<string, string> Person { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Answers by question, canonical where they could be read.</summary>
    public Dictionary<string, string> Answers { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Requirements that will be brought to the counter.</summary>
    public HashSet<string> AtCounter { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Requirements whose originals the officer saw, when it is taken in at the counter.</summary>
    public HashSet<string> Originals { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The fields that only the counter's form has, by name.</summary>
    public Dictionary<string, string> Counter { get; set; } = new(StringComparer.Ordinal);
}
