using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Standards;

/// <summary>One requirement as it is read.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="When">In which case it is asked: "bila lahir di rumah"; null: always.</param>
/// <param name="Details">Original, form, way of giving it; one sentence each.</param>
/// <param name="Variants">Other wordings with their condition in words.</param>
public sealed record RequirementLine(string Name, string Why, string? When, IReadOnlyList<string> Details, IReadOnlyList<(string When, string Name)> Variants);

/// <summary>One requirement, or several of which one is enough.</summary>
/// <param name="Group">What the group wants; null where there is a single requirement.</param>
/// <param name="Members">The requirement, or the members of the group with the usual one first.</param>
public sealed record RequirementEntry(string? Group, IReadOnlyList<RequirementLine> Members);

/// <summary>The requirements of a service, apart by how strongly they are asked.</summary>
/// <param name="Required">Without these the file is not complete, in order.</param>
/// <param name="Optional">May be added.</param>
/// <param name="Customary">"Lazim diminta": no requirement of the law, never blocks.</param>
public sealed record RequirementList(IReadOnlyList<RequirementEntry> Required, IReadOnlyList<RequirementLine> Optional, IReadOnlyList<RequirementLine> Customary)
{
    public static RequirementList Of(ServiceDefinition service, OfficeWords words)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(words);
        var required = new List<RequirementEntry>();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var requirement in service.Requirements.Where(r => r.Need is Need.Required))
        {
            if (requirement.Group is not { } code)
            {
                required.Add(new RequirementEntry(null, [Line(requirement)]));
            }
            else if (shown.Add(code))
            {
                var members = service.Requirements.Where(r => r.Group == code).Select(Line).ToList();
                var name = words.Fill(service.Groups.FirstOrDefault(group => group.Code == code)?.Name);
                required.Add(new RequirementEntry(members.Count > 1 ? name : null, members));
            }
        }

        return new RequirementList(required, Of(Need.Optional), Of(Need.Customary));

        IReadOnlyList<RequirementLine> Of(Need need) => [.. service.Requirements.Where(r => r.Need == need).Select(Line)];

        RequirementLine Line(Requirement requirement) => new(
            words.Fill(requirement.Name),
            words.Fill(requirement.Why),
            When(requirement),
            [.. Details(requirement)],
            [.. requirement.Wordings.Select(wording => (words.Fill(ConditionWords.Say(wording.When, service)), words.Fill(wording.Name)))]);

        // A customary one stands under a heading that says so.
        string? When(Requirement requirement) => requirement.When switch
        {
            null => requirement.AppliesIf is { } rule ? words.Fill("bila " + ConditionWords.Say(rule, service)) : null,
            var said when said.Equals("lazim diminta", StringComparison.OrdinalIgnoreCase) => null,
            var said => words.Fill(said),
        };

        static IEnumerable<string> Details(Requirement requirement)
        {
            if (requirement.FormCode is { } form)
            {
                yield return $"Formulir {form} dapat dicetak dari portal ini.";
            }

            if (requirement.BringOriginal)
            {
                yield return "Tunjukkan aslinya di loket.";
            }

            if (requirement.Supply is Supply.Bring)
            {
                yield return "Dibawa ke loket, tidak diunggah.";
            }
        }
    }
}
