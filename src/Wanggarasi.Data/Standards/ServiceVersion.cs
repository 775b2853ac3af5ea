namespace Wanggarasi.Data.Standards;

/// <summary>One version of a published service standard: a change makes a new one from a date, never overwrites.</summary>
public sealed class ServiceVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Code { get; init; }

    /// <summary>1, 2, 3 … within the code.</summary>
    public required int Number { get; init; }

    /// <summary>The first day, by the office's date, on which this version counts.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The definition as JSON.</summary>
    public required string Body { get; init; }

    public Guid? AuthorId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
