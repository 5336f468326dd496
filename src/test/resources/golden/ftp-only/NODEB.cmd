@echo off
rem NODEB.cmd: what is done at NODEB. Plan id ca5e2943130009f0.
rem Made by Planwright. Do not edit: change the plan and compile it again.
rem Start it without a switch; after any stop start it again, and it goes on.
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
set PW_DIR=%SystemDrive%\PLANWRT\NODEB
if defined PW_HOME set PW_DIR=%PW_HOME%\NODEB
set PW_LOG=%PW_DIR%\RUN.LOG
set PW_OUT=%PW_DIR%\NOW.OUT
if /i not "%COMPUTERNAME%"=="NODEB" goto wrongpc
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
echo NODEB.cmd: 12 of the 35 steps of ftp-only
echo Plan id ca5e2943130009f0
if exist "%PW_DIR%\PLAN.ID" goto known
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
md "%PW_DIR%" 2>nul
>"%PW_DIR%\PLAN.ID" echo ca5e2943130009f0
if not exist "%PW_DIR%\PLAN.ID" goto nowrite
:known
find "ca5e2943130009f0" "%PW_DIR%\PLAN.ID" >nul
if not "%ERRORLEVEL%"=="0" goto notours
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
>"%PW_DIR%\WRITE.TST" echo test
if not exist "%PW_DIR%\WRITE.TST" goto nowrite
del "%PW_DIR%\WRITE.TST"
call :save
if exist "%PW_OUT%" goto busy
>>"%PW_LOG%" echo == NODEB.cmd %PW_MODE% %PW_ARG%
>>"%PW_LOG%" date /t
>>"%PW_LOG%" time /t
if "%PW_MODE%"=="got" goto got
if "%PW_MODE%"=="done" goto done
if "%PW_MODE%"=="redo" goto redo
:steps
if "%PW_MODE%"=="dryrun" echo Dry run: nothing is changed. The steps that are still open:

:HS002
if exist "%PW_DIR%\S002.GOT" goto S002
if "%PW_MODE%"=="dryrun" goto S002
echo.
echo == Other steps come first: S001 on NODEA.
echo    On NODEA run:  NODEA.cmd
echo    When its script says so, run here:  NODEB.cmd /got S002
set PW_STATUS=WAITING S002
goto end

:S002
if exist "%PW_DIR%\S002.OK" goto HS007
set PW_STEP=S002
call :enter
echo [S002] Move all groups to NODEB
echo   Source: Q223258, steps 9 and 10
echo   Way back once it is done: B010, back to the start
if exist "%PW_DIR%\S002-1.OK" goto S002D
set PW_PART=S002-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S002D
if exist "%PW_DIR%\S002-2.OK" goto S002B
set PW_PART=S002-2
set PW_CMD=cluster group "FTPGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEB as the owner of Cluster Group,
echo          FTPGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S002B
set PW_PART=S002
call :ok

:HS007
if exist "%PW_DIR%\S007.GOT" goto S007
if "%PW_MODE%"=="dryrun" goto S007
echo.
echo == Other steps come next: S003 to S006 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S003
echo    When its script says so, run here:  NODEB.cmd /got S007
set PW_STATUS=HANDOVER S003
goto end

:S007
if exist "%PW_DIR%\S007.OK" goto HS009
set PW_STEP=S007
call :enter
echo [S007] Check whether the World Wide Web Server is on NODEB
echo   Source: Q223259, more information; Q223259, summary
echo   Way back once it is done: B009, back to the start
set PW_PART=S007
set PW_CMD=
echo   1. Control Panel, Services: look for World Wide Web Publishing Service
echo   Check: it is not listed, as the plan says; if it is listed, skip the next
echo          steps on NODEB
call :wait
if defined PW_STOP goto stop
call :ok

:HS009
if exist "%PW_DIR%\S009.GOT" goto S009
if "%PW_MODE%"=="dryrun" goto S009
echo.
echo == Other steps come next: S008 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S008
echo    When its script says so, run here:  NODEB.cmd /got S009
set PW_STATUS=HANDOVER S008
goto end

:S009
if exist "%PW_DIR%\S009.OK" goto S010
set PW_STEP=S009
call :enter
echo [S009] Add the World Wide Web Server to the Option Pack on NODEB
echo   Source: Q223259, more information; Q218922, cause; Q196269, summary
echo   Way back once it is done: B013, back to the start
set PW_PART=S009
set PW_CMD=
echo   1. Start Windows NT 4.0 Option Pack setup, Add/Remove
echo   2. Tick World Wide Web Server below Internet Information Server, and leave
echo      the rest as it is
echo   3. Do not restart from setup: the next step restarts NODEB
echo   Check: Services lists World Wide Web Publishing Service
call :wait
if defined PW_STOP goto stop
call :ok

