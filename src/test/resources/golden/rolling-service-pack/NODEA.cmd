@echo off
rem NODEA.cmd: what is done at NODEA. Plan id dded83c9f7a46a51.
rem Made by Planwright. Do not edit: change the plan and compile it again.
rem Start it without a switch; after any stop start it again, and it continues.
rem Each step has a file when it has begun (.TRY) and when it is done (.OK).
set ERRORLEVEL=
verify other 2>nul
setlocal ENABLEEXTENSIONS
if not "%ERRORLEVEL%"=="0" goto noext
if not "%OS%"=="Windows_NT" goto noext
set PW_MODE=run
set PW_ARG=
set PW_PART=
set PW_STOP=
set PW_CMD=
set PW_KEY=
set PW_NAME=
set PW_FIND=
set PW_PREV=
set PW_RC=0
set PW_DIR=%SystemDrive%\PLANWRT\NODEA
if defined PW_HOME set PW_DIR=%PW_HOME%\NODEA
set PW_LOG=%PW_DIR%\RUN.LOG
set PW_OUT=%PW_DIR%\NOW.OUT
if /i not "%COMPUTERNAME%"=="NODEA" goto wrongpc
if "%1"=="" goto begin
set PW_MODE=dryrun
if /i "%1"=="/dryrun" goto plain
set PW_MODE=status
if /i "%1"=="/status" goto plain
set PW_ARG=%2
set PW_MODE=got
if /i "%1"=="/got" goto named
set PW_MODE=done
if /i "%1"=="/done" goto named
set PW_MODE=redo
if /i "%1"=="/redo" goto named
goto usage
:plain
if not "%2"=="" goto usage
goto begin
:named
if "%2"=="" goto usage
if not "%3"=="" goto usage

:begin
echo NODEA.cmd: 10 of the 19 steps of rolling-service-pack
echo Plan id dded83c9f7a46a51
if exist "%PW_DIR%\PLAN.ID" goto known
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
md "%PW_DIR%" 2>nul
>"%PW_DIR%\PLAN.ID" echo dded83c9f7a46a51
if not exist "%PW_DIR%\PLAN.ID" goto nowrite
:known
find "dded83c9f7a46a51" "%PW_DIR%\PLAN.ID" >nul
if not "%ERRORLEVEL%"=="0" goto notours
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
>"%PW_DIR%\WRITE.TST" echo test
if not exist "%PW_DIR%\WRITE.TST" goto nowrite
del "%PW_DIR%\WRITE.TST"
call :save
if exist "%PW_OUT%" goto busy
>>"%PW_LOG%" echo == NODEA.cmd %PW_MODE% %PW_ARG%
>>"%PW_LOG%" date /t
>>"%PW_LOG%" time /t
if "%PW_MODE%"=="got" goto got
if "%PW_MODE%"=="done" goto done
if "%PW_MODE%"=="redo" goto redo
:steps
if "%PW_MODE%"=="dryrun" echo Dry run: nothing is changed. The steps that are still open:

:S001
if exist "%PW_DIR%\S001.OK" goto S002
set PW_STEP=S001
call :enter
echo [S001] Check the System event log of NODEA
echo   Source: Q174799, steps 1, 6 and 11
echo   Way back once it is done: nothing to do, back to the start
set PW_PART=S001
set PW_CMD=
echo   1. Open Event Viewer on NODEA and read the System log since the last restart
echo   Check: there are no errors; if there are, remove their cause before you
echo          continue
call :wait
if defined PW_STOP goto stop
call :ok

:S002
if exist "%PW_DIR%\S002.OK" goto HS007
set PW_STEP=S002
call :enter
echo [S002] Back up NODEA and make its emergency repair disk
echo   Source: Q174799, step 2
echo   Backup: the backup of NODEA, its registry included, and its emergency repair
echo           disk
echo   Way back once it is done: nothing to do, back to the start
set PW_PART=S002
set PW_CMD=
echo   1. Back up NODEA, its registry included
echo   2. Run rdisk /s and keep the disk
echo   Check: the backup is complete, and the disk is readable
call :wait
if defined PW_STOP goto stop
call :ok

