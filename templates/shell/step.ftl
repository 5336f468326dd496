<#-- A step with its parts, and the places where the script stops for another machine. -->

<#macro words lines>
<#list lines as line>${line}<#sep> \
  </#sep></#list>
</#macro>

<#macro says lines indent>
<#if lines?has_content>
${indent}pw_say <#list lines as line>${line}<#sep> \
${indent}  </#sep></#list>
</#if>
</#macro>

<#-- Stops unless this is the machine; what is nested says what happens then. -->
<#macro host indent>
${indent}PW_HERE=${r"${PW_HOST:-$(uname -n)}"}
${indent}case $(printf '%s' "$PW_HERE" | tr '[:upper:]' '[:lower:]') in
${indent}  "$(printf '%s' "$PW_MACHINE" | tr '[:upper:]' '[:lower:]')") ;;
${indent}  "$(printf '%s' "$PW_MACHINE" | tr '[:upper:]' '[:lower:]')".*) ;;
<#nested>
${indent}esac
</#macro>

<#macro gate gate>
if pw_closed ${gate.first}; then
  pw_say '' <@words gate.lines/>
  pw_end ${gate.handover?then("0", "3")} ${gate.status}
fi
</#macro>

<#macro carry what indent>
${indent}  (
${indent}    exec </dev/null >"$PW_OUT" 2>&1
${indent}    ${what.command}
${indent}  )
${indent}  pw_ended $?
${indent}fi
</#macro>

<#macro step step>
${step.id}() {
  pw_begin ${step.id} || return 0
<@says step.head "  "/>
<#if step.guards?has_content>
<@guards step/>
</#if>
<#if step.repeats>
  while true; do
<@parts step "    "/>
    break
  done
<#else>
<@parts step "  "/>
</#if>
<#if step.several>
  PW_PART=${step.id}
  pw_ok
</#if>
}
</#macro>

<#macro guards step>
  if pw_fresh ${step.parts[0].marker}; then
<#list step.guards as guard>
    if pw_look ${guard.shown}; then
<@carry guard "    "/>
    if ! pw_needed; then
      pw_needless
      return 0
    fi
</#list>
  fi
</#macro>

<#macro parts step indent>
<#list step.parts as part>
<#if part.kind == "restart" && !part.certain>
${indent}if pw_part ${part.marker} && pw_asked; then
<#else>
${indent}if pw_part ${part.marker}; then
</#if>
<#if part.kind == "run">
<@run part indent + "  "/>
<#elseif part.kind == "wait">
<@wait part indent + "  "/>
<#elseif part.kind == "ask">
<@ask part indent + "  "/>
<#else>
<@restart part indent + "  "/>
</#if>
${indent}fi
</#list>
</#macro>

<#macro run part indent>
<#if part.service??>
${indent}if ! pw_before ${part.service} ${part.wanted}; then
${indent}  if pw_run ${part.shown}; then
<@carry part indent + "  "/>
${indent}  if ! pw_after ${part.service} ${part.wanted}; then
<@judge part indent + "    " true/>
${indent}  fi
${indent}fi
<#else>
${indent}if pw_run ${part.shown}; then
<@carry part indent/>
<@judge part indent false/>
</#if>
<#if part.check?has_content>
<@says part.check indent/>
${indent}pw_sure
</#if>
${indent}pw_ok
</#macro>

<#macro wait part indent>
${indent}pw_await ${part.limit?c} ${part.shown} <#list part.until as line>${line}<#sep> </#sep></#list>
${indent}while pw_pending ${part.every?c}; do
${indent}  (
${indent}    exec </dev/null >"$PW_OUT" 2>&1
${indent}    ${part.command}
${indent}  )
${indent}  pw_tried $? ${part.code?c} ${part.output}
${indent}done
${indent}pw_arrived<#list part.otherwise as line> ${line}</#list>
<#if part.check?has_content>
<@says part.check indent/>
${indent}pw_sure
</#if>
${indent}pw_ok
</#macro>

<#macro judge part indent looked>
<#if part.tables?has_content>
<#list part.tables as table>
${indent}case $PW_RC in
${indent}  dry) ;;
<#list table.rows as row>
<#if row.lines?has_content || row.then != "ok">
${indent}  ${row.codes})
<@says row.lines indent + "    "/>
<@verdict row.then indent + "    "/>
${indent}    ;;
<#else>
${indent}  ${row.codes}) ;;
</#if>
</#list>
<#if !table.complete>
${indent}  *) pw_fail ;;
</#if>
${indent}esac
</#list>
<#if looked>
${indent}pw_fail
</#if>
<#elseif looked>
${indent}pw_fail
<#else>
${indent}pw_good
</#if>
</#macro>

<#macro verdict then indent>
<#if then == "restart">
${indent}pw_mark "$PW_STEP-R.rst" restart
<#elseif then == "retry">
${indent}pw_again
${indent}continue
<#elseif then == "fail">
${indent}pw_fail
</#if>
</#macro>

<#macro ask part indent>
<#if uses.commands>
${indent}PW_CMD=
</#if>
<@says part.lines indent/>
<@says part.check indent/>
${indent}pw_wait
${indent}pw_ok
</#macro>

<#macro restart part indent>
<#if uses.commands>
${indent}PW_CMD=
</#if>
${indent}pw_restart
<#if part.check?has_content>
<@says part.check indent/>
</#if>
${indent}pw_sure
${indent}pw_ok
</#macro>
