namespace Wanggarasi.Browser.Tests;

/// <summary>Where the sources of the portal are.</summary>
public static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Wanggarasi.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the sources.");
        }

        return folder.FullName;
    }
}
