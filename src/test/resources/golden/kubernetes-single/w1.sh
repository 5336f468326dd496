#!/bin/sh
# Made by Planwright. Do not edit: change the plan and compile it again.
# Start it without a switch; after any stop start it again, and it goes on.
# Each step has a file when it has begun (.try) and when it is done (.ok).
PW_SCRIPT='w1.sh'
PW_START='sh w1.sh'
PW_MACHINE='w1'
PW_PLAN=e0b010c23212c0b3
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
    '   No later step was started.' \
    "   If you have removed the cause:       $PW_START" \
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
  pw_say 'w1.sh: 5 of the 37 steps of kubernetes-single' 'Plan id e0b010c23212c0b3'
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

# Lets one run at a time go on: the link run.N says which process the run N is, and the last counts.
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
    S020) ;;
    S024)
      if [ ! -e "$PW_DIR/S022.ok" ]; then
        pw_refuse "** $PW_ARG comes later: [S022] is not done yet. Run: $PW_START"
      fi
      ;;
    *)
      pw_refuse "** $PW_ARG is not a step at which this script continues after another machine." \
        '   Those are: S020 S024'
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
    S020/got \
    S020/S020-1 \
    S020/S020-2 \
    S020/S020-3 \
    S020/S020 \
    S021/S021-1 \
    S021/S021-2 \
    S021/S021-3 \
    S021/S021-4 \
    S021/S021 \
    S022/S022 \
    S024/got \
    S024/S024-1 \
    S024/S024-2 \
    S024/S024-3 \
    S024/S024-4 \
    S024/S024 \
    S025/S025-1 \
    S025/S025-2 \
    S025/S025-3 \
    S025/S025 \
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
  pw_say '------ then S001 to S019 on c1'
  pw_state S020 '[S020] Enable the packages of 1.31 on w1'
  pw_state S021 '[S021] Install kubeadm 1.31.4 on w1'
  pw_state S022 "[S022] Upgrade the kubelet's configuration on w1"
  pw_say '------ then S023 on c1'
  pw_state S024 '[S024] Install kubelet and kubectl 1.31.4 on w1'
  pw_state S025 '[S025] Restart the kubelet of w1'
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

S020() {
  pw_begin S020 || return 0
  pw_say '[S020] Enable the packages of 1.31 on w1' \
    '  Source: LNX, whole page; UPG, LNX Changing the package repository' \
    '  Way back once it is done: B006, back to after S017'
  if pw_fresh S020-1; then
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
  if pw_part S020-1; then
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
  if pw_part S020-2; then
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
  if pw_part S020-3; then
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
  PW_PART=S020
  pw_ok
}

S021() {
  pw_begin S021 || return 0
  pw_say '[S021] Install kubeadm 1.31.4 on w1' \
    '  Source: LNX, whole page; UPG, LNX; UPG, first control plane; CRE, skew,' \
    '          Kubernetes version' \
    '  Way back once it is done: B006, back to after S017'
  if pw_part S021-1; then
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
  if pw_part S021-2; then
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
  if pw_part S021-3; then
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
  if pw_part S021-4; then
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
  PW_PART=S021
  pw_ok
}

S022() {
  pw_begin S022 || return 0
  pw_say "[S022] Upgrade the kubelet's configuration on w1" \
    '  Source: LNX, whole page; ISS, website 12327, for the kubelet; the rest from' \
    '          the facts on downgrades' \
    '  Point of no return: it cannot be undone.' \
    '  Way back once it is done: it cannot be undone'
  if pw_part S022; then
    if pw_run 'kubeadm upgrade node'; then
      (
        exec </dev/null >"$PW_OUT" 2>&1
        kubeadm upgrade node
      )
      pw_ended $?
    fi
    pw_good
    pw_ok
  fi
}

S024() {
  pw_begin S024 || return 0
  pw_say '[S024] Install kubelet and kubectl 1.31.4 on w1' \
    '  Source: LNX, whole page; UPG, LNX; UPG Additional information; UPG, How it' \
    '          works, Upgrade kubelet; ISS, website 12327, for the kubelet; the' \
    '          rest from the facts on downgrades' \
    '  Point of no return: it cannot be undone.' \
    '  Way back once it is done: it cannot be undone'
  if pw_part S024-1; then
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
  if pw_part S024-2; then
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
  if pw_part S024-3; then
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
  if pw_part S024-4; then
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
  PW_PART=S024
  pw_ok
}

S025() {
  pw_begin S025 || return 0
  pw_say '[S025] Restart the kubelet of w1' \
    '  Source: LNX, whole page; UPG, LNX; UPG Additional information' \
    '  Point of no return: it cannot be undone.' \
    '  Way back once it is done: it cannot be undone'
  if pw_part S025-1; then
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
  if pw_part S025-2; then
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
  if pw_part S025-3; then
    pw_await 120 'systemctl --no-pager status kubelet' '    until it ends with exit code 0; every 5 s, for at most 2 min'
    while pw_pending 5; do
      (
        exec </dev/null >"$PW_OUT" 2>&1
        systemctl --no-pager status kubelet
      )
      pw_tried $? 0 ''
    done
    pw_arrived '   read journalctl -xeu kubelet on w1: it says why the kubelet is not running'
    pw_ok
  fi
  PW_PART=S025
  pw_ok
}

pw_open "$@"
if pw_closed S020; then
  pw_say '' '== Other steps come first: S001 to S019 on c1.' \
'   On c1 run:  sh c1.sh' \
'   When its script says so, run here:  sh w1.sh --got S020'
  pw_end 3 'WAITING S020'
fi
S020
S021
S022
if pw_closed S024; then
  pw_say '' '== Other steps come next: S023 on c1.' \
'   On c1 run:  sh c1.sh --got S023' \
'   When its script says so, run here:  sh w1.sh --got S024'
  pw_end 0 'HANDOVER S023'
fi
S024
S025
pw_say '' '== What is done on w1 is done. The plan goes on elsewhere.' \
'   On c1 run:  sh c1.sh --got S026'
pw_end 0 'HANDOVER S026'
