using System.Security.Claims;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Features.Shared.Navigation;

/// <summary>A link of the navigation; with a policy, for those who may follow it.</summary>
public sealed record SiteLink(string Address, string Label, string? Policy = null)
{
    public bool Leads(PathString path) => Address == "/" ? path == "/" : path.StartsWithSegments(Address);
}

/// <summary>
/// The lines of navigation. An address is linked only where a screen answers to it, so a room that is not built, or has been taken out,
/// leaves no dead link; Shared looks into no room for that, only at the routes.
/// </summary>
public sealed class SiteMap(EndpointDataSource endpoints)
{
    /// <summary>The list of cases.</summary>
    public const string Cases = "/loket/permohonan";

    private static readonly SiteLink[] Public =
    [
        new("/layanan", "Layanan"),
        new("/lacak", "Lacak"),
        new("/antrean", "Antrean"),
        new("/pengaduan", "Pengaduan"),
        new("/kinerja", "Kinerja"),
    ];

    private static readonly SiteLink[] Foot =
    [
        new("/bantuan", "Bantuan"),
        new("/pengumuman", "Pengumuman"),
        new("/maklumat", "Maklumat pelayanan"),
        new("/kinerja", "Kinerja pelayanan"),
        new("/keterbukaan", "Keterbukaan"),
        new("/ppid", "Informasi publik (PPID)"),
        new("/verifikasi", "Periksa keaslian dokumen"),
        new("/privasi", "Pemberitahuan privasi"),
        new("/aksesibilitas", "Aksesibilitas"),
    ];

    private static readonly SiteLink[] Staff =
    [
        new(Cases, "Permohonan", Policies.Counter),
        new("/loket/permohonan/baru", "Terima baru", Policies.Counter),
        new("/loket/antrean", "Antrean", Policies.Counter),
        new("/loket/surat", "Surat", Policies.Counter),
        new("/loket/pengaduan", "Pengaduan", Policies.Counter),
        new("/loket/gangguan", "Gangguan", Policies.Supervision),
        new("/loket/darurat", "Darurat", Policies.Counter),
        new("/camat", "Ringkasan", Policies.Reports),
        new("/camat/laporan", "Laporan", Policies.Reports),
        new("/admin/layanan", "Standar", Policies.Administration),
        new("/admin/surat", "Contoh surat", Policies.Administration),
        new("/admin/kalender", "Kalender", Policies.Administration),
        new("/admin/antrean", "Antrean", Policies.Administration),
        new("/admin/petugas", "Petugas", Policies.Administration),
        new("/admin/kantor", "Kantor", Policies.Administration),
        new("/admin/pengumuman", "Pengumuman", Policies.Administration),
        new("/petugas/panduan", "Panduan", Policies.Staff),
    ];

    private readonly Lazy<HashSet<string>> _known = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    public IReadOnlyList<SiteLink> PublicLine => [.. Public.Where(link => Has(link.Address))];

    public IReadOnlyList<SiteLink> FootLine => [.. Foot.Where(link => Has(link.Address))];

    public IEnumerable<SiteLink> StaffLine(ClaimsPrincipal person) =>
        Staff.Where(link => Has(link.Address) && Policies.Allows(link.Policy!, person));

    /// <summary>The room in which somebody's work begins: the camat's figures, the officers' list; null for whoever has none here.</summary>
    public string? RoomOf(ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.IsInRole(Roles.Camat) && Has("/camat") ? "/camat" : StaffLine(person).FirstOrDefault()?.Address;
    }

    /// <summary>Whether a screen answers to this address (a route pattern without the values: <c>/lacak</c>, <c>/layanan/{kode}</c>).</summary>
    public bool Has(string address) => _known.Value.Contains(address);
}
