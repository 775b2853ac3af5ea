using Wanggarasi.Domain.Letters;

namespace Wanggarasi.Domain.Tests.Letters;

public sealed class CertifiedCopyTests
{
    [Theory]
    [InlineData(CertifiedCopy.Office, "1", null)]
    [InlineData(CertifiedCopy.Village, "5", null)]
    [InlineData(CertifiedCopy.Village, "6", "too-many-copies")]
    [InlineData(CertifiedCopy.Office, "0", "too-many-copies")]
    [InlineData(CertifiedCopy.Office, "dua", "too-many-copies")]
    [InlineData(CertifiedCopy.Office, "-1", "too-many-copies")]
    [InlineData(CertifiedCopy.Other, "1", "not-our-document")]
    [InlineData("Sekolah", "1", "not-our-document")]
    [InlineData(CertifiedCopy.Electronic, "1", "no-copy-needed")]
    public void The_office_certifies_its_own_and_its_villages_products_five_copies_at_a_time(string issuer, string copies, string? code) =>
        Assert.Equal(code, CertifiedCopy.Check(new Dictionary<string, string> { [CertifiedCopy.Issuer] = issuer, [CertifiedCopy.Copies] = copies })?.Code);
}
