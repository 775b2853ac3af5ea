using System.Text;

namespace Wanggarasi.Data.Sealing;

/// <summary>Where a sealed value lives: it opens nowhere else.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Row">Id of the row.</param>
/// <param name="Column">Name of the column, or of the value within it.</param>
public readonly record struct SealedPlace(string Table, Guid Row, string Column)
{
    internal byte[] ToBytes() => Encoding.UTF8.GetBytes($"{Table}\n{Row:N}\n{Column}");
}
