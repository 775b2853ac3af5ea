namespace Wanggarasi.Data.Papers;

/// <summary>An answer of a case: clear, or sealed where the question is marked personal.</summary>
public sealed class AnswerPaper
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CaseId { get; init; }

    public required string QuestionId { get; init; }

    public string? Value { get; set; }

    public byte[]? SealedValue { get; set; }
}
