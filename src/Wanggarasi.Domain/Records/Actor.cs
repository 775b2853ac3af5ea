namespace Wanggarasi.Domain.Records;

/// <summary>In which capacity somebody acted. Recorded with every event; a person can have acted in several.</summary>
public enum ActorRole
{
    /// <summary>The system itself, by the clock (expiry, a calendar changed).</summary>
    System = 0,

    /// <summary>Pemohon, with or without an account.</summary>
    Citizen = 1,

    /// <summary>Petugas loket, also operator.</summary>
    CounterOfficer = 2,

    /// <summary>Kepala seksi.</summary>
    SectionHead = 3,

    /// <summary>Sekretaris kecamatan.</summary>
    Secretary = 4,

    /// <summary>Camat.</summary>
    Camat = 5,

    /// <summary>Administrator of the portal.</summary>
    Administrator = 6,
}

/// <summary>Who acted: a capacity, and the account where there is one.</summary>
/// <param name="Role">The capacity.</param>
/// <param name="Id">The account; null for the system and for a guest.</param>
public sealed record Actor(ActorRole Role, Guid? Id = null)
{
    /// <summary>The system itself.</summary>
    public static Actor System { get; } = new(ActorRole.System);

    /// <summary>A pemohon without an account.</summary>
    public static Actor Guest { get; } = new(ActorRole.Citizen);
}
