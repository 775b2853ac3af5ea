namespace Wanggarasi.Web.Features.Staff;

/// <summary>A one-time password, for the one sheet it is printed on.</summary>
public sealed record IssuedPassword(Guid UserId, string Name, string SignInName, string Password);
