#!/bin/sh
# Made by Planwright. Do not edit: change the plan and compile it again.
# Start it without a switch; after any stop start it again, and it continues.
# Each step has a file when it has begun (.try) and when it is done (.ok).
PW_SCRIPT='c1.sh'
PW_START='sh c1.sh'
PW_MACHINE='c1'
PW_PLAN=606f778a0fa67680
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
  if [ "$PW_STEP" = S003 ]; then
    pw_say '   First find out whether this procedure was carried out before, to its end or' \
      '   in part.' \
      '   S003 runs the first command at c1.' \
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
  pw_say 'c1.sh: 27 of the 37 steps of kubernetes-single' 'Plan id 606f778a0fa67680'
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
    S023)
      if [ ! -e "$PW_DIR/S019.ok" ]; then
        pw_refuse "** $PW_ARG comes later: [S019] is not done yet. Run: $PW_START"
      fi
      ;;
    S026)
      if [ ! -e "$PW_DIR/S023.ok" ]; then
        pw_refuse "** $PW_ARG comes later: [S023] is not done yet. Run: $PW_START"
      fi
      ;;
    S031)
      if [ ! -e "$PW_DIR/S027.ok" ]; then
        pw_refuse "** $PW_ARG comes later: [S027] is not done yet. Run: $PW_START"
      fi
      ;;
    S034)
      if [ ! -e "$PW_DIR/S031.ok" ]; then
        pw_refuse "** $PW_ARG comes later: [S031] is not done yet. Run: $PW_START"
      fi
      ;;
    *)
      pw_refuse "** $PW_ARG is not a step at which this script continues after another machine." \
        '   Those are: S023 S026 S031 S034'
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
    S002/S002 \
    S003/S003 \
    S004/S004 \
    S005/S005 \
    S006/S006 \
    S007/S007 \
    S008/S008 \
    S009/S009-1 \
    S009/S009-2 \
    S009/S009-3 \
    S009/S009 \
    S010/S010-1 \
    S010/S010-2 \
    S010/S010-3 \
    S010/S010-4 \
    S010/S010 \
    S011/S011 \
    S012/S012-1 \
    S012/S012-2 \
    S012/S012 \
    S013/S013 \
    S014/S014 \
    S015/S015 \
    S016/S016-1 \
    S016/S016-2 \
    S016/S016-3 \
    S016/S016-4 \
    S016/S016 \
    S017/S017-1 \
    S017/S017-2 \
    S017/S017-3 \
    S017/S017 \
    S018/S018 \
    S019/S019 \
    S023/got \
    S023/S023 \
    S026/got \
    S026/S026 \
    S027/S027 \
    S031/got \
    S031/S031 \
    S034/got \
    S034/S034 \
    S035/S035 \
    S036/S036-1 \
    S036/S036-2 \
    S036/S036 \
    S037/S037-1 \
    S037/S037-2 \
    S037/S037 \
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
  pw_state S001 '[S001] Read the release notes of Kubernetes 1.31'
  pw_state S002 '[S002] Back up the applications of lab'
  pw_state S003 '[S003] Check all nodes of lab'
  pw_state S004 '[S004] Check that disruption budgets allow evictions'
  pw_state S005 '[S005] Take a snapshot of etcd of lab'
  pw_state S006 '[S006] Check the snapshot of etcd'
  pw_state S007 '[S007] Copy the snapshot off c1, encrypted'
  pw_state S008 '[S008] Announce the outage of the API of lab'
  pw_state S009 '[S009] Enable the packages of 1.31 on c1'
  pw_state S010 '[S010] Install kubeadm 1.31.4 on c1'
  pw_state S011 '[S011] Check what kubeadm would upgrade'
  pw_state S012 '[S012] Upgrade the first control plane c1 to 1.31.4'
  pw_state S013 '[S013] Wait until every member of etcd is healthy after c1'
  pw_state S014 '[S014] Upgrade the CNI plug-in of lab'
  pw_state S015 '[S015] Drain c1'
  pw_state S016 '[S016] Install kubelet and kubectl 1.31.4 on c1'
  pw_state S017 '[S017] Restart the kubelet of c1'
  pw_state S018 '[S018] Wait until c1 is Ready'
  pw_state S019 '[S019] Uncordon c1'
  pw_say '------ then S020 to S022 on w1'
  pw_state S023 '[S023] Drain w1'
  pw_say '------ then S024 to S025 on w1'
  pw_state S026 '[S026] Wait until w1 is Ready'
  pw_state S027 '[S027] Uncordon w1'
  pw_say '------ then S028 to S030 on w2'
  pw_state S031 '[S031] Drain w2'
  pw_say '------ then S032 to S033 on w2'
  pw_state S034 '[S034] Wait until w2 is Ready'
  pw_state S035 '[S035] Uncordon w2'
  pw_state S036 '[S036] Check that lab is at 1.31.4'
  pw_state S037 '[S037] Check certificates and remove the backups of kubeadm on c1'
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
  pw_say '[S001] Read the release notes of Kubernetes 1.31' \
    '  Source: UPG, Before you begin; SKEW, upgrade order, also prerequisites' \
    '  Way back once it is done: nothing to do, back to the start'
  if pw_part S001; then
    PW_CMD=
    pw_say '  1. Read the release notes of 1.31, its upgrade notes first' \
      '  2. Check that lab is on the latest patch of its minor, and that 1.31.4 is' \
      '     the latest of 1.31' \
      '  3. Check that each admission webhook works with what is new in 1.31'
    pw_say '  Check: nothing in the notes forbids 1.31.4 on lab'
    pw_wait
    pw_ok
  fi
}

