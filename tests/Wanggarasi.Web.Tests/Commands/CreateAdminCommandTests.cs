using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.People;
using Wanggarasi.Web.Commands;
using Wanggarasi.Web.Security.Accounts;

namespace Wanggarasi.Web.Tests.Commands;

public sealed class CreateAdminCommandTests
{
    [Theory]
    [InlineData("Kepala@Contoh.id", "kepala@contoh.id")]
    [InlineData("Utama", "utama")]
    public async Task On_a_new_database_the_first_administrator_gets_a_one_time_password_alone_on_standard_output(string name, string userName)
    {
        using var place = new Place();
        Assert.Equal(0, await MigrateCommand.RunAsync([place.Setting], TextWriter.Null, TextWriter.Null));
        var (code, output, _) = await RunAsync(name, place.Setting);
        Assert.Equal(0, code);
        var password = output.TrimEnd();
        Assert.Matches("^([2-9A-HJKMNP-Z]{5}-){3}[2-9A-HJKMNP-Z]{5}$", password);

        await using var db = Open(place);
        var user = await db.Users.SingleAsync();
        Assert.Equal(userName, user.UserName);
        Assert.True(user.MustChangePassword);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<OfficeUser>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = Passwords.Rounds })).VerifyHashedPassword(user, user.PasswordHash!, password));
        Assert.Equal("admin", await db.UserRoles.Where(r => r.UserId == user.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name).SingleAsync());
        var change = await db.AccountChanges.SingleAsync();
        Assert.Equal(("added", (Guid?)null), (change.Kind, change.ById));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_nothing_written()
    {
        using var place = new Place();
        Assert.Equal(0, await MigrateCommand.RunAsync([place.Setting], TextWriter.Null, TextWriter.Null));
        Assert.Equal(0, (await RunAsync("utama", place.Setting)).Code);
        var (code, output, errors) = await RunAsync("UTAMA", place.Setting);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("sudah dipakai", errors, StringComparison.Ordinal);
        await using var db = Open(place);
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Fact]
    public async Task A_database_that_is_behind_is_named_as_the_reason()
    {
        using var place = new Place();
        var (code, output, errors) = await RunAsync("utama", place.Setting);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("migrate", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("satu", "dua")]
    [InlineData("--apa")]
    [InlineData("0812-3456-7890")]
    public async Task Wrong_words_are_one_line_and_exit_2(params string[] words)
    {
        var (code, output, errors) = await RunAsync(words);
        Assert.Equal((2, ""), (code, output));
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static SqliteOfficeDb Open(Place place)
    {
        var options = new DbContextOptionsBuilder<SqliteOfficeDb>();
        Archive.UseSqlite(options, $"Data Source={place.File}");
        return new SqliteOfficeDb(options.Options);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CreateAdminCommand.RunAsync(words, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
