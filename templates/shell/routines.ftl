<#-- What the steps call. -->
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
<#if uses.commands>
  PW_CMD=
  PW_RC=0
</#if>
<#if uses.repeats>
  PW_TRIES=0
</#if>
  [ ! -e "$PW_DIR/$1.ok" ] || return 1
  pw_say ''
  if pw_live; then
    pw_say "RUNNING $1" 2>/dev/null >"$PW_DIR/status" || pw_nowrite
  fi
}

<#if uses.guards>
# Says whether nothing of a step has begun.
pw_fresh() {
  [ ! -e "$PW_DIR/$1.ok" ] && [ ! -e "$PW_DIR/$1.try" ]
}

</#if>
# Begins a part of a step; fails if it is done.
pw_part() {
  PW_PART=$1
<#if uses.commands>
  PW_RC=0
</#if>
  [ ! -e "$PW_DIR/$1.ok" ]
}

<#if uses.runs>
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

</#if>
<#if uses.guards>
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

</#if>
<#if uses.waits>
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
    pw_say '' "  It was not seen in $PW_TRIES looks."<#if uses.hints> "$@"</#if>
    pw_fail
  fi
}

</#if>
<#if uses.runs || uses.guards || uses.waits>
# The output of a command is in a file while it runs, and then on the screen and in the log.
pw_begun() {
  pw_log "[$PW_PART] + $PW_CMD"
  true 2>/dev/null >"$PW_OUT" || pw_nowrite
}

</#if>
<#if uses.runs || uses.guards>
pw_ended() {
  PW_RC=$1
  cat "$PW_OUT"
  pw_save
  pw_log "[$PW_PART] exit code $PW_RC"
}

</#if>
# Moves the output of a command to the log.
pw_save() {
  if [ -e "$PW_OUT" ]; then
    cat "$PW_OUT" >>"$PW_LOG" || pw_nowrite
    rm -f "$PW_OUT"
  fi
}

<#if uses.plain>
# Goes on after a command that ended with 0.
pw_good() {
  case $PW_RC in
    dry | 0) ;;
    *) pw_fail ;;
  esac
}

</#if>
<#if uses.guards>
# Records that a step is not needed.
pw_needless() {
  pw_say "  Not needed: the check before it ended with $PW_RC."
  PW_PART=$PW_STEP
  pw_ok
}

</#if>
# Records that PW_PART is done.
pw_ok() {
  pw_live || return 0
  pw_mark "$PW_PART.ok" "done"
  rm -f "$PW_DIR/$PW_PART.try"
  pw_log "[$PW_PART] done"
}

<#if uses.asks>
# Waits until a person has done what was said.
pw_wait() {
  pw_live || return 0
  pw_key '  When this is done, press Enter. To stop, press Ctrl+C.'
  pw_log "[$PW_PART] done by hand"
}

</#if>
<#if uses.checks>
# Waits until a person has seen what was said.
pw_sure() {
  pw_live || return 0
  pw_key '  If this is true, press Enter. If not, press Ctrl+C.'
}

</#if>
<#if uses.asks || uses.checks || uses.restarts || uses.repeats>
pw_key() {
  pw_say "$1"
  read -r _ || pw_unanswered
}

</#if>
<#if uses.restarts>
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

</#if>
<#if uses.asked>
# Says whether a result has asked for a restart.
pw_asked() {
  [ -e "$PW_DIR/$PW_STEP-R.rst" ]
}

</#if>
<#if uses.repeats>
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

</#if>
<#if gates?has_content>
# Says whether the steps of another machine come first.
pw_closed() {
  pw_live && [ ! -e "$PW_DIR/$1.got" ]
}

</#if>
<#if uses.services>
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
</#if>
