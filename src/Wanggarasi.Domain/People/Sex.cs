namespace Wanggarasi.Domain.People;

/// <summary>Sex as the population administration records it (UU 23/2006 on population administration).</summary>
public enum Sex
{
    /// <summary>Laki-laki.</summary>
    Male = 1,

    /// <summary>Perempuan.</summary>
    Female = 2,
}
