using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Standards;
using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;
using Wanggarasi.Web.Features.Applications.Submit;

namespace Wanggarasi.Web.Tests.Features.Applications.Submit;

[Collection(Alone.Name)]
public sealed class SubmitApplicationTests
{
    [Fact]
    public async Task An_application_gets_the_next_number_of_its_register_and_its_papers_in_one_go()
    {
        await using var portal = await Portal.OpenAsync();
        var first = await SubmitAsync(portal, Handed.LostCard());
        var second = await SubmitAsync(portal, Handed.LostCard(Handed.OtherNik, "Wati Contoh"));
        Assert.Equal("KTP-2026-000001", first.RegisterNumber);
        Assert.Equal("KTP-2026-000002", second.RegisterNumber);
        Assert.Null(first.Pin);
        var stored = await portal.WithAsync<CaseFiles, DocumentApplication?>(files => files.FindByTrackingCodeAsync(first.Code, default));
        Assert.Equal((first.Id, CaseStatus.Submitted, 1L), (stored!.Id, stored.Status, stored.LastSequence));
        Assert.Equal([("surat-kehilangan", Provision.AtCounter), ("kk", Provision.AtCounter)], stored.Requirements.Select(r => (r.Code, r.Provision)));
        Assert.Equal(2, await portal.InArchiveAsync(db => db.Persons.CountAsync(p => p.CaseId == first.Id)));
        Assert.Equal("submitted", await portal.InArchiveAsync(db => db.Outbox.Where(m => m.CaseId == first.Id).Select(m => m.Kind).SingleAsync()));
    }

