#!/bin/sh
# Made by Planwright. Do not edit: change the plan and compile it again.
# Start it without a switch; after any stop start it again, and it continues.
# Each step has a file when it has begun (.try) and when it is done (.ok).
PW_SCRIPT='w1.sh'
PW_START='sh w1.sh'
PW_MACHINE='w1'
PW_PLAN=918ad556182c409f
PW_DIR=${PW_HOME:-/var/lib/planwright}/$PW_MACHINE
PW_LOG=$PW_DIR/run.log
PW_OUT=$PW_DIR/now.out
PW_MODE=run
PW_ARG=
PW_STEP=
PW_PART=
PW_CMD=
PW_RC=0
PW_OPEN=
PW_TRIES=0

pw_say() {
  printf '%s\n' "$@"
}

pw_live() {
  [ "$PW_MODE" != dryrun ]
}

pw_log() {
  pw_say "$@" >>"$PW_LOG" || pw_nowrite
}

# Writes a file of the script's folder, and has it on the disk before anything else is done.
pw_mark() {
  pw_say "$2" 2>/dev/null >"$PW_DIR/$1" || pw_nowrite
  sync "$PW_DIR/$1" 2>/dev/null || sync
}

# Begins a step; fails if it is done.
pw_begin() {
  PW_STEP=$1
  PW_PART=$1
  PW_CMD=
  PW_RC=0
  PW_TRIES=0
  [ ! -e "$PW_DIR/$1.ok" ] || return 1
  pw_say ''
  if pw_live; then
    pw_say "RUNNING $1" 2>/dev/null >"$PW_DIR/status" || pw_nowrite
  fi
}

# Says whether nothing of a step has begun.
pw_fresh() {
  [ ! -e "$PW_DIR/$1.ok" ] && [ ! -e "$PW_DIR/$1.try" ]
}

# Begins a part of a step; fails if it is done.
pw_part() {
  PW_PART=$1
  PW_RC=0
  [ ! -e "$PW_DIR/$1.ok" ]
}

# Begins a command; fails if it is not to be carried out. Its exit code comes to be in PW_RC.
pw_run() {
  PW_CMD=$1
  PW_RC=dry
  pw_say "  + $1"
  pw_live || return 1
  if [ -e "$PW_DIR/$PW_PART.try" ]; then
    pw_interrupted
  fi
  pw_mark "$PW_PART.try" begun
  pw_begun
}

# Begins a command that looks whether a step is needed; fails if it is not to be carried out.
pw_look() {
  PW_CMD=$1
  PW_RC=0
  pw_say "  ? $1"
  pw_live || return 1
  pw_begun
}

# Says whether a step is needed, after that: exit code 0 says so.
pw_needed() {
  if [ "$PW_RC" -gt 125 ]; then
    pw_fail
  fi
  [ "$PW_RC" -eq 0 ]
}

# Begins a wait: looks do no harm, so that one that was cut off begins anew.
pw_await() {
  PW_CMD=$2
  PW_RC=dry
  PW_SEEN=no
  PW_TRIES=0
  PW_END=$(($(date +%s) + $1))
  shift
  pw_say "  ~ $1"
  shift
  pw_say "$@"
}

# Says whether to look once more, and waits before the second look and later ones.
pw_pending() {
  if [ "$PW_SEEN" != no ] || ! pw_live; then
    return 1
  fi
  if [ "$PW_TRIES" -gt 0 ]; then
    PW_LEFT=$((PW_END - $(date +%s)))
    if [ "$PW_LEFT" -le 0 ]; then
      PW_SEEN=late
      return 1
    fi
    sleep "$((PW_LEFT < $1 ? PW_LEFT : $1))"
  fi
  PW_TRIES=$((PW_TRIES + 1))
  pw_begun
}

