using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Wanggarasi.Web.Features.Shared;

/// <summary>
/// A screen's view lies beside its controller: the namespace <c>Wanggarasi.Web.Features.Room.Screen</c> is the folder
/// <c>/Features/Room/Screen</c>. <c>View(model)</c> of any action finds <c>Action.cshtml</c> or else <c>Screen.cshtml</c>;
/// partials are looked for beside the screen, in the room, then in <c>/Features/Shared/Views</c>.
/// </summary>
public sealed class RoomViewLocations : IViewLocationExpander
{
    private const string Key = "folder";
    private const string Root = "Wanggarasi.Web";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action
            && action.ControllerTypeInfo.Namespace is { } space
            && space.StartsWith(Root + ".Features.", StringComparison.Ordinal))
        {
            context.Values[Key] = space[Root.Length..].Replace('.', '/') + (IsOfAction(context, action) ? "|" + action.ControllerName : "");
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Values.TryGetValue(Key, out var value) && value is not null)
        {
            var parts = value.Split('|');
            var folder = parts[0];
            yield return folder + "/{0}.cshtml";
            if (parts.Length > 1)
            {
                yield return $"{folder}/{parts[1]}.cshtml";
            }

            yield return folder[..folder.LastIndexOf('/')] + "/{0}.cshtml";
        }

        yield return "/Features/Shared/Views/{0}.cshtml";
    }

    // Only `View(model)`, which asks for the view by the action's name, may fall back to the screen's own: a misspelt partial must not.
    private static bool IsOfAction(ViewLocationExpanderContext context, ControllerActionDescriptor action) =>
        context.IsMainPage && context.ViewName == action.ActionName;
}
