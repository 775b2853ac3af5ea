using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Wanggarasi.Web.Features.Shared.Errors;

namespace Wanggarasi.Web.Security;

/// <summary>
/// Reads a posted form once, in one place, before anything binds it: too large is 413, broken is 400, and a NUL in a field is 400
/// (model binding would otherwise hand over an empty form and call it invalid). Runs after the limits an action sets (900) and before
/// the antiforgery check (1000), which would call all of these "invalid token".
/// </summary>
public sealed class FormGuard : IAsyncAuthorizationFilter, IAlwaysRunResultFilter, IOrderedFilter
{
    /// <summary>After 900, before 1000.</summary>
    public const int Place = 950;

    public int Order => Place;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return;
        }

        try
        {
            var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
            if (form.Any(field => field.Key.Contains('\0') || field.Value.Any(value => value?.Contains('\0') == true))
                || form.Files.Any(file => file.FileName.Contains('\0')))
            {
                context.Result = Refuse(context.HttpContext, StatusCodes.Status400BadRequest, ErrorReason.UnreadableCharacter);
            }
        }
        catch (BadHttpRequestException mistake)
        {
            context.Result = Refuse(context.HttpContext, mistake.StatusCode, null);
        }
        catch (InvalidDataException mistake)
        {
            // One exception for both: a limit of FormOptions was passed, or the reader met what it cannot decode (a NUL among it).
            context.Result = mistake.Message.Contains("limit", StringComparison.OrdinalIgnoreCase)
                ? Refuse(context.HttpContext, StatusCodes.Status413PayloadTooLarge, null)
                : Refuse(context.HttpContext, StatusCodes.Status400BadRequest, ErrorReason.UnreadableCharacter);
        }
        catch (IOException)
        {
            context.Result = Refuse(context.HttpContext, StatusCodes.Status400BadRequest, null);
        }
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            ErrorReason.FormOpenTooLong.Remember(context.HttpContext);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static StatusCodeResult Refuse(HttpContext context, int status, ErrorReason? reason)
    {
        reason?.Remember(context);
        return new StatusCodeResult(status);
    }
}