# Takes what a look showed: its exit code, the code that is waited for, or else the text.
pw_tried() {
  PW_RC=$1
  if [ -n "$3" ]; then
    if grep -q -F -e "$3" "$PW_OUT"; then
      PW_SEEN=yes
    fi
  elif [ "$1" -eq "$2" ]; then
    PW_SEEN=yes
  fi
  if [ "$PW_SEEN" = yes ] || [ "$PW_TRIES" -eq 1 ]; then
    cat "$PW_OUT"
  fi
  pw_save
  pw_log "[$PW_PART] exit code $PW_RC"
  if [ "$PW_SEEN" = no ] && [ "$PW_RC" -gt 125 ]; then
    PW_SEEN=broken
  fi
}

# Goes on if it was seen.
pw_arrived() {
  if [ "$PW_SEEN" = yes ]; then
    pw_say "  Seen, look $PW_TRIES."
  elif pw_live; then
    pw_say '' "  It was not seen in $PW_TRIES looks." "$@"
    pw_fail
  fi
}

# The output of a command is in a file while it runs, and then on the screen and in the log.
pw_begun() {
  pw_log "[$PW_PART] + $PW_CMD"
  true 2>/dev/null >"$PW_OUT" || pw_nowrite
}

pw_ended() {
  PW_RC=$1
  cat "$PW_OUT"
  pw_save
  pw_log "[$PW_PART] exit code $PW_RC"
}

# Moves the output of a command to the log.
pw_save() {
  if [ -e "$PW_OUT" ]; then
    cat "$PW_OUT" >>"$PW_LOG" || pw_nowrite
    rm -f "$PW_OUT"
  fi
}

# Goes on after a command that ended with 0.
pw_good() {
  case $PW_RC in
    dry | 0) ;;
    *) pw_fail ;;
  esac
}

# Records that a step is not needed.
pw_needless() {
  pw_say "  Not needed: the check before it ended with $PW_RC."
  PW_PART=$PW_STEP
  pw_ok
}

# Records that PW_PART is done.
pw_ok() {
  pw_live || return 0
  pw_mark "$PW_PART.ok" "done"
  rm -f "$PW_DIR/$PW_PART.try"
  pw_log "[$PW_PART] done"
}

# Waits until a person has done what was said.
pw_wait() {
  pw_live || return 0
  pw_key '  When this is done, press Enter. To stop, press Ctrl+C.'
  pw_log "[$PW_PART] done by hand"
}

# Waits until a person has seen what was said.
pw_sure() {
  pw_live || return 0
  pw_key '  If this is true, press Enter. If not, press Ctrl+C.'
}

pw_key() {
  pw_say "$1"
  read -r _ || pw_unanswered
}

# Asks for a restart the first time, and for how it went the second time.
pw_restart() {
  pw_live || {
    pw_say "  $PW_MACHINE restarts at the end of this step."
    return 0
  }
  PW_BOOT=
  if [ -r /proc/sys/kernel/random/boot_id ]; then
    PW_BOOT=$(cat /proc/sys/kernel/random/boot_id)
  fi
  if [ ! -e "$PW_DIR/$PW_PART.try" ]; then
    pw_say "  $PW_MACHINE restarts at the end of this step."
    pw_key '  To end this script and restart, press Enter. To wait, press Ctrl+C.'
    pw_mark "$PW_PART.try" "restart $PW_BOOT"
    pw_leave
  fi
  if [ -n "$PW_BOOT" ] && grep -q -x -F "restart $PW_BOOT" "$PW_DIR/$PW_PART.try"; then
    pw_say "  $PW_MACHINE has not restarted since this step began."
    pw_leave
  fi
  pw_say "  This step needs a restart of $PW_MACHINE." "  Check: $PW_MACHINE has restarted"
}

# Says whether a result has asked for a restart.
pw_asked() {
  [ -e "$PW_DIR/$PW_STEP-R.rst" ]
}

