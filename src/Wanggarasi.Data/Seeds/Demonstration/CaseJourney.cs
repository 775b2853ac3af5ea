using Wanggarasi.Domain;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Domain.Deadlines;
using Wanggarasi.Domain.Records;
using Wanggarasi.Domain.Standards;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>
/// One case on its way: working time passes for the office, days pass for the citizen, and every act is the domain's own. When
/// the end of the history is reached the case stays where it is.
/// </summary>
internal sealed partial class CaseJourney(OfficeAtWork office, CasePlan plan, Submission submission, CaseSalt salt, Dice dice, DateTimeOffset untilAt, bool withPapers)
{
    private readonly WorkingCalendar _calendar = office.Calendar.Calendar;
    private readonly ServiceDefinition _service = plan.Service.Definition;
    private readonly List<InventedMessage> _messages = [];
    private readonly Actor _citizen = plan.Owner is { } owner ? new Actor(ActorRole.Citizen, owner.Id) : Actor.Guest;
    private DocumentApplication _case = null!;
    private DateTimeOffset _now = RecordTime.Of(plan.SubmittedAt);
    private List<InventedPaper> _papers = [];
    private Person? _collector;

    public InventedCase Run(List<InventedPaper> papers)
    {
        _papers = papers;
        var submitter = plan.Channel == Channel.Counter ? office.ActorOf("loket") : _citizen;
        _case = DocumentApplication.Submit(submission, By(submitter), office.Calendar);
        Tell("submitted", "Tanda terima", $"Permohonan Anda ({_service.Name}) sudah kami terima. Nomor register: {_case.RegisterNumber}.");
        Walk();
        return new InventedCase(_case, submission, salt, _collector, _papers, _messages);
    }

    private void Walk()
    {
        if (plan.Fate == Fate.Untouched)
        {
            return;
        }

        if (plan.Fate == Fate.Cancelled || (plan.Fate == Fate.Chance && dice.Chance(0.015)))
        {
            if (DaysPass(dice.Between(0.02, 0.4)))
            {
                Must(_case.Cancel(By(_citizen), "Salah memilih layanan."));
            }

            return;
        }

        // Across the counter the file is judged while its pemohon waits.
        var late = plan.Fate == Fate.Chance && dice.Chance(0.03);
        var hours = plan.Channel == Channel.Counter ? dice.Between(0.1, 0.4) : late ? dice.Between(8, 16) : dice.Between(0.2, 5.2);
        if (!HoursPass(hours))
        {
            return;
        }

        _case.Assign(By(Loket), Loket.Id);
        var returned = plan.Fate is Fate.LeftReturned or Fate.Mended || (plan.Fate == Fate.Chance && dice.Chance(0.14));
        if (returned && Return() && !Mend())
        {
            return;
        }

        if (!_service.IsForwarded && (plan.Fate == Fate.Rejected || (plan.Fate == Fate.Chance && dice.Chance(0.012))))
        {
            Must(_case.Reject(By(office.ActorOf("kasi")), office.Calendar, Decider.Office, "Keterangan pada surat tidak sesuai dengan data kependudukan pemohon.", "Standar pelayanan layanan ini, bagian persyaratan"));
            Tell("rejected", "Ditolak", "Permohonan Anda ditolak. Alasan, dasar hukum, dan cara menyampaikan keberatan tertulis di halaman permohonan Anda.");
            return;
        }

        JudgeRest();
        Must(_case.Accept(By(Loket), office.Calendar, plan.Service.Plan));
        Tell("complete", "Berkas lengkap", "Berkas Anda lengkap.");
        if (Work())
        {
            HandOver();
        }
    }

    private Actor Loket => office.ActorOf("loket");

