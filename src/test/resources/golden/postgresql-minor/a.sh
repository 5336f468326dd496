#!/bin/sh
# Made by Planwright. Do not edit: change the plan and compile it again.
# Start it without a switch; after any stop start it again, and it continues.
# Each step has a file when it has begun (.try) and when it is done (.ok).
PW_SCRIPT='a.sh'
PW_START='sh a.sh'
PW_MACHINE='a'
PW_PLAN=d21aacc69ac07a35
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

# Says whether the steps of another machine come first.
pw_closed() {
  pw_live && [ ! -e "$PW_DIR/$1.got" ]
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
  if [ "$PW_STEP" = S002 ]; then
    pw_say '   First find out whether this procedure was carried out before, to its end or' \
      '   in part.' \
      '   S002 runs the first command at a. It begins where this is so:' \
      '     p.up and p.role == primary' \
      '     where p is a' \
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
  pw_say 'a.sh: 10 of the 28 steps of postgresql-minor' 'Plan id d21aacc69ac07a35'
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
    S013)
      if [ ! -e "$PW_DIR/S002.ok" ]; then
        pw_refuse "** $PW_ARG comes later: [S002] is not done yet. Run: $PW_START"
      fi
      ;;
    S016)
      if [ ! -e "$PW_DIR/S014.ok" ]; then
        pw_refuse "** $PW_ARG comes later: [S014] is not done yet. Run: $PW_START"
      fi
      ;;
    S022)
      if [ ! -e "$PW_DIR/S016.ok" ]; then
        pw_refuse "** $PW_ARG comes later: [S016] is not done yet. Run: $PW_START"
      fi
      ;;
    S026)
      if [ ! -e "$PW_DIR/S024.ok" ]; then
        pw_refuse "** $PW_ARG comes later: [S024] is not done yet. Run: $PW_START"
      fi
      ;;
    *)
      pw_refuse "** $PW_ARG is not a step at which this script continues after another machine." \
        '   Those are: S013 S016 S022 S026'
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
    S001/S001 \
    S002/S002-1 \
    S002/S002-2 \
    S002/S002 \
    S013/got \
    S013/S013 \
    S014/S014 \
    S016/got \
    S016/S016-1 \
    S016/S016-2 \
    S016/S016-3 \
    S016/S016 \
    S022/got \
    S022/S022-1 \
    S022/S022-2 \
    S022/S022 \
    S023/S023 \
    S024/S024 \
    S026/got \
    S026/S026 \
    S027/S027 \
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
  pw_state S001 '[S001] Read the release notes up to 15.20'
  pw_state S002 '[S002] Check that every standby of ORDERS streams'
  pw_say '------ then S003 to S012 on c, b'
  pw_state S013 '[S013] Announce the outage of writes on ORDERS'
  pw_state S014 '[S014] Stop the primary a'
  pw_say '------ then S015 on b'
  pw_state S016 '[S016] Make a a standby of b before it starts again'
  pw_say '------ then S017 to S021 on b, c'
  pw_state S022 '[S022] Install the executables of PostgreSQL 15.20 on a'
  pw_state S023 '[S023] Start a'
  pw_state S024 '[S024] Wait until a streams from b'
  pw_say '------ then S025 on b'
  pw_state S026 '[S026] Drop the slot for b on a'
  pw_state S027 '[S027] Drop the slot for c on a'
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
  pw_say '[S001] Read the release notes up to 15.20' \
    '  Source: RELEASES, Migration / 15.10; PRACTICE, backups' \
    '  Note: The documentation does not ask for a backup before a minor release;' \
    '        make one all the same' \
    '  Way back once it is done: nothing to do, back to the start'
  if pw_part S001; then
    PW_CMD=
    pw_say '  1. Read the migration part of every release after 15.16 up to 15.20' \
      '  2. Write down the repairs that they ask for, in after-work of ORDERS'
    pw_say '  Check: after-work of ORDERS lists every repair, or no release asks for one'
    pw_wait
    pw_ok
  fi
}