# Asks for the cause of a result to be removed; then the step is carried out from its first part.
pw_again() {
  PW_TRIES=$((PW_TRIES + 1))
  rm -f "$PW_DIR/$PW_PART.try" "$PW_DIR/$PW_STEP"-*
  if [ "$PW_TRIES" -ge 3 ]; then
    pw_fail
  fi
  PW_PART=$PW_STEP
  pw_key '  Remove this cause. Then press Enter to repeat this step. To stop, press Ctrl+C.'
}

# Says whether the steps of another machine come first.
pw_closed() {
  pw_live && [ ! -e "$PW_DIR/$1.got" ]
}

# Looks whether a service is as it is to be: PW_SEEN is running, stopped, or empty if nobody knows.
pw_service() {
  PW_SEEN=
  systemctl is-active --quiet -- "$1" </dev/null >/dev/null 2>&1
  case $? in
    0) PW_SEEN=running ;;
    3 | 4) PW_SEEN=stopped ;;
  esac
}

# Says whether a command about a service is not needed.
pw_before() {
  pw_live || return 1
  pw_service "$1"
  [ "$PW_SEEN" = "$2" ] || return 1
  pw_say "  Not needed: $1 is $PW_SEEN, as systemctl shows."
}

# Looks at a service after the command, three times, since a service takes its time.
pw_after() {
  pw_live || return 0
  [ "$PW_RC" -ne 127 ] || return 1
  PW_LOOKS=0
  while true; do
    pw_service "$1"
    if [ -z "$PW_SEEN" ]; then
      pw_say '  systemctl does not answer. Look by other means:' "  $1 has to be $2."
      pw_sure
      return 0
    fi
    if [ "$PW_SEEN" = "$2" ]; then
      pw_say "  Seen: $1 is $PW_SEEN."
      return 0
    fi
    PW_LOOKS=$((PW_LOOKS + 1))
    if [ "$PW_LOOKS" -ge 3 ]; then
      PW_RC="$PW_RC, but $1 is $PW_SEEN"
      return 1
    fi
    pw_say "  $1 is still $PW_SEEN. Looking again in ten seconds."
    sleep 10
  done
}

# Ends the run with an exit code and how it ended.
pw_end() {
  pw_say '' "== $2"
  if pw_live; then
    pw_say "$2" >"$PW_DIR/status"
    pw_say "== $2" >>"$PW_LOG"
  fi
  exit "$1"
}

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
  if [ "$PW_STEP" = S001 ]; then
    pw_say '   First find out whether this procedure was carried out before, to its end or' \
      '   in part.' \
      '   S001 runs the first command at w1.' \
      '   If this machine is further on than that, the records of done steps may be lost.' \
      "   They are looked for in $PW_DIR." \
      '   - If another folder has them: set PW_HOME to it, and start this script again.' \
      '   - If they are lost, and the procedure is over: there is nothing to do. Do not start' \
      '     this script again, and do not use --done.' \
      '   - If they are lost, and it is not over: write into the plan what there is now, and' \
      '     compile it again.' \
      '   If no step was done before:'
  fi
  pw_say "   If you have removed the cause:       $PW_START" \
    '     which repeats this step' \
    "   If what it was to do is done by now: $PW_START --done $PW_PART"
  pw_end 1 "FAILED $PW_STEP"
}

pw_interrupted() {
  pw_say '' "** [$PW_PART] was started earlier, and its result is not known." \
    "   Command: $PW_CMD" \
    '   Find out whether it worked, or is still at work: the runbook says how to check' \
    "   this step, and its output is in $PW_LOG" \
    "   If it did:     $PW_START --done $PW_PART" \
    "   If it did not: $PW_START --redo $PW_PART"
  pw_end 1 "INTERRUPTED $PW_PART"
}

pw_unanswered() {
  pw_say '' "** [$PW_PART] waits for a person, but there is no terminal to answer at." \
    "   When it is done: $PW_START --done $PW_PART" \
    "   Or start the script in a terminal: $PW_START"
  pw_end 3 "UNCONFIRMED $PW_PART"
}

