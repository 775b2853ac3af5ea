#!/usr/bin/env bash
# Usage: bash eng/test.sh
# Runs every test of the portal: finds or installs the browser, Python and zbarimg, restores, builds once (Release, warnings are errors),
# checks the format, runs all test projects. The last line is "N passed, N failed, N skipped", counted from the result
# files; the exit code is 0 only where everything built, was formatted, ran and passed.
#
#   CHROMIUM=/path/to/chromium   use this browser instead of looking for one
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export DOTNET_USE_POLLING_FILE_WATCHER=1 # a machine has few file watchers, a run opens hundreds of portals
export MSBUILDDISABLENODEREUSE=1 # a build node left behind would keep the output of a CI job open
configuration=Release
results="$PWD/artifacts/test-results"
failures=0

say() { printf '\n== %s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

find_browser() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

say "Browser"
if ! browser=$(find_browser); then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq </dev/null
        apt-get install -y -qq --no-install-recommends chromium fonts-liberation </dev/null
    fi
    browser=$(find_browser) || die "No Chromium found. Install it (Debian, Ubuntu: sudo apt-get install chromium) or set CHROMIUM to its path, then run this again."
fi
export CHROMIUM="$browser"
echo "$CHROMIUM"

# What a stranger would use: Python verifies the record (docs/verify-record.py), zbarimg reads a printed QR code.
need() { # command, Debian package
    command -v "$1" >/dev/null 2>&1 && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq </dev/null
        apt-get install -y -qq --no-install-recommends "$2" </dev/null
    fi
    command -v "$1" >/dev/null 2>&1 || die "No $1 found. Install it (Debian, Ubuntu: sudo apt-get install $2), then run this again."
}

say "Tools"
need python3 python3
need zbarimg zbar-tools
python3 --version
zbarimg --version

say "Build"
dotnet restore Wanggarasi.sln -v quiet </dev/null
dotnet build Wanggarasi.sln --no-restore -c "$configuration" -v quiet -clp:ErrorsOnly </dev/null

say "Format"
# Code style at level "warning" has been judged by the build; here the layout of every file.
if dotnet format whitespace Wanggarasi.sln --no-restore --verify-no-changes </dev/null; then
    echo "as agreed"
else
    echo "Run: dotnet format whitespace Wanggarasi.sln" >&2
    failures=$((failures + 1))
fi

rm -rf "$results"
mkdir -p "$results"
for project in tests/*.Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    say "$name"
    # A test that hangs fails after ten minutes instead of holding everything up.
    dotnet test "$project" --no-build -c "$configuration" -v quiet --results-directory "$results" \
        --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" \
        --blame-hang-timeout 10m --blame-hang-dump-type none </dev/null || failures=$((failures + 1))
done

# The counters of all result files: <Counters total="289" executed="289" passed="289" failed="0" …/>
sum() { # attribute, files…
    local attribute=$1 total=0 number
    shift
    for number in $(sed -n "s/.*<Counters .*\b$attribute=\"\([0-9]*\)\".*/\1/p" "$@"); do
        total=$((total + number))
    done
    echo "$total"
}

# A project with tests in it that reports none has not run.
for project in tests/*.Tests; do
    file="$results/$(basename "$project").trx"
    if grep -rqsE --include='*.cs' '\[(Fact|Theory)' "$project" && { [ ! -f "$file" ] || [ "$(sum executed "$file")" = 0 ]; }; then
        echo "No test of $project ran." >&2
        failures=$((failures + 1))
    fi
done

shopt -s nullglob
files=("$results"/*.trx)
total=0 executed=0 passed=0
if [ "${#files[@]}" -gt 0 ]; then
    total=$(sum total "${files[@]}")
    executed=$(sum executed "${files[@]}")
    passed=$(sum passed "${files[@]}")
fi
failed=$((executed - passed))
skipped=$((total - executed))
[ "$total" -gt 0 ] || failures=$((failures + 1))

printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] && [ "$failures" -eq 0 ]