S002() {
  pw_begin S002 || return 0
  pw_say '[S002] Check that every standby of ORDERS streams' \
    '  Source: MONITORING, pg_stat_replication; SLOTS-VIEW, wal_status; FUNCTIONS,' \
    '          Recovery Information Functions' \
    '  Way back once it is done: nothing to do, back to the start'
  if pw_part S002-1; then
    if pw_run "PGCONNECT_TIMEOUT=5 '/usr/lib/postgresql/15/bin'/psql -XqAt -v ON_ERROR_STOP=1 -h a -p 5432 \\
  -U postgres -d postgres -c \"select case when pg_is_in_recovery()
    then 'standby' else 'primary' end, count(*) from pg_stat_replication
    where state = 'streaming'\" | {
  IFS='|' read -r role streaming || exit 1
  echo \"a is a \$role, and \$streaming standbys stream from it\"
  [ \"\$role \$streaming\" = \"primary 2\" ]
}"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        PGCONNECT_TIMEOUT=5 '/usr/lib/postgresql/15/bin'/psql -XqAt -v ON_ERROR_STOP=1 -h a -p 5432 \
  -U postgres -d postgres -c "select case when pg_is_in_recovery()
    then 'standby' else 'primary' end, count(*) from pg_stat_replication
    where state = 'streaming'" | {
  IFS='|' read -r role streaming || exit 1
  echo "a is a $role, and $streaming standbys stream from it"
  [ "$role $streaming" = "primary 2" ]
}
      )
      pw_ended $?
    fi
    case $PW_RC in
      dry) ;;
      0) ;;
      *)
        pw_say '  a is not the primary, a standby does not stream, or a slot is at risk'
        pw_fail
        ;;
    esac
    pw_ok
  fi
  if pw_part S002-2; then
    if pw_run "PGCONNECT_TIMEOUT=5 '/usr/lib/postgresql/15/bin'/psql -XqAt -v ON_ERROR_STOP=1 -h a -p 5432 \\
  -U postgres -d postgres -c \"select count(*) from pg_replication_slots
    where wal_status in ('unreserved', 'lost')\" | grep -qx 0"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        PGCONNECT_TIMEOUT=5 '/usr/lib/postgresql/15/bin'/psql -XqAt -v ON_ERROR_STOP=1 -h a -p 5432 \
  -U postgres -d postgres -c "select count(*) from pg_replication_slots
    where wal_status in ('unreserved', 'lost')" | grep -qx 0
      )
      pw_ended $?
    fi
    case $PW_RC in
      dry) ;;
      0) ;;
      *)
        pw_say '  a is not the primary, a standby does not stream, or a slot is at risk'
        pw_fail
        ;;
    esac
    pw_say '  Check: pg_stat_replication of a shows b, c as streaming'
    pw_sure
    pw_ok
  fi
  PW_PART=S002
  pw_ok
}

S013() {
  pw_begin S013 || return 0
  pw_say '[S013] Announce the outage of writes on ORDERS' \
    '  Source: UPGRADING, minor releases; LIBPQ, Specifying Multiple Hosts' \
    '  Note: Clients that name all servers and ask for read-write find the primary' \
    '        by themselves' \
    '  Way back once it is done: B011, back to the start'
  if pw_part S013; then
    PW_CMD=
    pw_say '  1. Tell the users of ORDERS that writes stop for some minutes'
    pw_wait
    pw_ok
  fi
}

