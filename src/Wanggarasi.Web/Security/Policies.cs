using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Wanggarasi.Web.Security;

/// <summary>
/// Who may enter. A screen without a policy and without <c>[AllowAnonymous]</c> demands a signed-in person (the fallback).
/// The administrator keeps accounts, standards and the calendar, and sees no cases: whoever hands out the keys does not read the files.
/// </summary>
public static class Policies
{
    /// <summary>Any member of the office.</summary>
    public const string Staff = "Staff";

    /// <summary>Those who handle cases, tickets, complaints: counter, section head, secretary, camat.</summary>
    public const string Counter = "Counter";

    /// <summary>Those who decide on work of others: section head, secretary, camat.</summary>
    public const string Supervision = "Supervision";

    /// <summary>Those who sign: secretary, camat.</summary>
    public const string Signing = "Signing";

    /// <summary>The camat alone.</summary>
    public const string Camat = "Camat";

    /// <summary>Reports of the office: section head, secretary, camat.</summary>
    public const string Reports = "Reports";

    /// <summary>Writing procedures and keeping the register of trainings: the section head.</summary>
    public const string Procedures = "Procedures";

    /// <summary>Saying who stands in for whom: the camat, or the administrator when the camat is the absent one.</summary>
    public const string Delegation = "Delegation";

    /// <summary>Accounts, standards, calendar, office profile.</summary>
    public const string Administration = "Administration";

    /// <summary>The roles behind each policy.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> RolesOf { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [Staff] = Roles.Staff,
        [Counter] = [Roles.CounterOfficer, Roles.SectionHead, Roles.Secretary, Roles.Camat],
        [Supervision] = [Roles.SectionHead, Roles.Secretary, Roles.Camat],
        [Signing] = [Roles.Secretary, Roles.Camat],
        [Camat] = [Roles.Camat],
        [Reports] = [Roles.SectionHead, Roles.Secretary, Roles.Camat],
        [Procedures] = [Roles.SectionHead],
        [Delegation] = [Roles.Camat, Roles.Administrator],
        [Administration] = [Roles.Administrator],
    };

    public static void Register(AuthorizationOptions options)
    {
        foreach (var (name, roles) in RolesOf)
        {
            options.AddPolicy(name, policy => policy.RequireRole(roles));
        }

        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }

    /// <summary>Whether the person holds a role behind the policy; for showing or hiding a link, never instead of the policy.</summary>
    public static bool Allows(string policy, ClaimsPrincipal person) => RolesOf[policy].Any(person.IsInRole);

    public static bool IsStaff(ClaimsPrincipal person) => Allows(Staff, person);

    /// <summary>Whether the endpoint belongs to the office's side (it demands one of these policies).</summary>
    public static bool IsStaffScreen(Endpoint? endpoint) =>
        endpoint?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(demand => demand.Policy is { } policy && RolesOf.ContainsKey(policy)) == true;
}
