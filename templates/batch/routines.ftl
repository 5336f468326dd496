<#-- What the steps call. -->
rem Begins a step.
:enter
set PW_PART=%PW_STEP%
set PW_STOP=
set PW_CMD=
set PW_RC=0
set PW_TRIES=0
echo.
if "%PW_MODE%"=="dryrun" goto :EOF
>"%PW_DIR%\STATUS.TXT" echo RUNNING %PW_STEP%
goto :EOF

rem Runs PW_CMD once as PW_PART and leaves its exit code in PW_RC.
:run
echo   + %PW_CMD%
set PW_RC=0
if "%PW_MODE%"=="dryrun" goto :EOF
set PW_STOP=again
if exist "%PW_DIR%\%PW_PART%.TRY" goto :EOF
set PW_STOP=nowrite
>"%PW_DIR%\%PW_PART%.TRY" echo begun
if not exist "%PW_DIR%\%PW_PART%.TRY" goto :EOF
goto carry

rem Runs PW_CMD to see whether a step is needed: exit code 0 says so.
:probe
echo   ? %PW_CMD%
set PW_RC=0
if "%PW_MODE%"=="dryrun" goto :EOF
call :carry
if "%PW_RC%"=="9009" set PW_STOP=fail
if %PW_RC% LSS 0 set PW_STOP=fail
goto :EOF

rem Runs PW_CMD. Its output has a file of its own, since a command whose output
rem cannot be written does not run, and the exit code of the last one stays:
rem find makes that 0 before. While it runs nobody can delete that file, which is
rem how another run sees that this one is not over.
:carry
set PW_STOP=nowrite
>"%PW_OUT%" echo begun
if not exist "%PW_OUT%" goto :EOF
set PW_STOP=
>>"%PW_LOG%" echo [%PW_PART%] + %PW_CMD%
find "${hash}" "%PW_DIR%\PLAN.ID" >nul
%PW_CMD% >"%PW_OUT%" 2>&1
set PW_RC=%ERRORLEVEL%
call :save
>>"%PW_LOG%" echo [%PW_PART%] exit code %PW_RC%
goto :EOF

<#if services>
rem Looks whether the service PW_NAME is as PW_WANT says, before what is to make it so.
:before
set PW_HIT=
if "%PW_MODE%"=="dryrun" goto :EOF
call :service
if defined PW_STOP goto :EOF
if not "%PW_SEEN%"=="%PW_WANT%" goto :EOF
echo   Not needed: %PW_NAME% is %PW_SEEN%, as net start shows.
set PW_HIT=1
goto :EOF

rem Looks after it, three times, since a service takes its time. Its exit code says little.
:after
set PW_HIT=1
set PW_LOOKS=0
if "%PW_MODE%"=="dryrun" goto :EOF
set PW_HIT=
if "%PW_RC%"=="9009" goto :EOF
:looking
call :service
if defined PW_STOP goto :EOF
if not defined PW_SEEN goto unseen
if "%PW_SEEN%"=="%PW_WANT%" goto seen
set /a PW_LOOKS=PW_LOOKS+1
if %PW_LOOKS% GEQ 3 goto notyet
echo   %PW_NAME% is still %PW_SEEN%. Looking again in ten seconds.
ping -n 11 127.0.0.1 >"%PW_OUT%"
del "%PW_OUT%" 2>nul
goto looking
:notyet
if "%PW_RC%"=="0" set PW_RC=0, but %PW_NAME% is %PW_SEEN%
goto :EOF
:seen
echo   Seen: %PW_NAME% is %PW_SEEN%.
set PW_HIT=1
goto :EOF
:unseen
echo   The list of net start could not be read. Look in Control Panel, Services:
echo   %PW_NAME% has to be %PW_WANT%.
call :sure
if not defined PW_STOP set PW_HIT=1
goto :EOF

rem Looks for the service PW_NAME in what net start lists: PW_SEEN is running or stopped,
rem or not defined if there is no list. The name stands behind three blanks.
:service
set PW_SEEN=
set PW_WAS=%PW_RC%
set PW_STOP=nowrite
>"%PW_OUT%" echo begun
if not exist "%PW_OUT%" goto :EOF
set PW_STOP=
>>"%PW_LOG%" echo [%PW_PART%] ? net start
find "${hash}" "%PW_DIR%\PLAN.ID" >nul
net start >"%PW_OUT%" 2>&1
set PW_RC=%ERRORLEVEL%
if not "%PW_RC%"=="0" goto nolist
set PW_SEEN=stopped
find "   %PW_NAME%" "%PW_OUT%" >nul
if "%ERRORLEVEL%"=="0" set PW_SEEN=running
:nolist
call :save
set PW_RC=%PW_WAS%
goto :EOF

</#if>
rem Moves the output of a program to the log, unless it still runs.
:save
if not exist "%PW_OUT%" goto :EOF
>>"%PW_LOG%" type "%PW_OUT%"
del "%PW_OUT%" 2>nul
goto :EOF

