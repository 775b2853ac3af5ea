using System.Globalization;
using System.Text;
using Wanggarasi.Data.Seeds;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Deadlines;

namespace Wanggarasi.Web.Commands;

/// <summary>
/// The verb <c>due</c>: when a time allowed is used up, from the calendar alone. Touches no database.
/// Answers go to standard output, one ISO 8601 instant a line with the office's offset; everything else to standard error.
/// Exit 0: answered; 2: a wrong argument, file or line, told in one line, and nothing answered.
/// </summary>
internal static class DueCommand
{
    private const string Usage =
        "due --start SAAT --allow 24h|3d [--pause A/B]… [--calendar BERKAS] [--explain]  atau  due --batch BERKAS [--calendar BERKAS]";

    /// <summary>Runs the verb with the arguments after it.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is ["--help"] or ["-h"])
        {
            output.WriteLine(Usage);
            return 0;
        }

        var words = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        if ((DueArguments.Read(args, out var arguments) ?? Answer(arguments!, words, errors)) is { } refusal)
        {
            errors.WriteLine($"due: {refusal.Message}");
            return 2;
        }

        output.Write(words.ToString());
        output.Flush();
        return 0;
    }

    private static Refusal? Answer(DueArguments arguments, StringWriter words, TextWriter errors) =>
        FindCalendar(arguments.CalendarFile, out var calendar)
        ?? (arguments.BatchFile is { } batch ? AnswerBatch(calendar!, batch, words, errors) : AnswerOne(calendar!, arguments, words, errors));

    private static Refusal? AnswerOne(WorkingCalendar calendar, DueArguments arguments, StringWriter words, TextWriter errors)
    {
        if (DueRequest.Read(arguments.Start, arguments.Allow, arguments.Pauses, out var request) is { } wrong)
        {
            return wrong;
        }

        if (calendar.FindDue(request!.StartAt, request.Allowed, request.Pauses, out var deadline) is { } refusal)
        {
            return refusal;
        }

        words.WriteLine(IsoInstant.Format(deadline.DueAt));
        if (arguments.IsExplained)
        {
            DeadlineExplanation.Of(calendar, request.StartAt, request.Allowed, request.Pauses, out var explanation);
            foreach (var line in explanation!.Lines)
            {
                words.WriteLine(line);
            }
        }

        if (deadline.IsProvisional)
        {
            errors.WriteLine($"due: {DeadlineExplanation.Provisional(deadline)}");
        }

        return null;
    }

    private static Refusal? AnswerBatch(WorkingCalendar calendar, string file, StringWriter words, TextWriter errors)
    {
        List<Deadline> answers = [];
        if ((ReadFile(file, out var content) ?? DueBatch.Answer(calendar, content, out answers)) is { } refusal)
        {
            return refusal;
        }

        foreach (var deadline in answers)
        {
            words.WriteLine(IsoInstant.Format(deadline.DueAt));
        }

        var provisional = answers.Select((deadline, index) => (deadline, Line: index + 1)).Where(answer => answer.deadline.IsProvisional).ToList();
        if (provisional.Count > 0)
        {
            var lines = string.Join(", ", provisional.Take(10).Select(answer => answer.Line)) + (provisional.Count > 10 ? ", …" : "");
            var years = string.Join(", ", provisional.Select(answer => answer.deadline.DueAt.Year).Distinct().Order());
            errors.WriteLine($"due: {provisional.Count.ToString(CultureInfo.InvariantCulture)} tenggat sementara (baris {lines}): hari libur tahun {years} belum ditetapkan.");
        }

        return null;
    }

    private static Refusal? FindCalendar(string? file, out WorkingCalendar? calendar)
    {
        calendar = null;
        if (file is null)
        {
            calendar = new WorkingCalendar(CalendarSeed.Read());
            return null;
        }

        return ReadFile(file, out var content) ?? WorkingCalendar.TryParse(Encoding.UTF8.GetString(content), out calendar);
    }

    private static Refusal? ReadFile(string file, out byte[] content)
    {
        content = [];
        try
        {
            content = File.ReadAllBytes(file);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new("due-file", $"berkas \"{file.ReplaceLineEndings(" ")}\" tidak dapat dibaca.");
        }
    }
}