:S010
if exist "%PW_DIR%\S010.OK" goto S011
set PW_STEP=S010
call :enter
echo [S010] Restart NODEB
echo   Source: Q223259, more information; Q196269, summary
echo   Expect: Events 1009 and 1058, and no Cluster Service, until the service pack
echo           is applied again
echo   Point of no return: no safe way back before S008, Move all groups to NODEA.
echo     Move all groups to NODEB: the Cluster Service on NODEB is failed, so no
echo     group can move to it ^(Q223258, step 1; Q223258, step 9; Q241573,
echo     installation, 6; Q252641, workaround, 5^)
echo   Way back once it is done: B012, back to after S008
set PW_PART=S010
set PW_CMD=
if exist "%PW_DIR%\S010.TRY" goto S010C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S011
goto restart
:S010C
call :back
echo   Check: NODEB is up and you can log on
call :sure
if defined PW_STOP goto stop
call :ok

:S011
if exist "%PW_DIR%\S011.OK" goto S012
set PW_STEP=S011
call :enter
echo [S011] Apply Windows NT Service Pack 4 again on NODEB
echo   Source: Q196269, summary; Q218922, cause; Q194507, 1.1.15
echo   Way back once it is done: B011, back to the start
set PW_PART=S011
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 4
echo   2. Follow setup to its end
echo   3. Do not restart from setup: the next step restarts NODEB
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S012
if exist "%PW_DIR%\S012.OK" goto HS014
set PW_STEP=S012
call :enter
echo [S012] Restart NODEB
echo   Source: Q196269, summary; Q223258, step 8
echo   Way back once it is done: B007, back to the start
set PW_PART=S012
set PW_CMD=
if exist "%PW_DIR%\S012.TRY" goto S012C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto HS014
goto restart
:S012C
call :back
echo   Check: NODEB is up and you can log on
echo   Check: Cluster Administrator shows NODEB as up
call :sure
if defined PW_STOP goto stop
call :ok

:HS014
if exist "%PW_DIR%\S014.GOT" goto S014
if "%PW_MODE%"=="dryrun" goto S014
echo.
echo == Other steps come next: S013 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S013
echo    When its script says so, run here:  NODEB.cmd /got S014
set PW_STATUS=HANDOVER S013
goto end

:S014
if exist "%PW_DIR%\S014.OK" goto HS024
set PW_STEP=S014
call :enter
echo [S014] Disable the World Wide Web Server on NODEB
echo   Source: Q223259, more information
echo   Way back once it is done: B005, back to the start
set PW_PART=S014
set PW_CMD=
echo   1. Control Panel, Services, World Wide Web Publishing Service: Stop
echo   2. Startup: Disabled
echo   Check: Services shows Disabled for World Wide Web Publishing Service
call :wait
if defined PW_STOP goto stop
call :ok

:HS024
if exist "%PW_DIR%\S024.GOT" goto S024
if "%PW_MODE%"=="dryrun" goto S024
echo.
echo == Other steps come next: S015 to S023 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S015
echo    When its script says so, run here:  NODEB.cmd /got S024
set PW_STATUS=HANDOVER S015
goto end

:S024
if exist "%PW_DIR%\S024.OK" goto S025
set PW_STEP=S024
call :enter
echo [S024] Give the accounts their rights on NODEB
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B004, back to the start
set PW_PART=S024
set PW_CMD=
echo   1. In User Manager, open Policies, User Rights
echo   2. Right Log on locally: add both accounts
echo   3. Right Access this computer from network: add both accounts
echo   4. Local group Guests: add both accounts
echo   Check: Guests on NODEB lists IUSR_CLUSTER and IWAM_CLUSTER of the domain
call :wait
if defined PW_STOP goto stop
call :ok

:S025
if exist "%PW_DIR%\S025.OK" goto HS030
set PW_STEP=S025
call :enter
echo [S025] Let the accounts use DCOM on NODEB
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B004, back to the start
set PW_PART=S025
set PW_CMD=
echo   1. Start dcomcnfg, tab Default Security
echo   2. Default Access Permissions: both accounts, Allow Access
echo   3. Default Launch Permissions: both accounts, Allow Launch
echo   Check: both lists name IUSR_CLUSTER and IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok

:HS030
if exist "%PW_DIR%\S030.GOT" goto S030
if "%PW_MODE%"=="dryrun" goto S030
echo.
echo == Other steps come next: S026 to S029 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S026
echo    When its script says so, run here:  NODEB.cmd /got S030
set PW_STATUS=HANDOVER S026
goto end