    /// <summary>Returns it for one or two papers; false where none of them may keep it from being complete.</summary>
    private bool Return()
    {
        // Only what must be supplied, and only where nothing of its group stands in for it.
        var wrong = _case.Requirements
            .Where(r => r.Applicability == Applicability.Required && r.Provision != Provision.None && (r.Group is null || _case.Requirements.Count(o => o.Group == r.Group && o.Provision != Provision.None) == 1))
            .OrderBy(_ => dice.Next()).Take(dice.Chance(0.25) ? 2 : 1).ToList();
        foreach (var requirement in wrong)
        {
            var (reason, note) = dice.Of(s_defects);
            Must(_case.Judge(By(Loket), requirement.Code, Judgement.Defect, reason, note, false));
        }

        if (wrong.Count == 0)
        {
            return false;
        }

        Must(_case.Return(By(Loket), office.Calendar, _service.ReturnExpiresAfterDays));
        Tell("returned", "Perlu perbaikan", "Ada yang perlu Anda perbaiki. Lihat daftarnya di halaman permohonan Anda.");
        return true;
    }

    /// <summary>The citizen mends it, insists, withdraws or lets it lapse; true where work goes on.</summary>
    private bool Mend()
    {
        var end = plan.Fate == Fate.LeftReturned ? 3 : plan.Fate == Fate.Mended ? 0 : dice.Weighed([0.80, 0.03, 0.05, 0.12]);
        switch (end)
        {
            case 0:
                return DaysPass(dice.Between(0.3, 6)) && Supply() && HoursPass(dice.Between(0.3, 5));
            case 1 when _service.IsForwarded:
                if (DaysPass(dice.Between(0.3, 4)))
                {
                    Must(_case.Insist(By(Loket), office.Calendar, plan.Service.Plan, "Pemohon meminta berkas diteruskan apa adanya."));
                    if (Work())
                    {
                        HandOver();
                    }
                }

                return false;
            case 1 or 2:
                if (DaysPass(dice.Between(0.5, 9)))
                {
                    Must(_case.Cancel(By(_citizen), null));
                }

                return false;
            default:
                var expiresAt = RecordTime.Of(_calendar.FirstInstantOf(_case.ExpiresOn!.Value.AddDays(1)).AddMinutes(dice.Between(5, 50)));
                if (expiresAt <= untilAt)
                {
                    _now = expiresAt;
                    Must(_case.Expire(By(Actor.System), office.Calendar));
                    Tell("expired", "Kedaluwarsa", "Permohonan Anda tidak diperbaiki sampai batas waktunya dan telah ditutup.");
                }

                return false;
        }
    }

    private bool Supply()
    {
        var supplied = new List<RequirementFact>();
        foreach (var defect in _case.FindDefects())
        {
            var uploads = withPapers && defect.Provision == Provision.Uploaded;
            var documents = new List<string>();
            if (uploads)
            {
                var paper = SamplePaper.Of(defect.Code, _service.FindRequirement(defect.Code)!.Name + " (diperbaiki)", submission.Persons[0].Name);
                _papers.Add(new InventedPaper(defect.Code, paper, _now));
                documents.Add(Convert.ToHexStringLower(paper.Sha256));
            }

            supplied.Add(new RequirementFact(defect.Code, defect.Applicability, defect.Group, uploads ? Provision.Uploaded : Provision.AtCounter, documents));
        }

        Must(_case.Mend(By(_citizen), office.Calendar, supplied, new Dictionary<string, string>(), new Dictionary<string, string>(), _service.Time.FirstJudgement));
        return true;
    }

    private void JudgeRest()
    {
        foreach (var requirement in _case.Requirements.Where(r => r.Judgement != Judgement.Fine && r.Provision != Provision.None).ToList())
        {
            Must(_case.Judge(By(Loket), requirement.Code, Judgement.Fine, null, null, requirement.Provision == Provision.AtCounter));
        }
    }

