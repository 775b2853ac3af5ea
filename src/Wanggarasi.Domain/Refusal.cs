namespace Wanggarasi.Domain;

/// <summary>
/// An expected "no" of the domain: a value, not an exception. It says in plain Indonesian what is not allowed
/// and, where there is something to do about it, what.
/// </summary>
/// <param name="Code">A stable name in kebab case, for tests and logs; never shown.</param>
/// <param name="Message">A whole sentence for the person on the screen.</param>
/// <param name="Field">The name of the value concerned, where one is; the form shows the message beside it.</param>
public sealed record Refusal(string Code, string Message, string? Field = null);
