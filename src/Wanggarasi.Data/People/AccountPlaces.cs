using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Data.People;

/// <summary>Where the sealed values of accounts live.</summary>
public static class AccountPlaces
{
    public static SealedPlace Phone(Guid userId) => new("Users", userId, "Phone");

    public static SealedPlace Nik(Guid userId) => new("Users", userId, "Nik");

    public static SealedPlace TotpSecret(Guid userId) => new("Users", userId, "TotpSecret");

    public static SealedPlace Contact(Guid codeId) => new("AccountCodes", codeId, "Contact");
}
