using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data.People;
using Wanggarasi.Web.Tests.Features.Accounts;
using Wanggarasi.Web.Tests.Features.Applications;

namespace Wanggarasi.Web.Tests.Features.Staff;

public sealed class PeopleTests
{
    private const string Good = "kuda hijau memanjat genteng";

    private static readonly Dictionary<string, string?> s_new = new()
    {
        ["FullName"] = "Hamid Contoh",
        ["Email"] = "Hamid@Contoh.id",
        ["Position"] = "Operator",
        ["EmployeeNumber"] = "",
        ["Rank"] = "",
        ["Roles"] = "loket",
    };

    [Fact]
    public async Task A_new_officer_gets_a_one_time_password_that_must_be_changed_before_anything_opens()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var made = await admin.SendAsync(await admin.OpenAsync("/admin/petugas/baru"), s_new);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.True(made.Headers.CacheControl?.NoStore);
        var password = PasswordOn(await Visitor.ReadAsync(made));
        Assert.Contains("Hamid Contoh", (await admin.OpenAsync("/admin/petugas")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var officer = await portal.Visit().SignInAsync("hamid@contoh.id", password);
        using var led = await officer.GetAsync("/loket/permohonan");
        Assert.Equal("/akun/sandi", led.Headers.Location?.ToString());
        using var changed = await RegisterTests.SendAsync(officer, "/akun/sandi", new() { ["Current"] = password, ["Password"] = Good, ["Again"] = Good });
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        await officer.OpenAsync("/loket/permohonan");
        using var shut = await officer.GetAsync("/admin/petugas");
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
        await SignInTests.Fails(portal, "hamid@contoh.id", password);
    }

    [Fact]
    public async Task A_one_time_password_is_dead_after_a_week()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var made = await admin.SendAsync(await admin.OpenAsync("/admin/petugas/baru"), s_new);
        var password = PasswordOn(await Visitor.ReadAsync(made));
        portal.Later(TimeSpan.FromDays(6.9));
        using var inTime = portal.Visit();
        await inTime.SignInAsync("hamid@contoh.id", password);
        portal.Later(TimeSpan.FromDays(0.2));
        await SignInTests.Fails(portal, "hamid@contoh.id", password);
    }

    [Theory]
    [InlineData("Email", "warga@contoh.id")]
    [InlineData("Email", "LOKET@contoh.id")]
    [InlineData("Email", "bukan email")]
    [InlineData("FullName", "")]
    [InlineData("Position", "")]
    [InlineData("EmployeeNumber", "12345")]
    [InlineData("Roles", null)]
    [InlineData("Roles", "warga")]
    [InlineData("Roles", "raja")]
    public async Task What_is_not_right_comes_back_with_what_was_typed(string field, string? value)
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        var before = await portal.InArchiveAsync(db => db.Users.CountAsync());
        using var answer = await admin.SendAsync(await admin.OpenAsync("/admin/petugas/baru"), new Dictionary<string, string?>(s_new) { [field] = value });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.NotNull(page.QuerySelector($"[name='{field}'][aria-invalid=true], fieldset.wrong [name='{field}'], .wrong [name='{field}']"));
        Assert.Equal(before, await portal.InArchiveAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task Closing_an_account_ends_its_sessions_at_once_and_opening_it_lets_in_again()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        var stamp = await StampAsync(portal, "loket@contoh.id");
        await PressAsync(portal, admin, "loket@contoh.id", "berhentikan");
        Assert.False(await SignInTests.IsSignedInAsync(officer));
        Assert.NotEqual(stamp, await StampAsync(portal, "loket@contoh.id"));
        Assert.Equal(0, await portal.InArchiveAsync(db => db.AccountSessions.CountAsync(s => db.Users.Any(u => u.Id == s.UserId && u.UserName == "loket@contoh.id"))));
        await SignInTests.Fails(portal, "loket@contoh.id", "Wanggarasi-2026");
        await PressAsync(portal, admin, "loket@contoh.id", "aktifkan");
        Assert.False(await SignInTests.IsSignedInAsync(officer));
        await officer.SignInAsync("loket@contoh.id");
    }

