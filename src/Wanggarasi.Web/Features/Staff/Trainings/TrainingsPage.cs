using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Staff.Trainings;

/// <summary>One training of one officer.</summary>
public sealed record TrainingRow(Guid Id, string Officer, string Title, string Provider, DateOnly HeldOn, int Hours, string? Certificate);

/// <summary>The register, the latest first, those who have none, and the form for whom keeps it.</summary>
public sealed record TrainingsPage(TrainingForm Form, bool MayEdit, IReadOnlyList<TrainingRow> Rows, IReadOnlyList<string> Without, IReadOnlyList<Choice> Officers);
