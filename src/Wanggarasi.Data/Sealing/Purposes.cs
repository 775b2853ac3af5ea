namespace Wanggarasi.Data.Sealing;

/// <summary>The kinds of fingerprint. A kind once used never changes its name: nobody would be found again.</summary>
public static class Purposes
{
    /// <summary>A NIK, sixteen digits.</summary>
    public const string Nik = "nik";

    /// <summary>A family card number, sixteen digits.</summary>
    public const string FamilyCard = "kk";

    /// <summary>A telephone number in E.164.</summary>
    public const string Phone = "phone";

    /// <summary>A tracking code without its dashes.</summary>
    public const string TrackingCode = "tracking";

    /// <summary>A PIN together with the id of its case.</summary>
    public const string Pin = "pin";

    /// <summary>The token in the link of a draft.</summary>
    public const string DraftToken = "draft";

    /// <summary>A name typed at sign-in: an e-mail address, a telephone number in E.164, or anything else.</summary>
    public const string SignInName = "sign-in-name";

    /// <summary>The contact an account code was sent to.</summary>
    public const string AccountContact = "account-contact";

    /// <summary>A code or link that proves a contact, or stands in for the second factor.</summary>
    public const string AccountCode = "account-code";

    /// <summary>The code of a booking.</summary>
    public const string BookingCode = "booking";

    /// <summary>A day, for the sign by which people report that they are in the office.</summary>
    public const string ArrivalSign = "arrival";

    /// <summary>A verification code without its dashes.</summary>
    public const string VerificationCode = "verification";
}
