using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Domain.Applications;

/// <summary>How a requirement that applies is supplied, as the record states it.</summary>
public static class Supplies
{
    /// <summary>The fact about one requirement at submission.</summary>
    /// <param name="asked">The requirement.</param>
    /// <param name="documents">SHA-256 of its files, in order.</param>
    /// <param name="atCounter">Whether it comes, or came, to the counter.</param>
    public static RequirementFact Of(AskedRequirement asked, IReadOnlyList<string> documents, bool atCounter)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(documents);
        var applicability = asked.Requirement switch
        {
            // Declared with the truth statement: there is no paper that could be missing.
            { Supply: Supply.SelfDeclared } => Applicability.Optional,
            { Need: Need.Required } => Applicability.Required,
            { Need: Need.Customary } => Applicability.Customary,
            _ => Applicability.Optional,
        };
        var provision = documents.Count > 0 ? Provision.Uploaded
            : atCounter || asked.Requirement.Supply is Supply.Bring ? Provision.AtCounter
            : Provision.None;
        return new RequirementFact(asked.Code, applicability, asked.Requirement.Group, provision, documents);
    }
}