S014() {
  pw_begin S014 || return 0
  pw_say '[S014] Stop the primary a' \
    '  Source: STANDBY, Synchronous Replication, Basic Configuration / Planning for' \
    '          High Availability; SHUTDOWN, modes; PG-CTL, -t' \
    '  WARNING: Commits that wait for a standby are interrupted; afterwards they' \
    '           may be there or not' \
    '  Way back once it is done: B008, back to the start'
  if pw_fresh S014; then
    if pw_look "'/usr/lib/postgresql/15/bin'/pg_ctl -D /var/lib/postgresql/15/main status"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        '/usr/lib/postgresql/15/bin'/pg_ctl -D /var/lib/postgresql/15/main status
      )
      pw_ended $?
    fi
    if ! pw_needed; then
      pw_needless
      return 0
    fi
  fi
  if pw_part S014; then
    if pw_run "'/usr/lib/postgresql/15/bin'/pg_ctl -D /var/lib/postgresql/15/main -w -t 300 -m fast stop"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        '/usr/lib/postgresql/15/bin'/pg_ctl -D /var/lib/postgresql/15/main -w -t 300 -m fast stop
      )
      pw_ended $?
    fi
    case $PW_RC in
      dry) ;;
      0) ;;
      *)
        pw_say '  a has not stopped in time; read its log, it may still stop'
        pw_fail
        ;;
    esac
    pw_say '  Check: pg_ctl status on a says that no server is running'
    pw_sure
    pw_ok
  fi
}

S016() {
  pw_begin S016 || return 0
  pw_say '[S016] Make a a standby of b before it starts again' \
    '  Source: FAILOVER, old primary; DEBIAN, README.systemd; STANDBY, Standby' \
    '          Server Operation' \
    '  Way back once it is done: B007, back to the start'
  if pw_part S016-1; then
    if pw_run ": >'/var/lib/postgresql/15/main'/standby.signal"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        : >'/var/lib/postgresql/15/main'/standby.signal
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S016-2; then
    if pw_run "cd /var/lib/postgresql/15/main || exit 1
grep -v -e \"^primary_conninfo\" -e \"^primary_slot_name\" postgresql.auto.conf >planwright.tmp
echo \"primary_conninfo = 'host=b port=5432 user=postgres application_name=a'\" >>planwright.tmp
mv planwright.tmp postgresql.auto.conf"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        cd /var/lib/postgresql/15/main || exit 1
grep -v -e "^primary_conninfo" -e "^primary_slot_name" postgresql.auto.conf >planwright.tmp
echo "primary_conninfo = 'host=b port=5432 user=postgres application_name=a'" >>planwright.tmp
mv planwright.tmp postgresql.auto.conf
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S016-3; then
    if pw_run "echo \"primary_slot_name = 'for_a'\" >>'/var/lib/postgresql/15/main'/postgresql.auto.conf"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        echo "primary_slot_name = 'for_a'" >>'/var/lib/postgresql/15/main'/postgresql.auto.conf
      )
      pw_ended $?
    fi
    pw_good
    pw_say '  Check: standby.signal lies in /var/lib/postgresql/15/main, and' \
      '         primary_conninfo names b'
    pw_sure
    pw_ok
  fi
  PW_PART=S016
  pw_ok
}

S022() {
  pw_begin S022 || return 0
  pw_say '[S022] Install the executables of PostgreSQL 15.20 on a' \
    '  Source: UPGRADING, minor releases; STANDBY, Planning; DEBIAN, prerm and' \
    '          postinst / README.systemd; PRACTICE, versions' \
    '  Way back once it is done: B004, back to after S017'
  if pw_fresh S022-1; then
    if pw_look "[ \"\$('/usr/lib/postgresql/15/bin'/postgres --version | cut -d' ' -f3)\" != 15.20 ]"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        [ "$('/usr/lib/postgresql/15/bin'/postgres --version | cut -d' ' -f3)" != 15.20 ]
      )
      pw_ended $?
    fi
    if ! pw_needed; then
      pw_needless
      return 0
    fi
  fi
  if pw_part S022-1; then
    if pw_run "sh -c \"sudo apt-get install -y --only-upgrade --allow-downgrades postgresql-15=\\\$1-0+deb12u1\" replace 15.20"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        sh -c "sudo apt-get install -y --only-upgrade --allow-downgrades postgresql-15=\$1-0+deb12u1" replace 15.20
      )
      pw_ended $?
    fi
    case $PW_RC in
      dry) ;;
      0) ;;
      *)
        pw_say '  the executables on a are not those of 15.20'
        pw_fail
        ;;
    esac
    pw_ok
  fi
  if pw_part S022-2; then
    if pw_run "[ \"\$('/usr/lib/postgresql/15/bin'/postgres --version | cut -d' ' -f3)\" = 15.20 ]"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        [ "$('/usr/lib/postgresql/15/bin'/postgres --version | cut -d' ' -f3)" = 15.20 ]
      )
      pw_ended $?
    fi
    case $PW_RC in
      dry) ;;
      0) ;;
      *)
        pw_say '  the executables on a are not those of 15.20'
        pw_fail
        ;;
    esac
    pw_say '  Check: postgres --version on a says 15.20'
    pw_sure
    pw_ok
  fi
  PW_PART=S022
  pw_ok
}

