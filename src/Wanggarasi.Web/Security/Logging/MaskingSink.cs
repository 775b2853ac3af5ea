using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace Wanggarasi.Web.Security.Logging;

/// <summary>Passes every log event through <see cref="Mask"/> before it reaches a sink: template, values, exception.</summary>
public sealed class MaskingSink(ILogEventSink inner) : ILogEventSink, IDisposable
{
    // The host's scopes name the path of the request; the portal logs route patterns only.
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal) { "RequestPath", "Path", "QueryString", "Query" };

    // Made by the server itself; masking them would cut the threads one follows in a log.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { "RequestId", "ConnectionId", "SourceContext", "ActionId" };

    private static readonly MessageTemplateParser Parser = new();

    public void Emit(LogEvent logEvent)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        var template = Mask.Text(logEvent.MessageTemplate.Text);
        inner.Emit(new LogEvent(
            logEvent.Timestamp,
            logEvent.Level,
            logEvent.Exception is null ? null : new MaskedException(logEvent.Exception),
            template == logEvent.MessageTemplate.Text ? logEvent.MessageTemplate : Parser.Parse(template),
            logEvent.Properties
                .Where(property => !Dropped.Contains(property.Key))
                .Select(property => new LogEventProperty(property.Key, Harmless.Contains(property.Key) ? property.Value : Masked(property.Value))),
            logEvent.TraceId ?? default,
            logEvent.SpanId ?? default));
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private static LogEventPropertyValue Masked(LogEventPropertyValue value) => value switch
    {
        ScalarValue { Value: string text } => new ScalarValue(Mask.Text(text)),
        ScalarValue { Value: null or bool or Guid or DateTime or DateTimeOffset or TimeSpan or Enum } => value,
        ScalarValue { Value: IFormattable number } when number.GetType().IsPrimitive || number is decimal => MaskedNumber(value, number),
        ScalarValue scalar => new ScalarValue(Mask.Text(scalar.Value!.ToString() ?? "")),
        SequenceValue sequence => new SequenceValue(sequence.Elements.Select(Masked)),
        StructureValue structure => new StructureValue(
            structure.Properties.Select(property => new LogEventProperty(property.Name, Masked(property.Value))), structure.TypeTag),
        DictionaryValue dictionary => new DictionaryValue(dictionary.Elements.Select(pair =>
            KeyValuePair.Create((ScalarValue)Masked(pair.Key), Masked(pair.Value)))),
        _ => value,
    };

    // A NIK held in a long is a NIK still.
    private static LogEventPropertyValue MaskedNumber(LogEventPropertyValue value, IFormattable number)
    {
        var text = number.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
        return number is double or float || Mask.Text(text) == text ? value : new ScalarValue(Mask.Put);
    }

    /// <summary>Prints what the exception printed, masked. Its type and stack stay readable.</summary>
    private sealed class MaskedException(Exception exception) : Exception(Mask.Text(exception.Message))
    {
        public override string? StackTrace => exception.StackTrace;

        public override string ToString() => Mask.Text(exception.ToString());
    }
}
