using System.Security.Cryptography;

namespace Wanggarasi.Data.Papers;

/// <summary>A file that was judged and made safe, ready to be sealed and stored: nobody stores what came in as it came.</summary>
/// <param name="Name">The name as uploaded, without a path; it may say anything.</param>
/// <param name="MediaType"><c>image/jpeg</c> or <c>application/pdf</c>, by content.</param>
/// <param name="Content">The bytes to store.</param>
/// <param name="Pages">Pages of a PDF; 1 for a picture.</param>
public sealed record AcceptedFile(string Name, string MediaType, byte[] Content, int Pages)
{
    /// <summary>A photograph or scan, encoded again.</summary>
    public const string Picture = "image/jpeg";

    /// <summary>A PDF as it came.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>SHA-256 of the bytes to store.</summary>
    public byte[] Sha256 { get; } = SHA256.HashData(Content);
}
