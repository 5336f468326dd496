<#-- Every way in which the script stops, and what to do then. -->
:fail
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
echo.
echo ** [%PW_STEP%] FAILED. Result: %PW_RC%
if "%PW_RC%"=="9009" echo    9009: there is no such program here, or it is not in the PATH.
if defined PW_CMD echo    Command: %PW_CMD%
echo    What it said: %PW_LOG%
echo    No later step was carried out.
echo    If you have removed the cause:       ${script}
echo      which tries this step again
echo    If what it was to do is done by now: ${script} /done %PW_PART%
set PW_STATUS=FAILED %PW_STEP%
goto end

:stop
if "%PW_STOP%"=="unread" goto unread
if "%PW_STOP%"=="nowrite" goto nowrite
if "%PW_STOP%"=="fail" goto fail
echo.
echo ** [%PW_PART%] was begun earlier, and nobody knows how it ended.
echo    Command: %PW_CMD%
echo    Find out whether it took effect: the runbook says how this step is seen
echo    to have worked, and what it said is in %PW_LOG%
echo    If it did:     ${script} /done %PW_PART%
echo    If it did not: ${script} /redo %PW_PART%
set PW_STATUS=INTERRUPTED %PW_PART%
goto end

:unread
echo.
echo ** [%PW_PART%] has ended, and its result could not be read.
echo    Look it up as said above.
echo    If it went well: ${script} /done %PW_PART%
echo    If it did not:   ${script} /redo %PW_PART%
set PW_STATUS=UNREAD %PW_PART%
goto end

:restart
echo.
echo   Now restart ${machine}. When it is up again, run: ${script}
set PW_STATUS=RESTART %PW_STEP%
goto end

:end
echo.
echo == %PW_STATUS%
if "%PW_MODE%"=="dryrun" goto :EOF
>"%PW_DIR%\STATUS.TXT" echo %PW_STATUS%
>>"%PW_LOG%" echo == %PW_STATUS%
goto :EOF

:early
echo ** %PW_ARG% comes later: [%PW_PREV%] is not done yet. Run: ${script}
set PW_STATUS=STOPPED /got %PW_ARG%
goto end

:badgot
echo ** %PW_ARG% is no step at which this script goes on after another machine.
<#if gates?has_content>
echo    Those are:<#list gates as gate> ${gate.first}</#list>
<#else>
echo    It has none: it runs from its first step to its last.
</#if>
set PW_STATUS=STOPPED /got %PW_ARG%
goto end

:badstep
echo ** %PW_ARG% is no step of ${machine}. See: ${script} /status
set PW_STATUS=STOPPED /%PW_MODE% %PW_ARG%
goto end

:ahead
echo ** %PW_ARG% is not next: %PW_OPEN% is not done yet. Run: ${script}
set PW_STATUS=STOPPED /done %PW_ARG%
goto end

:usage
echo ** That is no switch of this script, or lacks its step. Nothing was done.
echo    The switches are:
echo    ${script}             carry out the steps that are open
echo    ${script} /dryrun     print them, change nothing
echo    ${script} /status     which steps are done
echo    ${script} /got STEP   the other machine has come to STEP: go on
echo    ${script} /done STEP  STEP is done, by hand or by a run that was cut off: go on
echo    ${script} /redo STEP  carry out STEP again
goto :EOF

:wrongpc
echo ** This script is for ${machine}, and this is %COMPUTERNAME%. Nothing was done.
echo    Start it on ${machine}. Every computer of the plan has a script of its own name.
goto :EOF

:noext
echo ** This script needs Windows NT 4.0 or later with command extensions on.
echo    Start it as: cmd /x /c ${script}
goto quit

:busy
echo ** This script is at work on ${machine} already, or a program that it started is.
echo    Go on in the window in which it waits. If there is none, wait until the
echo    program has ended, or end it, and start again. Nothing was done.
goto :EOF

:notours
echo ** %PW_DIR% belongs to another plan, or to another version of this one.
echo    This script has plan id ${hash}. That folder has:
type "%PW_DIR%\PLAN.ID"
echo    If that work is over, rename the folder and start again. Nothing was done.
goto :EOF

:nowrite
echo ** %PW_DIR% cannot be written. Nothing more was done.
echo    Free some space, or have it made writable. Another folder can be named by
echo    PW_HOME, but only before the first step: what is done is recorded here.
goto :EOF
