namespace Wanggarasi.Domain.Standards;

/// <summary>The rules for a procedure.</summary>
internal static class SopChecks
{
    public static void Check(SopDefinition sop, ServiceDefinition service, Findings findings)
    {
        findings.If(sop.ServiceCode != service.Code, $"ditulis untuk layanan \"{sop.ServiceCode}\".");
        findings.If(sop.Decree is { Number: var number } && string.IsNullOrWhiteSpace(number), "nomor SK kosong.");
        findings.Unique(sop.Steps.Select(step => step.Code), "kode langkah");
        foreach (var step in sop.Steps)
        {
            Step(step, findings);
        }
        for (var i = 1; i < sop.Steps.Count; i++)
        {
            findings.If(sop.Steps[i].Phase < sop.Steps[i - 1].Phase, $"langkah \"{sop.Steps[i].Code}\" berada sesudah tahapnya lewat.");
        }
        var work = sop.WorkSteps;
        if (work.Count == 0)
        {
            findings.Add("tidak punya satu langkah pun di antara Berkas lengkap dan Siap diambil.");
            return;
        }
        // Nobody at Disdukcapil signs in here: an officer of the office has to end the external step.
        findings.If(work[^1].IsExternal, $"langkah terakhir sebelum Siap diambil (\"{work[^1].Code}\") tidak boleh di luar kantor.");
        if (service.Role is OfficeRole.Issue)
        {
            findings.If(!work.Any(step => step is { Kind: StepKind.Sign, Status: StepStatus.Signing }), "surat diterbitkan kecamatan, tetapi tidak ada langkah tanda tangan yang berstatus menunggu tanda tangan.");
        }
        if (service.IsForwarded)
        {
            var forward = IndexOf(step => step is { Kind: StepKind.Forward, IsExternal: false });
            var external = IndexOf(step => step is { IsExternal: true, Status: StepStatus.Forwarded });
            findings.If(forward < 0, "berkas diteruskan ke Disdukcapil, tetapi tidak ada langkah meneruskan.");
            findings.If(external < 0, "berkas diteruskan ke Disdukcapil, tetapi tidak ada langkah Disdukcapil yang berstatus diteruskan.");
            findings.If(forward >= 0 && external >= 0 && external < forward, "langkah Disdukcapil mendahului langkah meneruskan.");
        }

        int IndexOf(Predicate<SopStep> wanted) => Array.FindIndex([.. work], wanted);
    }

    private static void Step(SopStep step, Findings findings)
    {
        var place = $"langkah \"{step.Code}\"";
        findings.Code(step.Code, "kode langkah");
        findings.Text(step.Name, $"{place}: kalimatnya");
        findings.Text(step.Output, $"{place}: hasilnya");
        findings.OptionalText(step.Say, $"{place}: ucapannya");
        findings.Known(step.Role, $"{place}: pelaksananya");
        findings.Known(step.Kind, $"{place}: jenisnya");
        findings.Known(step.Phase, $"{place}: tahapnya");
        findings.If(step.Status is { } status && !Enum.IsDefined(status), $"{place}: statusnya tidak dikenal.");
        findings.If(step.Status is not null && step.Phase is not SopPhase.Work, $"{place} mengubah status di luar tahap pengerjaan.");
        foreach (var text in step.Checklist)
        {
            findings.Text(text, $"{place}: daftar periksa");
        }
        foreach (var text in step.Tools)
        {
            findings.Text(text, $"{place}: alat");
        }
    }
}
