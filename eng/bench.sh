#!/usr/bin/env bash
# Usage: bash eng/bench.sh [BenchmarkDotNet arguments, for example --filter '*Due*']
#        bash eng/bench.sh calendar     seconds to move a holiday with about 10,000 running cases (goal: under 10)
# Measures the domain's hot paths, optimised and on an otherwise idle machine; results under artifacts/benchmarks.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ "${1:-}" = calendar ]; then
    office=$(mktemp -d)
    trap 'rm -rf "$office"' EXIT
    export ASPNETCORE_ENVIRONMENT=Development ConnectionStrings__Office="Data Source=$office/kantor.db" Vault__KeyFile="$office/brankas.json"
    dotnet build src/Wanggarasi.Web -c Release -v quiet -clp:ErrorsOnly </dev/null
    cd src/Wanggarasi.Web
    portal=bin/Release/net10.0/Wanggarasi.Web.dll
    # Of the last three days nearly everything is still under way, and most of it due on the next working day: that one becomes a holiday.
    until=$(TZ=Asia/Makassar date -d yesterday +%F)
    holiday=$(TZ=Asia/Makassar date +%F)
    while [ "$(date -d "$holiday" +%u)" -gt 5 ]; do holiday=$(date -d "$holiday + 1 day" +%F); done
    dotnet "$portal" seed --applications 17000 --days 3 --until "$until"
    sed '0,/"closed": \[/s//"closed": [ { "date": "'"$holiday"'", "kind": "libur_daerah", "name": "Uji" },/' ../Wanggarasi.Data/Seeds/calendar.json > "$office/kalender.json"
    dotnet "$portal" calendar "$office/kalender.json" --reason "uji kecepatan"
    exit
fi

if [ $# -eq 0 ]; then
    set -- --filter '*'
fi
exec dotnet run -c Release --project tests/Wanggarasi.Benchmarks -- --artifacts artifacts/benchmarks --buildTimeout 900 "$@" </dev/null