pw_leave() {
  pw_say '' "  Now restart $PW_MACHINE. When it is up again, run: $PW_START"
  pw_end 3 "RESTART $PW_STEP"
}

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

# Reads the switches, takes the folder, and does what a switch says.
pw_open() {
  case $#/${1-} in
    0/) ;;
    1/--dryrun) PW_MODE=dryrun ;;
    1/--status) PW_MODE=status ;;
    2/--got | 2/--done | 2/--redo)
      PW_MODE=${1#--}
      PW_ARG=$(printf '%s' "$2" | tr '[:lower:]' '[:upper:]')
      ;;
    *) pw_usage ;;
  esac
  PW_HERE=${PW_HOST:-$(uname -n)}
  case $(printf '%s' "$PW_HERE" | tr '[:upper:]' '[:lower:]') in
    "$(printf '%s' "$PW_MACHINE" | tr '[:upper:]' '[:lower:]')") ;;
    "$(printf '%s' "$PW_MACHINE" | tr '[:upper:]' '[:lower:]')".*) ;;
    *) pw_elsewhere "$PW_HERE" ;;
  esac
  pw_say 'w1.sh: 4 of the 7 steps of web' 'Plan id 918ad556182c409f'
  if [ -e "$PW_DIR/plan.id" ]; then
    grep -q -x -F "$PW_PLAN" "$PW_DIR/plan.id" || pw_foreign
  fi
  case $PW_MODE in
    dryrun)
      pw_say 'Dry run: nothing is changed. The steps that are still open:'
      return 0
      ;;
    status)
      pw_status
      exit 0
      ;;
  esac
  mkdir -p "$PW_DIR" 2>/dev/null || pw_nowrite
  if [ ! -e "$PW_DIR/plan.id" ]; then
    pw_mark plan.id "$PW_PLAN"
  fi
  pw_claim
  # A signal: what is at work has its file, so that the next run asks about it.
  trap 'pw_say "" "** Stopped in [$PW_PART]. To continue, start it again: $PW_START"; exit 130' HUP INT TERM
  pw_log "== $PW_SCRIPT $PW_MODE $PW_ARG" "$(date)"
  pw_save
  case $PW_MODE in
    got) pw_got ;;
    done) pw_done ;;
    redo) pw_redo ;;
  esac
}

# Lets one run at a time continue: the link run.N says which process the run N is, and the last counts.
pw_claim() {
  PW_RUN=0
  for pw_each in "$PW_DIR"/run.[0-9]*; do
    pw_number=${pw_each##*/run.}
    case $pw_number in
      *[!0-9]*) ;;
      *) if [ "$pw_number" -gt "$PW_RUN" ]; then PW_RUN=$pw_number; fi ;;
    esac
  done
  if [ "$PW_RUN" -gt 0 ]; then
    pw_other=$(readlink "$PW_DIR/run.$PW_RUN")
    if pw_alive "$pw_other"; then
      pw_busy "$pw_other"
    fi
  fi
  PW_RUN=$((PW_RUN + 1))
  if ! ln -s "$$" "$PW_DIR/run.$PW_RUN" 2>/dev/null; then
    if [ -h "$PW_DIR/run.$PW_RUN" ]; then
      pw_busy "$(readlink "$PW_DIR/run.$PW_RUN")"
    fi
    pw_nowrite
  fi
  for pw_each in "$PW_DIR"/run.[0-9]*; do
    if [ "$pw_each" != "$PW_DIR/run.$PW_RUN" ]; then
      rm -f "$pw_each"
    fi
  done
}

# Says whether a process is a run of this script.
pw_alive() {
  kill -0 "$1" 2>/dev/null || return 1
  [ ! -r "/proc/$1/cmdline" ] || grep -q -F -e "$PW_SCRIPT" "/proc/$1/cmdline"
}