S002() {
  pw_begin S002 || return 0
  pw_say '[S002] Back up the applications of lab' \
    '  Source: UPG, Before you begin' \
    '  Note: kubeadm changes only components of Kubernetes itself' \
    '  Backup: the data of the applications of lab' \
    '  Way back once it is done: nothing to do, back to the start'
  if pw_part S002; then
    PW_CMD=
    pw_say '  1. Back up everything important, above all the data of the applications'
    pw_say '  Check: the backups are complete and can be read'
    pw_wait
    pw_ok
  fi
}

S003() {
  pw_begin S003 || return 0
  pw_say '[S003] Check all nodes of lab' \
    '  Source: UPG, How it works; SRC, health checks' \
    '  Way back once it is done: nothing to do, back to the start'
  if pw_part S003; then
    if pw_run 'KUBECONFIG=/etc/kubernetes/admin.conf kubectl get nodes'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl get nodes
      )
      pw_ended $?
    fi
    pw_good
    pw_say '  Check: every node is Ready'
    pw_sure
    pw_ok
  fi
}

S004() {
  pw_begin S004 || return 0
  pw_say '[S004] Check that disruption budgets allow evictions' \
    '  Source: PDB, whole page / Arbitrary workloads / Check the status; DRN, PDB' \
    '          Unhealthy pods' \
    '  WARNING: A budget that allows no disruption blocks the drain for ever; so' \
    '           does a pod that two budgets select' \
    '  WARNING: By default, an application with pods that are not ready can block' \
    '           the drain' \
    '  Way back once it is done: nothing to do, back to the start'
  if pw_part S004; then
    if pw_run 'KUBECONFIG=/etc/kubernetes/admin.conf kubectl get poddisruptionbudgets -A'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl get poddisruptionbudgets -A
      )
      pw_ended $?
    fi
    pw_good
    pw_say '  Check: ALLOWED DISRUPTIONS is above 0 in every line'
    pw_sure
    pw_ok
  fi
}

S005() {
  pw_begin S005 || return 0
  pw_say '[S005] Take a snapshot of etcd of lab' \
    '  Source: ETC, Upgrading etcd clusters, caution / Built-in snapshot; ETC' \
    '          Backing up; ETR, Snapshotting; Integrity checks' \
    '  WARNING: The snapshot holds every object and secret of lab' \
    '  Note: A copy of member/snap/db is not a snapshot: it can miss writes and has' \
    '        no hash' \
    '  Backup: the snapshot of etcd of lab' \
    '  Way back once it is done: nothing to do, back to the start'
  if pw_fresh S005; then
    if pw_look '! test -s /var/backups/etcd-before-1.31.4.db'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        ! test -s /var/backups/etcd-before-1.31.4.db
      )
      pw_ended $?
    fi
    if ! pw_needed; then
      pw_needless
      return 0
    fi
  fi
  if pw_part S005; then
    if pw_run 'etcdctl --endpoints=https://127.0.0.1:2379 --cacert=/etc/kubernetes/pki/etcd/ca.crt --cert=/etc/kubernetes/pki/etcd/server.crt --key=/etc/kubernetes/pki/etcd/server.key snapshot save /var/backups/etcd-before-1.31.4.db'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        etcdctl --endpoints=https://127.0.0.1:2379 --cacert=/etc/kubernetes/pki/etcd/ca.crt --cert=/etc/kubernetes/pki/etcd/server.crt --key=/etc/kubernetes/pki/etcd/server.key snapshot save /var/backups/etcd-before-1.31.4.db
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
}

