using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Shared.Fields;

namespace Wanggarasi.Web.Features.Standards.Edit;

/// <summary>Between the written definition and the form: each text has one place in the form, and nothing gets lost. Pure.</summary>
public static class DraftText
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_texts = ["name", "summary", "eligibility", "product", "issuer"];

    private static readonly string[] s_components = ["facilities", "competence", "internalControl", "staffCount", "serviceGuarantee", "safetyGuarantee", "performanceEvaluation"];

    /// <summary>The form of a definition.</summary>
    public static EditForm Open(string body, int version)
    {
        var root = JsonNode.Parse(body)!.AsObject();
        var time = root["time"]!.AsObject();
        var fee = root["fee"]!.AsObject();
        var parts = root["components"]!.AsObject();
        var form = new EditForm
        {
            BasedOn = version.ToString(CultureInfo.InvariantCulture),
            Completion = Take(time, "completion"),
            FirstJudgement = Take(time, "firstJudgement"),
            Forwarding = Take(time, "forwarding"),
            TimeBasis = Take(time, "basis"),
            FeeGround = Take(fee, "ground"),
            NotOurCharge = Lines(fee, "notOurCharge"),
            Procedure = Lines(root, "procedure"),
            Complaints = Lines(root, "complaints"),
            LegalBasis = string.Join('\n', root["legalBasis"]!.AsArray().Select(ground => (string)ground!["text"]! + (ground["verified"]?.GetValue<bool>() == false ? " (?)" : ""))),
            DecreeNumber = (string?)root["decree"]?["number"],
            DecreeDay = (string?)root["decree"]?["issuedOn"],
            Requirements = [.. root["requirements"]!.AsArray().Select((entry, at) => Row(entry!.AsObject(), at + 1)), new EditRequirement()],
        };
        (form.Name, form.Summary, form.Eligibility, form.Product, form.Issuer) = (Take(root, "name"), Take(root, "summary"), Take(root, "eligibility"), Take(root, "product"), Take(root, "issuer"));
        (form.Facilities, form.Competence, form.InternalControl, form.StaffCount) = (Take(parts, "facilities"), Take(parts, "competence"), Take(parts, "internalControl"), Take(parts, "staffCount"));
        (form.ServiceGuarantee, form.SafetyGuarantee, form.PerformanceEvaluation) = (Take(parts, "serviceGuarantee"), Take(parts, "safetyGuarantee"), Take(parts, "performanceEvaluation"));
        root.Remove("legalBasis");
        root.Remove("decree");
        root.Remove("components");
        form.Rest = root.ToJsonString(s_indented);
        return form;
    }

    /// <summary>The definition a form describes, as JSON that <see cref="StandardJson"/> judges.</summary>
    /// <exception cref="JsonException">What is written in <see cref="EditForm.Rest"/> is no JSON object.</exception>
    public static string Close(EditForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var root = JsonNode.Parse(form.Rest ?? "") as JsonObject ?? throw new JsonException("Bukan objek JSON.");
        var time = root["time"] as JsonObject ?? Put(root, "time");
        var fee = root["fee"] as JsonObject ?? Put(root, "fee");
        Set(root, s_texts, form.Name, form.Summary, form.Eligibility, form.Product, form.Issuer);
        Set(time, ["completion", "firstJudgement", "forwarding", "basis"], form.Completion, form.FirstJudgement, form.Forwarding, form.TimeBasis);
        Set(fee, ["ground"], form.FeeGround);
        Set(Put(root, "components"), s_components, form.Facilities, form.Competence, form.InternalControl, form.StaffCount, form.ServiceGuarantee, form.SafetyGuarantee, form.PerformanceEvaluation);
        fee["notOurCharge"] = List(form.NotOurCharge, line => JsonValue.Create(line));
        root["procedure"] = List(form.Procedure, line => JsonValue.Create(line));
        root["complaints"] = List(form.Complaints, line => JsonValue.Create(line));
        root["legalBasis"] = List(form.LegalBasis, line => line.EndsWith("(?)", StringComparison.Ordinal)
            ? new JsonObject { ["text"] = line[..^3].TrimEnd(), ["verified"] = false }
            : new JsonObject { ["text"] = line });
        if (TypedDay.TryParse(form.DecreeDay, out var day, out _) && !string.IsNullOrWhiteSpace(form.DecreeNumber))
        {
            root["decree"] = new JsonObject { ["number"] = form.DecreeNumber.Trim(), ["issuedOn"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        }

        root["requirements"] = Requirements(form, root["requirements"] as JsonArray ?? []);
        return root.ToJsonString();
    }

    private static EditRequirement Row(JsonObject entry, int position) => new()
    {
        Code = (string?)entry["code"],
        Name = Take(entry, "name"),
        Why = Take(entry, "why"),
        When = Take(entry, "when"),
        Need = Take(entry, "need") ?? "required",
        Position = position.ToString(CultureInfo.InvariantCulture),
    };

    private static JsonArray Requirements(EditForm form, JsonArray rules)
    {
        var ordered = form.Requirements
            .Where(row => row.Remove != "true" && !string.IsNullOrWhiteSpace(row.Code ?? row.Name))
            .Select((row, at) => (Row: row, Place: decimal.TryParse(row.Position, NumberStyles.Number, CultureInfo.InvariantCulture, out var place) ? place : 1000 + at))
            .OrderBy(row => row.Place)
            .Select(row => row.Row);
        var list = new JsonArray();
        foreach (var row in ordered)
        {
            var entry = rules.OfType<JsonObject>().FirstOrDefault(rule => (string?)rule["code"] == row.Code)?.DeepClone().AsObject() ?? new JsonObject { ["code"] = row.Code?.Trim() };
            Set(entry, ["name", "why", "when"], row.Name, row.Why, row.When);
            if (row.Need is not null and not "required")
            {
                entry["need"] = row.Need;
            }

            list.Add(entry);
        }

        return list;
    }

    private static string? Take(JsonObject from, string name)
    {
        var value = (string?)from[name];
        from.Remove(name);
        return value;
    }

    private static string Lines(JsonObject from, string name)
    {
        var lines = string.Join('\n', (from[name] as JsonArray ?? []).Select(line => (string?)line));
        from.Remove(name);
        return lines;
    }

    private static JsonArray List(string? lines, Func<string, JsonNode?> entry) =>
        [.. (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(entry)];

    private static JsonObject Put(JsonObject root, string name)
    {
        var made = new JsonObject();
        root[name] = made;
        return made;
    }

    private static void Set(JsonObject target, string[] names, params string?[] values)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(values[i]))
            {
                target.Remove(names[i]);
            }
            else
            {
                target[names[i]] = values[i]!.Trim().ReplaceLineEndings("\n");
            }
        }
    }
}
