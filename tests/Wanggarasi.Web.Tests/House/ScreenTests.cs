using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Wanggarasi.Web.Security;

namespace Wanggarasi.Web.Tests.House;

/// <summary>What every action of every controller says of itself.</summary>
public sealed class ScreenTests
{
    [Fact]
    public void Every_action_says_how_it_is_reached_and_who_may_enter() =>
        Rule.Holds(Building.Controllers.SelectMany(Breaches));

    [Fact]
    public void The_rule_sees_the_screens() =>
        Assert.Contains(Building.Controllers.SelectMany(ScreenList.Of), screen => screen is { Address: "/", Who: "everybody" });

    [Fact]
    public void What_an_action_leaves_unsaid_is_noticed() =>
        Assert.Equal(
            [
                "Careless.NoVerb: no verb",
                "Careless.NoWholeRoute: route not written whole",
                "Careless.NobodySaidWho: does not say who may enter",
                "Careless.StaffWithoutPolicy: a staff address without a policy of the office",
                "Careless.ByRole: by role instead of a policy",
                "Careless.OpenToForgery: without antiforgery",
                "Careless.AnyPolicy: a staff address without a policy of the office",
            ],
            Breaches(typeof(Careless)));

    [Fact]
    public void A_screen_lives_in_the_folder_of_its_room_under_its_own_name() =>
        Rule.Holds(Building.Controllers.Where(controller => !LivesInItsFolder(controller)).Select(controller => controller.FullName));

    private static IEnumerable<string> Breaches(Type controller) =>
        from action in ScreenList.ActionsOf(controller)
        from breach in Breaches(action)
        select $"{controller.Name}.{action.Name}: {breach}";

    private static IEnumerable<string> Breaches(MethodInfo action)
    {
        var routes = action.GetCustomAttributes<HttpMethodAttribute>().ToList();
        if (routes.Count == 0)
        {
            yield return "no verb";
            yield break;
        }

        if (routes.Any(route => route.Template?.StartsWith('/') != true))
        {
            yield return "route not written whole";
            yield break;
        }

        if (action.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute)) || action.DeclaringType!.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute)))
        {
            yield return "without antiforgery";
        }

        var demands = ScreenList.DemandsOn(action);
        if (demands.Any(demand => demand.Roles is not null))
        {
            yield return "by role instead of a policy";
        }

        var isStaffAddress = routes.Any(route => IsStaffAddress(route.Template!));
        var hasPolicy = demands.Any(demand => demand.Policy is { } policy && Policies.RolesOf.ContainsKey(policy));
        if (isStaffAddress && (!hasPolicy || ScreenList.IsOpen(action)))
        {
            yield return "a staff address without a policy of the office";
        }

        // What belongs to whoever is signed in lies under /akun and needs no more than the fallback.
        if (!isStaffAddress && !hasPolicy && !ScreenList.IsOpen(action) && !routes.All(route => IsUnder(route.Template!, "/akun")))
        {
            yield return "does not say who may enter";
        }
    }

    private static bool IsStaffAddress(string route) =>
        IsUnder(route, "/loket") || IsUnder(route, "/camat") || IsUnder(route, "/admin") || IsUnder(route, "/petugas");

    private static bool IsUnder(string route, string folder) =>
        route == folder || route.StartsWith(folder + "/", StringComparison.Ordinal);

    private static bool LivesInItsFolder(Type controller)
    {
        var parts = controller.Namespace!.Split('.');
        return parts is ["Wanggarasi", "Web", "Features", _, ..] && parts.Length >= 5 && controller.Name == parts[^1] + "Controller"
            && File.Exists(Path.Combine([Sources.Top, "src", "Wanggarasi.Web", .. parts[2..], controller.Name + ".cs"]));
    }

#pragma warning disable CA1859 // actions as they are written, however little they do
    private sealed class Careless : Controller
    {
        [AllowAnonymous]
        public IActionResult NoVerb() => Ok();

        [AllowAnonymous, HttpGet("relative")]
        public IActionResult NoWholeRoute() => Ok();

        [HttpGet("/terbuka")]
        public IActionResult NobodySaidWho() => Ok();

        [HttpGet("/loket/permohonan")]
        public IActionResult StaffWithoutPolicy() => Ok();

        [HttpGet("/akun/x"), Authorize(Roles = "Camat")]
        public IActionResult ByRole() => Ok();

        [HttpPost("/akun/y"), IgnoreAntiforgeryToken]
        public IActionResult OpenToForgery() => Ok();

        [HttpGet("/camat/z"), Authorize(Policy = "Unknown")]
        public IActionResult AnyPolicy() => Ok();

        [HttpGet("/akun/baik")]
        public IActionResult Lawful() => Ok();

        [HttpGet("/loket/baik"), Authorize(Policy = Policies.Counter)]
        public IActionResult LawfulStaff() => Ok();

        [NonAction]
        public IActionResult NoAction() => Ok();
    }
}
