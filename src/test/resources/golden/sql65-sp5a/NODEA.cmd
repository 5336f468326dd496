@echo off
rem NODEA.cmd: what is done at NODEA. Plan id f835c84b40e714aa.
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
echo NODEA.cmd: 7 of the 8 steps of sql65-sp5a
echo Plan id f835c84b40e714aa
if exist "%PW_DIR%\PLAN.ID" goto known
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
md "%PW_DIR%" 2>nul
>"%PW_DIR%\PLAN.ID" echo f835c84b40e714aa
if not exist "%PW_DIR%\PLAN.ID" goto nowrite
:known
find "f835c84b40e714aa" "%PW_DIR%\PLAN.ID" >nul
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
echo [S001] Move all groups to NODEA
echo   Source: Q230258, ErrorCode
echo   Way back once it is done: B005, back to the start
set PW_PART=S001
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          SQLGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok

:S002
if exist "%PW_DIR%\S002.OK" goto S003
set PW_STEP=S002
call :enter
echo [S002] Remove replication and remote logins from SQL Server
echo   Source: Q247110, excerpt
echo   Backup: the script of replication and remote logins of SALES
echo   Its way back needs: the script of replication and remote logins of SALES
echo   Way back once it is done: B004, back to the start
set PW_PART=S002
set PW_CMD=
echo   1. Script what is configured, then remove replication and all remote logins
echo   Check: SQL Server lists no publication, no subscription and no remote login
call :wait
if defined PW_STOP goto stop
call :ok

:S003
if exist "%PW_DIR%\S003.OK" goto S004
set PW_STEP=S003
call :enter
echo [S003] Uncluster SQL Server on SALES
echo   Source: Q223258, fresh installation, SQL Server 6.5; Q225092, summary / more
echo           information; Q247110, excerpt
echo   Note: Before a node is evicted or renamed, do this on both nodes
echo   Way back once it is done: B003, back to the start
set PW_PART=S003
set PW_CMD=
echo   1. Check that SQL Server has no replication and no remote logins
echo   2. Start the SQL Server cluster wizard from \i386\cluster of the SQL Server
echo      CD
echo   3. Choose to remove the virtual server
echo   Check: SQL Server runs on NODEA as a service of its own
call :wait
if defined PW_STOP goto stop
call :ok

:S004
if exist "%PW_DIR%\S004.OK" goto S005
set PW_STEP=S004
call :enter
echo [S004] Install SQL Server 6.5 Service Pack 5a on NODEA
echo   Source: Q223258, fresh installation, SQL Server 6.5; Q230258, summary / more
echo           information / Windows NT 3.51 / registry / clustering; Q216421,
echo           excerpt
echo   Note: From Service Pack 5 on, the pack brings newer MSDTC files
echo   Point of no return: it cannot be undone.
echo   Way back once it is done: it cannot be undone
set PW_PART=S004
set PW_CMD=
echo   1. Log on with a domain account that has administrative rights on every
echo      node, not as LocalSystem
echo   2. Start the setup of SQL Server 6.5 Service Pack 5a on NODEA
echo   3. When setup asks for MSDTC on the other node, check that NODEB is up
echo   Check: the ErrorLog of SQL Server names the new build
echo   Check: %%windir%%\system32 of NODEA holds Dtcsetup.exe, and MSSQL\BINN no
echo          longer holds one
echo   Check: %%windir%%\system32 of NODEB holds Dtcsetup.exe, and MSSQL\BINN no
echo          longer holds one
call :wait
if defined PW_STOP goto stop
call :ok

