#!/usr/bin/env bash
# One run of lint for a job on GitHub: text and annotations in the log, a file for code scanning, a
# summary, and outputs for later steps. Values come in by the environment and never become code.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/planwright.XXXXXX")
trap 'rm -rf "$work"' EXIT
sarif=${PLANWRIGHT_SARIF:-planwright.sarif}
case $sarif in
  *$'\n'*) echo "sarif-file holds a line end" >&2; exit 2 ;;
esac

options=(--color always --format text)
options+=(--format "sarif=$sarif" --format "github=$work/annotations")
options+=(--format "markdown=$work/summary" --format "json=$work/findings")
[[ -z ${PLANWRIGHT_FAIL_ON:-} ]] || options+=(--fail-on "$PLANWRIGHT_FAIL_ON")
[[ -z ${PLANWRIGHT_DIFF_BASE:-} ]] || options+=(--diff-base "$PLANWRIGHT_DIFF_BASE")
[[ -z ${PLANWRIGHT_BASELINE:-} ]] || options+=(--baseline "$PLANWRIGHT_BASELINE")

# lines TEXT: appends its lines that are not empty to the array `words`.
lines() {
  local line
  while IFS= read -r line; do
    [[ -z $line ]] || words+=("$line")
  done <<< "$1"
}

words=()
lines "${PLANWRIGHT_ARGS:-}"
options+=(${words[@]+"${words[@]}"})
words=()
lines "${PLANWRIGHT_PATHS:-.}"

status=0
"$here/../../planwright" lint "${options[@]}" -- ${words[@]+"${words[@]}"} || status=$?

# count NAME: the number of that name in the summary of the report.
count() {
  sed -n "s/^ *\"$1\": \([0-9]*\),\{0,1\}$/\1/p" "$work/findings" | head -n 1
}

if [[ -f $work/annotations ]]; then
  cat "$work/annotations"
fi
if [[ -f $work/summary ]]; then
  cat "$work/summary" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
fi
{
  echo "exit-code=$status"
  if [[ -f $work/findings ]]; then
    echo "errors=$(($(count errors) + $(count dangers)))"
    echo "warnings=$(count warnings)"
    echo "sarif-file=$sarif"
  fi
} >> "${GITHUB_OUTPUT:-/dev/null}"
exit "$status"