    [Fact]
    public async Task The_same_application_sent_twice_at_once_is_one_with_one_receipt()
    {
        await using var portal = await Portal.OpenAsync();
        var given = Handed.LostCard();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SubmitAsync(portal, given))));
        Assert.Single(receipts.Select(r => (r.RegisterNumber, r.Code.Text)).Distinct());
        Assert.Single(receipts, r => !r.WasThere);
        Assert.Equal(1, await portal.InArchiveAsync(db => db.Applications.CountAsync()));
        Assert.Equal(1, await portal.InArchiveAsync(db => db.RegisterCounters.Select(c => c.Last).SingleAsync()));
    }

    [Fact]
    public async Task Two_hundred_at_once_are_two_hundred_applications_with_gap_free_numbers()
    {
        await using var portal = await Portal.OpenAsync();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => SubmitAsync(portal, Handed.LostCard(Handed.Nik, $"Warga {(char)('A' + i / 26)}{(char)('a' + i % 26)}")))));
        Assert.Equal(Enumerable.Range(1, 200).Select(n => $"KTP-2026-{n:D6}"), receipts.Select(r => r.RegisterNumber).Order(StringComparer.Ordinal));
        Assert.Equal(200, await portal.InArchiveAsync(db => db.Applications.CountAsync()));
        Assert.Equal(200, receipts.Select(r => r.Code.Text).Distinct().Count());
    }

    [Fact]
    public async Task What_is_refused_takes_no_number()
    {
        await using var portal = await Portal.OpenAsync();
        var refusals = await RefuseAsync(portal, Handed.LostCard() with { AtCounter = ["kk"], Answers = new Dictionary<string, string>() });
        Assert.Equal(["tanggal-hilang", "berkas.surat-kehilangan"], refusals.Select(r => r.Field));
        await SubmitAsync(portal, Handed.LostCard());
        Assert.Equal("KTP-2026-000001", await portal.InArchiveAsync(db => db.Applications.Select(a => a.RegisterNumber).SingleAsync()));
    }

    [Fact]
    public async Task The_year_of_a_number_is_the_offices_not_that_of_utc()
    {
        await using var portal = await Portal.OpenAsync(now: new DateTimeOffset(2026, 12, 31, 17, 0, 0, TimeSpan.Zero));
        Assert.Equal("KTP-2027-000001", (await SubmitAsync(portal, Handed.LostCard() with { Answers = new Dictionary<string, string> { ["tanggal-hilang"] = "2026-12-30" } })).RegisterNumber);
    }

    [Fact]
    public async Task A_pemohon_without_a_nik_gets_a_pin()
    {
        await using var portal = await Portal.OpenAsync();
        var given = Handed.Birth("Bayi Contoh");
        Assert.NotNull((await SubmitAsync(portal, given with { Persons = [given.Persons[0] with { Nik = null }, given.Persons[1]] })).Pin);
    }

    [Fact]
    public async Task A_service_that_changed_in_between_is_not_submitted_under_the_old_version()
    {
        await using var portal = await Portal.OpenAsync();
        await NewVersionAsync(portal, "ktp-el-hilang");
        Assert.Equal(SubmitApplication.ServiceChanged, Assert.Single(await RefuseAsync(portal, Handed.LostCard())).Code);
        await SubmitAsync(portal, Handed.LostCard() with { ServiceVersion = 2 });
    }

    [Fact]
    public async Task A_paused_service_takes_nothing_and_says_why()
    {
        await using var portal = await Portal.OpenAsync();
        await portal.InArchiveAsync(async db =>
        {
            db.ServicePauses.Add(new ServicePause { ServiceCode = "ktp-el-hilang", Reason = "Blangko habis.", FromOn = new DateOnly(2026, 11, 20), AuthorId = Guid.CreateVersion7(), CreatedAt = Portal.Morning });
            return await db.SaveChangesAsync();
        });
        var refusal = Assert.Single(await RefuseAsync(portal, Handed.LostCard()));
        Assert.Equal("service-paused", refusal.Code);
        Assert.Contains("Blangko habis.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_application_for_the_same_person_is_taken_and_pointed_out_to_officers()
    {
        await using var portal = await Portal.OpenAsync();
        var first = await SubmitAsync(portal, Handed.LostCard());
        var second = await SubmitAsync(portal, Handed.LostCard());
        Assert.Empty(await NotesAsync(portal, first.Id));
        Assert.Contains(first.RegisterNumber, Assert.Single(await NotesAsync(portal, second.Id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newborn_is_recognised_by_name_and_birth_and_twins_are_not()
    {
        await using var portal = await Portal.OpenAsync();
        await SubmitAsync(portal, Handed.Birth("Aisyah Contoh"));
        Assert.Empty(await NotesAsync(portal, (await SubmitAsync(portal, Handed.Birth("Aminah Contoh"))).Id));
        Assert.Single(await NotesAsync(portal, (await SubmitAsync(portal, Handed.Birth("AISYAH  contoh"))).Id));
    }

    [Fact]
    public async Task Files_handed_in_stand_in_the_record_by_their_hash_and_open_again()
    {
        await using var portal = await Portal.OpenAsync();
        var file = Handed.Picture();
        var done = await SubmitAsync(portal, Handed.LostCard() with { Files = [new("kk", file), new("kk", file with { Name = "kk2.jpg" }), new("tidak-ada", file)] });
        var stored = await portal.WithAsync<CaseDocuments, IReadOnlyList<StoredDocument>>(d => d.ListAsync(done.Id, default));
        Assert.Equal([("kk", 1, "kk.jpg"), ("kk", 2, "kk2.jpg")], stored.Where(d => d.RequirementCode == "kk").Select(d => (d.RequirementCode, d.Position, d.Name)));
        var opened = await portal.WithAsync<CaseDocuments, OpenedDocument?>(d => d.FindAsync(done.Id, stored[0].Id, default));
        Assert.Equal(file.Content, opened!.Content);
        var recorded = await portal.InArchiveAsync(db => db.CaseEvents.SingleAsync(e => e.CaseId == done.Id));
        Assert.Contains(Convert.ToHexStringLower(file.Sha256), recorded.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("7504114101909901", recorded.Payload, StringComparison.Ordinal);
    }

    private static async Task<SubmittedApplication> SubmitAsync(Portal portal, ApplicationToSubmit given)
    {
        var (done, refusals) = await RunAsync(portal, given);
        Assert.Empty(refusals);
        return done!;
    }

    private static async Task<IReadOnlyList<Refusal>> RefuseAsync(Portal portal, ApplicationToSubmit given)
    {
        var (done, refusals) = await RunAsync(portal, given);
        Assert.Null(done);
        return refusals;
    }

    private static async Task<(SubmittedApplication? Done, IReadOnlyList<Refusal> Refusals)> RunAsync(Portal portal, ApplicationToSubmit given)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SubmitApplication>().RunAsync(given, default);
    }

    private static Task<IReadOnlyList<Remark>> NotesAsync(Portal portal, Guid id) =>
        portal.WithAsync<CaseFiles, IReadOnlyList<Remark>>(files => files.ReadRemarksAsync(id, default));

    private static Task<int> NewVersionAsync(Portal portal, string code) => portal.InArchiveAsync(async db =>
    {
        var old = await db.ServiceVersions.AsNoTracking().SingleAsync(v => v.Code == code);
        db.ServiceVersions.Add(new ServiceVersion { Code = code, Number = 2, EffectiveOn = new DateOnly(2026, 11, 24), Body = old.Body, Reason = "Uji", CreatedAt = Portal.Morning });
        return await db.SaveChangesAsync();
    });
}
