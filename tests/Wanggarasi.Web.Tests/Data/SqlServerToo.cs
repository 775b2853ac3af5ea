using System.Collections;
using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Wanggarasi.Data;

namespace Wanggarasi.Web.Tests.Data;

/// <summary>
/// Every query that any test runs on SQLite is translated for SQL Server too, and the T-SQL it becomes is parsed: a
/// query that only one of the two databases understands fails the test that ran it. No server is asked.
/// </summary>
public sealed class SqlServerToo : IQueryExpressionInterceptor
{
    /// <summary>One for all offices: EF keeps a service provider per instance of such an interceptor.</summary>
    public static readonly SqlServerToo Instance = new();

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<string>>> s_translated = new(StringComparer.Ordinal);

    private SqlServerToo()
    {
    }

    /// <summary>The T-SQL of every query seen so far, by the query.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Translated =>
        s_translated.Where(t => t.Value.IsValueCreated).ToDictionary(t => t.Key, t => t.Value.Value, StringComparer.Ordinal);

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is SqliteOfficeDb)
        {
            _ = s_translated.GetOrAdd(ExpressionPrinter.Print(queryExpression), _ => new(() => Translate(queryExpression))).Value;
        }

        return queryExpression;
    }

    private static List<string> Translate(Expression query)
    {
        var collected = new Collected();
        var options = new DbContextOptionsBuilder<SqlServerOfficeDb>();
        Archive.UseSqlServer(options, "Server=nobody;Database=Office;Encrypt=false");
        options.AddInterceptors(collected, new NoConnection()).EnableServiceProviderCaching();
        using var db = new SqlServerOfficeDb(options.Options);
        var roots = new Roots(db);
        var rewritten = roots.Visit(query);
        var element = rewritten.Type.GetInterfaces().Append(rewritten.Type)
            .FirstOrDefault(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IQueryable<>))?.GetGenericArguments()[0];
        var result = element is null ? rewritten.Type : typeof(IEnumerable<>).MakeGenericType(element);
        try
        {
            typeof(SqlServerToo).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(result).Invoke(null, [db, rewritten, roots.Parameters]);
        }
        catch (TargetInvocationException failure) when (failure.InnerException is InvalidOperationException && collected.Commands.Count > 0)
        {
            // "Sequence contains no elements": nobody answered, and the SQL is what we came for.
        }
        catch (TargetInvocationException failure)
        {
            throw new InvalidOperationException($"SQL Server cannot run this query:\n{ExpressionPrinter.Print(query)}\n{failure.InnerException!.Message}", failure.InnerException);
        }

        Assert.True(collected.Commands.Count > 0, $"No SQL came of this query:\n{ExpressionPrinter.Print(query)}");
        foreach (var sql in collected.Commands)
        {
            TransactSql.MustParse(sql);
        }

        return collected.Commands;
    }

    private static void Run<T>(SqlServerOfficeDb db, Expression query, IReadOnlyList<QueryParameterExpression> parameters)
    {
        var compiled = db.GetService<IDatabase>().CompileQuery<T>(query, async: false);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var parameter in parameters)
        {
            context.Parameters.TryAdd(parameter.Name, Sample(parameter.Type));
        }

        if (compiled(context) is IEnumerable rows and not string)
        {
            foreach (var _ in rows)
            {
                break;
            }
        }
    }

    private static object? Sample(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
        {
            return "x";
        }

        if (plain.IsArray)
        {
            var item = plain.GetElementType()!;
            var array = Array.CreateInstance(item, 2);
            array.SetValue(Sample(item), 0);
            array.SetValue(Sample(item), 1);
            return array;
        }

        if (plain.IsGenericType && typeof(IEnumerable).IsAssignableFrom(plain))
        {
            var item = plain.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            list.Add(Sample(item));
            list.Add(Sample(item));
            return list;
        }

        return plain.IsValueType ? (plain.IsEnum ? Enum.GetValues(plain).GetValue(0) : Activator.CreateInstance(plain)) : null;
    }

    private sealed class Roots(DbContext db) : ExpressionVisitor
    {
        public List<QueryParameterExpression> Parameters { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root when node.GetType() == typeof(EntityQueryRootExpression):
                    return new EntityQueryRootExpression(db.Model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression parameter:
                    Parameters.Add(parameter);
                    return parameter;
                default:
                    return base.VisitExtension(node);
            }
        }
    }

    private sealed class Collected : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Commands.Add(command.CommandText);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Commands.Add(command.CommandText);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
        {
            Commands.Add(command.CommandText);
            return InterceptionResult<object>.SuppressWithResult(0);
        }
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();
    }
}
