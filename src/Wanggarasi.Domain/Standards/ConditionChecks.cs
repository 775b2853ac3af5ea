namespace Wanggarasi.Domain.Standards;

/// <summary>The rules for the conditions of a service: they look at what exists, at what came before, and can come true.</summary>
internal static class ConditionChecks
{
    private static readonly IReadOnlyList<string> YesNo = ["ya", "tidak"];

    public static void Check(ServiceDefinition service, Findings findings)
    {
        for (var i = 0; i < service.Questions.Count; i++)
        {
            var question = service.Questions[i];
            Check(question.ShowIf, $"pertanyaan \"{question.Id}\"", service, earlier: i, findings);
        }
        Cycles(service, findings);
        var all = service.Questions.Count;
        foreach (var requirement in service.Requirements)
        {
            Check(requirement.AppliesIf, $"persyaratan \"{requirement.Code}\"", service, all, findings);
            foreach (var wording in requirement.Wordings)
            {
                Check(wording.When, $"nama lain persyaratan \"{requirement.Code}\"", service, all, findings);
            }
        }
        foreach (var form in service.Forms)
        {
            Check(form.AppliesIf, $"formulir {form.Code}", service, all, findings);
        }
        foreach (var note in service.Notes)
        {
            Check(note.ShowIf, $"catatan \"{(note.Text.Length > 40 ? note.Text[..40] + "…" : note.Text)}\"", service, all, findings);
        }
    }

    private static void Check(Condition? condition, string place, ServiceDefinition service, int earlier, Findings findings)
    {
        if (condition is null)
        {
            return;
        }
        Empty(condition, place, findings);
        foreach (var leaf in condition.Leaves)
        {
            foreach (var id in leaf.Questions)
            {
                Leaf(leaf, id, place, service, earlier, findings);
            }
        }
    }

    private static void Empty(Condition condition, string place, Findings findings)
    {
        switch (condition)
        {
            case Condition.All { Parts.Count: 0 } or Condition.Any { Parts.Count: 0 }:
                findings.Add($"{place}: syaratnya kosong.");
                break;
            case Condition.All { Parts: var parts }:
                Each(parts);
                break;
            case Condition.Any { Parts: var parts }:
                Each(parts);
                break;
            case Condition.Not { Part: var part }:
                Empty(part, place, findings);
                break;
            default:
                break;
        }

        void Each(IReadOnlyList<Condition> parts)
        {
            foreach (var part in parts)
            {
                Empty(part, place, findings);
            }
        }
    }

    private static void Leaf(Condition leaf, string id, string place, ServiceDefinition service, int earlier, Findings findings)
    {
        QuestionType type;
        IReadOnlyList<string> values;
        if (ReservedAnswers.Ids.Contains(id))
        {
            type = id == ReservedAnswers.SubjectBirthDate ? QuestionType.Date : QuestionType.Choice;
            values = id == ReservedAnswers.Relation
                ? [.. service.Subject.Kinds.Select(ReservedAnswers.ValueOf)]
                : ReservedAnswers.ValuesOf(id);
            PersonField? needed = id switch
            {
                ReservedAnswers.SubjectBirthDate => PersonField.BirthDate,
                ReservedAnswers.SubjectSex => PersonField.Sex,
                ReservedAnswers.SubjectNik => PersonField.Nik,
                _ => null,
            };
            findings.If(needed is { } field && service.Subject.Fields.All(asked => asked.Field != field), $"{place} melihat \"{id}\", tetapi data itu tidak ditanyakan.");
        }
        else
        {
            var index = Array.FindIndex([.. service.Questions], question => question.Id == id);
            if (index < 0)
            {
                findings.Add($"{place} melihat pertanyaan \"{id}\" yang tidak ada.");
                return;
            }
            findings.If(index >= earlier, $"{place} melihat pertanyaan \"{id}\" yang belum dijawab pada saat itu.");
            type = service.Questions[index].Type;
            values = type is QuestionType.YesNo ? YesNo : [.. service.Questions[index].Options.Select(option => option.Value)];
        }
        switch (leaf)
        {
            case Condition.Is { Value: var value }:
                Value(value);
                break;
            case Condition.OneOf { Values: var several }:
                findings.If(several.Count == 0, $"{place}: daftar jawaban untuk \"{id}\" kosong.");
                findings.Unique(several, $"{place}: jawaban");
                foreach (var value in several)
                {
                    Value(value);
                }
                break;
            case Condition.Age { From: var from, Below: var below }:
                findings.If(type is not QuestionType.Date, $"{place} menghitung umur dari \"{id}\" yang bukan tanggal.");
                findings.If(from < 0 || below < 1 || from >= below, $"{place}: batas umur dari \"{id}\" tidak mungkin terpenuhi.");
                break;
            default:
                break;
        }

        void Value(string value)
        {
            if (type is not (QuestionType.Choice or QuestionType.YesNo))
            {
                findings.Add($"{place} membandingkan jawaban \"{id}\" yang bukan pilihan.");
            }
            else if (!values.Contains(value))
            {
                findings.Add($"{place} menunggu jawaban \"{value}\" yang tidak ada pada \"{id}\".");
            }
        }
    }

    private static void Cycles(ServiceDefinition service, Findings findings)
    {
        var waitsFor = service.Questions
            .GroupBy(question => question.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().ShowIf?.Questions.Distinct().ToArray() ?? [], StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in waitsFor.Keys)
        {
            Follow(id, []);
        }

        void Follow(string id, List<string> path)
        {
            var start = path.IndexOf(id);
            if (start >= 0)
            {
                findings.Add($"pertanyaan saling menunggu: {string.Join(" → ", path[start..])} → {id}.");
                return;
            }
            if (done.Contains(id) || !waitsFor.TryGetValue(id, out var next))
            {
                return;
            }
            path.Add(id);
            foreach (var one in next)
            {
                Follow(one, path);
            }
            path.RemoveAt(path.Count - 1);
            done.Add(id);
        }
    }
}
