using System.Diagnostics.CodeAnalysis;

namespace Wanggarasi.Domain.Deadlines;

/// <summary>
/// Why a clock stands still. A closed list: what is not on it does not stop the clock, forwarding to Disdukcapil least of all.
/// </summary>
public enum PauseCause
{
    /// <summary>The file was returned and waits for the applicant.</summary>
    Applicant = 1,

    /// <summary>No blank cards or forms are left; declared by a section head for a span and services.</summary>
    BlanksOutOfStock = 2,

    /// <summary>The central population server cannot be reached; declared by a section head.</summary>
    CentralServer = 3,

    /// <summary>Another agency must act first; declared by a section head.</summary>
    OtherAgency = 4,

    /// <summary>Force majeure: flood, earthquake, power failure of the region; declared by a section head.</summary>
    ForceMajeure = 5,
}

/// <summary>The names of the causes: for screens, for files, and who holds the case meanwhile.</summary>
public static class PauseCauses
{
    /// <summary>Every cause, in the order of the list on screen.</summary>
    public static IReadOnlyList<PauseCause> All { get; } =
        [PauseCause.Applicant, PauseCause.BlanksOutOfStock, PauseCause.CentralServer, PauseCause.OtherAgency, PauseCause.ForceMajeure];

    /// <summary>What is shown: "menunggu pemohon", "blangko habis", …</summary>
    public static string Label(this PauseCause cause) => cause switch
    {
        PauseCause.Applicant => "menunggu pemohon",
        PauseCause.BlanksOutOfStock => "blangko habis",
        PauseCause.CentralServer => "gangguan server pusat",
        PauseCause.OtherAgency => "menunggu instansi lain",
        PauseCause.ForceMajeure => "keadaan kahar",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>What is written into files and events: "pemohon", "blangko_habis", … Never changes.</summary>
    public static string Code(this PauseCause cause) => cause switch
    {
        PauseCause.Applicant => "pemohon",
        PauseCause.BlanksOutOfStock => "blangko_habis",
        PauseCause.CentralServer => "server_pusat",
        PauseCause.OtherAgency => "instansi_lain",
        PauseCause.ForceMajeure => "keadaan_kahar",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>Who has the case while it stands still for this cause: the citizen, or somebody outside the office.</summary>
    public static Holder HolderMeanwhile(this PauseCause cause) => cause == PauseCause.Applicant ? Holder.Citizen : Holder.External;

    /// <summary>Reads a code as <see cref="Code"/> writes it.</summary>
    public static bool TryParse(string? code, out PauseCause cause, [NotNullWhen(false)] out Refusal? refusal)
    {
        foreach (var known in All)
        {
            if (known.Code() == code)
            {
                cause = known;
                refusal = null;
                return true;
            }
        }

        cause = default;
        refusal = new("pause-cause", $"Sebab jeda \"{PlainIndonesian.Quoted(code)}\" tidak ada dalam daftar.");
        return false;
    }
}
