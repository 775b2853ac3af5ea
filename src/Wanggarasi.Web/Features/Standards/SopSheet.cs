using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Standards;

/// <summary>One step in the office's words.</summary>
public sealed record SopLine(string Name, string Role, string Time, IReadOnlyList<string> Tools, string Output, IReadOnlyList<string> Checklist, string? Say);

/// <summary>A procedure ready to be read, with what it changes of the one in force.</summary>
public sealed record SopSheet(string Code, string Name, IReadOnlyList<SopLine> Steps, IReadOnlyList<DefinitionChange> Changes)
{
    /// <summary>The sheet; the decree belongs to the approval and is no difference.</summary>
    public static SopSheet Of(ServiceDefinition service, SopDefinition sop, SopDefinition? inForce, OfficeWords words)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(sop);
        ArgumentNullException.ThrowIfNull(words);
        return new SopSheet(
            service.Code,
            words.Fill(service.Name),
            [.. sop.Steps.Select(step => Line(step, words))],
            inForce is null ? [] : DefinitionDiff.Between(StandardJson.Write(inForce with { Decree = null }), StandardJson.Write(sop with { Decree = null })));
    }

    private static SopLine Line(SopStep step, OfficeWords words) => new(
        words.Fill(step.Name),
        RoleWords.Post(SopPlan.RoleName(step.Role)) + (step.RoleConfirmed ? "" : " (menunggu SK)"),
        step.Time?.InWords() ?? "waktu menunggu SK",
        [.. step.Tools.Select(words.Fill)],
        words.Fill(step.Output),
        [.. step.Checklist.Select(words.Fill)],
        step.Say is null ? null : words.Fill(step.Say));
}
