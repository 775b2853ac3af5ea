namespace Wanggarasi.Data.People;

/// <summary>
/// Failed sign-ins under one name, whether or not an account has it: names that do not exist are closed in the same
/// way, so that closing tells nothing.
/// </summary>
public sealed class SignInAttempts
{
    /// <summary>Made of the fingerprint of the name as typed; the name itself is not kept.</summary>
    public required Guid Id { get; init; }

    public required int Failures { get; set; }

    public required DateTimeOffset LastAt { get; set; }

    public DateTimeOffset? ClosedUntilAt { get; set; }
}
