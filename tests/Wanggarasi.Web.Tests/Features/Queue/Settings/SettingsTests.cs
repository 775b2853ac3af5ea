using Microsoft.EntityFrameworkCore;

namespace Wanggarasi.Web.Tests.Features.Queue.Settings;

public sealed class SettingsTests
{
    [Fact]
    public async Task The_administrator_adds_a_counter_and_sets_what_a_day_gives()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        var values = new Dictionary<string, string?> { ["Letters[0].Places"] = "6", ["Letters[0].Quota"] = "40", ["Counters[2].Number"] = "3", ["Counters[2].Letters"] = "cab" };
        using var sent = await admin.SendAsync(await admin.OpenAsync("/admin/antrean"), values);
        Assert.Equal(302, (int)sent.StatusCode);
        var (letter, counter) = await portal.InArchiveAsync(async db => (await db.QueueLetters.SingleAsync(l => l.Letter == "A"), await db.QueueCounters.SingleAsync(c => c.Number == 3)));
        Assert.Equal((6, 40, "ABC", true), (letter.PlacesPerSlot, letter.DailyQuota, counter.Letters, counter.IsInUse));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_each_field_nothing_is_stored_and_what_was_typed_stays()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        var values = new Dictionary<string, string?> { ["Letters[0].Places"] = "1", ["Letters[1].Places"] = "8", ["Counters[0].Letters"] = "XYZ", ["Counters[2].Number"] = "2", ["Counters[2].Letters"] = "A" };
        using var sent = await admin.SendAsync(await admin.OpenAsync("/admin/antrean"), values);
        Assert.Equal(422, (int)sent.StatusCode);
        var page = await Visitor.ReadAsync(sent);
        Assert.Equal(3, page.QuerySelectorAll(".error-summary a").Length);
        Assert.Equal("XYZ", page.QuerySelector("[name='Counters[0].Letters']")!.GetAttribute("value"));
        Assert.All(await portal.InArchiveAsync(db => db.QueueLetters.ToListAsync()), l => Assert.Equal(2, l.PlacesPerSlot));
    }

    [Fact]
    public async Task Two_administrators_at_once_do_not_overwrite_each_other()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        var stale = await admin.OpenAsync("/admin/antrean");
        using var first = await admin.SendAsync(await admin.OpenAsync("/admin/antrean"), new Dictionary<string, string?> { ["Letters[0].Places"] = "6" });
        using var second = await admin.SendAsync(stale, new Dictionary<string, string?> { ["Letters[0].Places"] = "8" });
        Assert.Equal(422, (int)second.StatusCode);
        Assert.Equal(6, await portal.InArchiveAsync(db => db.QueueLetters.Where(l => l.Letter == "A").Select(l => l.PlacesPerSlot).SingleAsync()));
    }
}
