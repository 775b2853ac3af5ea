using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Standards;

/// <summary>One requirement of a service.</summary>
public sealed record Requirement
{
    /// <summary>Kebab case, unique in the service.</summary>
    public required string Code { get; init; }

    /// <summary>What it is.</summary>
    public required string Name { get; init; }

    /// <summary>Why it is asked, one plain sentence.</summary>
    public required string Why { get; init; }

    /// <summary>Whether it blocks, may be added, or is merely customary.</summary>
    public Need Need { get; init; } = Need.Required;

    /// <summary>The required-if rule: when it is asked at all; null: always.</summary>
    public Condition? AppliesIf { get; init; }

    /// <summary>The required-if rule in words for the published standard: "bila lahir di rumah"; present exactly when <see cref="AppliesIf"/> is.</summary>
    public string? When { get; init; }

    /// <summary>Code of the <see cref="RequirementGroup"/> of which one member is enough; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>Other wordings by answers; the first whose condition holds replaces name and reason.</summary>
    public IReadOnlyList<Wording> Wordings { get; init; } = [];

    /// <summary>How it is supplied.</summary>
    public Supply Supply { get; init; } = Supply.Document;

    /// <summary>Whether the original must be shown (or is withdrawn) at the counter.</summary>
    public bool BringOriginal { get; init; }

    /// <summary>Code of the official form that it is (the portal prints it filled where it can); null where it is none.</summary>
    public string? FormCode { get; init; }

    /// <summary>Kind and copies in words: "foto atau PDF, semua halaman"; null for "foto atau PDF".</summary>
    public string? KindHint { get; init; }
}

/// <summary>How strongly a requirement is asked.</summary>
public enum Need
{
    /// <summary>Without it the file is not complete.</summary>
    [JsonStringEnumMemberName("required")]
    Required,

    /// <summary>May be added if there is one.</summary>
    [JsonStringEnumMemberName("optional")]
    Optional,

    /// <summary>"Lazim diminta" in local practice, no requirement of the law: said so, and never blocks.</summary>
    [JsonStringEnumMemberName("customary")]
    Customary,
}

/// <summary>How a requirement is supplied.</summary>
public enum Supply
{
    /// <summary>A document: camera, upload or "saya bawa ke loket".</summary>
    [JsonStringEnumMemberName("document")]
    Document,

    /// <summary>A thing or copies that are brought to the counter; no upload is asked.</summary>
    [JsonStringEnumMemberName("bring")]
    Bring,

    /// <summary>A circumstance that the pemohon declares or the officer sees; nothing is asked for it.</summary>
    [JsonStringEnumMemberName("self-declared")]
    SelfDeclared,
}

/// <summary>Another wording of a requirement.</summary>
/// <param name="When">When it holds.</param>
/// <param name="Name">What it is then.</param>
public sealed record Wording(Condition When, string Name)
{
    /// <summary>Why it is asked then; null keeps the usual reason.</summary>
    public string? Why { get; init; }
}

/// <summary>Requirements that stand in for each other. The first member is the usual one, the others its legal substitutes.</summary>
/// <param name="Code">Kebab case, unique in the service.</param>
/// <param name="Name">What is wanted, whichever member is given: "Bukti perkawinan".</param>
public sealed record RequirementGroup(string Code, string Name);