S023() {
  pw_begin S023 || return 0
  pw_say '[S023] Start a' \
    '  Source: FAILOVER, old primary; TRIAL, rejoin; UPGRADING, minor releases;' \
    '          SHUTDOWN, packages; PRACTICE, versions; STANDBY, Standby Server' \
    '          Operation; HOT-STANDBY, Caveats' \
    '  Way back once it is done: B003, back to after S017'
  if pw_fresh S023; then
    if pw_look "! '/usr/lib/postgresql/15/bin'/pg_ctl -D /var/lib/postgresql/15/main status"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        ! '/usr/lib/postgresql/15/bin'/pg_ctl -D /var/lib/postgresql/15/main status
      )
      pw_ended $?
    fi
    if ! pw_needed; then
      pw_needless
      return 0
    fi
  fi
  if pw_part S023; then
    if pw_run "'/usr/lib/postgresql/15/bin'/pg_ctl -D /var/lib/postgresql/15/main -l /var/log/postgresql/server.log -w -t 300 start"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        '/usr/lib/postgresql/15/bin'/pg_ctl -D /var/lib/postgresql/15/main -l /var/log/postgresql/server.log -w -t 300 start
      )
      pw_ended $?
    fi
    case $PW_RC in
      dry) ;;
      0) ;;
      *)
        pw_say '  a has not started; read its log'
        pw_fail
        ;;
    esac
    pw_say '  Check: SHOW server_version on a says 15.20'
    pw_sure
    pw_ok
  fi
}

S024() {
  pw_begin S024 || return 0
  pw_say '[S024] Wait until a streams from b' \
    '  Source: MONITORING, pg_stat_replication; STANDBY, Standby Server Operation /' \
    '          Planning for High Availability; FUNCTIONS, Recovery Information' \
    '          Functions' \
    '  Way back once it is done: B003, back to after S017'
  if pw_part S024; then
    pw_await 600 "PGCONNECT_TIMEOUT=5 '/usr/lib/postgresql/15/bin'/psql -XqAt -v ON_ERROR_STOP=1 -h b \\
  -p 5432 -U postgres -d postgres -c \"select count(*)
    from pg_stat_replication where application_name = 'a' and state = 'streaming'
    and flush_lsn >= (case when pg_is_in_recovery() then pg_last_wal_receive_lsn()
      else pg_current_wal_lsn() end) - 1048576\" | grep -qx 1" '    until it ends with exit code 0; every 1 s, for at most 10 min'
    while pw_pending 1; do
      (
        exec </dev/null >"$PW_OUT" 2>&1
        PGCONNECT_TIMEOUT=5 '/usr/lib/postgresql/15/bin'/psql -XqAt -v ON_ERROR_STOP=1 -h b \
  -p 5432 -U postgres -d postgres -c "select count(*)
    from pg_stat_replication where application_name = 'a' and state = 'streaming'
    and flush_lsn >= (case when pg_is_in_recovery() then pg_last_wal_receive_lsn()
      else pg_current_wal_lsn() end) - 1048576" | grep -qx 1
      )
      pw_tried $? 0 ''
    done
    pw_arrived '   read the log of a: a slot, some log or a common timeline may be missing'
    pw_say '  Check: pg_stat_replication of b shows a as streaming'
    pw_sure
    pw_ok
  fi
}

