using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Wanggarasi.Web.Tests.Features.Shared.Fields;

public sealed class FieldsTests : IAsyncLifetime, IDisposable
{
    private readonly Shell _shell = new();
    private IHtmlDocument _page = null!;

    public async Task InitializeAsync() => _page = await _shell.PageAsync("/pola");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void A_wrong_field_says_so_beside_itself_and_to_a_screen_reader()
    {
        var nik = _page.GetElementById("WrongNik")!;

        Assert.Equal("true", nik.GetAttribute("aria-invalid"));
        Assert.Equal("WrongNik-hint WrongNik-error", nik.GetAttribute("aria-describedby"));
        Assert.Contains("NIK harus 16 angka", _page.GetElementById("WrongNik-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("750411410590990", nik.GetAttribute("value"));
        Assert.Equal("numeric", nik.GetAttribute("inputmode"));
    }

    [Fact]
    public void A_field_without_fault_is_not_called_invalid()
    {
        var name = _page.GetElementById("FullName")!;

        Assert.False(name.HasAttribute("aria-invalid"));
        Assert.Equal("name", name.GetAttribute("autocomplete"));
    }

    [Fact]
    public void The_summary_takes_the_focus_and_leads_down_the_page()
    {
        var summary = _page.QuerySelector(".error-summary")!;

        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        Assert.Equal(["#WrongNik", "#WrongDay", "#WrongChoice", "#WrongFile"], summary.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!));
        Assert.All(summary.QuerySelectorAll("a"), link => Assert.NotNull(_page.QuerySelector(link.GetAttribute("href")!)));
        Assert.StartsWith("Kesalahan: ", _page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Radios_stand_in_a_fieldset_with_their_question_and_keep_the_answer()
    {
        var chosen = _page.QuerySelector("input[name=Relation][checked]")!;

        Assert.Equal("anak", chosen.GetAttribute("value"));
        Assert.Contains("Untuk siapa", chosen.Closest("fieldset")!.QuerySelector("legend")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_is_a_word_and_a_shape() =>
        Assert.All(_page.QuerySelectorAll(".status"), status =>
        {
            Assert.NotNull(status.QuerySelector("svg[aria-hidden=true]"));
            Assert.False(string.IsNullOrWhiteSpace(status.TextContent));
        });

    [Fact]
    public void The_promise_names_day_time_and_zone()
    {
        var promise = _page.QuerySelector(".promise time")!;

        Assert.Matches(@"^(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), \d+ \w+ \d{4}, \d\d\.\d\d WITA$", promise.TextContent);
        Assert.EndsWith("+08:00", promise.GetAttribute("datetime"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_QR_code_is_a_picture_with_a_name()
    {
        var picture = _page.QuerySelector("svg.qr")!;

        Assert.Equal("img", picture.GetAttribute("role"));
        Assert.False(string.IsNullOrWhiteSpace(picture.GetAttribute("aria-label")));
    }
}
