namespace Wanggarasi.Web.Security;

/// <summary>
/// The address of this screen is a bearer secret (tracking code, draft, ticket, survey token): nobody is told it
/// (<c>Referrer-Policy: no-referrer</c>) and nothing keeps it (<c>no-store</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SecretAddressAttribute : Attribute;