pw_got() {
  case $PW_ARG in
    S007)
      if [ ! -e "$PW_DIR/S003.ok" ]; then
        pw_refuse "** $PW_ARG comes later: [S003] is not done yet. Run: $PW_START"
      fi
      ;;
    *)
      pw_refuse "** $PW_ARG is not a step at which this script continues after another machine." \
        '   Those are: S007'
      ;;
  esac
  pw_mark "$PW_ARG.got" got
}

pw_done() {
  pw_find
  if [ -n "$PW_OPEN" ]; then
    pw_refuse "** $PW_ARG is not next: $PW_OPEN is not done yet. Run: $PW_START"
  fi
  pw_ok
}

pw_redo() {
  pw_find
  rm -f "$PW_DIR/$PW_PART.ok" "$PW_DIR/$PW_PART.try" "$PW_DIR/$PW_PART"-* "$PW_DIR/$PW_STEP.ok"
}

# Finds the step or part PW_ARG. PW_OPEN is the first thing before it that is not done.
pw_find() {
  PW_OPEN=
  for pw_each in \
    S001/S001-1 \
    S001/S001-2 \
    S001/S001-3 \
    S001/S001 \
    S002/S002-1 \
    S002/S002-2 \
    S002/S002-3 \
    S002/S002 \
    S003/S003-1 \
    S003/S003-2 \
    S003/S003-3 \
    S003/S003 \
    S007/got \
    S007/S007 \
    end; do
    PW_STEP=${pw_each%%/*}
    PW_PART=${pw_each#*/}
    if [ "$PW_PART" = got ]; then
      if [ ! -e "$PW_DIR/$PW_STEP.got" ]; then
        PW_OPEN=${PW_OPEN:-the hand-over to $PW_STEP}
      fi
    elif [ "$PW_PART" = "$PW_ARG" ]; then
      return 0
    elif [ "$PW_STEP" = "$PW_PART" ] && [ ! -e "$PW_DIR/$PW_STEP.ok" ]; then
      PW_OPEN=${PW_OPEN:-$PW_STEP}
    fi
  done
  pw_refuse "** $PW_ARG is not a step of $PW_MACHINE. See: $PW_START --status"
}

pw_status() {
  pw_say "Folder: $PW_DIR"
  if [ -e "$PW_DIR/status" ]; then
    case $(cat "$PW_DIR/status") in
      RUNNING*) pw_say 'A run is at work now, or was cut off, in:' ;;
      *) pw_say 'The last run ended with:' ;;
    esac
    cat "$PW_DIR/status"
  fi
  pw_state S001 '[S001] Take w1 out of service'
  pw_state S002 '[S002] Install the web server on w1'
  pw_state S003 '[S003] Take w1 into service'
  pw_say '------ then S004 to S006 on w2.example.com'
  pw_state S007 '[S007] Tell the people of w1'
}

# Says what is known of a step.
pw_state() {
  pw_state=open
  for pw_each in "$PW_DIR/$1"-* "$PW_DIR/$1.try"; do
    if [ -e "$pw_each" ]; then
      pw_state=part
    fi
  done
  if [ -e "$PW_DIR/$1.ok" ]; then
    pw_state='done'
  fi
  shift
  pw_say "[$pw_state] $1"
  shift
  for pw_each in "$@"; do
    pw_say "       $pw_each"
  done
}

