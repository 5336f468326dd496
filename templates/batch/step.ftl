<#-- A step with its parts, and the places where the script stops for another machine. -->

<#macro says lines>
<#list lines as line>
echo ${line}
</#list>
</#macro>

<#macro stop end>
echo.
<@says end.lines/>
set PW_STATUS=${end.status}
goto end
</#macro>

<#macro gate gate>
:${gate.label}
if exist "%PW_DIR%\${gate.first}.GOT" goto ${gate.first}
if "%PW_MODE%"=="dryrun" goto ${gate.first}
<@stop gate/>
</#macro>

<#macro step step>
:${step.id}
if exist "%PW_DIR%\${step.id}.OK" goto ${step.next}
set PW_STEP=${step.id}
call :enter
<@says step.head/>
<#if step.guards?has_content>
<@guards step/>
</#if>
<#list step.parts as part>
<@open part/>
<#if part.kind == "run">
<@run part/>
<#elseif part.kind == "ask">
<@ask part/>
<#else>
<@restart part/>
</#if>
</#list>
<#if step.finish??>
:${step.finish}
set PW_PART=${step.id}
call :ok
</#if>
</#macro>

<#macro guards step>
<#if step.finish??>
if exist "%PW_DIR%\${step.parts[0].marker}.OK" goto ${step.parts[0].start}
if exist "%PW_DIR%\${step.parts[0].marker}.TRY" goto ${step.parts[0].start}
</#if>
<#list step.guards as guard>
set PW_CMD=${guard}
call :probe
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto ${step.needless}
</#list>
goto ${step.parts[0].start}
:${step.needless}
call :needless
goto ${step.next}
</#macro>

<#macro open part>
<#if part.start??>
:${part.start}
</#if>
<#if part.own>
if exist "%PW_DIR%\${part.marker}.OK" goto ${part.end}
</#if>
set PW_PART=${part.marker}
</#macro>

<#macro run part>
<#if part.service??>
set PW_NAME=${part.service}
set PW_WANT=${part.wanted}
call :before
if defined PW_STOP goto stop
if defined PW_HIT goto ${part.found}
</#if>
set PW_CMD=${part.command}
call :run
if defined PW_STOP goto stop
<#if part.service??>
call :after
if defined PW_STOP goto stop
if defined PW_HIT goto ${part.found}
</#if>
<#if part.judged??>
<@judge part/>
<#elseif part.service??>
goto fail
<#else>
if not "%PW_RC%"=="0" goto fail
</#if>
<#if part.service??>
:${part.found}
</#if>
<#if part.check?has_content>
<@says part.check/>
call :sure
if defined PW_STOP goto stop
</#if>
call :ok
</#macro>

<#macro ask part>
set PW_CMD=
<@says part.lines/>
<@says part.check/>
call :wait
if defined PW_STOP goto stop
<@judge part/>
call :ok
</#macro>

<#macro restart part>
<#if !part.certain>
if not exist "%PW_DIR%\%PW_STEP%-R.RST" goto ${part.end}
</#if>
set PW_CMD=
if exist "%PW_DIR%\${part.marker}.TRY" goto ${part.back}
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto ${part.end}
goto restart
:${part.back}
call :back
<@says part.check/>
call :sure
if defined PW_STOP goto stop
call :ok
</#macro>

<#macro judge part>
<#if part.judged??>
if "%PW_MODE%"=="dryrun" goto ${part.judged}
<#list part.tables as table>
<#if table.label??>
:${table.label}
</#if>
<#if table.key??>
<@registry table/>
<#else>
<#list table.tests as test>
if "%PW_RC%"=="${test.code}" goto ${test.label}
</#list>
goto ${table.other}
</#if>
<#list table.rows as row>
<@verdict part table row/>
</#list>
</#list>
:${part.judged}
</#if>
</#macro>

<#macro registry table>
set PW_KEY=${table.key}
set PW_NAME=${table.name}
call :export
if defined PW_STOP goto ${table.unread}
<#list table.tests as test>
set PW_RC=${table.name} ${test.code}
set PW_FIND=dword:${test.dword}
call :look
if defined PW_HIT goto ${test.label}
</#list>
set PW_RC=${table.name}, another value
goto ${table.other}
:${table.unread}
<@says table.legend/>
goto unread
</#macro>

<#macro verdict part table row>
:${row.label}
<@says row.lines/>
<#if row.then == "ok">
goto ${table.ok}
<#elseif row.then == "restart">
>"%PW_DIR%\%PW_STEP%-R.RST" echo restart
goto ${table.ok}
<#elseif row.then == "retry">
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto ${table.first}
goto fail
<#else>
goto fail
</#if>
</#macro>