S006() {
  pw_begin S006 || return 0
  pw_say '[S006] Check the snapshot of etcd' \
    '  Source: ETC, Built-in snapshot' \
    '  Way back once it is done: nothing to do, back to the start'
  if pw_part S006; then
    if pw_run 'etcdutl --write-out=table snapshot status /var/backups/etcd-before-1.31.4.db'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        etcdutl --write-out=table snapshot status /var/backups/etcd-before-1.31.4.db
      )
      pw_ended $?
    fi
    pw_good
    pw_say '  Check: hash, revision, number of keys and size are those of a full database'
    pw_sure
    pw_ok
  fi
}

S007() {
  pw_begin S007 || return 0
  pw_say '[S007] Copy the snapshot off c1, encrypted' \
    '  Source: ETC, Built-in snapshot; ETC Backing up / Restoring, caution /' \
    '          Restoring; ETR, Revision difference' \
    '  Note: A restore loses everything that was written after the snapshot. It' \
    '        stops every API server, restores every member from this one snapshot' \
    '        with --bump-revision and --mark-compacted, and starts every API server' \
    '        again.' \
    '  Way back once it is done: nothing to do, back to the start'
  if pw_part S007; then
    PW_CMD=
    pw_say '  1. Encrypt /var/backups/etcd-before-1.31.4.db, and copy it to a place that' \
      '     is not on a node of lab' \
      '  2. Write down the version of etcd with it: it has to be restored with the' \
      '     same minor of etcd'
    pw_say '  Check: the copy exists and can be decrypted'
    pw_wait
    pw_ok
  fi
}

S008() {
  pw_begin S008 || return 0
  pw_say '[S008] Announce the outage of the API of lab' \
    '  Source: ETC, Restoring; CRE, Cluster resilience' \
    '  Way back once it is done: nothing to do, back to the start'
  if pw_part S008; then
    PW_CMD=
    pw_say '  1. Tell the users of lab when its API may be down for some minutes; running' \
      '     pods are not affected'
    pw_wait
    pw_ok
  fi
}

S009() {
  pw_begin S009 || return 0
  pw_say '[S009] Enable the packages of 1.31 on c1' \
    '  Source: UPG, LNX Changing the package repository' \
    '  Way back once it is done: B008, back to the start'
  if pw_fresh S009-1; then
    if pw_look "! grep -q ':/v1.31/' /etc/apt/sources.list.d/kubernetes.list"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        ! grep -q ':/v1.31/' /etc/apt/sources.list.d/kubernetes.list
      )
      pw_ended $?
    fi
    if ! pw_needed; then
      pw_needless
      return 0
    fi
  fi
  if pw_part S009-1; then
    if pw_run "sed -i 's|:/v[0-9.]*/|:/v1.31/|' /etc/apt/sources.list.d/kubernetes.list"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        sed -i 's|:/v[0-9.]*/|:/v1.31/|' /etc/apt/sources.list.d/kubernetes.list
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S009-2; then
    if pw_run 'apt-get update'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        apt-get update
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S009-3; then
    if pw_run "grep -q ':/v1.31/' /etc/apt/sources.list.d/kubernetes.list"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        grep -q ':/v1.31/' /etc/apt/sources.list.d/kubernetes.list
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  PW_PART=S009
  pw_ok
}

S010() {
  pw_begin S010 || return 0
  pw_say '[S010] Install kubeadm 1.31.4 on c1' \
    '  Source: UPG, LNX / first control plane; CRE, skew, Kubernetes version' \
    '  Way back once it is done: B008, back to the start'
  if pw_part S010-1; then
    if pw_run 'apt-mark unhold kubeadm'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        apt-mark unhold kubeadm
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S010-2; then
    if pw_run "apt-get install -y kubeadm='1.31.4-*'"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        apt-get install -y kubeadm='1.31.4-*'
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S010-3; then
    if pw_run 'apt-mark hold kubeadm'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        apt-mark hold kubeadm
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S010-4; then
    if pw_run 'kubeadm version -o short | grep -Fx v1.31.4'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        kubeadm version -o short | grep -Fx v1.31.4
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  PW_PART=S010
  pw_ok
}

