using System.Runtime.CompilerServices;

namespace Wanggarasi.Web.Tests;

/// <summary>
/// A machine has few file watchers (128 a user on Debian) and a test run opens hundreds of portals. Nobody edits
/// settings or assets during a test, so none watches. Threads are as scarce, and given beforehand.
/// </summary>
internal static class Watchers
{
    [ModuleInitializer]
    internal static void DoWithout()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("ASPNETCORE_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");

        // SQLite answers on the thread that asks. On two cores the pool would grow by two threads a second, and a page
        // of one test would wait for the load of another.
        ThreadPool.SetMinThreads(64, 64);
    }
}
