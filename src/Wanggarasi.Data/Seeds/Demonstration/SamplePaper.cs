using System.Globalization;
using System.Text;
using Wanggarasi.Data.Papers;

namespace Wanggarasi.Data.Seeds.Demonstration;

/// <summary>A paper of a demonstration case: one PDF page that says what it stands for, and that it is an example.</summary>
public static class SamplePaper
{
    /// <summary>Writes the page.</summary>
    /// <param name="code">Code of the requirement; the file is named by it.</param>
    /// <param name="title">What the paper stands for.</param>
    /// <param name="name">Whose it is.</param>
    public static AcceptedFile Of(string code, string title, string name)
    {
        ArgumentNullException.ThrowIfNull(title);
        var lines = Wrap(title, 46).Take(6).ToList();
        var page = new StringBuilder("BT /F1 28 Tf 60 760 Td (CONTOH) Tj /F1 15 Tf 0 -40 Td ");
        foreach (var line in lines)
        {
            page.Append(CultureInfo.InvariantCulture, $"({Escape(line)}) Tj 0 -22 Td ");
        }

        page.Append(CultureInfo.InvariantCulture, $"/F1 12 Tf 0 -16 Td (Atas nama: {Escape(name)}) Tj 0 -20 Td (Bukan dokumen asli. Dibuat untuk peragaan.) Tj ET");
        return new AcceptedFile(code + ".pdf", AcceptedFile.Pdf, Document(page.ToString()), 1);
    }

    private static byte[] Document(string page)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {page.Length}>>stream\n{page}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{text.Length:0000000000} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}endobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{table}trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= width)
            {
                yield return line;
                line = "";
            }

            line += (line.Length > 0 ? " " : "") + word;
        }

        yield return line;
    }

    // Letters outside Latin-1 have no place in the page's font.
    private static string Escape(string text) =>
        string.Concat(text.Select(c => c is '(' or ')' or '\\' ? "\\" + c : c is < ' ' or > 'ÿ' ? "-" : c.ToString()));
}
