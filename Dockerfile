# The portal as an image: built with the SDK, run on ASP.NET Core without a shell, as a user who owns nothing but /data.
#   docker build -t portal .
# Keys, outgoing messages and (with SQLite) the database live in the volume /data; no secret is in the image.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
# First only what names packages, so that a change of code does not fetch them again.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Wanggarasi.Domain/Wanggarasi.Domain.csproj src/Wanggarasi.Domain/
COPY src/Wanggarasi.Data/Wanggarasi.Data.csproj src/Wanggarasi.Data/
COPY src/Wanggarasi.Web/Wanggarasi.Web.csproj src/Wanggarasi.Web/
RUN dotnet restore src/Wanggarasi.Web
COPY src/ src/
COPY docs/verify-record.py docs/
RUN dotnet publish src/Wanggarasi.Web --configuration Release --no-restore --output /app /p:UseAppHost=false \
    && mkdir -p /data/kunci /data/pesan

# "extra": with ICU (Indonesian words) and the time zones (the office's clock). SkiaSharp's NoDependencies build needs no fonts.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=1654:1654 /data /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    Vault__KeyFile=/data/kunci/brankas.json \
    Keys__Directory=/data/kunci/sesi \
    Outbox__PickupDirectory=/data/pesan
USER 1654
VOLUME /data
EXPOSE 8080
# No shell and no curl in here: the portal asks itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["dotnet", "Wanggarasi.Web.dll", "health"]
ENTRYPOINT ["dotnet", "Wanggarasi.Web.dll"]
