namespace Wanggarasi.Web.Tests;

/// <summary>For tests that press hundreds of requests through one portal: they run by themselves, after the others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
