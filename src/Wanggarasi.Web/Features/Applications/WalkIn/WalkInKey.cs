using Wanggarasi.Web.Features.Applications.LateEntry;
using Wanggarasi.Web.Features.Applications.Prepare;

namespace Wanggarasi.Web.Features.Applications.WalkIn;

/// <summary>What a form of the counter is known by from the moment it was opened, so that two presses make one case.</summary>
/// <param name="Id">Id the case will have.</param>
/// <param name="Token">Token of its draft.</param>
public sealed record WalkInKey(Guid Id, string Token)
{
    /// <summary>How the pemohon agrees: reads and signs, or is read to.</summary>
    public const string Way = "cara";

    /// <summary>The value of <see cref="Way"/> for a pemohon who is read to.</summary>
    public const string IsReadTo = "dibacakan";

    /// <summary>The tick for what the pemohon stated.</summary>
    public const string Stated = "setuju";

    /// <summary>The fields that only the counter's form has.</summary>
    public static IReadOnlyList<string> CounterFields { get; } = [Way, Stated, ReadLateEntry.OutageField, ReadLateEntry.SheetField, ReadLateEntry.DayField, ReadLateEntry.TimeField];

    /// <summary>The key of a form that is opened now.</summary>
    public static WalkInKey New() => new(Guid.CreateVersion7(), Drafts.NewToken());

    /// <summary>The key of a form that was sent; a new one where what was sent is none.</summary>
    public static WalkInKey Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Guid.TryParse(form["id"], out var id) && id != Guid.Empty && form["draf"].ToString() is { Length: 24 } token && token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? new WalkInKey(id, token)
            : New();
    }
}