    [Fact]
    public async Task Other_roles_end_the_sessions_and_count_at_the_next_sign_in()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var saved = await SaveAsync(portal, admin, "loket@contoh.id", new() { ["Form.Roles"] = "kasi" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.False(await SignInTests.IsSignedInAsync(officer));
        await officer.SignInAsync("loket@contoh.id");
        Assert.Equal(["kasi"], await RolesAsync(portal, "loket@contoh.id"));
        var change = await portal.InArchiveAsync(db => db.AccountChanges.SingleAsync(c => c.Kind == "roles"));
        Assert.Equal("Petugas loket → Kepala seksi", change.Detail);
    }

    [Fact]
    public async Task Other_data_leave_the_session_and_the_record_names_fields_and_no_values()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var saved = await SaveAsync(portal, admin, "loket@contoh.id", new() { ["Form.Position"] = "Operator", ["Form.EmployeeNumber"] = "19800101 200501 1 001" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.True(await SignInTests.IsSignedInAsync(officer));
        var change = await portal.InArchiveAsync(db => db.AccountChanges.SingleAsync(c => c.Kind == "data"));
        Assert.Equal("jabatan, NIP", change.Detail);
        Assert.Equal("198001012005011001", await portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == "loket@contoh.id").Select(u => u.EmployeeNumber).SingleAsync()));
    }

