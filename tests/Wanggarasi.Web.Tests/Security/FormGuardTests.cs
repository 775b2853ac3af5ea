using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Wanggarasi.Web.Tests.Security;

public sealed class FormGuardTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_NUL_in_a_field_is_refused_with_a_page_that_says_what_to_do()
    {
        var answer = await PostAsync("/uji/formulir", "teks=a%00b&angka=1");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("tanda yang tidak terlihat", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_gets_a_page_about_a_form_open_too_long()
    {
        var answer = await PostAsync("/uji/terjaga", "teks=a");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Formulir terlalu lama terbuka", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_number_is_read_invariantly_and_shown_in_Indonesian()
    {
        var answer = await PostAsync("/uji/formulir", "angka=12.5&teks=x");

        Assert.Equal("12.5|x|1.234,5", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_broken_upload_gets_a_page_and_not_a_mistake_of_ours()
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        var answer = await _shell.Browser().PostAsync(new Uri("/uji/formulir", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Kode galat 400", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_NUL_in_an_upload_form_is_refused_too()
    {
        using var content = new MultipartFormDataContent { { new StringContent("a\0b"), "teks" }, { new StringContent("1"), "angka" } };

        var answer = await _shell.Browser().PostAsync(new Uri("/uji/formulir", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("tanda yang tidak terlihat", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_fields_are_too_large()
    {
        var answer = await PostAsync("/uji/formulir", string.Join('&', Enumerable.Range(0, 1100).Select(i => $"f{i}=1")));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_gets_the_page_for_too_large()
    {
        // The limit is the server's, so this needs the real one.
        using var served = new Shell();
        served.Serve();
        using var browser = served.CreateClient();
        using var content = new StringContent("teks=" + new string('a', (int)Wanggarasi.Web.Security.PortalSecurity.OrdinaryBodyLimit), Encoding.ASCII, "application/x-www-form-urlencoded");

        var answer = await browser.PostAsync(new Uri("/uji/formulir", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Kiriman terlalu besar", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, string form)
    {
        using var content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
        return await _shell.Browser().PostAsync(new Uri(address, UriKind.Relative), content);
    }
}
