using System.Text.Json.Nodes;
using Wanggarasi.Domain.Deadlines;
using static Wanggarasi.Domain.Tests.Deadlines.Calendars;

namespace Wanggarasi.Domain.Tests.Deadlines;

public sealed class CalendarDocumentTests
{
    [Fact]
    public void The_shipped_calendar_is_read_and_written_back_to_the_same()
    {
        var document = Office.Document;
        Assert.Equal(("Asia/Makassar", 4, 82, 3), (document.TimeZone, document.Schedules.Count, document.Closed.Count, document.Decrees!.Count));
        var json = document.ToJson();
        Assert.Equal(json, CalendarDocument.Parse(json).ToJson());
        var (written, shipped) = (JsonNode.Parse(json)!.AsObject(), JsonNode.Parse(Resource("calendar.json"))!.AsObject());
        shipped["specialDays"] = new JsonArray();
        Assert.True(JsonNode.DeepEquals(written, shipped));
    }

    [Fact]
    public void Half_days_are_written_and_read()
    {
        var document = Office.Document with { SpecialDays = [new(new(2026, 8, 18), [Interval("08:00-10:00")], "Tutup 10.00 — \"listrik\" <padam>")] };
        var read = CalendarDocument.Parse(document.ToJson());
        Assert.Equal(document.SpecialDays[0].Reason, read.SpecialDays[0].Reason);
        Assert.Equal(document.SpecialDays[0].Hours, read.SpecialDays[0].Hours);
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("[]", "objek")]
    [InlineData("{}", "timeZone: tidak ada")]
    [InlineData("{\"timeZone\":\"Asia/Makassar\",\"timeZone\":\"Asia/Jakarta\"}", "JSON")]
    public void What_is_no_calendar_is_refused(string json, string part)
    {
        var refusal = CalendarDocument.TryParse(json, out var document);
        Assert.Null(document);
        Assert.Contains(part, refusal!.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => CalendarDocument.Parse(json));
    }

