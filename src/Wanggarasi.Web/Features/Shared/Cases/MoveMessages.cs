using System.Globalization;
using Wanggarasi.Data.Cases;
using Wanggarasi.Data.Office;
using Wanggarasi.Domain.Applications;
using Wanggarasi.Web.Features.Shared.Office;

namespace Wanggarasi.Web.Features.Shared.Cases;

/// <summary>What pemohon are told when a changed calendar moves their promise: from when to when and why, once a change (<see cref="TellOfMoves"/>).</summary>
public sealed class MoveMessages(CaseFiles files, CaseMessages messages, OfficeClock clock, IConfiguration configuration)
{
    /// <summary>The message's kind in the outbox.</summary>
    public const string Kind = "promise-moved";

    /// <summary>Adds the messages; the caller saves. Of "diteruskan paling lambat", which the office promises itself, nobody is told.</summary>
    public async Task AddAsync(IReadOnlyList<MovedPromise> moved, int version, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(moved);
        ArgumentNullException.ThrowIfNull(reason);
        var told = moved.Where(m => m.Move.AfterAt is not null && m.Move.AfterAt != m.Move.BeforeAt).ToList();
        var applicants = told.Count == 0 ? null : await files.ReadApplicantsAsync(told.ConvertAll(m => m.Application.Id), cancellationToken);
        foreach (var (application, move) in told)
        {
            var what = application.Status == CaseStatus.Submitted ? "diperiksa" : "selesai";
            string[] lines =
            [
                "Batas waktu permohonan Anda berubah.",
                .. move.BeforeAt is { } before ? [$"Semula: {what} paling lambat {clock.Say(before)}."] : Array.Empty<string>(),
                $"Sekarang: {what} paling lambat {clock.Say(move.AfterAt!.Value)}.",
                $"Sebabnya: {reason.Trim().TrimEnd('.')}.",
                application.OwnerId is null
                    ? $"Penjelasannya ada di halaman permohonan Anda, \"Mengapa tenggat ini?\": {Link("/lacak")}"
                    : $"Mengapa tenggat ini? {Link($"/akun/permohonan/{application.Id}/tenggat")}",
            ];
            messages.Owe(application, applicants![application.Id], Kind, "Batas waktu berubah", lines, at, string.Create(CultureInfo.InvariantCulture, $"{Kind}:{version}:{application.Id:N}"));
        }
    }

    // Whole where the office has set its address: nobody asks for a page by the clock.
    private string Link(string path) => (configuration["Portal:Address"]?.TrimEnd('/') ?? "") + path;
}