:HS007
if exist "%PW_DIR%\S007.GOT" goto S007
if "%PW_MODE%"=="dryrun" goto S007
echo.
echo == Other steps come next: S003 to S006 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S003
echo    When its script says so, run here:  NODEA.cmd /got S007
set PW_STATUS=HANDOVER S003
goto end

:S007
if exist "%PW_DIR%\S007.OK" goto S008
set PW_STEP=S007
call :enter
echo [S007] Install Windows NT Service Pack 5 on NODEA
echo   Source: Q174799, steps 5 and 10 / more information; Q194507, installation;
echo           Q223258, summary
echo   Its way back needs: the backup of NODEA, its registry included, and its
echo                       emergency repair disk
echo   Way back once it is done: B024, back to the start
set PW_PART=S007
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 5
echo   2. Follow setup to its end; keep the files for removing the pack
echo   3. Do not restart from setup: the next step restarts NODEA
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S008
if exist "%PW_DIR%\S008.OK" goto S009
set PW_STEP=S008
call :enter
echo [S008] Install the hotfixes on NODEA again
echo   Source: Q174799, more information; Q196269, more information
echo   Way back once it is done: B024, back to the start
set PW_PART=S008
set PW_CMD=
echo   1. Install those hotfixes of Q234673 that the service pack does not contain
echo   2. Do not restart from setup: the next step restarts NODEA
echo   Check: NODEA has the same hotfixes as NODEB
call :wait
if defined PW_STOP goto stop
call :ok

:S009
if exist "%PW_DIR%\S009.OK" goto S010
set PW_STEP=S009
call :enter
echo [S009] Restart NODEA
echo   Source: Q174799, steps 5 and 10
echo   Way back once it is done: B019, back to the start
set PW_PART=S009
set PW_CMD=
if exist "%PW_DIR%\S009.TRY" goto S009C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S010
goto restart
:S009C
call :back
echo   Check: NODEA is up and you can log on
echo   Check: Cluster Administrator shows NODEA as up
call :sure
if defined PW_STOP goto stop
call :ok

:S010
if exist "%PW_DIR%\S010.OK" goto HS012
set PW_STEP=S010
call :enter
echo [S010] Check the System event log of NODEA
echo   Source: Q174799, steps 1, 6 and 11
echo   Way back once it is done: B007, back to the start
set PW_PART=S010
set PW_CMD=
echo   1. Open Event Viewer on NODEA and read the System log since the last restart
echo   Check: there are no errors; if there are, remove their cause before you
echo          continue
call :wait
if defined PW_STOP goto stop
call :ok

:HS012
if exist "%PW_DIR%\S012.GOT" goto S012
if "%PW_MODE%"=="dryrun" goto S012
echo.
echo == Other steps come next: S011 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S011
echo    When its script says so, run here:  NODEA.cmd /got S012
set PW_STATUS=HANDOVER S011
goto end

:S012
if exist "%PW_DIR%\S012.OK" goto S013
set PW_STEP=S012
call :enter
echo [S012] Pause NODEB
echo   Source: Q174799, steps 3 and 8
echo   Way back once it is done: B018, back to the start
set PW_PART=S012
set PW_CMD=
echo   1. In Cluster Administrator, right-click NODEB, Pause Node
echo   Check: Cluster Administrator shows NODEB as paused
call :wait
if defined PW_STOP goto stop
call :ok

:S013
if exist "%PW_DIR%\S013.OK" goto HS018
set PW_STEP=S013
call :enter
echo [S013] Move all groups to NODEA
echo   Source: Q174799, steps 4 and 9
echo   Way back once it is done: B016, back to the start
if exist "%PW_DIR%\S013-1.OK" goto S013D
set PW_PART=S013-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S013D
if exist "%PW_DIR%\S013-2.OK" goto S013E
set PW_PART=S013-2
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S013E
if exist "%PW_DIR%\S013-3.OK" goto S013B
set PW_PART=S013-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S013B
set PW_PART=S013
call :ok

:HS018
if exist "%PW_DIR%\S018.GOT" goto S018
if "%PW_MODE%"=="dryrun" goto S018
echo.
echo == Other steps come next: S014 to S017 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S014
echo    When its script says so, run here:  NODEA.cmd /got S018
set PW_STATUS=HANDOVER S014
goto end

