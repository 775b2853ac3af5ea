using Wanggarasi.Domain.People;

namespace Wanggarasi.Domain.Applications;

/// <summary>What a person is in a case. Pemohon and the person concerned are separate.</summary>
public enum PersonRole
{
    /// <summary>Pemohon: who asks, and who alone may change the case.</summary>
    Applicant,

    /// <summary>The person the document is about: oneself, a child, a newborn, someone deceased.</summary>
    Subject,

    /// <summary>Dibantu oleh: who helped to fill the form in, with the pemohon's consent.</summary>
    Helper,

    /// <summary>Who gave the power of attorney (F-1.07) when the pemohon acts as proxy.</summary>
    Principal,

    /// <summary>Who collected the document with a letter of authority.</summary>
    Collector,
}

/// <summary>A person of a case, in clear. Only the name may be shown without a reason.</summary>
/// <param name="Role">What the person is in the case.</param>
/// <param name="Name">Full name; never empty. A newborn without a name yet is written as the family says.</param>
/// <param name="Nik">Sixteen digits, or null for one who has none: a newborn, the deceased, a new biodata.</param>
/// <param name="FamilyCard">Number of the family card, sixteen digits.</param>
/// <param name="Phone">Telephone number in E.164.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Address">Street, hamlet, RT/RW as the person says it.</param>
/// <param name="VillageCode">Code of the village, with dots.</param>
/// <param name="BirthOn">Date of birth.</param>
/// <param name="BirthPlace">Place of birth.</param>
/// <param name="Sex">Sex, as civil registration records it.</param>
/// <param name="Relation">Relation to the pemohon: <c>diri-sendiri</c>, <c>anak</c>, <c>keluarga</c>, <c>kuasa</c>, or of a helper.</param>
public sealed record Person(
    PersonRole Role,
    string Name,
    string? Nik = null,
    string? FamilyCard = null,
    string? Phone = null,
    string? Email = null,
    string? Address = null,
    string? VillageCode = null,
    DateOnly? BirthOn = null,
    string? BirthPlace = null,
    Sex? Sex = null,
    string? Relation = null);
