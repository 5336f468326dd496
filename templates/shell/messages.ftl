<#-- Every way in which the script stops, and what to do then. -->
# Ends the run with an exit code and how it ended.
pw_end() {
  pw_say '' "== $2"
  if pw_live; then
    pw_say "$2" >"$PW_DIR/status"
    pw_say "== $2" >>"$PW_LOG"
  fi
  exit "$1"
}

<#if uses.commands>
pw_fail() {
  rm -f "$PW_DIR/$PW_PART.try"
  pw_say '' "** [$PW_STEP] FAILED. Exit code: $PW_RC"
  case $PW_RC in
    126) pw_say '   126: the program was found, but it cannot be started.' ;;
    127) pw_say '   127: the program was not found. Is it installed and in the PATH?' ;;
  esac
  if [ -n "$PW_CMD" ]; then
    pw_say "   Command: $PW_CMD"
  fi
  pw_say "   Its output: $PW_LOG" \
    '   No later step was started.'
<#list first as step>
  if [ "$PW_STEP" = ${step.id} ]; then
    pw_say <#list step.lines as line>${line}<#sep> \
      </#sep></#list> \
      '   If this machine is further on than that, the records of done steps may be lost.' \
      "   They are looked for in $PW_DIR." \
      '   - If another folder has them: set PW_HOME to it, and start this script again.' \
      '   - If they are lost, and the procedure is over: there is nothing to do. Do not start' \
      '     this script again, and do not use --done.' \
      '   - If they are lost, and it is not over: write into the plan what there is now, and' \
      '     compile it again.' \
      '   If no step was done before:'
  fi
</#list>
<#if settles?has_content>
  case $PW_STEP in
    <#list settles as step>${step.id}<#sep> | </#list>)
      pw_say "   To look once more: $PW_START" \
        '   Do not use --done here: the steps behind this one are those of its branch only.'
      pw_end 1 "FAILED $PW_STEP"
      ;;
  esac
</#if>
  pw_say "   If you have removed the cause:       $PW_START" \
    '     which repeats this step' \
    "   If what it was to do is done by now: $PW_START --done $PW_PART"
  pw_end 1 "FAILED $PW_STEP"
}

</#if>
<#if uses.runs>
pw_interrupted() {
  pw_say '' "** [$PW_PART] was started earlier, and its result is not known." \
    "   Command: $PW_CMD" \
    '   Find out whether it worked, or is still at work: the runbook says how to check' \
    "   this step, and its output is in $PW_LOG" \
    "   If it did:     $PW_START --done $PW_PART" \
    "   If it did not: $PW_START --redo $PW_PART"
  pw_end 1 "INTERRUPTED $PW_PART"
}

</#if>
<#if uses.asks || uses.checks || uses.restarts || uses.repeats>
pw_unanswered() {
  pw_say '' "** [$PW_PART] waits for a person, but there is no terminal to answer at." \
    "   When it is done: $PW_START --done $PW_PART" \
    "   Or start the script in a terminal: $PW_START"
  pw_end 3 "UNCONFIRMED $PW_PART"
}

</#if>
<#if uses.restarts>
pw_leave() {
  pw_say '' "  Now restart $PW_MACHINE. When it is up again, run: $PW_START"
  pw_end 3 "RESTART $PW_STEP"
}

</#if>
pw_nowrite() {
  pw_say "** $PW_DIR cannot be written. Nothing further was done." \
    '   Free some space, or run it as a user who may write there. You can set another folder' \
    '   in PW_HOME, but only before the first step: progress is recorded here.'
  exit 1
}

pw_usage() {
  pw_say '** Unknown switch, or its step is missing. Nothing was done.' \
    '   The switches are:' \
    "   $PW_START              carry out the open steps" \
    "   $PW_START --dryrun     print them, change nothing" \
    "   $PW_START --status     show which steps are done" \
    "   $PW_START --got STEP   the other machine has reached STEP: continue" \
    "   $PW_START --done STEP  STEP is done, by hand or by an interrupted run: continue" \
    "   $PW_START --redo STEP  repeat STEP"
  exit 2
}

pw_elsewhere() {
  pw_say "** This script is for $PW_MACHINE, but this machine is $1. Nothing was done." \
    "   Start it on $PW_MACHINE. If this is that machine, under another host name, set" \
    "   PW_HOST=$PW_MACHINE before you start it."
  exit 2
}

pw_busy() {
  pw_say "** This script is already running on $PW_MACHINE, as process $1." \
    '   Continue in the terminal in which it waits, or end that process. Nothing was done.'
  exit 2
}

pw_foreign() {
  pw_say "** $PW_DIR belongs to another plan, or to another version of this one." \
    "   This script has plan id $PW_PLAN. That folder has:"
  cat "$PW_DIR/plan.id"
  pw_say '   If that work is finished, rename the folder and start again. Nothing was done.'
  exit 2
}

# Stops since a switch cannot be carried out.
pw_refuse() {
  pw_say "$@"
  pw_end 2 "STOPPED --$PW_MODE $PW_ARG"
}