S001() {
  pw_begin S001 || return 0
  pw_say '[S001] Take w1 out of service' \
    '  WARNING: Sessions on w1 end' \
    '  Way back once it is done: B007, back to the start'
  if pw_fresh S001-1; then
    if pw_look 'tool serves w1'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        tool serves w1
      )
      pw_ended $?
    fi
    if ! pw_needed; then
      pw_needless
      return 0
    fi
  fi
  while true; do
    if pw_part S001-1; then
      if pw_run 'tool drain w1'; then
        (
          exec </dev/null >"$PW_OUT" 2>&1
          tool drain w1
        )
        pw_ended $?
      fi
      case $PW_RC in
        dry) ;;
        0) ;;
        3)
          pw_say '  somebody is at work'
          pw_again
          continue
          ;;
        4)
          pw_say '  files are in use'
          pw_mark "$PW_STEP-R.rst" restart
          ;;
        *)
          pw_say '  no luck'
          pw_fail
          ;;
      esac
      pw_ok
    fi
    if pw_part S001-2; then
      if pw_run "tool note \"/srv/it's here\" | cat && echo noted"; then
        (
          exec </dev/null >"$PW_OUT" 2>&1
          tool note "/srv/it's here" | cat && echo noted
        )
        pw_ended $?
      fi
      case $PW_RC in
        dry) ;;
        0) ;;
        3)
          pw_say '  somebody is at work'
          pw_again
          continue
          ;;
        4)
          pw_say '  files are in use'
          pw_mark "$PW_STEP-R.rst" restart
          ;;
        *)
          pw_say '  no luck'
          pw_fail
          ;;
      esac
      pw_ok
    fi
    if pw_part S001-3 && pw_asked; then
      PW_CMD=
      pw_restart
      pw_say '  Check: nothing is served by w1'
      pw_sure
      pw_ok
    fi
    break
  done
  PW_PART=S001
  pw_ok
}

S002() {
  pw_begin S002 || return 0
  pw_say '[S002] Install the web server on w1' \
    '  Way back once it is done: B006, back to the start'
  if pw_part S002-1; then
    if pw_run "for part in one two; do
  tool install \"\$part\" --folder=\"/srv/it's here\"
done"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        for part in one two; do
  tool install "$part" --folder="/srv/it's here"
done
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S002-2; then
    PW_CMD=
    pw_say "  1. Look at the lamp of w1's case"
    pw_wait
    pw_ok
  fi
  if pw_part S002-3; then
    PW_CMD=
    pw_restart
    pw_sure
    pw_ok
  fi
  PW_PART=S002
  pw_ok
}

S003() {
  pw_begin S003 || return 0
  pw_say '[S003] Take w1 into service' \
    '  Way back once it is done: B005, back to the start'
  if pw_part S003-1; then
    if ! pw_before 'web' running; then
      if pw_run 'systemctl start web'; then
        (
          exec </dev/null >"$PW_OUT" 2>&1
          systemctl start web
        )
        pw_ended $?
      fi
      if ! pw_after 'web' running; then
        pw_fail
      fi
    fi
    pw_ok
  fi
  if pw_part S003-2; then
    pw_await 3 'tool answers w1' '    until it ends with exit code 0; every 1 s, for at most 3 s'
    while pw_pending 1; do
      (
        exec </dev/null >"$PW_OUT" 2>&1
        tool answers w1
      )
      pw_tried $? 0 ''
    done
    pw_arrived '   look at the log of w1'
    pw_ok
  fi
  if pw_part S003-3; then
    pw_await 3600 'tool state w1' "    until its output holds: it's up; every 1 min, for at most 1 h"
    while pw_pending 60; do
      (
        exec </dev/null >"$PW_OUT" 2>&1
        tool state w1
      )
      pw_tried $? 0 "it's up"
    done
    pw_arrived
    pw_ok
  fi
  PW_PART=S003
  pw_ok
}

S007() {
  pw_begin S007 || return 0
  pw_say '[S007] Tell the people of w1' \
    '  Way back once it is done: B001, back to the start'
  if pw_part S007; then
    PW_CMD=
    pw_say '  1. Call them'
    pw_wait
    pw_ok
  fi
}

pw_open "$@"
S001
S002
S003
if pw_closed S007; then
  pw_say '' '== Other steps come next: S004 to S006 on w2.example.com.' \
'   On w2.example.com run:  sh w2.example.com.sh --got S004' \
'   When its script says so, run here:  sh w1.sh --got S007'
  pw_end 0 'HANDOVER S004'
fi
S007
if ! pw_live; then
  pw_say '' '== End of the dry run: nothing was changed.'
  exit 0
fi
pw_say '' '== Every step of the plan is done.'
pw_end 0 'COMPLETE'
