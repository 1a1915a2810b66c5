#!/usr/bin/env bash
# Writes changes of the runtime packages' public members down in their PublicAPI.Unshipped.txt.
set -euo pipefail
cd "$(dirname "$0")"

for file in */PublicAPI.Unshipped.txt; do
  project="$(dirname "$file")"
  log="$(dotnet build "$project" --no-incremental -v:m -p:TreatWarningsAsErrors=false "$@" | grep "/$project.csproj")" || true
  gone="$(sed -nE "s/.*RS0017: Symbol '(.*)' is part of the declared API.*/\1/p" <<<"$log" | sort -u)"
  new="$(sed -nE "s/.*RS0016: Symbol '(.*)' is not part of the declared public API.*/\1/p" <<<"$log" | sort -u)"
  members="$({ tail -n +2 "$file" | grep -vxFf <(printf '%s\n' "${gone:-#}") || true; printf '%s\n' "$new"; } | LC_ALL=C sort -u | sed '/^$/d')"
  printf '#nullable enable\n%s\n' "$members" >"$file"
done
