using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Web.Features.Applications.Prepare;

namespace Wanggarasi.Web.Tests.Features.Applications.Submit;

/// <summary>The morning of a deadline: two hundred people, each with a browser of their own, over the wire, on one SQLite file.</summary>
[Collection(Alone.Name)]
public sealed class RushTests
{
    private const int People = 200;

    [Fact]
    public async Task Two_hundred_people_who_press_at_once_get_two_hundred_numbers_without_a_gap_and_no_error()
    {
        await using var office = new Shell();
        var address = office.Serve();
        var people = Enumerable.Range(0, People).Select(_ => new Visitor(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) })).ToArray();
        try
        {
            // They begin at once…
            var drafts = await Task.WhenAll(people.Select(async person =>
            {
                using var begun = await person.SendAsync(await person.OpenAsync("/permohonan/baru/ktp-el-hilang"), new Dictionary<string, string?>());
                Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
                return begun.Headers.Location!.ToString()[..^"/pemohon".Length];
            }));

            // …fill in their forms at leisure…
            foreach (var (draft, number) in drafts.Select((draft, number) => (draft, number)))
            {
                await FillAsync(office, draft.Split('/')[^1], number);
            }

            // …and send them at once.
            var pages = await Task.WhenAll(people.Zip(drafts, (person, draft) => person.OpenAsync($"{draft}/periksa")));
            var answers = await Task.WhenAll(people.Zip(pages, (person, page) => person.SendAsync(page, new Dictionary<string, string?> { ["Truth"] = "true", ["Privacy"] = "true" })));
            Assert.Empty(office.Logged.Where(line => line.Level >= Serilog.Events.LogEventLevel.Error).Take(2).Select(line => line.RenderMessage(CultureInfo.InvariantCulture) + line.Exception));
            Assert.All(answers.Zip(drafts), pair => Assert.Equal($"{pair.Second}/tanda-terima", pair.First.Headers.Location?.ToString()));

            var receipts = await Task.WhenAll(people.Zip(drafts, (person, draft) => person.OpenAsync($"{draft}/tanda-terima")));
            var numbers = receipts.Select(page => page.Title!.Split(' ')[2]).Order(StringComparer.Ordinal).ToArray();
            var year = numbers[0].Split('-')[1];
            Assert.Equal(Enumerable.Range(1, People).Select(n => string.Create(CultureInfo.InvariantCulture, $"KTP-{year}-{n:D6}")), numbers);

            await using var scope = office.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
            Assert.Equal(People, await db.Applications.CountAsync());
            Assert.Equal(People, await db.Applications.Select(a => a.RegisterNumber).Distinct().CountAsync());
            Assert.Equal(0, await db.Drafts.CountAsync());
        }
        finally
        {
            Array.ForEach(people, person => person.Dispose());
        }
    }

    private static async Task FillAsync(Shell office, string token, int number)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var drafts = scope.ServiceProvider.GetRequiredService<Drafts>();
        await drafts.ChangeAsync((await drafts.FindAsync(token, default))!.Id, body =>
        {
            body.Person = new(StringComparer.Ordinal)
            {
                ["hubungan"] = "diri-sendiri",
                ["pemohon.nama"] = $"Warga {(char)('A' + (number / 26))}{(char)('a' + (number % 26))}",
                ["pemohon.nik"] = Handed.Nik,
                ["subjek.tanggal-lahir"] = "01-01-1990",
                ["subjek.jenis-kelamin"] = "P",
                ["subjek.alamat"] = "Dusun Contoh",
                ["subjek.desa"] = "75.04.11.2001",
            };
            body.Answers = new(StringComparer.Ordinal) { ["tanggal-hilang"] = "2026-01-05" };
            body.AtCounter = ["surat-kehilangan", "kk"];
        }, default);
    }
}
