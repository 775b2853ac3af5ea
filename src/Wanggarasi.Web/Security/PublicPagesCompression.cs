using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Wanggarasi.Web.Security;

/// <summary>
/// Compresses public pages only. A page that mixes secrets with what a stranger can put into its address must not be compressed over
/// https (BREACH), so screens behind sign-in, answers to a POST and everything shown to staff go out as they are.
/// </summary>
public sealed class PublicPagesCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    public override bool ShouldCompressResponse(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        && !Policies.IsStaff(context.User)
        && base.ShouldCompressResponse(context);
}