    [Theory]
    [InlineData("timeZone", "\"Asia/Wanggarasi\"", "timeZone: zona waktu \"Asia/Wanggarasi\"")]
    [InlineData("timeZone", "\"Singapore Standard Time\"", "timeZone: zona waktu")]
    [InlineData("timeZone", "8", "timeZone: harus teks")]
    [InlineData("schedules", "[]", "schedules: paling sedikit satu")]
    [InlineData("schedules", "{}", "schedules: harus daftar")]
    [InlineData("schedules", "[{\"name\":\"A\",\"from\":\"2024-01-01\",\"to\":\"2023-12-31\",\"week\":{}}]", "schedules[0].to: hari terakhir")]
    [InlineData("schedules", "[{\"name\":\"A\",\"from\":\"2024-02-30\",\"week\":{}}]", "schedules[0].from: tanggal \"2024-02-30\"")]
    [InlineData("schedules", "[{\"name\":\"A\",\"from\":null,\"week\":{}}]", "schedules[0].from: harus teks")]
    [InlineData("schedules", "[{\"name\":\"A\",\"from\":\"2024-01-01\"}]", "schedules[0].week: tidak ada")]
    [InlineData("schedules", "[{\"name\":\" \",\"from\":\"2024-01-01\",\"week\":{}}]", "schedules[0].name: harus diisi")]
    [InlineData("schedules", "[{\"name\":\"A\",\"from\":\"2024-01-01\",\"week\":{\"moonday\":[]}}]", "schedules[0].week: \"moonday\" tidak dikenal")]
    [InlineData("schedules", "[{\"name\":\"A\",\"from\":\"2024-01-01\",\"week\":{\"monday\":[[\"08:00\"]]}}]", "schedules[0].week.monday[0]: harus pasangan")]
    [InlineData("schedules", "[{\"name\":\"A\",\"from\":\"2024-01-01\",\"week\":{\"monday\":[[\"08:00\",\"25:00\"]]}}]", "schedules[0].week.monday[0]: jam \"25:00\"")]
    [InlineData("schedules", "[{\"name\":\"A\",\"from\":\"2024-01-01\",\"week\":{\"monday\":[[\"8:00\",\"12:00\"]]}}]", "jam \"8:00\"")]
    [InlineData("schedules", "[{\"name\":\"A\",\"from\":\"2024-01-01\",\"week\":{\"monday\":[[\"12:00\",\"08:00\"]]}}]", "jam tutup harus sesudah jam buka")]
    [InlineData("schedules", "[{\"name\":\"A\",\"from\":\"2024-01-01\",\"week\":{\"monday\":[[\"08:00\",\"12:00\"],[\"11:00\",\"13:00\"]]}}]", "monday[1]: jam 11.00–13.00 bertumpukan")]
    [InlineData("closed", "[{\"date\":\"2024-01-01\",\"kind\":\"libur_nasional\"}]", "closed[0].name: tidak ada")]
    [InlineData("closed", "[{\"date\":\"01-01-2024\",\"kind\":\"libur_nasional\",\"name\":\"A\"}]", "closed[0].date: tanggal")]
    [InlineData("closed", "[{\"date\":\"2024-01-01\",\"kind\":\"libur_nasional\",\"name\":\"\\ud800\"}]", "bukan teks yang benar")]
    [InlineData("closed", "[{\"date\":\"3024-01-01\",\"kind\":\"libur_nasional\",\"name\":\"A\"}]", "closed[0].date: tanggal harus antara")]
    [InlineData("specialDays", "[{\"date\":\"2024-01-02\",\"hours\":[],\"reason\":\"A\"},{\"date\":\"2024-01-02\",\"hours\":[],\"reason\":\"B\"}]", "specialDays[1].date: tanggal 2024-01-02 sudah ada")]
    [InlineData("decrees", "[{\"year\":\"2026\",\"decree\":\"SKB\"}]", "decrees[0].year: harus bilangan")]
    [InlineData("decrees", "[{\"year\":2026,\"decree\":\"SKB\"},{\"year\":2026,\"decree\":\"SKB\"}]", "decrees[1].year: tahun 2026")]
    [InlineData("tutup", "[]", "\"tutup\" tidak dikenal")]
    public void A_wrong_calendar_is_refused_with_a_sentence_that_names_the_place(string field, string value, string part)
    {
        var json = JsonNode.Parse(Resource("calendar.json"))!.AsObject();
        json.Remove(field);
        var text = json.ToJsonString();
        var refusal = CalendarDocument.TryParse(text[..^1] + $",\"{field}\":{value}}}", out _);
        Assert.NotNull(refusal);
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("Kalender tidak dapat dipakai: ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_document_made_by_hand_is_checked_too()
    {
        var document = Office.Document with { TimeZone = "Nowhere" };
        Assert.NotNull(document.Check());
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(document));
        Assert.Null(Office.Document.Check());
    }

    [Fact]
    public void The_later_schedule_of_the_list_wins_on_the_days_it_covers()
    {
        var monday = new DateOnly(2026, 8, 24);
        var one = Week("mon", "08:00-12:00").Schedules[0];
        var other = Week("mon", "09:00-10:00").Schedules[0] with { StartsOn = monday, EndsOn = monday };
        var document = Week("mon", "08:00-12:00");
        Assert.Equal(At("2026-08-24 10:00"), new WorkingCalendar(document with { Schedules = [one, other] }).ClosingOf(monday));
        Assert.Equal(At("2026-08-24 12:00"), new WorkingCalendar(document with { Schedules = [other, one] }).ClosingOf(monday));
        Assert.Equal(At("2026-08-31 12:00"), new WorkingCalendar(document with { Schedules = [one, other] }).ClosingOf(monday.AddDays(7)));
    }

    [Fact]
    public void Days_that_no_schedule_covers_are_closed()
    {
        var document = Week("mon tue wed thu fri sat sun", "08:00-12:00");
        var calendar = new WorkingCalendar(document with
        {
            Schedules =
            [
                document.Schedules[0] with { EndsOn = new(2026, 8, 18) },
                document.Schedules[0] with { StartsOn = new(2026, 8, 24) },
            ],
        });
        Assert.False(calendar.IsWorkingDay(new DateOnly(2026, 8, 20)));
        Assert.Equal(At("2026-08-24 09:00"), calendar.Due("2026-08-18 11:00", "2h"));
    }
}
