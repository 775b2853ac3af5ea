using System.Text.Json;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Features.Standards.Edit;

/// <summary>Reads a form into a definition and says beside which field each finding belongs. Pure.</summary>
public static class JudgeDraft
{
    // The sentences of DefinitionChecks name the part of the definition; the first word found decides.
    private static readonly (string Word, string Field)[] s_places =
    [
        ("persyaratan", nameof(EditForm.Rest)), ("pertanyaan", nameof(EditForm.Rest)), ("kelompok", nameof(EditForm.Rest)), ("formulir", nameof(EditForm.Rest)), ("catatan", nameof(EditForm.Rest)),
        ("prosedur", nameof(EditForm.Procedure)), ("pengaduan", nameof(EditForm.Complaints)), ("dasar hukum", nameof(EditForm.LegalBasis)),
        ("ringkasan", nameof(EditForm.Summary)), ("produk", nameof(EditForm.Product)), ("penerbit", nameof(EditForm.Issuer)), ("biaya", nameof(EditForm.FeeGround)),
        ("waktu", nameof(EditForm.TimeBasis)), ("nama", nameof(EditForm.Name)),
    ];

    public static (ServiceDefinition? Definition, IReadOnlyList<Refusal> Refusals) Of(string code, EditForm form)
    {
        string text;
        try
        {
            text = DraftText.Close(form);
        }
        catch (JsonException mistake)
        {
            return (null, [new Refusal("draft-unreadable", $"Bagian data tidak terbaca sebagai JSON: {mistake.Message}", nameof(EditForm.Rest))]);
        }

        if (!DefinitionChecks.TryRead<ServiceDefinition>("Rancangan", text, out var definition, out var finding))
        {
            return (null, [new Refusal("draft-unreadable", finding!, nameof(EditForm.Rest))]);
        }

        var refusals = DefinitionChecks.Check(definition!).Select(sentence => new Refusal("draft-wrong", sentence, FieldOf(sentence))).ToList();
        if (definition!.Code != code)
        {
            refusals.Add(new Refusal("draft-code", "Kode layanan tidak dapat diubah.", nameof(EditForm.Rest)));
        }

        return (definition, refusals);
    }

    private static string? FieldOf(string sentence)
    {
        var said = sentence[(sentence.IndexOf(": ", StringComparison.Ordinal) + 1)..];
        return s_places.Where(place => said.Contains(place.Word, StringComparison.OrdinalIgnoreCase))
            .OrderBy(place => said.IndexOf(place.Word, StringComparison.OrdinalIgnoreCase)).Select(place => place.Field).FirstOrDefault();
    }
}
