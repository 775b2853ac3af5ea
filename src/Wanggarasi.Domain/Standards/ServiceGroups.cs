namespace Wanggarasi.Domain.Standards;

/// <summary>
/// Under which plain heading services stand together: by the letter of their queue tickets, so that the list on the
/// screen and the letter on the ticket tell the same story.
/// </summary>
public static class ServiceGroups
{
    /// <summary>Heading of a letter A–F; another letter belongs to "Layanan lain".</summary>
    /// <param name="letter">The letter of the queue tickets (<see cref="ServiceDefinition.QueuePrefix"/>).</param>
    public static string NameOf(string letter) => letter switch
    {
        "A" => "KTP-el dan IKD",
        "B" => "KK, KIA, dan biodata",
        "C" => "Akta kelahiran dan kematian",
        "D" => "Pindah dan datang",
        "E" => "Surat kecamatan",
        "F" => "Pengaduan dan informasi",
        _ => "Layanan lain",
    };
}
