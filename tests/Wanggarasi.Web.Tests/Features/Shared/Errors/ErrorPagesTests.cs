using System.Net;

namespace Wanggarasi.Web.Tests.Features.Shared.Errors;

public sealed class ErrorPagesTests : IDisposable
{
    private readonly Shell _shell = new("Production");

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData(400, "Permintaan tidak dapat dibaca")]
    [InlineData(403, "bukan untuk akun Anda")]
    [InlineData(404, "Halaman tidak ditemukan")]
    [InlineData(409, "Data sudah berubah")]
    [InlineData(413, "Kiriman terlalu besar")]
    [InlineData(429, "Terlalu banyak percobaan")]
    [InlineData(500, "kesalahan di pihak kami")]
    [InlineData(503, "sedang sibuk")]
    public async Task Each_refusal_has_its_page_in_plain_words_and_keeps_its_status(int status, string words)
    {
        var answer = await _shell.Browser().GetAsync($"/uji/status/{status}");

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_address_is_not_found_rather_than_a_way_to_sign_in() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _shell.Browser().GetAsync("/tidak/ada")).StatusCode);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("KOTAK")]
    public async Task A_verb_no_action_names_is_405_with_a_page(string verb)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), "/bantuan");

        var answer = await _shell.Browser().SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("tidak dapat dibuka dengan cara itu", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_finds_the_archive_busy_is_kept_to_be_sent_again()
    {
        using var typed = new FormUrlEncodedContent([new("nama", "Siti \"Contoh\""), new("pilih", "a"), new("pilih", "b"), new("__RequestVerificationToken", "lama")]);
        var answer = await _shell.Browser().PostAsync(new Uri("/uji/sibuk?k=1", UriKind.Relative), typed);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), answer.Headers.RetryAfter!.Delta);
        var page = Shell.Read(await answer.Content.ReadAsStringAsync());
        Assert.Equal("/uji/sibuk?k=1", page.QuerySelector("main form")!.GetAttribute("action"));
        Assert.Equal(["nama=Siti \"Contoh\"", "pilih=a", "pilih=b"], page.QuerySelectorAll("main form input:not([name^=__])").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));
        Assert.NotEqual("lama", page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_page_can_be_asked_for_by_its_head_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/bantuan");

        Assert.Equal(HttpStatusCode.OK, (await _shell.Browser().SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_mistake_of_ours_shows_no_stack_and_no_name(string verb)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), "/uji/gagal");

        var answer = await _shell.Browser().SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Ini bukan salah Anda", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Siti", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_page_asked_for_directly_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _shell.Browser().GetAsync("/galat")).StatusCode);

    [Fact]
    public async Task The_patterns_are_shown_to_developers_only()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _shell.Browser().GetAsync("/pola")).StatusCode);
        using var development = new Shell();
        Assert.Equal(HttpStatusCode.OK, (await development.Browser().GetAsync("/pola")).StatusCode);
    }
}