S011() {
  pw_begin S011 || return 0
  pw_say '[S011] Check what kubeadm would upgrade' \
    '  Source: UPG, Upgrading control plane nodes; REF plan / first control plane /' \
    '          (editions before 1.31); from a secondary source; REF, apply, node;' \
    '          REF guidance' \
    '  WARNING: If a configuration has to be migrated by hand, stop and prepare it:' \
    '           apply takes it with --config' \
    '  Note: kubeadm upgrade diff shows what would change, and --dry-run what would' \
    '        be done' \
    '  Way back once it is done: B008, back to the start'
  if pw_part S011; then
    if pw_run 'kubeadm upgrade plan'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        kubeadm upgrade plan
      )
      pw_ended $?
    fi
    pw_good
    pw_say '  Check: the plan offers v1.31.4, and no configuration has to be migrated by' \
      '         hand'
    pw_sure
    pw_ok
  fi
}

S012() {
  pw_begin S012 || return 0
  pw_say '[S012] Upgrade the first control plane c1 to 1.31.4' \
    '  Source: SRC, health checks (message on missing manifests); UPG, first' \
    '          control plane / How it works; REF apply (upload-config) / Additional' \
    '          information / How it works / Considerations when upgrading etcd /' \
    '          note; CRT Automatic renewal / note; SRC addon phase; REF, apply,' \
    '          options / apply, node; UPG118, sample output; CRT, Manual renewal,' \
    '          note; ISS, website 12327, for the kubelet; the rest from the facts' \
    '          on downgrades' \
    '  WARNING: All containers of c1 restart; requests stall while etcd restarts' \
    '  Note: kubeadm writes each manifest and waits up to 5 minutes until the' \
    '        kubelet has restarted its component' \
    '  Note: Copy admin.conf again wherever a copy of it is used: its certificate' \
    '        was renewed' \
    '  Point of no return: it cannot be undone.' \
    '  Way back once it is done: it cannot be undone'
  if pw_part S012-1; then
    if pw_run 'killall -s SIGTERM kube-apiserver; sleep 20'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        killall -s SIGTERM kube-apiserver; sleep 20
      )
      pw_ended $?
    fi
    case $PW_RC in
      dry) ;;
      0) ;;
      *)
        pw_say '  kubeadm has restored the old manifests; read its output, remove the cause' \
          '  and run it again'
        pw_fail
        ;;
    esac
    pw_ok
  fi
  if pw_part S012-2; then
    if pw_run 'kubeadm upgrade apply --yes v1.31.4'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        kubeadm upgrade apply --yes v1.31.4
      )
      pw_ended $?
    fi
    case $PW_RC in
      dry) ;;
      0) ;;
      *)
        pw_say '  kubeadm has restored the old manifests; read its output, remove the cause' \
          '  and run it again'
        pw_fail
        ;;
    esac
    pw_say '  Check: the last line says SUCCESS! Your cluster was upgraded to "v1.31.4"'
    pw_sure
    pw_ok
  fi
  PW_PART=S012
  pw_ok
}

S013() {
  pw_begin S013 || return 0
  pw_say '[S013] Wait until every member of etcd is healthy after c1' \
    '  Source: ETF, ETR; ETS, check health' \
    '  Way back once it is done: nothing to do, back to after S012'
  if pw_part S013; then
    pw_await 300 'etcdctl --endpoints=https://127.0.0.1:2379 --cacert=/etc/kubernetes/pki/etcd/ca.crt --cert=/etc/kubernetes/pki/etcd/server.crt --key=/etc/kubernetes/pki/etcd/server.key endpoint health --cluster' '    until it ends with exit code 0; every 10 s, for at most 5 min'
    while pw_pending 10; do
      (
        exec </dev/null >"$PW_OUT" 2>&1
        etcdctl --endpoints=https://127.0.0.1:2379 --cacert=/etc/kubernetes/pki/etcd/ca.crt --cert=/etc/kubernetes/pki/etcd/server.crt --key=/etc/kubernetes/pki/etcd/server.key endpoint health --cluster
      )
      pw_tried $? 0 ''
    done
    pw_arrived '   read the log of the member that is not healthy; do not continue with the' '   next control plane'
    pw_ok
  fi
}