S026() {
  pw_begin S026 || return 0
  pw_say '[S026] Drop the slot for b on a' \
    '  Source: STANDBY, Replication Slots' \
    '  Way back once it is done: B002, back to after S017'
  if pw_part S026; then
    if pw_run "PGCONNECT_TIMEOUT=5 '/usr/lib/postgresql/15/bin'/psql -XqAt -v ON_ERROR_STOP=1 -h a -p 5432 \\
  -U postgres -d postgres -c \"select pg_drop_replication_slot(slot_name)
    from pg_replication_slots where slot_name = 'for_b' and not active\""; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        PGCONNECT_TIMEOUT=5 '/usr/lib/postgresql/15/bin'/psql -XqAt -v ON_ERROR_STOP=1 -h a -p 5432 \
  -U postgres -d postgres -c "select pg_drop_replication_slot(slot_name)
    from pg_replication_slots where slot_name = 'for_b' and not active"
      )
      pw_ended $?
    fi
    pw_good
    pw_say '  Check: pg_replication_slots on a shows no slot for b'
    pw_sure
    pw_ok
  fi
}

S027() {
  pw_begin S027 || return 0
  pw_say '[S027] Drop the slot for c on a' \
    '  Source: STANDBY, Replication Slots' \
    '  Way back once it is done: B001, back to after S017'
  if pw_part S027; then
    if pw_run "PGCONNECT_TIMEOUT=5 '/usr/lib/postgresql/15/bin'/psql -XqAt -v ON_ERROR_STOP=1 -h a -p 5432 \\
  -U postgres -d postgres -c \"select pg_drop_replication_slot(slot_name)
    from pg_replication_slots where slot_name = 'for_c' and not active\""; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        PGCONNECT_TIMEOUT=5 '/usr/lib/postgresql/15/bin'/psql -XqAt -v ON_ERROR_STOP=1 -h a -p 5432 \
  -U postgres -d postgres -c "select pg_drop_replication_slot(slot_name)
    from pg_replication_slots where slot_name = 'for_c' and not active"
      )
      pw_ended $?
    fi
    pw_good
    pw_say '  Check: pg_replication_slots on a shows no slot for c'
    pw_sure
    pw_ok
  fi
}

pw_open "$@"
S001
S002
if pw_closed S013; then
  pw_say '' '== Other steps come next: S003 to S012 on c, b.' \
'   On c run:  sh c.sh --got S003' \
'   When its script says so, run here:  sh a.sh --got S013'
  pw_end 0 'HANDOVER S003'
fi
S013
S014
if pw_closed S016; then
  pw_say '' '== Other steps come next: S015 on b.' \
'   On b run:  sh b.sh --got S015' \
'   When its script says so, run here:  sh a.sh --got S016'
  pw_end 0 'HANDOVER S015'
fi
S016
if pw_closed S022; then
  pw_say '' '== Other steps come next: S017 to S021 on b, c.' \
'   On b run:  sh b.sh --got S017' \
'   When its script says so, run here:  sh a.sh --got S022'
  pw_end 0 'HANDOVER S017'
fi
S022
S023
S024
if pw_closed S026; then
  pw_say '' '== Other steps come next: S025 on b.' \
'   On b run:  sh b.sh --got S025' \
'   When its script says so, run here:  sh a.sh --got S026'
  pw_end 0 'HANDOVER S025'
fi
S026
S027
if ! pw_live; then
  pw_say '' '== End of the dry run: nothing was changed.'
  exit 0
fi
pw_say '' '== Every step on a is done. Continue on another machine.' \
'   On b run:  sh b.sh --got S028'
pw_end 0 'HANDOVER S028'
