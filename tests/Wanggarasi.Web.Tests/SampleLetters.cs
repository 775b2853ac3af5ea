using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wanggarasi.Data;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Letters;
using Wanggarasi.Data.Seeds;
using Wanggarasi.Domain.Letters;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Web.Tests;

/// <summary>Letters that a test starts from.</summary>
public static class SampleLetters
{
    private static readonly OfficeWords s_office = new("Kantor Kecamatan Contoh", "Contoh", "Kabupaten Contoh", "Contoh", "Jalan Contoh 1", "0435-000000");

    /// <summary>Drafts the letter of a case with every field filled in, as the step it is at; nobody in particular typed it.</summary>
    public static async Task DraftLetterAsync(this Portal portal, SampleCase sample, IReadOnlyDictionary<string, string>? values = null, Guid? by = null)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(sample);
        await using var scope = portal.Services.CreateAsyncScope();
        var (files, letters) = (scope.ServiceProvider.GetRequiredService<CaseFiles>(), scope.ServiceProvider.GetRequiredService<CaseLetters>());
        var application = (await files.FindAsync(sample.Id, default))!;
        var open = (await letters.OpenAsync(application, null, default))!;
        var all = new Dictionary<string, string>(open.Values, StringComparer.Ordinal);
        foreach (var (name, value) in LetterFields.OfOffice(s_office))
        {
            all[name] = value;
        }

        foreach (var field in open.Needed.Where(f => !f.IsAutomatic))
        {
            all[field.Name] = values?.GetValueOrDefault(field.Name) ?? (all.GetValueOrDefault(field.Name) is { Length: > 0 } kept ? kept : field.Type == LetterFieldType.Day ? "1990-01-31" : "-");
        }

        var refusal = await letters.DraftAsync(application, await files.HandAsync(sample.Id, new Actor(ActorRole.CounterOfficer, by), default), open.Published, all, default);
        Assert.True(refusal is null, refusal?.Message);
        files.Put(application);
        await scope.ServiceProvider.GetRequiredService<OfficeDb>().SaveChangesAsync();
    }

    /// <summary>The camat signs the letter of a case whose step of signing is done.</summary>
    public static async Task SignLetterAsync(this Portal portal, SampleCase sample)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(sample);
        await using var scope = portal.Services.CreateAsyncScope();
        var (files, letters, db) = (scope.ServiceProvider.GetRequiredService<CaseFiles>(), scope.ServiceProvider.GetRequiredService<CaseLetters>(), scope.ServiceProvider.GetRequiredService<OfficeDb>());
        var application = (await files.FindAsync(sample.Id, default))!;
        var sign = CatalogueSeed.Read().Single(e => e.Service.Code == application.ServiceCode).Sop.WorkSteps.Single(s => s.Kind == StepKind.Sign);
        var camat = await db.Users.Where(u => u.UserName == "camat@contoh.id").Select(u => u.Id).SingleAsync();
        var hand = await files.HandAsync(sample.Id, new Actor(ActorRole.Camat, camat), default);
        var refusal = await letters.FollowAsync(application, hand, sign, "camat", null, DateOnly.FromDateTime(hand.At.Date), default);
        Assert.True(refusal is null, refusal?.Message);
        files.Put(application);
        await db.SaveChangesAsync();
    }
}
