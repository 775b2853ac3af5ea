using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wanggarasi.Domain.Applications;

/// <summary>How documents of a case are written as JSON inside a row.</summary>
internal static class CaseJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
