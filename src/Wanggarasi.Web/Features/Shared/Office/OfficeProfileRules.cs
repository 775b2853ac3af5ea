using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Wanggarasi.Web.Features.Shared.Office;

/// <summary>A portal with half an office does not start; the message names the setting.</summary>
public sealed partial class OfficeProfileRules : IValidateOptions<OfficeProfile>
{
    public ValidateOptionsResult Validate(string? name, OfficeProfile options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = new List<string>();
        Demand(options.Name, nameof(options.Name));
        Demand(options.District, nameof(options.District));
        Demand(options.Regency, nameof(options.Regency));
        Demand(options.Province, nameof(options.Province));
        if (!Code().IsMatch(options.RegionCode))
        {
            faults.Add($"Office:RegionCode \"{options.RegionCode}\" bukan kode kecamatan berbentuk NN.NN.NN.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            faults.Add($"Office:TimeZone \"{options.TimeZone}\" tidak dikenal; contoh: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Demand(string value, string setting)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                faults.Add($"Office:{setting} belum diisi.");
            }
        }
    }

    [GeneratedRegex(@"^\d\d\.\d\d\.\d\d$")]
    private static partial Regex Code();
}