:S018
if exist "%PW_DIR%\S018.OK" goto S019
set PW_STEP=S018
call :enter
echo [S018] Resume NODEB
echo   Source: Q174799, steps 7 and 12
echo   Way back once it is done: B002, back to the start
set PW_PART=S018
set PW_CMD=
echo   1. In Cluster Administrator, right-click NODEB, Resume Node
echo   Check: Cluster Administrator shows NODEB as up
call :wait
if defined PW_STOP goto stop
call :ok

:S019
if exist "%PW_DIR%\S019.OK" goto finish
set PW_STEP=S019
call :enter
echo [S019] Move every group to its preferred owner
echo   Source: Q174799, step 13
echo   Way back once it is done: B001, back to the start
set PW_PART=S019
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: every group is online on its preferred owner
call :sure
if defined PW_STOP goto stop
call :ok

:finish
if "%PW_MODE%"=="dryrun" goto dryend
echo.
echo == Every step of the plan is done.
set PW_STATUS=COMPLETE
goto end

:dryend
echo.
echo == End of the dry run: nothing was changed.
goto :EOF

:got
set PW_PART=
set PW_PREV=
if /i "%PW_ARG%"=="S007" set PW_PART=S007
if /i "%PW_ARG%"=="S007" set PW_PREV=S002
if /i "%PW_ARG%"=="S012" set PW_PART=S012
if /i "%PW_ARG%"=="S012" set PW_PREV=S010
if /i "%PW_ARG%"=="S018" set PW_PART=S018
if /i "%PW_ARG%"=="S018" set PW_PREV=S013
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
call :mark S001
echo %PW_MARK% [S001] Check the System event log of NODEA
call :mark S002
echo %PW_MARK% [S002] Back up NODEA and make its emergency repair disk
echo ------ then S003 to S006 on NODEB
call :mark S007
echo %PW_MARK% [S007] Install Windows NT Service Pack 5 on NODEA
call :mark S008
echo %PW_MARK% [S008] Install the hotfixes on NODEA again
call :mark S009
echo %PW_MARK% [S009] Restart NODEA
call :mark S010
echo %PW_MARK% [S010] Check the System event log of NODEA
echo ------ then S011 on NODEB
call :mark S012
echo %PW_MARK% [S012] Pause NODEB
call :mark S013
echo %PW_MARK% [S013] Move all groups to NODEA
echo ------ then S014 to S017 on NODEB
call :mark S018
echo %PW_MARK% [S018] Resume NODEB
call :mark S019
echo %PW_MARK% [S019] Move every group to its preferred owner
goto :EOF

:fail
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
echo.
echo ** [%PW_STEP%] FAILED. Result: %PW_RC%
if "%PW_RC%"=="9009" echo    9009: the program was not found. Is it installed and in the PATH?
if defined PW_CMD echo    Command: %PW_CMD%
echo    Its output: %PW_LOG%
echo    No later step was started.
if not "%PW_STEP%"=="S013" goto failed
echo    First find out whether this procedure was carried out before, to its end or
echo    in part.
echo    S013 runs the first command at NODEA. It begins where this is so:
echo      to.cluster == c
echo      to.cluster-service == running or not to.overwritten and not
echo      to.restart-pending
echo      to.cluster-service == running or to.overwritten or to.restart-pending
echo      not to.paused
echo      where c is SALES, to is NODEA
echo    If this machine is further on than that, the records of done steps may be lost.
echo    They are looked for in %PW_DIR%.
echo    - If another folder has them: set PW_HOME to it, and start this script again.
echo    - If they are lost, and the procedure is over: there is nothing to do. Do not
echo      start this script again, and do not use /done.
echo    - If they are lost, and it is not over: write into the plan what there is now,
echo      and compile it again.
echo    If no step was done before:
:failed
echo    If you have removed the cause:       NODEA.cmd
echo      which repeats this step
echo    If what it was to do is done by now: NODEA.cmd /done %PW_PART%
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
echo    If it did:     NODEA.cmd /done %PW_PART%
echo    If it did not: NODEA.cmd /redo %PW_PART%
set PW_STATUS=INTERRUPTED %PW_PART%
goto end

