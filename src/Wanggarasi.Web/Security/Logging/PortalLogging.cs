using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Formatting.Compact;

namespace Wanggarasi.Web.Security.Logging;

/// <summary>Structured logs on standard output, through the mask.</summary>
public static class PortalLogging
{
    public static void AddPortalLogging(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog((services, logger) => logger
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Sink(LoggerSinkConfiguration.Wrap(sink => new MaskingSink(sink), sinks =>
            {
                if (builder.Environment.IsDevelopment())
                {
                    sinks.Console(
                        outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                        formatProvider: System.Globalization.CultureInfo.InvariantCulture);
                }
                else
                {
                    sinks.Console(new RenderedCompactJsonFormatter());
                }

                // Tests listen here.
                foreach (var listener in services.GetServices<ILogEventSink>())
                {
                    sinks.Sink(listener);
                }
            })), preserveStaticLogger: true);
}
