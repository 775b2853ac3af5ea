namespace Wanggarasi.Data.Letters;

/// <summary>One version of what the office issues for a service: a change makes a new one, never overwrites.</summary>
public sealed class LetterTemplateVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ServiceCode { get; init; }

    /// <summary>1, 2, 3 … within the service.</summary>
    public required int Number { get; init; }

    /// <summary>The template as JSON.</summary>
    public required string Body { get; init; }

    public Guid? AuthorId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