S014() {
  pw_begin S014 || return 0
  pw_say '[S014] Upgrade the CNI plug-in of lab' \
    '  Source: UPG, first control plane' \
    '  Note: Do this once for lab: if it is a DaemonSet, there is nothing to do on' \
    '        other nodes' \
    '  Way back once it is done: B007, back to after S012'
  if pw_part S014; then
    PW_CMD=
    pw_say '  1. If Kubernetes 1.31 needs a newer CNI plug-in, upgrade it as its vendor' \
      '     describes' \
      '  2. Check that its pods are ready on every node'
    pw_wait
    pw_ok
  fi
}

S015() {
  pw_begin S015 || return 0
  pw_say '[S015] Drain c1' \
    '  Source: UPG, Drain, Upgrade kubelet / Additional information; SKEW kubelet' \
    '          note / LNX Drain; DRN, whole page / note; PDB, note; DIS; flag; from' \
    '          a secondary source; CRE, Remove the node (flags); loss: unconfirmed;' \
    '          ISS, website 12327, for the kubelet; the rest from the facts on' \
    '          downgrades' \
    '  WARNING: Never use --disable-eviction and never delete a pod: both bypass' \
    '           the budgets' \
    '  WARNING: --delete-emptydir-data loses data, and --force loses pods that' \
    '           nothing recreates; check each pod first' \
    '  Note: The drain ends without an error when every pod that can be evicted is' \
    '        gone; it respects grace periods and budgets' \
    '  Note: Pods of DaemonSets stay; pods that tolerate the taint or name the node' \
    '        may stay' \
    '  Way back once it is done: B006, back to after S012'
  if pw_part S015; then
    if pw_run 'KUBECONFIG=/etc/kubernetes/admin.conf kubectl drain c1 --ignore-daemonsets'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl drain c1 --ignore-daemonsets
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
}

S016() {
  pw_begin S016 || return 0
  pw_say '[S016] Install kubelet and kubectl 1.31.4 on c1' \
    '  Source: UPG, Drain, Upgrade kubelet / LNX; UPG Additional information / How' \
    '          it works, Upgrade kubelet; ISS, website 12327, for the kubelet; the' \
    '          rest from the facts on downgrades' \
    '  Note: kubeadm does not upgrade these packages' \
    '  Point of no return: it cannot be undone.' \
    '  Way back once it is done: it cannot be undone'
  if pw_part S016-1; then
    if pw_run 'apt-mark unhold kubelet kubectl'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        apt-mark unhold kubelet kubectl
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S016-2; then
    if pw_run "apt-get install -y kubelet='1.31.4-*' kubectl='1.31.4-*'"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        apt-get install -y kubelet='1.31.4-*' kubectl='1.31.4-*'
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S016-3; then
    if pw_run 'apt-mark hold kubelet kubectl'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        apt-mark hold kubelet kubectl
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S016-4; then
    if pw_run "kubelet --version | grep -Fx 'Kubernetes v1.31.4'"; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        kubelet --version | grep -Fx 'Kubernetes v1.31.4'
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  PW_PART=S016
  pw_ok
}

S017() {
  pw_begin S017 || return 0
  pw_say '[S017] Restart the kubelet of c1' \
    '  Source: UPG, Drain, Upgrade kubelet / LNX; UPG Additional information' \
    '  Point of no return: it cannot be undone.' \
    '  Way back once it is done: it cannot be undone'
  if pw_part S017-1; then
    if pw_run 'systemctl daemon-reload'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        systemctl daemon-reload
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S017-2; then
    if pw_run 'systemctl restart kubelet'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        systemctl restart kubelet
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S017-3; then
    pw_await 120 'systemctl --no-pager status kubelet' '    until it ends with exit code 0; every 5 s, for at most 2 min'
    while pw_pending 5; do
      (
        exec </dev/null >"$PW_OUT" 2>&1
        systemctl --no-pager status kubelet
      )
      pw_tried $? 0 ''
    done
    pw_arrived '   read journalctl -xeu kubelet on c1: it says why the kubelet is not running'
    pw_ok
  fi
  PW_PART=S017
  pw_ok
}

S018() {
  pw_begin S018 || return 0
  pw_say '[S018] Wait until c1 is Ready' \
    '  Source: UPG, Drain, Upgrade kubelet / Verify' \
    '  Way back once it is done: nothing to do, back to after S017'
  if pw_part S018; then
    pw_await 600 "KUBECONFIG=/etc/kubernetes/admin.conf kubectl get node c1 --no-headers | grep ' Ready'" '    until its output holds: v1.31.4; every 10 s, for at most 10 min'
    while pw_pending 10; do
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl get node c1 --no-headers | grep ' Ready'
      )
      pw_tried $? 0 'v1.31.4'
    done
    pw_arrived '   read systemctl status kubelet and journalctl -xeu kubelet on c1: they say' '   why it is not Ready'
    pw_ok
  fi
}

