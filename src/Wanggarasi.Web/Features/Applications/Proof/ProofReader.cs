using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wanggarasi.Data;
using Wanggarasi.Data.Records;

namespace Wanggarasi.Web.Features.Applications.Proof;

/// <summary>
/// Writes a case's chain with its place in the newest anchor. Every text that is hashed stands in it exactly as it was hashed, so that
/// a verifier needs no rules of ours for writing JSON.
/// </summary>
public sealed class ProofReader(OfficeDb db, AnchorTrail trail)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file; null while the anchors are not read yet after a start, because one without a proof would be taken for one that has none.</summary>
    public async Task<byte[]?> LoadAsync(Guid caseId, string number, CancellationToken cancellationToken)
    {
        var events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == caseId).OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        if (await trail.AskAsync(caseId, cancellationToken) is not { } sealing)
        {
            return null;
        }

        var proof = sealing.Proof;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                CaseRecord = 1,
                RegisterNumber = number,
                Events = events.Select(e => new { Envelope = e.Envelope(), Hash = e.HashText }),
                Anchored = proof is null ? null : new
                {
                    proof.Index,
                    proof.Leaf.Sequence,
                    Leaf = proof.Leaf.Text,
                    Proof = proof.Hashes.Select(Convert.ToHexStringLower),
                    Anchor = new { Envelope = proof.Anchor.Envelope(), Hash = Convert.ToHexStringLower(proof.Anchor.Hash) },
                },
            },
            s_json);
    }
}