:S030
if exist "%PW_DIR%\S030.OK" goto HS032
set PW_STEP=S030
call :enter
echo [S030] Set MTS on NODEB to replicate to NODEA
echo   Source: Q191138, replication, 8; Q191138, replication, 1 to 7; Q241573,
echo           configuration
echo   Way back once it is done: B003, back to the start
set PW_PART=S030
set PW_CMD=
echo   1. In the management console on NODEB: Microsoft Transaction Server,
echo      Computers
echo   2. Right-click My Computer, Properties, tab Options
echo   3. Replication share: C$ ^(the share of NODEA that holds \Program Files\MTS^)
echo   4. Remote server name: NODEA
echo   5. Apply, OK
echo   Check: the tab Options of NODEB names NODEA
call :wait
if defined PW_STOP goto stop
call :ok

:HS032
if exist "%PW_DIR%\S032.GOT" goto S032
if "%PW_MODE%"=="dryrun" goto S032
echo.
echo == Other steps come next: S031 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S031
echo    When its script says so, run here:  NODEB.cmd /got S032
set PW_STATUS=HANDOVER S031
goto end

:S032
if exist "%PW_DIR%\S032.OK" goto S033
set PW_STEP=S032
call :enter
echo [S032] Move all groups to NODEB
echo   Source: Q241573, end
echo   Way back once it is done: B002, back to after S031
if exist "%PW_DIR%\S032-1.OK" goto S032D
set PW_PART=S032-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S032D
if exist "%PW_DIR%\S032-2.OK" goto S032B
set PW_PART=S032-2
set PW_CMD=cluster group "FTPGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEB as the owner of Cluster Group,
echo          FTPGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S032B
set PW_PART=S032
call :ok

:S033
if exist "%PW_DIR%\S033.OK" goto finish
set PW_STEP=S033
call :enter
echo [S033] Test every site on NODEB
echo   Source: Q241573, end
echo   Way back once it is done: B002, back to after S031
set PW_PART=S033
set PW_CMD=
echo   1. From a client, open the site downloads at 10.5.5.3
echo   Check: every site answers
call :wait
if defined PW_STOP goto stop
call :ok

:finish
echo.
echo == What is done on NODEB is done. The plan goes on elsewhere.
echo    On NODEA run:  NODEA.cmd /got S034
set PW_STATUS=HANDOVER S034
goto end

:got
set PW_PART=
set PW_PREV=
if /i "%PW_ARG%"=="S002" set PW_PART=S002
if /i "%PW_ARG%"=="S007" set PW_PART=S007
if /i "%PW_ARG%"=="S007" set PW_PREV=S002
if /i "%PW_ARG%"=="S009" set PW_PART=S009
if /i "%PW_ARG%"=="S009" set PW_PREV=S007
if /i "%PW_ARG%"=="S014" set PW_PART=S014
if /i "%PW_ARG%"=="S014" set PW_PREV=S012
if /i "%PW_ARG%"=="S024" set PW_PART=S024
if /i "%PW_ARG%"=="S024" set PW_PREV=S014
if /i "%PW_ARG%"=="S030" set PW_PART=S030
if /i "%PW_ARG%"=="S030" set PW_PREV=S025
if /i "%PW_ARG%"=="S032" set PW_PART=S032
if /i "%PW_ARG%"=="S032" set PW_PREV=S030
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
echo ------ then S001 on NODEA
call :mark S002
echo %PW_MARK% [S002] Move all groups to NODEB
echo ------ then S003 to S006 on NODEA
call :mark S007
echo %PW_MARK% [S007] Check whether the World Wide Web Server is on NODEB
echo ------ then S008 on NODEA
call :mark S009
echo %PW_MARK% [S009] Add the World Wide Web Server to the Option Pack on NODEB
call :mark S010
echo %PW_MARK% [S010] Restart NODEB
call :mark S011
echo %PW_MARK% [S011] Apply Windows NT Service Pack 4 again on NODEB
call :mark S012
echo %PW_MARK% [S012] Restart NODEB
echo ------ then S013 on NODEA
call :mark S014
echo %PW_MARK% [S014] Disable the World Wide Web Server on NODEB
echo ------ then S015 to S023 on NODEA
call :mark S024
echo %PW_MARK% [S024] Give the accounts their rights on NODEB
call :mark S025
echo %PW_MARK% [S025] Let the accounts use DCOM on NODEB
echo ------ then S026 to S029 on NODEA
call :mark S030
echo %PW_MARK% [S030] Set MTS on NODEB to replicate to NODEA
echo ------ then S031 on NODEA
call :mark S032
echo %PW_MARK% [S032] Move all groups to NODEB
call :mark S033
echo %PW_MARK% [S033] Test every site on NODEB
goto :EOF