S019() {
  pw_begin S019 || return 0
  pw_say '[S019] Uncordon c1' \
    '  Source: UPG, Drain, Upgrade kubelet / LNX, DRN' \
    '  Way back once it is done: nothing to do, back to after S017'
  if pw_part S019; then
    if pw_run 'KUBECONFIG=/etc/kubernetes/admin.conf kubectl uncordon c1'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl uncordon c1
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
}

S023() {
  pw_begin S023 || return 0
  pw_say '[S023] Drain w1' \
    '  Source: LNX, whole page; UPG, Additional information; SKEW kubelet note /' \
    '          LNX Drain; DRN, whole page / note; PDB, note; DIS; flag; from a' \
    '          secondary source; CRE, Remove the node (flags); loss: unconfirmed;' \
    '          ISS, website 12327, for the kubelet; the rest from the facts on' \
    '          downgrades' \
    '  WARNING: Never use --disable-eviction and never delete a pod: both bypass' \
    '           the budgets' \
    '  WARNING: --delete-emptydir-data loses data, and --force loses pods that' \
    '           nothing recreates; check each pod first' \
    '  Note: The drain ends without an error when every pod that can be evicted is' \
    '        gone; it respects grace periods and budgets' \
    '  Note: Pods of DaemonSets stay; pods that tolerate the taint or name the node' \
    '        may stay' \
    '  Way back once it is done: B004, back to after S022'
  if pw_part S023; then
    if pw_run 'KUBECONFIG=/etc/kubernetes/admin.conf kubectl drain w1 --ignore-daemonsets'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl drain w1 --ignore-daemonsets
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
}

S026() {
  pw_begin S026 || return 0
  pw_say '[S026] Wait until w1 is Ready' \
    '  Source: LNX, whole page; UPG, Verify' \
    '  Way back once it is done: nothing to do, back to after S025'
  if pw_part S026; then
    pw_await 600 "KUBECONFIG=/etc/kubernetes/admin.conf kubectl get node w1 --no-headers | grep ' Ready'" '    until its output holds: v1.31.4; every 10 s, for at most 10 min'
    while pw_pending 10; do
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl get node w1 --no-headers | grep ' Ready'
      )
      pw_tried $? 0 'v1.31.4'
    done
    pw_arrived '   read systemctl status kubelet and journalctl -xeu kubelet on w1: they say' '   why it is not Ready'
    pw_ok
  fi
}

S027() {
  pw_begin S027 || return 0
  pw_say '[S027] Uncordon w1' \
    '  Source: LNX, whole page; UPG, LNX, DRN' \
    '  Way back once it is done: nothing to do, back to after S025'
  if pw_part S027; then
    if pw_run 'KUBECONFIG=/etc/kubernetes/admin.conf kubectl uncordon w1'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl uncordon w1
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
}

S031() {
  pw_begin S031 || return 0
  pw_say '[S031] Drain w2' \
    '  Source: LNX, whole page; UPG, Additional information; SKEW kubelet note /' \
    '          LNX Drain; DRN, whole page / note; PDB, note; DIS; flag; from a' \
    '          secondary source; CRE, Remove the node (flags); loss: unconfirmed;' \
    '          ISS, website 12327, for the kubelet; the rest from the facts on' \
    '          downgrades' \
    '  WARNING: Never use --disable-eviction and never delete a pod: both bypass' \
    '           the budgets' \
    '  WARNING: --delete-emptydir-data loses data, and --force loses pods that' \
    '           nothing recreates; check each pod first' \
    '  Note: The drain ends without an error when every pod that can be evicted is' \
    '        gone; it respects grace periods and budgets' \
    '  Note: Pods of DaemonSets stay; pods that tolerate the taint or name the node' \
    '        may stay' \
    '  Way back once it is done: B002, back to after S030'
  if pw_part S031; then
    if pw_run 'KUBECONFIG=/etc/kubernetes/admin.conf kubectl drain w2 --ignore-daemonsets'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl drain w2 --ignore-daemonsets
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
}

