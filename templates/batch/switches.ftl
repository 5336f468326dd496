<#-- What the switches do: got, done, redo, status. -->
:got
set PW_PART=
set PW_PREV=
<#list gates as gate>
if /i "%PW_ARG%"=="${gate.first}" set PW_PART=${gate.first}
<#if gate.previous??>
if /i "%PW_ARG%"=="${gate.first}" set PW_PREV=${gate.previous}
</#if>
</#list>
if not defined PW_PART goto badgot
if not defined PW_PREV goto passed
if not exist "%PW_DIR%\%PW_PREV%.OK" goto early
:passed
>"%PW_DIR%\%PW_PART%.GOT" echo got
goto steps

:done
call :find
if not defined PW_PART goto badstep
if defined PW_OPEN goto ahead
call :ok
goto steps

:redo
call :find
if not defined PW_PART goto badstep
call :forget
goto steps

:status
echo Folder: %PW_DIR%
if not exist "%PW_DIR%\STATUS.TXT" goto marks
find "RUNNING" "%PW_DIR%\STATUS.TXT" >nul
if "%ERRORLEVEL%"=="0" goto cutoff
echo The last run ended with:
goto shown
:cutoff
echo A run is at work now, or was cut off, in:
:shown
type "%PW_DIR%\STATUS.TXT"
:marks
<#list legs as leg>
<#if leg.gate??>
<#list leg.gate.waits as line>
echo ${line}
</#list>
</#if>
<#list leg.steps as step>
call :mark ${step.id}
<#list step.title as line>
<#if line?is_first>
echo %PW_MARK% ${line}
<#else>
echo        ${line}
</#if>
</#list>
</#list>
</#list>
goto :EOF
