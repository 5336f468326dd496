<#-- The script that gathers facts at one machine. What it sees is in docs/templates.md. -->
<#import "step.ftl" as layout>
#!/bin/sh
# Checks the state of one machine and changes nothing but its report.
# Made by Planwright. Do not edit: change the plan and make it again.
PW_SCRIPT=${script}
PW_MACHINE=${machine}
PW_DIR=${r"${PW_HOME:-/var/lib/planwright}"}/$PW_MACHINE
PW_LOG=$PW_DIR/${report}
PW_OUT=$PW_DIR/probe.out
PW_ID=
PW_OPEN=yes
PW_TRIES=0

pw_say() {
  printf '%s\n' "$@"
}

pw_log() {
  pw_say "$@" >>"$PW_LOG"
}

pw_begin() {
  PW_ID=$1
  PW_OPEN=yes
  pw_say "[$1] $2"
  pw_log "[PW:$1] begin $2"
}

# Moves what a look has seen to the report. A command that could not be started has seen nothing.
pw_seen() {
  pw_log "[PW:$PW_ID] look $1"
  cat "$PW_OUT" >>"$PW_LOG"
  if [ "$1" = run ]; then
    pw_log '' "[PW:$PW_ID] exit code $2"
  fi
  case $1/$2 in
    run/126 | run/127) : >"$PW_OUT" ;;
  esac
}

# Says that nothing else is looked at if what was seen holds a text, in any case and with any blanks.
pw_find() {
  if tr -s '\t ' '  ' <"$PW_OUT" | grep -q -i -F -e "$1"; then
    PW_OPEN=no
  fi
}

pw_ask() {
  PW_TRIES=$((PW_TRIES + 1))
  pw_log "[PW:$PW_ID] ask" "$@" "[PW:$PW_ID] answer:"
}

case $#/${r"${1-}"} in
  0/) ;;
  1/--new) ;;
  *)
    pw_say '** The switches are:' \
      "   sh $PW_SCRIPT        look, and write a report" \
      "   sh $PW_SCRIPT --new  look again, and write the report anew"
    exit 2
    ;;
esac
<@layout.host "">
  *)
    pw_say "** This script is for $PW_MACHINE, but this machine is $PW_HERE. Nothing was done." \
      "   If this is that machine, set PW_HOST=$PW_MACHINE before you start it."
    exit 2
    ;;
</@layout.host>
if [ "${r"${1-}"}" = --new ]; then
  rm -f "$PW_LOG"
fi
if [ -e "$PW_LOG" ]; then
  pw_say "** A report exists already: $PW_LOG" \
    "   It may contain answers. To replace it: sh $PW_SCRIPT --new"
  exit 2
fi
mkdir -p "$PW_DIR" 2>/dev/null
if ! pw_say '[PW] planwright probe 1' 2>/dev/null >"$PW_LOG"; then
  pw_say "** $PW_DIR cannot be written. Nothing was done." \
    '   Run it as a user who may write there, or set PW_HOME to another folder.'
  exit 1
fi
pw_log '[PW] plan '${plan} '[PW] target '${target} "[PW] machine $PW_MACHINE" '[PW] id ${hash}'
pw_say "$PW_SCRIPT: facts to look at: ${questions?size}" ''

<#list questions as question>
pw_begin ${question.id} ${question.title}
<#list question.looks as look>
if [ "$PW_OPEN" = yes ]; then
  (
    exec </dev/null >"$PW_OUT" 2>&1
    ${look.command}
  )
  pw_seen ${look.kind} $?
<#list look.finds as find>
  pw_find ${find}
</#list>
<#if look.enough>
  if [ -s "$PW_OUT" ]; then
    PW_OPEN=no
  fi
</#if>
fi
</#list>
<#if question.ask?has_content>
if [ "$PW_OPEN" = yes ]; then
  pw_ask <#list question.ask as line>${line}<#sep> </#sep></#list>
fi
</#if>
pw_log "[PW:$PW_ID] end"

</#list>
pw_log '[PW] end'
rm -f "$PW_OUT"
pw_say '' "== The report is $PW_LOG"
if [ "$PW_TRIES" -gt 0 ]; then
  pw_say "   Questions that only you can answer: $PW_TRIES" \
    '   Open it in an editor, write each answer after its "answer:", and save it.'
fi
pw_say '   Copy it to the machine with the plan, and run: planwright probe PLAN --read REPORT'
