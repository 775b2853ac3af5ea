namespace Wanggarasi.Web.Features.Shared.Fields;

/// <summary>One answer to choose from.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">A short explanation under it.</param>
public sealed record Choice(string Value, string Label, string? Hint = null);
