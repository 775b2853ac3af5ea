#!/usr/bin/env bash
# Usage: bash eng/bench.sh [BenchmarkDotNet arguments, for example --filter '*Due*']
# Measures the domain's hot paths, optimised and on an otherwise idle machine; results under artifacts/benchmarks.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ $# -eq 0 ]; then
    set -- --filter '*'
fi
exec dotnet run -c Release --project tests/Wanggarasi.Benchmarks -- --artifacts artifacts/benchmarks --buildTimeout 900 "$@" </dev/null
