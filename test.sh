#!/usr/bin/env bash
# Builds everything, runs every test project, and ends with one line: how many passed, how many failed.
# Arguments go to 'dotnet test', such as --filter Rules. Without any, the slow tests are left to .ci/run: '--slow' runs them, with what was built before.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# They compare generated code on very many lists and beside odd code, build packages, drive an editor, mutate sorts and broken code, compute a page of problems, and hold every label and
# every function of the corpus and every library model against the real thing; of the learning engine, they train and multiply large matrices.
slow=(TrainingTests SizesBeyondEachBlock SumsOfColumns AllListsUpToSeven HostileCodeTests Package.Tests Editor.Tests ProblemsPageTests SortProofTests BrokenCodeTests FidelityTests CorpusLabelsAreTrueTests CorpusAndTheLawCheckerTests)
any() { local filter; filter=$(printf "$1FullyQualifiedName$2%s" "${slow[@]}"); echo "${filter:1}"; }
if [ $# -eq 0 ]; then
    set -- --filter "$(any '&' '!~')"
elif [ "$1" = --slow ]; then
    set -- --no-build --filter "$(any '|' '~')"
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test FilterEquivariance.sln -c Release --nologo -v minimal "$@" </dev/null 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

count() { grep -oE "^(Passed|Failed)! .*" "$log" | grep -oE "$1: +[0-9]+" | awk '{ sum += $2 } END { print sum + 0 }'; }
passed=$(count Passed)
failed=$(count Failed)
echo "$passed passed, $failed failed"

# A run in which nothing was tested has shown nothing.
[ "$passed" -gt 0 ] || [ "$status" -ne 0 ] || status=1
exit "$status"
