namespace Wanggarasi.Domain.Standards;

/// <summary>
/// What applies to one applicant on one day: the questions shown, the requirements asked, the forms printed and the
/// notes read. Pure: the same definition, answers and day give the same form. Answers of hidden questions, unknown
/// ids and blank answers do not count, so that a changed mind leaves nothing behind.
/// </summary>
public sealed class ServiceForm
{
    private ServiceForm(ServiceDefinition definition, DateOnly day, Dictionary<string, string> answers, IReadOnlyList<Question> questions)
    {
        Definition = definition;
        Day = day;
        Answers = answers;
        Questions = questions;
        Requirements = [.. definition.Requirements.Where(requirement => Holds(requirement.AppliesIf)).Select(Ask)];
        Alternatives =
        [
            .. definition.Groups
                .Select(group => new AlternativeRequirements(group, [.. Requirements.Where(asked => asked.Requirement.Group == group.Code)]))
                .Where(alternatives => alternatives.Members.Count > 1),
        ];
        Forms = [.. definition.Forms.Where(form => Holds(form.AppliesIf))];
        Notes = [.. definition.Notes.Where(note => Holds(note.ShowIf))];
    }

    /// <summary>The service.</summary>
    public ServiceDefinition Definition { get; }

    /// <summary>The day of submission by the office's local date.</summary>
    public DateOnly Day { get; }

    /// <summary>The answers that count, in canonical text: reserved ones and those of the questions shown. This is what is stored.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; }

    /// <summary>The questions shown, in order.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The requirements that apply, in order, members of groups too.</summary>
    public IReadOnlyList<AskedRequirement> Requirements { get; }

    /// <summary>The groups of which more than one member applies, so that the applicant chooses; the first member is the usual one.</summary>
    public IReadOnlyList<AlternativeRequirements> Alternatives { get; }

    /// <summary>The official forms that will be printed.</summary>
    public IReadOnlyList<OfficialForm> Forms { get; }

    /// <summary>The notes to read.</summary>
    public IReadOnlyList<ServiceNote> Notes { get; }

    /// <summary>Works out what applies.</summary>
    /// <param name="definition">A definition that <see cref="DefinitionChecks"/> accepts.</param>
    /// <param name="answers">All answers so far, reserved ones (<see cref="ReservedAnswers"/>) among them, as typed.</param>
    /// <param name="day">The day of submission by the office's local date.</param>
    public static ServiceForm For(ServiceDefinition definition, IReadOnlyDictionary<string, string> answers, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(answers);
        var counted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ReservedAnswers.Ids)
        {
            if (answers.TryGetValue(id, out var reserved) && !string.IsNullOrWhiteSpace(reserved))
            {
                counted[id] = reserved.Trim();
            }
        }
        var shown = new List<Question>();
        foreach (var question in definition.Questions)
        {
            if (question.ShowIf?.Holds(counted, day) ?? true)
            {
                shown.Add(question);
                if (AnswerRules.Canonical(question, answers.GetValueOrDefault(question.Id)) is { Length: > 0 } answer)
                {
                    counted[question.Id] = answer;
                }
            }
        }
        return new ServiceForm(definition, day, counted, shown);
    }

    /// <summary>"Periksa jawaban": what still keeps the form from being sent; empty when it may be sent.</summary>
    /// <param name="provided">Codes of the requirements that were uploaded or will be brought to the counter.</param>
    /// <returns>
    /// Refusals whose <see cref="Refusal.Field"/> is the id of a question, or <see cref="FieldOf"/> a requirement
    /// (of a group: of its first member that applies).
    /// </returns>
    public IReadOnlyList<Refusal> Check(IReadOnlyCollection<string> provided) => [.. CheckAnswers(), .. CheckRequirements(provided)];

    /// <summary>What is wrong or missing among the answers of the questions shown.</summary>
    public IReadOnlyList<Refusal> CheckAnswers() =>
        [.. Questions.Select(question => AnswerRules.Refuse(question, Answers.GetValueOrDefault(question.Id), Day)).OfType<Refusal>()];

    /// <summary>Which requirements are still missing.</summary>
    /// <param name="provided">Codes of the requirements that were uploaded or will be brought to the counter.</param>
    public IReadOnlyList<Refusal> CheckRequirements(IReadOnlyCollection<string> provided)
    {
        ArgumentNullException.ThrowIfNull(provided);
        var refusals = new List<Refusal>();
        foreach (var asked in Requirements)
        {
            if (!asked.MustBeSupplied)
            {
                continue;
            }
            if (asked.Requirement.Group is not { } group)
            {
                if (!provided.Contains(asked.Code))
                {
                    refusals.Add(new Refusal("requirement-missing", $"Unggah \"{asked.Name}\", atau pilih \"saya bawa ke loket\".", FieldOf(asked.Code)));
                }
                continue;
            }
            var members = Requirements.Where(member => member.Requirement.Group == group).ToArray();
            if (members[0].Code == asked.Code && !members.Any(member => provided.Contains(member.Code)))
            {
                refusals.Add(members.Length == 1
                    ? new Refusal("requirement-missing", $"Unggah \"{asked.Name}\", atau pilih \"saya bawa ke loket\".", FieldOf(asked.Code))
                    : new Refusal("requirement-group-missing", $"Beri salah satu: {string.Join("; atau ", members.Select(member => member.Name))}.", FieldOf(asked.Code)));
            }
        }
        return refusals;
    }

    /// <summary>The field name of a requirement in a refusal.</summary>
    public static string FieldOf(string requirementCode) => "berkas." + requirementCode;

    private bool Holds(Condition? condition) => condition?.Holds(Answers, Day) ?? true;

    private AskedRequirement Ask(Requirement requirement)
    {
        var wording = requirement.Wordings.FirstOrDefault(candidate => Holds(candidate.When));
        return new AskedRequirement(requirement, wording?.Name ?? requirement.Name, wording?.Why ?? requirement.Why);
    }
}

/// <summary>A requirement as it is asked of one applicant.</summary>
/// <param name="Requirement">The rule.</param>
/// <param name="Name">What it is, in the wording that fits the answers.</param>
/// <param name="Why">Why it is asked, in the wording that fits the answers.</param>
public sealed record AskedRequirement(Requirement Requirement, string Name, string Why)
{
    /// <summary>Its code.</summary>
    public string Code => Requirement.Code;

    /// <summary>
    /// Whether the form cannot be sent without it (for a member of a group: without one of the group). Something
    /// self-declared is never asked for.
    /// </summary>
    public bool MustBeSupplied => Requirement is { Need: Need.Required, Supply: not Supply.SelfDeclared };
}

/// <summary>A group of which more than one member applies.</summary>
/// <param name="Group">The group.</param>
/// <param name="Members">Its members that apply; the first is the usual one.</param>
public sealed record AlternativeRequirements(RequirementGroup Group, IReadOnlyList<AskedRequirement> Members);
