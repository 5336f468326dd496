<#-- How a run begins, and what the switches do. -->
# Reads the switches, takes the folder, and does what a switch says.
pw_open() {
  case $#/${r"${1-}"} in
    0/) ;;
    1/--dryrun) PW_MODE=dryrun ;;
    1/--status) PW_MODE=status ;;
    2/--got | 2/--done | 2/--redo)
      PW_MODE=${r"${1#--}"}
      PW_ARG=$(printf '%s' "$2" | tr '[:lower:]' '[:upper:]')
      ;;
    *) pw_usage ;;
  esac
<@layout.host "  ">
    *) pw_elsewhere "$PW_HERE" ;;
</@layout.host>
  pw_say <#list heading as line>${line}<#sep> </#sep></#list>
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
    pw_number=${r"${pw_each##*/run.}"}
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
<#if gates?has_content>
  case $PW_ARG in
<#list gates as gate>
<#if gate.previous??>
    ${gate.first})
      if [ ! -e "$PW_DIR/${gate.previous}.ok" ]; then
        pw_refuse "** $PW_ARG comes later: [${gate.previous}] is not done yet. Run: $PW_START"
      fi
      ;;
<#else>
    ${gate.first}) ;;
</#if>
</#list>
    *)
      pw_refuse "** $PW_ARG is not a step at which this script continues after another machine." \
        '   Those are:<#list gates as gate> ${gate.first}</#list>'
      ;;
  esac
  pw_mark "$PW_ARG.got" got
<#else>
  pw_refuse "** $PW_ARG is not a step at which this script continues after another machine." \
    '   There are none: it runs from its first step to its last.'
</#if>
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
<#list legs as leg>
<#if leg.gate??>
    ${leg.gate.first}/got \
</#if>
<#list leg.steps as step>
<#if step.several>
<#list step.parts as part>
    ${step.id}/${part.marker} \
</#list>
</#if>
    ${step.id}/${step.id} \
</#list>
</#list>
    end; do
    PW_STEP=${r"${pw_each%%/*}"}
    PW_PART=${r"${pw_each#*/}"}
    if [ "$PW_PART" = got ]; then
      if [ ! -e "$PW_DIR/$PW_STEP.got" ]; then
        PW_OPEN=${r"${PW_OPEN:-the hand-over to $PW_STEP}"}
      fi
    elif [ "$PW_PART" = "$PW_ARG" ]; then
      return 0
    elif [ "$PW_STEP" = "$PW_PART" ] && [ ! -e "$PW_DIR/$PW_STEP.ok" ]; then
      PW_OPEN=${r"${PW_OPEN:-$PW_STEP}"}
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
<#list legs as leg>
<#if leg.gate??>
  pw_say <#list leg.gate.waits as line>${line}<#sep> </#sep></#list>
</#if>
<#list leg.steps as step>
  pw_state ${step.id} <#list step.title as line>${line}<#sep> </#sep></#list>
</#list>
</#list>
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
