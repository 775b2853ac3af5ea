using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Wanggarasi.Domain;
using Wanggarasi.Web.Features.Shared.Errors;

namespace Wanggarasi.Web.Features.Shared;

/// <summary>What controllers say again and again.</summary>
public static class ScreenResults
{
    /// <summary>The form once more with status 422, everything typed kept, errors beside the fields.</summary>
    public static ViewResult Again(this Controller controller, object? model) => controller.Again(null, model);

    /// <summary>The same with a view of another name.</summary>
    public static ViewResult Again(this Controller controller, string? view, object? model)
    {
        ArgumentNullException.ThrowIfNull(controller);
        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return view is null ? controller.View(model) : controller.View(view, model);
    }

    /// <summary>503 with when to come again: the records are being read after a start.</summary>
    public static StatusCodeResult NotYet(this Controller controller)
    {
        ArgumentNullException.ThrowIfNull(controller);
        ErrorReason.RecordsBeingRead.Remember(controller.HttpContext);
        controller.Response.Headers.RetryAfter = "60";
        return controller.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>A refusal of the domain beside its field, or above the form where it has none.</summary>
    public static void AddRefusal(this ModelStateDictionary state, Refusal refusal, string? field = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(refusal);
        state.AddModelError(field ?? refusal.Field ?? "", refusal.Message);
    }
}
