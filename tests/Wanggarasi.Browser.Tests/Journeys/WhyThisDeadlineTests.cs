namespace Wanggarasi.Browser.Tests.Journeys;

/// <summary>A citizen asks on a small telephone why it takes until then, and adds up the hours.</summary>
public sealed class WhyThisDeadlineTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_citizen_reads_how_a_deadline_came_about(bool javaScript)
    {
        await using var office = await Office.OpenAsync();
        await using var citizen = await Somebody.AtPhoneAsync(office, javaScript);
        await using var officer = await Somebody.AtDeskAsync(office, javaScript);
        var sent = await office.SubmitLostCardAsync("Siti Rahmawati");
        await officer.SignInAsync("loket@contoh.id");
        await officer.OpenAsync("/loket/permohonan/KTP-2026-000001");
        await officer.PressAsync("Semua sesuai");
        await officer.PressAsync("Berkas lengkap");
        office.Later(TimeSpan.FromHours(2));

        await citizen.OpenAsync("/permohonan/" + sent.Code.Text);
        await citizen.FollowAsync("Mengapa tenggat ini?");
        citizen.IsAt("/tenggat");
        await citizen.ReadsAsync("Waktu yang dijanjikan: 1 hari kerja.", "Hari kerja ke-1: Rabu, 25 November 2026", "Jumlah (waktu kotor)", "2 jam");
        await citizen.ReadsNotAsync("Rahmawati");

        // Two hours idle: the officer is signed out.
        await officer.SignInAsync("loket@contoh.id");
        await officer.OpenAsync("/loket/permohonan/KTP-2026-000001");
        await officer.FollowAsync("Mengapa tenggat ini?");
        await officer.ReadsAsync("Diteruskan paling lambat", "Kantor kecamatan");
    }
}