    /// <summary>The steps of the SOP up to Siap diambil; false where the history ends before, or the case does.</summary>
    private bool Work()
    {
        var left = _calendar.OpenTimeBetween(_now, _case.DueAt!.Value).TotalHours;
        var isLate = plan.Fate == Fate.Late || (plan.Fate == Fate.Chance && dice.Chance(_service.IsForwarded ? 0.10 : 0.06));
        // A promise of minutes leaves little room; an office that keeps it uses about half.
        var total = Math.Max(left, 0.1) * (isLate ? dice.Between(1.08, 2.4) : dice.Between(0.15, 0.9));
        var weights = plan.Service.Plan.Steps.Select(s => (s.Role == SopPlan.External ? 4 : s.Status == CaseStatus.Signing ? 1.6 : 1) * dice.Between(0.6, 1.4)).ToList();
        var mayReturn = plan.Fate == Fate.Chance && dice.Chance(0.015);
        var rejected = _service.IsForwarded && (plan.Fate == Fate.Rejected || (plan.Fate == Fate.Chance && dice.Chance(0.012)));
        while (_case.Step is { } step)
        {
            if (!HoursPass(total * weights[step - 1] / weights.Sum()))
            {
                return false;
            }

            if (rejected && _case.Status == CaseStatus.Forwarded)
            {
                Must(_case.Reject(By(Loket), office.Calendar, Decider.CivilRegistry, "Data pemohon pada SIAK tidak sesuai dengan berkas.", "Perpres 96/2018 dan Permendagri 108/2019"));
                Tell("rejected", "Ditolak", "Permohonan Anda ditolak Disdukcapil. Alasan dan cara menyampaikan keberatan tertulis di halaman permohonan Anda.");
                return false;
            }

            if (mayReturn && step > 1 && _case.StepRole != SopPlan.External)
            {
                mayReturn = false;
                if (Return() && !Mend())
                {
                    return false;
                }

                JudgeRest();
                continue;
            }

            var work = plan.Service.Sop.WorkSteps[step - 1];
            Must(_case.Advance(By(office.ActorOf(_case.StepRole!)), office.Calendar, step, work.Checklist));
        }

        Tell("ready", "Siap diambil", "Dokumen Anda siap diambil. Bawa KTP asli dan tanda terima.");
        return true;
    }

    private void HandOver()
    {
        if (plan.Fate == Fate.Chance && dice.Chance(0.07))
        {
            return;
        }

        var electronic = _service.IsForwarded && dice.Chance(0.25);
        if (!(electronic ? HoursPass(dice.Between(0.05, 0.5)) : DaysPass(dice.Between(0.1, 5) * dice.Next()) && HoursPass(dice.Between(0.1, 3))))
        {
            return;
        }

        if (!electronic && dice.Chance(0.1))
        {
            var proxy = office.People.Somebody(dice, _calendar.LocalDateOf(_now), 20, 60);
            _collector = new Person(PersonRole.Collector, proxy.Name);
            Must(_case.HandOver(By(Loket), HandOverKind.Proxy, proxy.Name));
            return;
        }

        Must(_case.HandOver(By(Loket), electronic ? HandOverKind.Electronic : HandOverKind.Counter, null));
    }

    private Hand By(Actor actor) => new(actor, _now, salt);

    private void Tell(string kind, string subject, string body)
    {
        if (plan.Owner is not null)
        {
            _messages.Add(new InventedMessage(kind, $"{subject} – {_case.RegisterNumber}", body, _now));
        }
    }

    private void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"The rules refuse an invented step of '{_service.Code}' ({refusal.Code}): {refusal.Message}");
        }
    }

    private static readonly (DefectReason Reason, string Note)[] s_defects =
    [
        (DefectReason.Unreadable, "Foto terlalu gelap, tulisan tidak terbaca. Foto ulang di tempat terang."),
        (DefectReason.Unreadable, "Bagian bawah terpotong. Pastikan keempat sudut terlihat."),
        (DefectReason.WrongDocument, "Yang diunggah bukan dokumen yang diminta."),
        (DefectReason.Mismatch, "Nama tidak sama dengan yang tertulis di kartu keluarga."),
        (DefectReason.Outdated, "Surat sudah tidak berlaku. Minta yang baru."),
    ];
}