    [Fact]
    public async Task An_officer_whose_NIK_the_office_knows_does_not_take_in_their_own_application()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var saved = await SaveAsync(portal, admin, "loket@contoh.id", new() { ["Form.Nik"] = Handed.Nik });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("NIK", await portal.InArchiveAsync(db => db.AccountChanges.Where(c => c.Kind == "data").Select(c => c.Detail).SingleAsync()));
        var again = await admin.OpenAsync(await AddressAsync(portal, "loket@contoh.id"));
        Assert.DoesNotContain(Handed.Nik, again.DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var unchanged = await SaveAsync(portal, admin, "loket@contoh.id", []);
        Assert.Single(await portal.InArchiveAsync(db => db.AccountChanges.ToListAsync()));

        using var officer = await portal.Visit().SignInAsync("loket@contoh.id");
        using var sent = await officer.SendAsync(await officer.OpenAsync("/loket/permohonan/baru/kk-hilang-rusak"), new Dictionary<string, string?>
        {
            ["hubungan"] = "diri-sendiri",
            ["pemohon.nama"] = "Siti Contoh",
            ["pemohon.nik"] = Handed.Nik,
            ["subjek.tanggal-lahir"] = "01-01-1990",
            ["subjek.jenis-kelamin"] = "P",
            ["subjek.alamat"] = "Dusun Contoh",
            ["subjek.desa"] = "75.04.11.2001",
            ["keadaan-kk"] = "hilang",
            ["fotokopi"] = "ktp-el",
            ["asli"] = "surat-kehilangan",
            ["setuju"] = "true",
            ["langkah"] = "kirim",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("permohonan Anda sendiri", (await Visitor.ReadAsync(sent)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warga@contoh.id")]
    [InlineData(null)]
    public async Task What_is_no_officers_account_is_not_there_to_be_changed(string? name)
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        var page = await admin.OpenAsync(await AddressAsync(portal, "loket@contoh.id"));
        var (id, stamp) = name is null ? (Guid.CreateVersion7(), "") : await portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == name).Select(u => ValueTuple.Create(u.Id, u.ConcurrencyStamp)).SingleAsync());
        page.QuerySelector("#data")!.SetAttribute("action", $"/admin/petugas/{id}");
        using var answer = await admin.SendAsync(page, new Dictionary<string, string?> { ["Form.Stamp"] = stamp, ["Form.Roles"] = "camat" }, "#data");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await portal.InArchiveAsync(db => db.AccountChanges.ToListAsync()));
    }

    [Fact]
    public async Task The_second_of_two_administrators_on_one_account_is_told()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        var address = await AddressAsync(portal, "loket@contoh.id");
        var stale = await admin.OpenAsync(address);
        using var first = await SaveAsync(portal, admin, "loket@contoh.id", new() { ["Form.Position"] = "Operator" });
        using var second = await admin.SendAsync(stale, new Dictionary<string, string?> { ["Form.Position"] = "Penjaga" }, "#data");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        var page = await Visitor.ReadAsync(second);
        Assert.Equal("Penjaga", ((IHtmlInputElement)page.QuerySelector("[name='Form.Position']")!).Value);
        Assert.Equal("Operator", await portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == "loket@contoh.id").Select(u => u.Position).SingleAsync()));
    }

    [Fact]
    public async Task The_last_administrator_can_neither_leave_nor_lay_the_role_down()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var left = await TryPressAsync(portal, admin, "admin@contoh.id", "berhentikan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, left.StatusCode);
        using var laidDown = await SaveAsync(portal, admin, "admin@contoh.id", new() { ["Form.Roles"] = "loket" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, laidDown.StatusCode);
        await admin.OpenAsync("/admin/petugas");

        // With a second one at work the first may go; then the second is the last.
        using var second = await SaveAsync(portal, admin, "kasi@contoh.id", new() { ["Form.Roles"] = "admin" });
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        await PressAsync(portal, admin, "admin@contoh.id", "berhentikan");
        using var other = await portal.Visit().SignInAsync("kasi@contoh.id");
        using var refused = await TryPressAsync(portal, other, "kasi@contoh.id", "berhentikan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task A_reset_takes_the_factor_and_a_new_password_takes_the_old_one()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var officer = await portal.Visit().SignInAsync("kasi@contoh.id");
        await PressAsync(portal, admin, "kasi@contoh.id", "setel-ulang-faktor");
        Assert.Null(await portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == "kasi@contoh.id").Select(u => u.SealedTotpSecret).SingleAsync()));
        Assert.False(await SignInTests.IsSignedInAsync(officer));

        using var issued = await TryPressAsync(portal, admin, "kasi@contoh.id", "sandi-baru");
        Assert.Equal(HttpStatusCode.OK, issued.StatusCode);
        var password = PasswordOn(await Visitor.ReadAsync(issued));
        await SignInTests.Fails(portal, "kasi@contoh.id", "Wanggarasi-2026");
        await officer.SignInAsync("kasi@contoh.id", password);
        using var led = await officer.GetAsync("/loket/permohonan");
        Assert.Equal("/akun/sandi", led.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("setel-ulang-faktor")]
    [InlineData("sandi-baru")]
    public async Task An_open_screen_of_the_administrator_is_no_way_into_their_own_account(string press)
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var refused = await TryPressAsync(portal, admin, "admin@contoh.id", press);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Empty(await portal.InArchiveAsync(db => db.AccountChanges.ToListAsync()));
    }

    [Fact]
    public async Task The_list_of_changes_says_who_did_what_to_whom_and_nothing_takes_a_line_away()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        await PressAsync(portal, admin, "loket@contoh.id", "berhentikan");
        await PressAsync(portal, admin, "loket@contoh.id", "berhentikan"); // a second press changes nothing
        await PressAsync(portal, admin, "loket@contoh.id", "aktifkan");
        var rows = (await admin.OpenAsync("/admin/petugas/riwayat")).QuerySelectorAll("main tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td").Skip(1).Select(c => c.TextContent.Trim()))).ToList();
        Assert.Equal(["Nurhayati Contoh|Diaktifkan kembali|Admin Contoh", "Nurhayati Contoh|Dinonaktifkan|Admin Contoh"], rows);
        await portal.InArchiveAsync(async db =>
        {
            db.Remove(await db.AccountChanges.FirstAsync());
            return await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task A_citizen_is_no_officer_to_be_changed_here()
    {
        await using var portal = await Portal.OpenAsync();
        using var admin = await portal.Visit().SignInAsync("admin@contoh.id");
        using var answer = await admin.GetAsync(await AddressAsync(portal, "warga@contoh.id"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await admin.OpenAsync(await AddressAsync(portal, "loket@contoh.id"));
        using var pressed = await admin.SendAsync(page, new Dictionary<string, string?>(), "main form[action$='/berhentikan']");
        Assert.Equal(HttpStatusCode.Redirect, pressed.StatusCode);
    }

    private static string PasswordOn(IHtmlDocument page)
    {
        var password = page.QuerySelector("main strong.code")!.TextContent;
        Assert.Matches("^([2-9A-HJKMNP-Z]{5}-){3}[2-9A-HJKMNP-Z]{5}$", password);
        return password;
    }

    private static Task<string> AddressAsync(Portal portal, string name) =>
        portal.InArchiveAsync(async db => $"/admin/petugas/{await db.Users.Where(u => u.UserName == name).Select(u => u.Id).SingleAsync()}");

    private static Task<string?> StampAsync(Portal portal, string name) =>
        portal.InArchiveAsync(db => db.Users.Where(u => u.UserName == name).Select(u => u.SecurityStamp).SingleAsync());

    private static Task<List<string?>> RolesAsync(Portal portal, string name) => portal.InArchiveAsync(db =>
        db.UserRoles.Where(r => db.Users.Any(u => u.Id == r.UserId && u.UserName == name)).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name).ToListAsync());

    private static async Task<HttpResponseMessage> SaveAsync(Portal portal, Visitor admin, string name, Dictionary<string, string?> values) =>
        await admin.SendAsync(await admin.OpenAsync(await AddressAsync(portal, name)), values, "#data");

    private static async Task<HttpResponseMessage> TryPressAsync(Portal portal, Visitor admin, string name, string press)
    {
        var address = await AddressAsync(portal, name);
        var token = ((IHtmlInputElement)(await admin.OpenAsync(address)).QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        return await admin.Client.PostAsync(new Uri($"{address}/{press}", UriKind.Relative), form);
    }

    private static async Task PressAsync(Portal portal, Visitor admin, string name, string press)
    {
        using var answer = await TryPressAsync(portal, admin, name, press);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
