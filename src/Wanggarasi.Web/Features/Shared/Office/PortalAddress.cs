namespace Wanggarasi.Web.Features.Shared.Office;

/// <summary>
/// The portal's own address, for links in messages and QR codes: <c>Portal:Address</c>, or the host that was asked (one of
/// <c>AllowedHosts</c>, so nobody writes another into our messages).
/// </summary>
public sealed class PortalAddress(IConfiguration configuration, IHttpContextAccessor http)
{
    public string Of(string path)
    {
        var request = http.HttpContext?.Request;
        var start = configuration["Portal:Address"] is { Length: > 0 } set ? set.TrimEnd('/') : $"{request?.Scheme}://{request?.Host}{request?.PathBase}";
        return start + path;
    }
}
