using Microsoft.Playwright;

namespace Wanggarasi.Browser.Tests.Journeys;

/// <summary>Somebody stands at the counter with all papers for a new KK in place of a damaged one; the officer's hands stay on the keys.</summary>
public sealed class WalkInTests
{
    /// <summary>An average typist of Card, Moran and Newell, looking up at the papers now and then: seconds for one key.</summary>
    private const double SecondsPerKey = 0.28;

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_family_card_is_taken_in_by_keys_alone_within_two_minutes(bool javaScript)
    {
        await using var office = await Office.OpenAsync();
        await using var officer = await Somebody.AtDeskAsync(office, javaScript);
        await officer.SignInAsync("loket@contoh.id");
        await officer.OpenAsync("/loket/permohonan/baru");
        var hands = new Hands(officer.Page);

        // The search has the focus; the only service with these words opens at once.
        await hands.WriteAsync("kk hilang atau rusak");
        await officer.LeaveAsync(() => hands.PressAsync("Enter"));
        officer.IsAt("/loket/permohonan/baru/kk-hilang-rusak");
        await officer.PictureAsync("loket-permohonan-baru");

        await hands.ChooseAsync("hubungan", "diri-sendiri");
        await hands.FillAsync("pemohon.nama", "Siti Rahmawati Contoh");
        await hands.FillAsync("pemohon.nik", "7504114101909901");
        await hands.FillAsync("pemohon.telepon", "081234567890");
        await hands.FillAsync("subjek.nomor-kk", "7504110101909901");
        await hands.FillAsync("subjek.tanggal-lahir", "01-01-1990");
        await hands.ChooseAsync("subjek.jenis-kelamin", "P");
        await hands.FillAsync("subjek.alamat", "Dusun I");
        await hands.FillAsync("subjek.desa", "Bukit");
        await hands.ChooseAsync("keadaan-kk", "rusak");
        await hands.TickAsync("semua");
        await hands.TickAsync("setuju");
        await hands.ReachAsync("langkah");
        await officer.LeaveAsync(() => hands.PressAsync("Enter"));
        await officer.ReadsAsync("KK-2026-000001");
        Assert.True(hands.Keys * SecondsPerKey <= 120, $"{hands.Keys} keys take {hands.Keys * SecondsPerKey:F0} seconds.");
    }

    /// <summary>Two hands on a keyboard; every key is counted.</summary>
    private sealed class Hands(IPage page)
    {
        public int Keys { get; private set; }

        public async Task PressAsync(string key)
        {
            Keys++;
            await page.Keyboard.PressAsync(key);
        }

        public async Task WriteAsync(string text)
        {
            Keys += text.Length;
            await page.Keyboard.TypeAsync(text);
        }

        public async Task FillAsync(string name, string text)
        {
            await ReachAsync(name);
            await WriteAsync(text);
        }

        public async Task TickAsync(string name)
        {
            await ReachAsync(name);
            await PressAsync("Space");
        }

        public async Task ChooseAsync(string name, string value)
        {
            await ReachAsync(name);
            await PressAsync("Space");
            for (var tries = 0; await page.EvaluateAsync<string>("document.activeElement.value") != value; tries++)
            {
                Assert.True(tries < 20, $"{name} has no {value}");
                await PressAsync("ArrowDown");
            }

            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        public async Task ReachAsync(string name)
        {
            for (var stops = 0; await page.EvaluateAsync<string?>("document.activeElement.name") != name; stops++)
            {
                Assert.True(stops < 60, $"Tab does not reach {name}.");
                await PressAsync("Tab");
            }
        }
    }
}