:S005
if exist "%PW_DIR%\S005.OK" goto HS007
set PW_STEP=S005
call :enter
echo [S005] Read how MSDTC setup ended on NODEA
echo   Source: Q230258, setup / ExitStatus / ErrorCode / ExitCode / clustering
echo   Note: After a failure here, MSDTC setup does not run on the nodes after
echo         NODEA
echo   Way back once it is done: nothing to do, back to after S004
:S005B
set PW_PART=S005
set PW_CMD=
echo   1. In regedit, open HKLM\Software\Microsoft\MSDTC\Setup\ExitStatus
echo   2. Note ErrorCode, ExitCode, CompletionComment and Source
echo   Check: ErrorCode and ExitCode are 0
call :wait
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S005C
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ErrorCode
call :export
if defined PW_STOP goto S005I
set PW_RC=ErrorCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S005D
set PW_RC=ErrorCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S005E
set PW_RC=ErrorCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S005F
set PW_RC=ErrorCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S005G
set PW_RC=ErrorCode, another value
goto S005H
:S005I
echo   The result could not be read. Start regedit and look up the value
echo   ErrorCode in
echo   HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus
echo   0: good
echo   1: no group has a disk, an IP address and a Network Name: create one, then
echo      run MSDTC setup again; then repeat this step
echo   2: the other node owns every virtual server: move one here, then run MSDTC
echo      setup again; then repeat this step
echo   3: the node that ran MSDTC setup first is down: start it, then run MSDTC
echo      setup again; then repeat this step
echo   other: failed: MSDTC setup failed; read CompletionComment beside the value
goto unread
:S005E
echo   no group has a disk, an IP address and a Network Name: create one, then run
echo   MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S005B
goto fail
:S005F
echo   the other node owns every virtual server: move one here, then run MSDTC
echo   setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S005B
goto fail
:S005G
echo   the node that ran MSDTC setup first is down: start it, then run MSDTC setup
echo   again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S005B
goto fail
:S005H
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S005D
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ExitCode
call :export
if defined PW_STOP goto S005N
set PW_RC=ExitCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S005C
set PW_RC=ExitCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S005J
set PW_RC=ExitCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S005K
set PW_RC=ExitCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S005L
set PW_RC=ExitCode, another value
goto S005M
:S005N
echo   The result could not be read. Start regedit and look up the value
echo   ExitCode in
echo   HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus
echo   0: good
echo   2: correct what ErrorCode says, then run MSDTC setup again; then repeat this
echo      step
echo   1: failed: a retry does not help, unless ErrorCode is 1, 2 or 3
echo   3: failed: installation failed; a retry does not help, unless ErrorCode is
echo      1, 2 or 3
echo   other: failed: MSDTC setup failed; read CompletionComment beside the value
goto unread
:S005J
echo   correct what ErrorCode says, then run MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S005B
goto fail
:S005K
echo   a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S005L
echo   installation failed; a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S005M
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S005C
call :ok

:HS007
if exist "%PW_DIR%\S007.GOT" goto S007
if "%PW_MODE%"=="dryrun" goto S007
echo.
echo == Other steps come next: S006 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S006
echo    When its script says so, run here:  NODEA.cmd /got S007
set PW_STATUS=HANDOVER S006
goto end

:S007
if exist "%PW_DIR%\S007.OK" goto S008
set PW_STEP=S007
call :enter
echo [S007] Recluster SQL Server on SALES
echo   Source: Q223258, fresh installation, SQL Server 6.5; Q225092, more
echo           information
echo   Note: The articles do not say whether this changes the MSDTC resource: check
echo         that it is online
echo   Way back once it is done: B002, back to after S004
set PW_PART=S007
set PW_CMD=
echo   1. Start the SQL Server cluster wizard from \i386\cluster of the SQL Server
echo      CD
echo   2. Let it install the virtual server in the group that it was in
echo   Check: the SQL Server resource is online, and comes online on NODEB after a
echo          move
call :wait
if defined PW_STOP goto stop
call :ok

:S008
if exist "%PW_DIR%\S008.OK" goto finish
set PW_STEP=S008
call :enter
echo [S008] Set up replication and remote logins of SQL Server again
echo   Source: Q247110, excerpt
echo   Way back once it is done: B001, back to after S004
set PW_PART=S008
set PW_CMD=
echo   1. Run the scripts that were made when replication and remote logins were
echo      removed
echo   Check: SQL Server lists again what was configured before
call :wait
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
if /i "%PW_ARG%"=="S007" set PW_PREV=S005
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
echo %PW_MARK% [S001] Move all groups to NODEA
call :mark S002
echo %PW_MARK% [S002] Remove replication and remote logins from SQL Server
call :mark S003
echo %PW_MARK% [S003] Uncluster SQL Server on SALES
call :mark S004
echo %PW_MARK% [S004] Install SQL Server 6.5 Service Pack 5a on NODEA
call :mark S005
echo %PW_MARK% [S005] Read how MSDTC setup ended on NODEA
echo ------ then S006 on NODEB
call :mark S007
echo %PW_MARK% [S007] Recluster SQL Server on SALES
call :mark S008
echo %PW_MARK% [S008] Set up replication and remote logins of SQL Server again
goto :EOF

:fail
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
echo.
echo ** [%PW_STEP%] FAILED. Result: %PW_RC%
if "%PW_RC%"=="9009" echo    9009: the program was not found. Is it installed and in the PATH?
if defined PW_CMD echo    Command: %PW_CMD%
echo    Its output: %PW_LOG%
echo    No later step was started.
if not "%PW_STEP%"=="S001" goto failed
echo    First find out whether this procedure was carried out before, to its end or
echo    in part.
echo    S001 runs the first command at NODEA. It begins where this is so:
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
echo    Those are: S007
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
echo    This script has plan id f835c84b40e714aa. That folder has:
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
find "f835c84b40e714aa" "%PW_DIR%\PLAN.ID" >nul
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
call :same S003 S003
call :past S003
call :same S004 S004
call :past S004
call :same S005 S005
call :past S005
call :gate S007
call :same S007 S007
call :past S007
call :same S008 S008
call :past S008
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
