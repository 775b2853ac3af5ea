namespace Wanggarasi.Web.Features.Applications.Worklist;

/// <summary>What the list is narrowed to: a GET form, so that a filtered list has an address of its own.</summary>
public sealed class WorklistFilter
{
    /// <summary>Register number, name, NIK, family card number or telephone number.</summary>
    public string? Cari { get; set; }

    /// <summary>Code of a service.</summary>
    public string? Layanan { get; set; }

    /// <summary>Code of a village.</summary>
    public string? Desa { get; set; }

    /// <summary>Name of a status; empty: all that is not over.</summary>
    public string? Status { get; set; }

    /// <summary><c>saya</c>, <c>peran</c> (waits for my role), <c>terlambat</c>, <c>berhenti</c> (for a disruption), <c>hari-ini</c>, <c>baru</c>.</summary>
    public string? Pilih { get; set; }

    /// <summary>Number of the page, from 1.</summary>
    public int Halaman { get; set; } = 1;
}
