using Wanggarasi.Domain.Applications;

namespace Wanggarasi.Data.Papers;

/// <summary>A person of a case as stored: the name clear, everything else sealed.</summary>
public sealed class PersonPaper
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CaseId { get; init; }

    public required PersonRole Role { get; init; }

    public required string Name { get; set; }

    /// <summary>The name as it is searched for: lower case, without diacritics and punctuation.</summary>
    public required string NameSearch { get; set; }

    public byte[]? NikFingerprint { get; set; }

    public byte[]? FamilyCardFingerprint { get; set; }

    public byte[]? PhoneFingerprint { get; set; }

    /// <summary>The rest of the person as one sealed JSON document.</summary>
    public required byte[] SealedBody { get; set; }
}
