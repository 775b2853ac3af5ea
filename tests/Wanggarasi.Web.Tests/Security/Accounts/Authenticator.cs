using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Wanggarasi.Web.Tests.Security.Accounts;

/// <summary>An authenticator app, written from RFC 6238 and RFC 4648 without looking at the portal's own reading of them.</summary>
internal static class Authenticator
{
    public static string CodeAt(string secret, DateTimeOffset at)
    {
        var number = secret.Replace(" ", "", StringComparison.Ordinal).Aggregate(BigInteger.Zero, (sum, letter) => (sum * 32) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal));
        var length = secret.Replace(" ", "", StringComparison.Ordinal).Length * 5 / 8;
        var key = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        key = [.. new byte[length - key.Length], .. key];
        var counter = BitConverter.GetBytes(at.ToUnixTimeSeconds() / 30);
        Array.Reverse(counter);
#pragma warning disable CA5350 // what the RFC says
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var from = hash[19] & 15;
        var code = (((hash[from] & 127) << 24) | (hash[from + 1] << 16) | (hash[from + 2] << 8) | hash[from + 3]) % 1_000_000;
        return code.ToString("000000", CultureInfo.InvariantCulture);
    }
}