S034() {
  pw_begin S034 || return 0
  pw_say '[S034] Wait until w2 is Ready' \
    '  Source: LNX, whole page; UPG, Verify' \
    '  Way back once it is done: nothing to do, back to after S033'
  if pw_part S034; then
    pw_await 600 "KUBECONFIG=/etc/kubernetes/admin.conf kubectl get node w2 --no-headers | grep ' Ready'" '    until its output holds: v1.31.4; every 10 s, for at most 10 min'
    while pw_pending 10; do
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl get node w2 --no-headers | grep ' Ready'
      )
      pw_tried $? 0 'v1.31.4'
    done
    pw_arrived '   read systemctl status kubelet and journalctl -xeu kubelet on w2: they say' '   why it is not Ready'
    pw_ok
  fi
}

S035() {
  pw_begin S035 || return 0
  pw_say '[S035] Uncordon w2' \
    '  Source: LNX, whole page; UPG, LNX, DRN' \
    '  Way back once it is done: nothing to do, back to after S033'
  if pw_part S035; then
    if pw_run 'KUBECONFIG=/etc/kubernetes/admin.conf kubectl uncordon w2'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl uncordon w2
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
}

S036() {
  pw_begin S036 || return 0
  pw_say '[S036] Check that lab is at 1.31.4' \
    '  Source: UPG, Verify; PRACTICE, not found in a document' \
    '  Way back once it is done: nothing to do, back to after S033'
  if pw_part S036-1; then
    if pw_run 'KUBECONFIG=/etc/kubernetes/admin.conf kubectl get nodes'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl get nodes
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S036-2; then
    if pw_run 'KUBECONFIG=/etc/kubernetes/admin.conf kubectl version'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        KUBECONFIG=/etc/kubernetes/admin.conf kubectl version
      )
      pw_ended $?
    fi
    pw_good
    pw_say '  Check: all nodes are Ready. Their version is that of the kubelet; the last' \
      '         line has that of the API server'
    pw_sure
    pw_ok
  fi
  PW_PART=S036
  pw_ok
}

S037() {
  pw_begin S037 || return 0
  pw_say '[S037] Check certificates and remove the backups of kubeadm on c1' \
    '  Source: CRT, Check expiration; UPG, Recovering; UPG Recovering, note' \
    '  Way back once it is done: B001, back to after S033'
  if pw_part S037-1; then
    if pw_run 'kubeadm certs check-expiration'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        kubeadm certs check-expiration
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
  if pw_part S037-2; then
    PW_CMD=
    pw_say '  1. Remove the folders kubeadm-backup-etcd-* and kubeadm-backup-manifests-*' \
      '     from /etc/kubernetes/tmp'
    pw_say '  Check: no certificate expires soon. kubelet.conf is not listed, since the' \
      '         kubelet renews its own certificate'
    pw_wait
    pw_ok
  fi
  PW_PART=S037
  pw_ok
}

pw_open "$@"
S001
S002
S003
S004
S005
S006
S007
S008
S009
S010
S011
S012
S013
S014
S015
S016
S017
S018
S019
if pw_closed S023; then
  pw_say '' '== Other steps come next: S020 to S022 on w1.' \
'   On w1 run:  sh w1.sh --got S020' \
'   When its script says so, run here:  sh c1.sh --got S023'
  pw_end 0 'HANDOVER S020'
fi
S023
if pw_closed S026; then
  pw_say '' '== Other steps come next: S024 to S025 on w1.' \
'   On w1 run:  sh w1.sh --got S024' \
'   When its script says so, run here:  sh c1.sh --got S026'
  pw_end 0 'HANDOVER S024'
fi
S026
S027
if pw_closed S031; then
  pw_say '' '== Other steps come next: S028 to S030 on w2.' \
'   On w2 run:  sh w2.sh --got S028' \
'   When its script says so, run here:  sh c1.sh --got S031'
  pw_end 0 'HANDOVER S028'
fi
S031
if pw_closed S034; then
  pw_say '' '== Other steps come next: S032 to S033 on w2.' \
'   On w2 run:  sh w2.sh --got S032' \
'   When its script says so, run here:  sh c1.sh --got S034'
  pw_end 0 'HANDOVER S032'
fi
S034
S035
S036
S037
if ! pw_live; then
  pw_say '' '== End of the dry run: nothing was changed.'
  exit 0
fi
pw_say '' '== Every step of the plan is done.'
pw_end 0 'COMPLETE'