:unread
echo.
echo ** [%PW_PART%] ended, but its result could not be read.
echo    Look up the result as described above.
echo    If it went well: NODEA.cmd /done %PW_PART%
echo    If it did not:   NODEA.cmd /redo %PW_PART%
set PW_STATUS=UNREAD %PW_PART%
goto end

:restart
echo.
echo   Now restart NODEA. When it is up again, run: NODEA.cmd
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
echo ** %PW_ARG% comes later: [%PW_PREV%] is not done yet. Run: NODEA.cmd
set PW_STATUS=STOPPED /got %PW_ARG%
goto end

:badgot
echo ** %PW_ARG% is not a step at which this script continues after another machine.
echo    Those are: S007 S012 S018
set PW_STATUS=STOPPED /got %PW_ARG%
goto end

:badstep
echo ** %PW_ARG% is not a step of NODEA. See: NODEA.cmd /status
set PW_STATUS=STOPPED /%PW_MODE% %PW_ARG%
goto end

:ahead
echo ** %PW_ARG% is not next: %PW_OPEN% is not done yet. Run: NODEA.cmd
set PW_STATUS=STOPPED /done %PW_ARG%
goto end

:usage
echo ** Unknown switch, or its step is missing. Nothing was done.
echo    The switches are:
echo    NODEA.cmd             carry out the open steps
echo    NODEA.cmd /dryrun     print them, change nothing
echo    NODEA.cmd /status     show which steps are done
echo    NODEA.cmd /got STEP   the other machine has reached STEP: continue
echo    NODEA.cmd /done STEP  STEP is done, by hand or by an interrupted run: continue
echo    NODEA.cmd /redo STEP  repeat STEP
goto :EOF

:wrongpc
echo ** This script is for NODEA, but this machine is %COMPUTERNAME%. Nothing was done.
echo    Start it on NODEA. Each machine of the plan has a script with its own name.
goto :EOF

:noext
echo ** This script needs Windows NT 4.0 or later with command extensions on.
echo    Start it as: cmd /x /c NODEA.cmd
goto quit

:busy
echo ** This script is already running on NODEA, or a program that it started is.
echo    Continue in the window in which it waits. If there is none, wait until the
echo    program has ended, or end it. Then start again. Nothing was done.
goto :EOF

:notours
echo ** %PW_DIR% belongs to another plan, or to another version of this one.
echo    This script has plan id dded83c9f7a46a51. That folder has:
type "%PW_DIR%\PLAN.ID"
echo    If that work is finished, rename the folder and start again. Nothing was done.
goto :EOF

:nowrite
echo ** %PW_DIR% cannot be written. Nothing further was done.
echo    Free some space, or make the folder writable. You can set another folder in
echo    PW_HOME, but only before the first step: progress is recorded here.
goto :EOF

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
find "dded83c9f7a46a51" "%PW_DIR%\PLAN.ID" >nul
%PW_CMD% >"%PW_OUT%" 2>&1
set PW_RC=%ERRORLEVEL%
call :save
>>"%PW_LOG%" echo [%PW_PART%] exit code %PW_RC%
goto :EOF

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
echo   NODEA restarts at the end of this step.
if "%PW_MODE%"=="dryrun" goto :EOF
echo   To end this script and restart, press a key. To wait, press Ctrl+C.
call :key
if defined PW_STOP goto :EOF
>"%PW_DIR%\%PW_PART%.TRY" echo restart
goto :EOF

rem Comes back after a restart.
:back
echo   This step needs a restart of NODEA.
echo   Check: NODEA has restarted
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
call :same S001 S001
call :past S001
call :same S002 S002
call :past S002
call :gate S007
call :same S007 S007
call :past S007
call :same S008 S008
call :past S008
call :same S009 S009
call :past S009
call :same S010 S010
call :past S010
call :gate S012
call :same S012 S012
call :past S012
call :same S013 S013
call :same S013 S013-1
call :same S013 S013-2
call :same S013 S013-3
call :past S013
call :gate S018
call :same S018 S018
call :past S018
call :same S019 S019
call :past S019
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
:quit