:fail
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
echo.
echo ** [%PW_STEP%] FAILED. Result: %PW_RC%
if "%PW_RC%"=="9009" echo    9009: the program was not found. Is it installed and in the PATH?
if defined PW_CMD echo    Command: %PW_CMD%
echo    Its output: %PW_LOG%
echo    No later step was started.
echo    If you have removed the cause:       NODEB.cmd
echo      which repeats this step
echo    If what it was to do is done by now: NODEB.cmd /done %PW_PART%
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
echo    If it did:     NODEB.cmd /done %PW_PART%
echo    If it did not: NODEB.cmd /redo %PW_PART%
set PW_STATUS=INTERRUPTED %PW_PART%
goto end

:unread
echo.
echo ** [%PW_PART%] ended, but its result could not be read.
echo    Look up the result as described above.
echo    If it went well: NODEB.cmd /done %PW_PART%
echo    If it did not:   NODEB.cmd /redo %PW_PART%
set PW_STATUS=UNREAD %PW_PART%
goto end

:restart
echo.
echo   Now restart NODEB. When it is up again, run: NODEB.cmd
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
echo ** %PW_ARG% comes later: [%PW_PREV%] is not done yet. Run: NODEB.cmd
set PW_STATUS=STOPPED /got %PW_ARG%
goto end

:badgot
echo ** %PW_ARG% is not a step at which this script continues after another machine.
echo    Those are: S002 S007 S009 S014 S024 S030 S032
set PW_STATUS=STOPPED /got %PW_ARG%
goto end

:badstep
echo ** %PW_ARG% is not a step of NODEB. See: NODEB.cmd /status
set PW_STATUS=STOPPED /%PW_MODE% %PW_ARG%
goto end

:ahead
echo ** %PW_ARG% is not next: %PW_OPEN% is not done yet. Run: NODEB.cmd
set PW_STATUS=STOPPED /done %PW_ARG%
goto end

:usage
echo ** Unknown switch, or its step is missing. Nothing was done.
echo    The switches are:
echo    NODEB.cmd             carry out the open steps
echo    NODEB.cmd /dryrun     print them, change nothing
echo    NODEB.cmd /status     show which steps are done
echo    NODEB.cmd /got STEP   the other machine has reached STEP: continue
echo    NODEB.cmd /done STEP  STEP is done, by hand or by an interrupted run: continue
echo    NODEB.cmd /redo STEP  repeat STEP
goto :EOF

:wrongpc
echo ** This script is for NODEB, but this machine is %COMPUTERNAME%. Nothing was done.
echo    Start it on NODEB. Each machine of the plan has a script with its own name.
goto :EOF

:noext
echo ** This script needs Windows NT 4.0 or later with command extensions on.
echo    Start it as: cmd /x /c NODEB.cmd
goto quit

:busy
echo ** This script is already running on NODEB, or a program that it started is.
echo    Continue in the window in which it waits. If there is none, wait until the
echo    program has ended, or end it. Then start again. Nothing was done.
goto :EOF

:notours
echo ** %PW_DIR% belongs to another plan, or to another version of this one.
echo    This script has plan id ca5e2943130009f0. That folder has:
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
find "ca5e2943130009f0" "%PW_DIR%\PLAN.ID" >nul
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
echo   NODEB restarts at the end of this step.
if "%PW_MODE%"=="dryrun" goto :EOF
echo   To end this script and restart, press a key. To wait, press Ctrl+C.
call :key
if defined PW_STOP goto :EOF
>"%PW_DIR%\%PW_PART%.TRY" echo restart
goto :EOF

rem Comes back after a restart.
:back
echo   This step needs a restart of NODEB.
echo   Check: NODEB has restarted
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
call :gate S002
call :same S002 S002
call :same S002 S002-1
call :same S002 S002-2
call :past S002
call :gate S007
call :same S007 S007
call :past S007
call :gate S009
call :same S009 S009
call :past S009
call :same S010 S010
call :past S010
call :same S011 S011
call :past S011
call :same S012 S012
call :past S012
call :gate S014
call :same S014 S014
call :past S014
call :gate S024
call :same S024 S024
call :past S024
call :same S025 S025
call :past S025
call :gate S030
call :same S030 S030
call :past S030
call :gate S032
call :same S032 S032
call :same S032 S032-1
call :same S032 S032-2
call :past S032
call :same S033 S033
call :past S033
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