rem Records that a step is not needed.
:needless
echo   Not needed: the check before it ended with %PW_RC%.
set PW_PART=%PW_STEP%
call :ok
goto :EOF

rem Records that PW_PART is done.
:ok
if "%PW_MODE%"=="dryrun" goto :EOF
>"%PW_DIR%\%PW_PART%.OK" echo done
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
>>"%PW_LOG%" echo [%PW_PART%] done
goto :EOF

rem Waits until a person has done what was said.
:wait
if "%PW_MODE%"=="dryrun" goto :EOF
echo   When this is done, press a key. To stop, press Ctrl+C.
call :key
if defined PW_STOP goto :EOF
>>"%PW_LOG%" echo [%PW_PART%] done by hand
goto :EOF

rem Waits until a person has seen what was said.
:sure
if "%PW_MODE%"=="dryrun" goto :EOF
echo   If this is true, press a key. If not, press Ctrl+C.
call :key
goto :EOF

rem Waits for a key, with the same file open as while a program runs.
:key
set PW_STOP=nowrite
>"%PW_OUT%" echo begun
if not exist "%PW_OUT%" goto :EOF
set PW_STOP=
pause >"%PW_OUT%"
del "%PW_OUT%" 2>nul
goto :EOF

rem Announces a restart and records that it was asked for.
:leave
echo   ${machine} restarts at the end of this step.
if "%PW_MODE%"=="dryrun" goto :EOF
echo   To end this script and restart, press a key. To wait, press Ctrl+C.
call :key
if defined PW_STOP goto :EOF
>"%PW_DIR%\%PW_PART%.TRY" echo restart
goto :EOF

rem Comes back after a restart.
:back
echo   This step needs a restart of ${machine}.
echo   Check: ${machine} has restarted
goto :EOF

rem Asks for the cause of a result to be removed. PW_MORE says that the step is then
rem carried out again from its first part; that it is open again is recorded before.
:again
set PW_MORE=
set /a PW_TRIES=PW_TRIES+1
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
if exist "%PW_DIR%\%PW_STEP%-*.*" del "%PW_DIR%\%PW_STEP%-*.*"
set PW_PART=%PW_STEP%
if %PW_TRIES% GEQ 3 goto :EOF
echo   Remove this cause. Then press a key to repeat this step.
echo   To stop, press Ctrl+C.
call :key
if not defined PW_STOP set PW_MORE=1
goto :EOF

rem Writes the registry key PW_KEY to a file.
:export
set PW_STOP=
if exist "%PW_DIR%\VALUE.REG" del "%PW_DIR%\VALUE.REG"
start /wait regedit /e "%PW_DIR%\VALUE.REG" %PW_KEY%
if not exist "%PW_DIR%\VALUE.REG" set PW_STOP=unread
goto :EOF

rem Looks for the value PW_NAME with the contents PW_FIND in that file.
:look
set PW_HIT=
find "%PW_NAME%" "%PW_DIR%\VALUE.REG" | find "%PW_FIND%" >nul
if "%ERRORLEVEL%"=="0" set PW_HIT=1
goto :EOF

rem Finds the step or part PW_ARG: PW_STEP and PW_PART, or no PW_PART. PW_OPEN
rem is the first thing before it that is not done.
:find
set PW_PART=
set PW_OPEN=
<#list legs as leg>
<#if leg.gate??>
call :gate ${leg.gate.first}
</#if>
<#list leg.steps as step>
call :same ${step.id} ${step.id}
<#if step.finish??>
<#list step.parts as part>
call :same ${step.id} ${part.marker}
</#list>
</#if>
call :past ${step.id}
</#list>
</#list>
goto :EOF

:same
if /i not "%PW_ARG%"=="%2" goto :EOF
set PW_STEP=%1
set PW_PART=%2
goto :EOF

:gate
if defined PW_PART goto :EOF
if defined PW_OPEN goto :EOF
if not exist "%PW_DIR%\%1.GOT" set PW_OPEN=the hand-over to %1
goto :EOF

:past
if defined PW_PART goto :EOF
if defined PW_OPEN goto :EOF
if not exist "%PW_DIR%\%1.OK" set PW_OPEN=%1
goto :EOF

rem Forgets that PW_PART was begun or done.
:forget
if exist "%PW_DIR%\%PW_PART%.OK" del "%PW_DIR%\%PW_PART%.OK"
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
if exist "%PW_DIR%\%PW_PART%-*.*" del "%PW_DIR%\%PW_PART%-*.*"
if exist "%PW_DIR%\%PW_STEP%.OK" del "%PW_DIR%\%PW_STEP%.OK"
goto :EOF

rem Says what is known of a step.
:mark
set PW_MARK=[open]
if exist "%PW_DIR%\%1-*.*" set PW_MARK=[part]
if exist "%PW_DIR%\%1.TRY" set PW_MARK=[part]
if exist "%PW_DIR%\%1.OK" set PW_MARK=[done]
goto :EOF
