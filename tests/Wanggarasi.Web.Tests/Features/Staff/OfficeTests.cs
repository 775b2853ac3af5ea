using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.Office;
using Wanggarasi.Web.Features.Shared.Office;
using Wanggarasi.Web.Features.Staff.Office;

namespace Wanggarasi.Web.Tests.Features.Staff;

public sealed class OfficeTests
{
    private static OfficeForm Form() => new()
    {
        Name = "Kecamatan Contoh Raya",
        District = "Contoh Raya",
        Regency = "Kota Baru",
        Province = "Jawa Contoh",
        Address = "Jalan Melati 1",
        Phone = "0443 210123",
        HoursNote = "Istirahat bergantian.",
        Reason = "Pindah kantor",
    };

    [Fact]
    public async Task A_saved_profile_is_seen_at_once_on_every_page_and_versions_stay()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        Assert.Null(await portal.WithAsync<SaveProfile, Domain.Refusal?>(save => save.RunAsync(Form(), default)));
        var page = await visitor.OpenAsync("/layanan/pengantar-skck");
        Assert.Contains("Kecamatan Contoh Raya", page.QuerySelector(".brand")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Istirahat bergantian.", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch("Wanggarasi|Pohuwato|WITA", page.Body!.TextContent);
        Assert.Null(await portal.WithAsync<SaveProfile, Domain.Refusal?>(save => save.RunAsync(Form(), default)));
        Assert.Equal([1, 2], await portal.InArchiveAsync(db => db.OfficeProfileVersions.OrderBy(v => v.Number).Select(v => v.Number).ToListAsync()));
    }

    [Fact]
    public async Task A_profile_saved_by_another_node_is_seen_within_a_minute()
    {
        await using var portal = await Portal.OpenAsync();
        using var visitor = portal.Visit();
        await visitor.OpenAsync("/");
        await portal.InArchiveAsync(async db =>
        {
            db.OfficeProfileVersions.Add(new OfficeProfileVersion { Number = 1, Body = new EditedProfile("Kecamatan Lain", "Lain", "Kabupaten Lain", "Lain", "", "", "", "").ToJson(), Reason = "Uji", CreatedAt = Portal.Morning });
            return await db.SaveChangesAsync();
        });
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        for (var wait = 0; wait < 50 && !(await visitor.OpenAsync("/")).QuerySelector(".brand")!.TextContent.Contains("Lain", StringComparison.Ordinal); wait++)
        {
            await Task.Delay(100);
        }

        Assert.Contains("Kecamatan Lain", (await visitor.OpenAsync("/")).QuerySelector(".brand")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_office_by_configuration_shows_no_trace_of_ours()
    {
        await using var portal = await Portal.OpenAsync(new Dictionary<string, string>
        {
            ["Office:Name"] = "Kecamatan Contoh Raya",
            ["Office:District"] = "Contoh Raya",
            ["Office:Regency"] = "Kota Baru",
            ["Office:Province"] = "Jawa Contoh",
            ["Office:TimeZone"] = "Asia/Jakarta",
        });
        using var visitor = portal.Visit();
        var list = await visitor.OpenAsync("/layanan");
        foreach (var address in list.QuerySelectorAll(".services a").Select(link => link.GetAttribute("href")!).Prepend("/layanan"))
        {
            Assert.DoesNotMatch("Wanggarasi|Pohuwato|WITA|Gorontalo", (await visitor.OpenAsync(address)).DocumentElement.TextContent);
        }

        Assert.DoesNotMatch("Wanggarasi|Pohuwato|WITA", (await visitor.OpenAsync("/layanan/perekaman-ktp-el/janji")).DocumentElement.TextContent);
        Assert.DoesNotMatch("Wanggarasi|Pohuwato|WITA", (await visitor.OpenAsync("/layanan/dispensasi-nikah/papan")).DocumentElement.TextContent);
    }
}
