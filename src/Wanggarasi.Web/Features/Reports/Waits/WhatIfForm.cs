namespace Wanggarasi.Web.Features.Reports.Waits;

/// <summary>Another office of the same people: "andai".</summary>
public sealed class WhatIfForm
{
    /// <summary>How many counters; null where nothing is asked.</summary>
    public int? Loket { get; set; }

    /// <summary>"tanpa" for no break at noon; otherwise the calendar's hours.</summary>
    public string? Istirahat { get; set; }

    public bool IsAsked => Loket is >= 1 and <= Most;

    /// <summary>More than any kecamatan has.</summary>
    public const int Most = 30;
}
