namespace Wanggarasi.Data.People;

/// <summary>What was changed on an account, by whom: the record an administrator is answerable by. Only ever added.</summary>
public sealed class AccountChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    /// <summary>Who did it; null for the command line.</summary>
    public Guid? ById { get; init; }

    /// <summary>What, in kebab case: <c>added</c>, <c>roles</c>, <c>dismissed</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>Roles or the like; never a personal value.</summary>
    public string? Detail { get; init; }

    public required DateTimeOffset At { get; init; }
}
