namespace Wanggarasi.Web.Features.Applications.PaperForms;

/// <summary>An official form as the office prints it: sections with fields, filled from a case.</summary>
/// <param name="Code">F-2.01 and the like.</param>
/// <param name="Sections">What stands on it, in order.</param>
/// <param name="Statement">What is signed.</param>
/// <param name="Signatures">Who signs, in order.</param>
public sealed record FormLayout(string Code, IReadOnlyList<FormSection> Sections, string Statement, IReadOnlyList<string> Signatures);

/// <summary>A part of a form.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Fields">Its fields, in order.</param>
public sealed record FormSection(string Heading, IReadOnlyList<FormField> Fields)
{
    /// <summary>The box of the form ("jenis permohonan") it belongs to; null for every box.</summary>
    public string? OnlyFor { get; init; }
}

/// <summary>One line of a form.</summary>
/// <param name="Label">What is asked.</param>
/// <param name="From">
/// Where its value comes from: <c>pemohon.…</c>, <c>subjek.…</c> a person; <c>isi:…</c> the question that fills that field of
/// this form (<see cref="Domain.Standards.Question.Fills"/>); <c>jenis</c> the box; <c>berkas</c> the requirements; empty for the pen.
/// </param>
public sealed record FormField(string Label, string From);
