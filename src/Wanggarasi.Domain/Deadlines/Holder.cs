namespace Wanggarasi.Domain.Deadlines;

/// <summary>In whose hands a case is. At every instant of a round exactly one of them.</summary>
public enum Holder
{
    /// <summary>The office itself ("kecamatan").</summary>
    Office = 1,

    /// <summary>The citizen, who was asked to mend something ("pemohon").</summary>
    Citizen = 2,

    /// <summary>Somebody outside: Disdukcapil, a central server, another agency ("pihak luar").</summary>
    External = 3,
}

/// <summary>A stretch of a round in one pair of hands, half open.</summary>
/// <param name="Holder">Whose hands.</param>
/// <param name="FromAt">The first instant.</param>
/// <param name="ToAt">The first instant after it.</param>
public readonly record struct HolderSpan(Holder Holder, DateTimeOffset FromAt, DateTimeOffset ToAt);

/// <summary>A length of time shared out among the holders; the parts always add up to <see cref="Whole"/>.</summary>
/// <param name="Office">With the office.</param>
/// <param name="Citizen">With the citizen.</param>
/// <param name="External">With somebody outside.</param>
public readonly record struct HolderTimes(TimeSpan Office, TimeSpan Citizen, TimeSpan External)
{
    /// <summary>The whole.</summary>
    public TimeSpan Whole => Office + Citizen + External;

    /// <summary>The part of one holder.</summary>
    public TimeSpan this[Holder holder] => holder switch
    {
        Holder.Office => Office,
        Holder.Citizen => Citizen,
        Holder.External => External,
        _ => throw new ArgumentOutOfRangeException(nameof(holder)),
    };
}
