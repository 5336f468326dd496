<#-- Every way in which the script stops, and what to do then. -->
:fail
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
echo.
echo ** [%PW_STEP%] FAILED. Result: %PW_RC%
if "%PW_RC%"=="9009" echo    9009: the program was not found. Is it installed and in the PATH?
if defined PW_CMD echo    Command: %PW_CMD%
echo    Its output: %PW_LOG%
echo    No later step was started.
<#list first as step>
if not "%PW_STEP%"=="${step.id}" goto failed
<#list step.lines as line>
echo ${line}
</#list>
echo    If this machine is further on than that, the records of done steps may be lost.
echo    They are looked for in %PW_DIR%.
echo    - If another folder has them: set PW_HOME to it, and start this script again.
echo    - If they are lost, and the procedure is over: there is nothing to do. Do not
echo      start this script again, and do not use /done.
echo    - If they are lost, and it is not over: write into the plan what there is now,
echo      and compile it again.
echo    If no step was done before:
:failed
</#list>
echo    If you have removed the cause:       ${script}
echo      which repeats this step
echo    If what it was to do is done by now: ${script} /done %PW_PART%
set PW_STATUS=FAILED %PW_STEP%
goto end

:stop
if "%PW_STOP%"=="unread" goto unread
if "%PW_STOP%"=="nowrite" goto nowrite
if "%PW_STOP%"=="fail" goto fail
echo.
echo ** [%PW_PART%] was started earlier, and its result is not known.
echo    Command: %PW_CMD%
echo    Find out whether it worked: the runbook says how to check this step,
echo    and its output is in %PW_LOG%
echo    If it did:     ${script} /done %PW_PART%
echo    If it did not: ${script} /redo %PW_PART%
set PW_STATUS=INTERRUPTED %PW_PART%
goto end

:unread
echo.
echo ** [%PW_PART%] ended, but its result could not be read.
echo    Look up the result as described above.
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
echo ** %PW_ARG% is not a step at which this script continues after another machine.
<#if gates?has_content>
echo    Those are:<#list gates as gate> ${gate.first}</#list>
<#else>
echo    There are none: it runs from its first step to its last.
</#if>
set PW_STATUS=STOPPED /got %PW_ARG%
goto end

:badstep
echo ** %PW_ARG% is not a step of ${machine}. See: ${script} /status
set PW_STATUS=STOPPED /%PW_MODE% %PW_ARG%
goto end

:ahead
echo ** %PW_ARG% is not next: %PW_OPEN% is not done yet. Run: ${script}
set PW_STATUS=STOPPED /done %PW_ARG%
goto end

:usage
echo ** Unknown switch, or its step is missing. Nothing was done.
echo    The switches are:
echo    ${script}             carry out the open steps
echo    ${script} /dryrun     print them, change nothing
echo    ${script} /status     show which steps are done
echo    ${script} /got STEP   the other machine has reached STEP: continue
echo    ${script} /done STEP  STEP is done, by hand or by an interrupted run: continue
echo    ${script} /redo STEP  repeat STEP
goto :EOF

:wrongpc
echo ** This script is for ${machine}, but this machine is %COMPUTERNAME%. Nothing was done.
echo    Start it on ${machine}. Each machine of the plan has a script with its own name.
goto :EOF

:noext
echo ** This script needs Windows NT 4.0 or later with command extensions on.
echo    Start it as: cmd /x /c ${script}
goto quit

:busy
echo ** This script is already running on ${machine}, or a program that it started is.
echo    Continue in the window in which it waits. If there is none, wait until the
echo    program has ended, or end it. Then start again. Nothing was done.
goto :EOF

:notours
echo ** %PW_DIR% belongs to another plan, or to another version of this one.
echo    This script has plan id ${hash}. That folder has:
type "%PW_DIR%\PLAN.ID"
echo    If that work is finished, rename the folder and start again. Nothing was done.
goto :EOF

:nowrite
echo ** %PW_DIR% cannot be written. Nothing further was done.
echo    Free some space, or make the folder writable. You can set another folder in
echo    PW_HOME, but only before the first step: progress is recorded here.
goto :EOF
