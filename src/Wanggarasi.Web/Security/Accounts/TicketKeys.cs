using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Wanggarasi.Data.Sealing;

namespace Wanggarasi.Web.Security.Accounts;

/// <summary>
/// The keys under cookies and forms: in a folder of their own (<c>Keys:Directory</c>), under a fixed application name so that
/// a new publish path signs nobody out, and sealed by the vault so that the folder alone forges no cookie.
/// </summary>
public static class TicketKeys
{
    public static void AddTicketKeys(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var directory = Path.GetFullPath(builder.Configuration["Keys:Directory"] ?? Path.Combine("App_Data", "kunci", "sesi"), builder.Environment.ContentRootPath);
        builder.Services.AddDataProtection().SetApplicationName("portal").PersistKeysToFileSystem(new DirectoryInfo(directory));
        builder.Services.AddOptions<KeyManagementOptions>().Configure<Vault>((keys, vault) => keys.XmlEncryptor = new Encryptor(vault));
    }

    private static readonly SealedPlace Place = new("TicketKeys", Guid.Empty, "Xml");

    private sealed class Encryptor(Vault vault) : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
            new XElement("sealed", Convert.ToBase64String(vault.Seal(Place, plaintextElement.ToString(SaveOptions.DisableFormatting))!)),
            typeof(VaultXmlDecryptor));
    }

    internal static XElement Open(Vault vault, XElement element) =>
        XElement.Parse(vault.OpenText(Place, Convert.FromBase64String(element.Value))!);
}

/// <summary>Opens a key; made by the framework by its name, which stands in the key files.</summary>
public sealed class VaultXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => TicketKeys.Open(services.GetRequiredService<Vault>(), encryptedElement);
}
