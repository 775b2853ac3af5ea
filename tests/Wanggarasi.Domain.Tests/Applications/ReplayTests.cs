using System.Collections;
using System.Globalization;
using System.Reflection;
using CsCheck;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using static Wanggarasi.Domain.Tests.Applications.Case;

namespace Wanggarasi.Domain.Tests.Applications;

/// <summary>State is what the events say and nothing else; what a person typed is in no event.</summary>
public sealed class ReplayTests
{
    private const string Secret = "Zx-rahasia-Zx";

    // What no event holds: found by fingerprint, sealed, or the archive's own.
    private static readonly string[] s_beside =
    [
        nameof(DocumentApplication.TrackingFingerprint), nameof(DocumentApplication.SealedTracking), nameof(DocumentApplication.PinFingerprint),
        nameof(DocumentApplication.SealedPin), nameof(DocumentApplication.DraftFingerprint), nameof(DocumentApplication.FailedUnlocks),
        nameof(DocumentApplication.UnlocksBlockedUntil), nameof(DocumentApplication.Version), nameof(DocumentApplication.NewEvents), nameof(DocumentApplication.NewRemarks),
    ];

    // Every verb of the case, allowed or not at that moment.
    private static readonly Action<Case>[] s_verbs =
    [
        c => Try(c, a => a.Judge(c.Officer, "kk", Judgement.Fine, null, Secret, true)),
        c => Try(c, a => a.Judge(c.Officer, "kk", Judgement.Defect, DefectReason.Mismatch, Secret, false)),
        c => Try(c, a => a.Judge(c.Officer, "ktp", Judgement.Fine, null, null, false)),
        c => Try(c, a => a.Return(c.Officer, Pinned, 3)),
        c => Try(c, a => a.Mend(c.Citizen, Pinned, [Supplied(a, "kk"), Supplied(a, "ktp")], NoAnswers, new Dictionary<string, string> { ["nama-anak"] = Secret })),
        c => Try(c, a => a.Accept(c.Officer, Pinned, c.Plan)),
        c => Try(c, a => a.Insist(c.Officer, Pinned, c.Plan, Secret)),
        c => Try(c, a => a.Advance(c.Officer, Pinned, a.Step ?? 0, ["Cocok"], new ActingFor("kasi", "800/1/2026"))),
        c => Try(c, a => a.Advance(c.Officer, Pinned, a.Step ?? 0, [])),
        c => Try(c, a => a.SendBack(c.Officer, Pinned, 1, Secret)),
        c => Try(c, a => a.Reject(c.Officer, Pinned, a.IsForwarded ? Decider.CivilRegistry : Decider.Office, Secret, Secret)),
        c => Try(c, a => a.Cancel(c.Citizen, Secret)),
        c => Try(c, a => a.Expire(c.Officer, Pinned)),
        c => Try(c, a => a.HandOver(c.Officer, HandOverKind.Proxy, Secret)),
        c => Try(c, a => a.Reopen(c.Officer, Pinned, c.Plan, Secret)),
        c => Try(c, a => a.Note(c.Officer, Secret)),
        c => Try(c, a => a.Claim(c.Citizen, Guid.CreateVersion7())),
        c => Try(c, a => { a.Assign(c.Officer, Guid.CreateVersion7()); return null; }),
        c => Try(c, a => { a.RenewTracking(c.Officer, IdentityProof.FamilyCard); return null; }),
        c => c.Hours(100),
        c => Array.ForEach([1, 3, 19, 12], verb => s_verbs![verb](c)), // returned and forgotten
        c => Try(c, a => a.Correct(c.Citizen, Corrections.Of(Secret))),
        c => Try(c, a => { a.ReadOut(c.Officer); return null; }),
        c => Try(c, a => a.ApproveLateEntry(c.Officer, null)),
        c => Try(c, a => a.DeclineLateEntry(c.Officer, null, "Lembar tidak ada.")),
        c => Try(c, a => a.Pause(c.Officer, Pinned, s_disruption, a.SubmittedAt, PauseCause.BlanksOutOfStock)),
        c => Try(c, a => a.Pause(c.Officer, Pinned, Guid.CreateVersion7(), c.At, PauseCause.CentralServer)),
        c => Try(c, a => a.CurrentRound?.OpenPause?.DisruptionId is { } disruption ? a.Resume(c.Officer, Pinned, disruption) : null),
    ];

    private static readonly Guid s_disruption = Guid.Parse("0193a5c0-0000-7000-8000-0000000000d1");

    // Mostly forward, so that the far statuses are reached too.
    private static readonly Gen<int> s_verb = Gen.Frequency((6, Gen.Int[0, s_verbs.Length - 1]), (1, Gen.Const(0)), (1, Gen.Const(2)), (2, Gen.Const(5)), (4, Gen.Const(8)));

    private static readonly Gen<Case> s_story =
        from forwarded in Gen.Bool
        from verbs in s_verb.Array[0, 40]
        from minutes in Gen.Int[1, 700].Array[verbs.Length]
        select Tell(forwarded, verbs, minutes);

    /// <summary>Cases on any road of the journey.</summary>
    internal static Gen<Case> Stories => s_story;

