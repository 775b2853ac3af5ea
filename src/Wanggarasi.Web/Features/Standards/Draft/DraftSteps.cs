using System.Globalization;
using System.Text.RegularExpressions;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Standards.Draft;

/// <summary>Between a written procedure and its form, and the buttons that change the list. Pure.</summary>
public static partial class DraftSteps
{
    /// <summary>The form of a procedure.</summary>
    public static DraftForm Open(SopDefinition sop, int basedOn)
    {
        ArgumentNullException.ThrowIfNull(sop);
        return new DraftForm { BasedOn = basedOn.ToString(CultureInfo.InvariantCulture), Steps = [.. sop.Steps.Select(Open)] };
    }

    /// <summary>
    /// The procedure a form describes, or beside which field something cannot be read. A step keeps its code; a new one
    /// is given one by its name.
    /// </summary>
    public static (SopDefinition? Sop, IReadOnlyList<Refusal> Refusals) Close(string service, DraftForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var refusals = new List<Refusal>();
        var codes = form.Steps.Select(step => step.Code ?? "").ToHashSet(StringComparer.Ordinal);
        var steps = new List<SopStep>();
        for (var i = 0; i < form.Steps.Count; i++)
        {
            var (typed, at) = (form.Steps[i], i);
            typed.Code = string.IsNullOrEmpty(typed.Code) ? CodeOf(typed.Name, codes) : typed.Code;
            var time = default(Domain.Deadlines.TimeAllowed);
            if (!string.IsNullOrWhiteSpace(typed.Time) && !StepTime.TryParse(typed.Time, out time, out var unreadable))
            {
                refusals.Add(unreadable! with { Field = Field(at, nameof(DraftStep.Time)) });
            }

            steps.Add(new SopStep
            {
                Code = typed.Code,
                Name = (typed.Name ?? "").Trim(),
                Role = Choose<SopRole>(typed.Role, nameof(DraftStep.Role), "Pilih siapa yang mengerjakan."),
                RoleConfirmed = typed.Unconfirmed != "true",
                Kind = Choose<StepKind>(typed.Kind, nameof(DraftStep.Kind), "Pilih jenis pekerjaannya."),
                Phase = Choose<SopPhase>(typed.Phase, nameof(DraftStep.Phase), "Pilih tahapnya."),
                Status = string.IsNullOrEmpty(typed.Status) ? null : Choose<StepStatus>(typed.Status, nameof(DraftStep.Status), "Pilih status dari daftar."),
                Time = string.IsNullOrWhiteSpace(typed.Time) ? null : time,
                Tools = Lines(typed.Tools),
                Output = (typed.Output ?? "").Trim(),
                Checklist = Lines(typed.Checklist),
                Say = string.IsNullOrWhiteSpace(typed.Say) ? null : typed.Say.Trim(),
            });

            T Choose<T>(string? value, string name, string message)
                where T : struct, Enum
            {
                if (Enum.TryParse<T>(value, out var chosen) && Enum.IsDefined(chosen))
                {
                    return chosen;
                }

                refusals.Add(new Refusal("step-choice", message, Field(at, name)));
                return default;
            }
        }

        return refusals.Count > 0 ? (null, refusals) : (new SopDefinition { ServiceCode = service, Steps = steps }, refusals);
    }

    /// <summary>What is wrong in a procedure, each sentence beside its field where it names a step.</summary>
    public static IReadOnlyList<Refusal> Judge(SopDefinition sop, ServiceDefinition service)
    {
        ArgumentNullException.ThrowIfNull(sop);
        return [.. DefinitionChecks.Check(sop, service).Select(sentence => new Refusal("sop-wrong", Said(sentence), FieldOf(sentence, sop)))];
    }

    /// <summary>Changes the list as a button says; false where the button means something else.</summary>
    public static bool Rearrange(DraftForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Button().Match(form.Do ?? "") is not { Success: true } pressed || !int.TryParse(pressed.Groups["at"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= form.Steps.Count)
        {
            return false;
        }

        var step = form.Steps[at];
        switch (pressed.Groups["what"].Value)
        {
            case "tambah":
                form.Steps.Insert(at + 1, new DraftStep { Phase = step.Phase, Role = step.Role });
                return true;
            case "hapus":
                form.Steps.RemoveAt(at);
                return true;
            case var move:
                form.Steps.RemoveAt(at);
                form.Steps.Insert(Math.Clamp(at + (move == "naik" ? -1 : 1), 0, form.Steps.Count), step);
                return true;
        }
    }

    private static DraftStep Open(SopStep step) => new()
    {
        Code = step.Code,
        Name = step.Name,
        Role = step.Role.ToString(),
        Unconfirmed = step.RoleConfirmed ? null : "true",
        Kind = step.Kind.ToString(),
        Phase = step.Phase.ToString(),
        Status = step.Status?.ToString(),
        Time = step.Time is { } time ? StepTime.Say(time) : null,
        Tools = string.Join('\n', step.Tools),
        Output = step.Output,
        Checklist = string.Join('\n', step.Checklist),
        Say = step.Say,
    };

    private static string Field(int step, string name) => $"Steps[{step.ToString(CultureInfo.InvariantCulture)}].{name}";

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string CodeOf(string? name, HashSet<string> taken)
    {
        var words = NotInCode().Replace((name ?? "").Trim().ToLowerInvariant(), "-").Trim('-');
        var start = words.Length == 0 ? "langkah" : words[..Math.Min(40, words.Length)].Trim('-');
        var code = start;
        for (var n = 2; !taken.Add(code); n++)
        {
            code = string.Create(CultureInfo.InvariantCulture, $"{start}-{n}");
        }

        return code;
    }

    // "SOP layanan "sktm": langkah "verifikasi": hasilnya kosong." reads "Hasilnya kosong." beside the field.
    private static string Said(string sentence)
    {
        var said = sentence[(sentence.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        said = StepPlace().Replace(said, "");
        return char.ToUpperInvariant(said[0]) + said[1..];
    }

    private static string? FieldOf(string sentence, SopDefinition sop)
    {
        if (Named().Match(sentence) is not { Success: true } step || sop.Steps.ToList().FindIndex(s => s.Code == step.Groups["code"].Value) is not (>= 0 and var at))
        {
            return null;
        }

        (string Word, string Name)[] places =
        [
            ("kalimatnya", nameof(DraftStep.Name)), ("hasilnya", nameof(DraftStep.Output)), ("ucapannya", nameof(DraftStep.Say)), ("pelaksananya", nameof(DraftStep.Role)),
            ("jenisnya", nameof(DraftStep.Kind)), ("tahapnya", nameof(DraftStep.Phase)), ("status", nameof(DraftStep.Status)), ("daftar periksa", nameof(DraftStep.Checklist)),
            ("alat", nameof(DraftStep.Tools)), ("di luar kantor", nameof(DraftStep.Role)),
        ];
        return Field(at, places.FirstOrDefault(place => sentence.Contains(place.Word, StringComparison.Ordinal)).Name ?? nameof(DraftStep.Name));
    }

    [GeneratedRegex(@"\A(?<what>tambah|hapus|naik|turun)-(?<at>[0-9]{1,3})\z")]
    private static partial Regex Button();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInCode();

    [GeneratedRegex("\\A(langkah \"[^\"]*\"):? ")]
    private static partial Regex StepPlace();

    [GeneratedRegex("(langkah |langkah terakhir sebelum Siap diambil \\()\"(?<code>[^\"]*)\"")]
    private static partial Regex Named();
}
