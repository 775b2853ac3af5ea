#!/usr/bin/env bash
# Usage: bash eng/migration.sh NAME      for example: bash eng/migration.sh AddComplaints
# Adds one migration of the model to both databases (Migrations/Sqlite and Migrations/SqlServer). Read what it wrote
# before committing: a renamed column comes out as one dropped and one added.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
name=${1:-}
if [[ ! "$name" =~ ^[A-Z][A-Za-z0-9]*$ ]]; then
    echo "Usage: bash eng/migration.sh NAME   (a name in PascalCase that says what changes, for example AddComplaints)" >&2
    exit 2
fi

dotnet tool restore </dev/null
dotnet build src/Wanggarasi.Data -v quiet -clp:ErrorsOnly </dev/null
for database in Sqlite SqlServer; do
    dotnet ef migrations add "$name" --no-build --context "${database}OfficeDb" --output-dir "Migrations/$database" \
        --project src/Wanggarasi.Data --startup-project src/Wanggarasi.Data </dev/null
done
echo "Added $name to src/Wanggarasi.Data/Migrations/{Sqlite,SqlServer}."
