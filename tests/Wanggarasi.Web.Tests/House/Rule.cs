namespace Wanggarasi.Web.Tests.House;

internal static class Rule
{
    /// <summary>Nothing breaks the rule; otherwise every breach is named, one a line.</summary>
    public static void Holds(IEnumerable<string?> breaches)
    {
        var found = breaches.ToList();

        Assert.True(found.Count == 0, "The house forbids:\n" + string.Join('\n', found));
    }
}
