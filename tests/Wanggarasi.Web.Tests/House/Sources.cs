namespace Wanggarasi.Web.Tests.House;

/// <summary>A file of the repository, by its path from the top with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IEnumerable<string> Lines => Text.Split('\n').Select(line => line.TrimEnd('\r'));
}

/// <summary>The sources as they lie beside the solution; a rule reads them, no test writes them.</summary>
internal static class Sources
{
    public static string Top { get; } = FindTop();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Top, path));

    /// <summary>Files under a folder, without what a build puts there.</summary>
    public static IReadOnlyList<SourceFile> Under(string folder, params string[] extensions) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Top, folder), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => (Full: path, Short: Path.GetRelativePath(Top, path).Replace('\\', '/')))
            .Where(path => !path.Short.Split('/').Any(part => part is "bin" or "obj" or "App_Data" or "node_modules"))
            .OrderBy(path => path.Short, StringComparer.Ordinal)
            .Select(path => new SourceFile(path.Short, File.ReadAllText(path.Full))),
    ];

    private static string FindTop()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Wanggarasi.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The rules of the house read the sources: run the tests inside the repository.");
    }
}