    [Fact]
    public void Any_story_told_again_from_its_events_gives_the_same_case_property_by_property()
    {
        var seen = new HashSet<CaseStatus>();
        s_story.Sample(
            c =>
            {
                lock (seen)
                {
                    seen.Add(c.Application.Status);
                }

                Assert.Equal(Describe(c.Application), Describe(DocumentApplication.Replay(c.Events)));
                Assert.Empty(EventChain.Verify(c.Events, new ChainHead(c.Application.LastSequence, c.Application.LastHash)));
            },
            iter: 1000);
        Assert.Equal(Enum.GetValues<CaseStatus>().Order(), seen.Order());
    }

    [Fact]
    public void No_event_holds_a_word_that_a_person_typed()
    {
        var typed = 0;
        s_story.Sample(
            c =>
            {
                Interlocked.Add(ref typed, c.Remarks.Count);
                Assert.All(c.Events, e =>
                {
                    Assert.DoesNotContain(Secret, e.Payload, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain("Siti", e.Payload, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain("7504115708900001", e.Payload, StringComparison.Ordinal);
                    Assert.DoesNotContain("Rahasia Sekali", e.Payload, StringComparison.Ordinal);
                });
                Assert.All(c.Remarks, r => Assert.Equal(Secret, r.Text));
            },
            iter: 1000);
        Assert.True(typed > 1000);
    }

    [Fact]
    public void The_clock_derived_from_a_case_agrees_with_its_row()
    {
        s_story.Sample(
            c => Assert.All(c.Application.Rounds, round =>
            {
                var clock = c.Application.FindClock(Pinned.Calendar, round.Number)!;
                Assert.Equal(round.DueAt, clock.IsStopped && !clock.IsFinished ? round.DueAt : clock.DueAt);
                if (round.FinishedAt is { } at)
                {
                    Assert.Equal(round.OnTime, clock.Verdict(at) == Wanggarasi.Domain.Deadlines.ClockVerdict.OnTime);
                    Assert.Equal((round.OfficeSeconds, round.CitizenSeconds, round.ExternalSeconds),
                        ((long)clock.WorkingTimes(at).Office.TotalSeconds, (long)clock.WorkingTimes(at).Citizen.TotalSeconds, (long)clock.WorkingTimes(at).External.TotalSeconds));
                }
            }),
            iter: 600);
    }

    [Fact]
    public void Office_citizen_and_external_time_always_add_up_to_the_whole_and_every_promise_is_derived_again()
    {
        var causes = new HashSet<PauseCause>();
        s_story.Sample(
            c =>
            {
                foreach (var round in c.Application.Rounds)
                {
                    var clock = c.Application.FindClock(Pinned.Calendar, round.Number)!;
                    foreach (var now in new[] { c.At, c.At.AddHours(30), clock.LastAt })
                    {
                        var endAt = clock.StoppedAt ?? (now > clock.LastAt ? now : clock.LastAt);
                        Assert.Equal(clock.GrossTime(now), clock.WorkingTimes(now).Whole);
                        Assert.Equal(endAt - round.StartedAt, clock.ElapsedTimes(now).Whole);
                        var rested = round.Pauses.Aggregate(TimeSpan.Zero, (all, p) => all + Pinned.Calendar.OpenTimeBetween(p.FromAt, p.ToAt ?? endAt));
                        Assert.Equal(clock.GrossTime(now) - rested, clock.NetTime(now));
                    }

                    lock (causes)
                    {
                        causes.UnionWith(round.Pauses.Select(p => p.Cause));
                    }
                }

                var differences = new List<CaseDifference>();
                DocumentApplication.Recompute(c.Events, _ => Pinned.Calendar, differences);
                Assert.Empty(differences);
            },
            iter: 1000);
        Assert.Equal([PauseCause.Applicant, PauseCause.BlanksOutOfStock, PauseCause.CentralServer], causes.Order());
    }

    [Fact]
    public void Every_kind_of_fact_is_read_back_as_it_was_written()
    {
        s_story.Sample(
            c => Assert.All(c.Events, e => Assert.Equal(e.Payload, CaseFactKinds.Write(CaseFactKinds.Read(e)).Payload)),
            iter: 500);
    }

    private static Case Tell(bool forwarded, int[] verbs, int[] minutes)
    {
        var c = New(forwarded, "2026-11-23 08:00");
        foreach (var (verb, wait) in verbs.Zip(minutes))
        {
            c.Wait(TimeSpan.FromMinutes(wait));
            s_verbs[verb](c);
        }

        return c;
    }

    private static void Try(Case c, Func<DocumentApplication, Refusal?> act)
    {
        var before = Describe(c.Application);
        Refusal? refusal = null;
        c.Do(a =>
        {
            refusal = act(a);
            return null;
        });
        if (refusal is not null)
        {
            Assert.Equal(before, Describe(c.Application));
        }
    }

    /// <summary>Every public property, rows below it too, as text.</summary>
    private static string Describe(object value) => string.Join('\n', Lines("", value));

    private static IEnumerable<string> Lines(string path, object? value)
    {
        switch (value)
        {
            case null:
                return [$"{path}: –"];
            case byte[] bytes:
                return [$"{path}: {Convert.ToHexStringLower(bytes)}"];
            case string or Enum or Guid or bool or int or long or DateOnly:
                return [$"{path}: {value}"];
            case DateTimeOffset at:
                return [$"{path}: {at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}"];
            case IEnumerable many:
                return many.Cast<object>().SelectMany((item, index) => Lines($"{path}[{index}]", item));
            default:
                return value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.GetIndexParameters().Length == 0 && !(value is DocumentApplication && s_beside.Contains(p.Name)))
                    .SelectMany(p => Lines($"{path}.{p.Name}", p.GetValue(value)));
        }
    }
}
