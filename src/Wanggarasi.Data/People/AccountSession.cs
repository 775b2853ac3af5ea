namespace Wanggarasi.Data.People;

/// <summary>
/// One signed-in device. The cookie names the row; without the row the cookie opens nothing, so signing out, a new
/// password and a dismissal end a session at once, on every copy of its cookie (ASVS 7.4.1–7.4.3).
/// </summary>
public sealed class AccountSession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    /// <summary>What it was opened with, for its owner to recognise: "Chrome di Android".</summary>
    public required string Device { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The latest instant, however busy the session is.</summary>
    public required DateTimeOffset EndsAt { get; init; }
}
