namespace Wanggarasi.Browser.Tests.Pages;

/// <summary>Without a mouse, and without a hand on the glass.</summary>
public sealed class KeyboardTests
{
    [Fact]
    public async Task The_first_key_shows_the_way_past_the_menu_and_every_stop_is_seen()
    {
        await using var office = await Office.OpenAsync();
        await using var somebody = await Somebody.AtPhoneAsync(office);
        await somebody.OpenAsync("/layanan");
        await somebody.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Langsung ke isi", await somebody.FocusedAsync("textContent"));
        Assert.True(await somebody.Page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().top >= 0"));
        await somebody.Page.Keyboard.PressAsync("Enter");
        await somebody.Page.Keyboard.PressAsync("Tab");
        Assert.True(await somebody.Page.EvaluateAsync<bool>("!!document.activeElement.closest('main')"));
        for (var stop = 0; stop < 20; stop++)
        {
            var (seen, what) = (await somebody.Page.EvaluateAsync<bool>("parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2 && getComputedStyle(document.activeElement).outlineStyle !== 'none'"), await somebody.FocusedAsync("outerHTML"));
            Assert.True(seen, what);
            await somebody.Page.Keyboard.PressAsync("Tab");
        }
    }

    [Fact]
    public async Task An_officer_searches_walks_the_list_and_opens_a_case_by_keys_alone()
    {
        await using var office = await Office.OpenAsync(busy: true);
        await using var officer = await Somebody.AtDeskAsync(office);
        await officer.SignInAsync("loket@contoh.id");
        await officer.OpenAsync("/loket/permohonan");
        await officer.PictureAsync("daftar-kerja");
        await officer.Page.Keyboard.PressAsync("/");
        Assert.Equal("search", await officer.FocusedAsync("type"));
        await officer.Page.Keyboard.PressAsync("Escape");
        await officer.Page.Keyboard.PressAsync("j");
        await officer.Page.Keyboard.PressAsync("j");
        var second = await officer.FocusedAsync("textContent");
        await officer.LeaveAsync(() => officer.Page.Keyboard.PressAsync("Enter"));
        officer.IsAt("/" + second.Trim());
        await officer.Page.Keyboard.PressAsync("?");
        Assert.True(await officer.Page.Locator("#tombol").IsVisibleAsync());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Enter_in_the_form_of_the_counter_neither_reloads_nor_sends(bool javaScript)
    {
        await using var office = await Office.OpenAsync();
        await using var officer = await Somebody.AtDeskAsync(office, javaScript);
        await officer.SignInAsync("loket@contoh.id");
        await officer.OpenAsync("/loket/permohonan/baru/kk-hilang-rusak");
        await officer.Page.FocusAsync("[name='pemohon.nama']");
        await officer.Page.Keyboard.TypeAsync("Siti Contoh");
        var posts = 0;
        officer.Page.Request += (_, request) => posts += request.IsNavigationRequest ? 1 : 0;
        await officer.Page.Keyboard.PressAsync("Enter");
        await officer.Page.WaitForTimeoutAsync(300);
        Assert.Equal(javaScript ? "pemohon.nik" : "pemohon.nama", await officer.FocusedAsync("name"));
        Assert.Equal(0, posts);
        Assert.Equal("Siti Contoh", await officer.Page.InputValueAsync("[name='pemohon.nama']"));
    }

    [Fact]
    public async Task Enter_beside_the_buttons_of_a_case_presses_none_of_them()
    {
        await using var office = await Office.OpenAsync(busy: true);
        await using var officer = await Somebody.AtDeskAsync(office);
        await officer.SignInAsync("loket@contoh.id");
        await officer.OpenAsync("/loket/permohonan?status=Ready");
        await officer.LeaveAsync(() => officer.Page.ClickAsync("tr[data-row] a"));
        var address = officer.Page.Url;
        await officer.Page.FillAsync("[name=Collector]", "Rahmat Contoh");
        await officer.Page.Keyboard.PressAsync("Enter");
        await officer.Page.WaitForTimeoutAsync(300);
        Assert.Equal(address, officer.Page.Url);
        Assert.Equal("Rahmat Contoh", await officer.Page.InputValueAsync("[name=Collector]"));
        Assert.Equal(1, await officer.Page.Locator("h1 .status").GetByText("Siap diambil").CountAsync());
    }
}
