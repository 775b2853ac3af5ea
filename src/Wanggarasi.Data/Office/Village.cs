namespace Wanggarasi.Data.Office;

/// <summary>A desa or kelurahan of the office's district, by the code of the Ministry of Home Affairs.</summary>
public sealed class Village
{
    /// <summary>Code with dots, as <c>75.04.11.2001</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary><c>desa</c> or <c>kelurahan</c>.</summary>
    public required string Kind { get; init; }
}
