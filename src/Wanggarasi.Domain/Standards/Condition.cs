using System.Globalization;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Standards;

/// <summary>
/// A rule over the answers of one applicant and the day of submission: when a question is shown, a requirement
/// applies, a form is printed or a note is read. A small closed tree, so that a service stays data: no script, no
/// text to parse at run time. Evaluation is pure. A question that was not answered (or is hidden) makes every
/// comparison false; write <see cref="Age"/> with its two bounds rather than with <see cref="Not"/>, so that an
/// empty date satisfies neither side.
/// </summary>
[JsonConverter(typeof(ConditionJson))]
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Whether the rule holds.</summary>
    /// <param name="answers">The answers that count: reserved ones (<see cref="ReservedAnswers"/>) and those of the questions shown.</param>
    /// <param name="day">The day of submission by the office's local date.</param>
    public abstract bool Holds(IReadOnlyDictionary<string, string> answers, DateOnly day);

    /// <summary>The ids of all questions that the rule looks at, in order, with repetitions.</summary>
    public abstract IEnumerable<string> Questions { get; }

    /// <summary>The comparisons in the rule, without <see cref="All"/>, <see cref="Any"/> and <see cref="Not"/>.</summary>
    public virtual IEnumerable<Condition> Leaves => [this];

    /// <summary>The question was answered with exactly this value.</summary>
    /// <param name="Question">Id of the question.</param>
    /// <param name="Value">A value of its options, or <c>ya</c>/<c>tidak</c>.</param>
    public sealed record Is(string Question, string Value) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(IReadOnlyDictionary<string, string> answers, DateOnly day) =>
            answers.TryGetValue(Question, out var answer) && answer == Value;

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => [Question];
    }

    /// <summary>The question was answered with one of these values.</summary>
    /// <param name="Question">Id of the question.</param>
    /// <param name="Values">Values of its options.</param>
    public sealed record OneOf(string Question, IReadOnlyList<string> Values) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(IReadOnlyDictionary<string, string> answers, DateOnly day) =>
            answers.TryGetValue(Question, out var answer) && Values.Contains(answer);

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => [Question];
    }

    /// <summary>The question has an answer that is not blank.</summary>
    /// <param name="Question">Id of the question.</param>
    public sealed record Answered(string Question) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(IReadOnlyDictionary<string, string> answers, DateOnly day) =>
            answers.TryGetValue(Question, out var answer) && !string.IsNullOrWhiteSpace(answer);

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => [Question];
    }

    /// <summary>
    /// What lies between the date answered and the day of submission: at least <paramref name="From"/> and less
    /// than <paramref name="Below"/>, in whole years or days. Who is born on 29 February comes of age on
    /// 28 February of an ordinary year, in favour of the applicant. A date that cannot be read or lies after the day
    /// makes it false.
    /// </summary>
    /// <param name="Question">Id of a date question.</param>
    /// <param name="Unit">Years or days.</param>
    /// <param name="From">Inclusive lower bound; null for none.</param>
    /// <param name="Below">Exclusive upper bound; null for none.</param>
    public sealed record Age(string Question, AgeUnit Unit, int? From, int? Below) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(IReadOnlyDictionary<string, string> answers, DateOnly day)
        {
            if (!answers.TryGetValue(Question, out var answer)
                || !DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                || date > day)
            {
                return false;
            }
            return (From is not { } from || Reached(date, from) <= day) && (Below is not { } below || Reached(date, below) > day);
        }

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => [Question];

        private DateOnly Reached(DateOnly date, int age)
        {
            if (Unit is AgeUnit.Years)
            {
                return date.Year + age > DateOnly.MaxValue.Year ? DateOnly.MaxValue : date.AddYears(age);
            }
            return date.DayNumber + age > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : date.AddDays(age);
        }
    }

    /// <summary>Every part holds.</summary>
    /// <param name="Parts">At least one.</param>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(IReadOnlyDictionary<string, string> answers, DateOnly day) =>
            Parts.All(part => part.Holds(answers, day));

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => Parts.SelectMany(part => part.Questions);

        /// <inheritdoc/>
        public override IEnumerable<Condition> Leaves => Parts.SelectMany(part => part.Leaves);
    }

    /// <summary>At least one part holds.</summary>
    /// <param name="Parts">At least one.</param>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(IReadOnlyDictionary<string, string> answers, DateOnly day) =>
            Parts.Any(part => part.Holds(answers, day));

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => Parts.SelectMany(part => part.Questions);

        /// <inheritdoc/>
        public override IEnumerable<Condition> Leaves => Parts.SelectMany(part => part.Leaves);
    }

    /// <summary>The part does not hold; also when its question has no answer.</summary>
    /// <param name="Part">What must not hold.</param>
    public sealed record Not(Condition Part) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(IReadOnlyDictionary<string, string> answers, DateOnly day) => !Part.Holds(answers, day);

        /// <inheritdoc/>
        public override IEnumerable<string> Questions => Part.Questions;

        /// <inheritdoc/>
        public override IEnumerable<Condition> Leaves => Part.Leaves;
    }
}

/// <summary>In what an age is counted.</summary>
public enum AgeUnit
{
    /// <summary>Completed years.</summary>
    [JsonStringEnumMemberName("years")]
    Years,

    /// <summary>Calendar days since the date.</summary>
    [JsonStringEnumMemberName("days")]
    Days,
}
