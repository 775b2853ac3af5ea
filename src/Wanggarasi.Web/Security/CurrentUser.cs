using System.Security.Claims;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Web.Security;

/// <summary>Who asks. Nothing else reads a claim.</summary>
public sealed class CurrentUser(IHttpContextAccessor http)
{
    private ClaimsPrincipal Person => http.HttpContext?.User ?? new ClaimsPrincipal();

    /// <summary>Id of the account; null for a guest.</summary>
    public Guid? Id => Guid.TryParse(Person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>True for a member of the office.</summary>
    public bool IsStaff => Policies.IsStaff(Person);

    /// <summary>True when the account holds the role.</summary>
    public bool Is(string role) => Person.IsInRole(role);

    /// <summary>The roles the account holds.</summary>
    public IEnumerable<string> RoleNames => Person.FindAll(ClaimTypes.Role).Select(c => c.Value);

    /// <summary>As whom the account writes in a record: by its highest role.</summary>
    public Actor Actor => new(HighestRole(), Id);

    private ActorRole HighestRole() =>
        Is(Roles.Camat) ? ActorRole.Camat
        : Is(Roles.Secretary) ? ActorRole.Secretary
        : Is(Roles.SectionHead) ? ActorRole.SectionHead
        : Is(Roles.CounterOfficer) ? ActorRole.CounterOfficer
        : Is(Roles.Administrator) ? ActorRole.Administrator
        : ActorRole.Citizen;
}
