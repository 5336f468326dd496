<#-- The shell script of one machine. What it sees is in docs/templates.md. -->
<#import "step.ftl" as layout>
#!/bin/sh
# Made by Planwright. Do not edit: change the plan and compile it again.
# Start it without a switch; after any stop start it again, and it continues.
# Each step has a file when it has begun (.try) and when it is done (.ok).
PW_SCRIPT=${script}
PW_START=${start}
PW_MACHINE=${machine}
PW_PLAN=${hash}
PW_DIR=${r"${PW_HOME:-/var/lib/planwright}"}/$PW_MACHINE
PW_LOG=$PW_DIR/run.log
PW_OUT=$PW_DIR/now.out
PW_MODE=run
PW_ARG=
PW_STEP=
PW_PART=
<#if uses.commands>
PW_CMD=
PW_RC=0
</#if>
PW_OPEN=
<#if uses.waits || uses.repeats>
PW_TRIES=0
</#if>

<#include "routines.ftl">

<#include "messages.ftl">

<#include "switches.ftl">

<#list legs as leg>
<#list leg.steps as step>
<@layout.step step/>

</#list>
</#list>
pw_open "$@"
<#list legs as leg>
<#if leg.gate??>
<@layout.gate leg.gate/>
</#if>
<#list leg.steps as step>
${step.id}
</#list>
</#list>
if ! pw_live; then
  pw_say '' '== End of the dry run: nothing was changed.'
  exit 0
fi
pw_say '' <@layout.words last.lines/>
pw_end 0 ${last.status}
