using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Wanggarasi.Web.Tests.Data;

/// <summary>Reads T-SQL as SQL Server 2022 would, without a server.</summary>
internal static class TransactSql
{
    /// <summary>Parses a script, and the text of every <c>EXEC('…')</c> in it.</summary>
    public static TSqlFragment MustParse(string sql)
    {
        var script = Parse(sql);
        var bodies = new ExecutedTexts();
        script.Accept(bodies);
        foreach (var body in bodies.Texts)
        {
            Parse(body);
        }

        return script;
    }

    private static TSqlFragment Parse(string sql)
    {
        var script = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.True(errors.Count == 0, $"This is no T-SQL ({string.Join("; ", errors.Select(e => $"line {e.Line}: {e.Message}"))}):\n{sql}");
        return script;
    }

    private sealed class ExecutedTexts : TSqlFragmentVisitor
    {
        public List<string> Texts { get; } = [];

        public override void Visit(ExecutableStringList node) =>
            // A variable stands for a name (EF puts a constraint's there).
            Texts.Add(string.Concat(node.Strings.Select(s => s is StringLiteral text ? text.Value : "[name]")));
    }
}
