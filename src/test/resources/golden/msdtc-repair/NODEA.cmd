@echo off
rem NODEA.cmd: what is done at NODEA. Plan id 0fcee4a3e0fa90c6.
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
echo NODEA.cmd: 15 of the 23 steps of msdtc-repair
echo Plan id 0fcee4a3e0fa90c6
if exist "%PW_DIR%\PLAN.ID" goto known
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
md "%PW_DIR%" 2>nul
>"%PW_DIR%\PLAN.ID" echo 0fcee4a3e0fa90c6
if not exist "%PW_DIR%\PLAN.ID" goto nowrite
:known
find "0fcee4a3e0fa90c6" "%PW_DIR%\PLAN.ID" >nul
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
echo [S001] Move SQLGroup to NODEA
echo   Source: Q223397, removal, 1; Q223258, step 20; Q191138, replication, 9 and
echo           10
echo   Way back once it is done: B013, back to the start
set PW_PART=S001
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of SQLGroup
call :sure
if defined PW_STOP goto stop
call :ok

:S002
if exist "%PW_DIR%\S002.OK" goto S003
set PW_STEP=S002
call :enter
echo [S002] Delete the MSDTC resource of SQLGroup
echo   Source: Q252641, workaround, 1; Q241573, MSDTC, manual method, 1
echo   WARNING: Never delete the group of SQL Server
echo   Way back once it is done: B012, back to the start
set PW_PART=S002
set PW_CMD=
echo   1. In Cluster Administrator, take the MSDTC resource of SQLGroup offline and
echo      delete it
echo   2. If SQLGroup holds only what MSDTC needs, you may delete it too, and
echo      create it again later
echo   Check: no group holds an MSDTC resource
call :wait
if defined PW_STOP goto stop
call :ok

:S003
if exist "%PW_DIR%\S003.OK" goto HS005
set PW_STEP=S003
call :enter
echo [S003] Delete the registry keys of MSDTC on NODEA
echo   Source: Q252641, workaround, 2 and 3; Q255184, step 2
echo   Backup: the exported registry keys of MSDTC on NODEA
echo   Point of no return: it cannot be undone.
echo   Way back once it is done: it cannot be undone
set PW_PART=S003
set PW_CMD=
echo   1. In regedit, export HKLM\Software\Microsoft\MSDTC to a file, and keep it
echo   2. Export HKLM\SYSTEM\CurrentControlSet\Services\MSDTC likewise
echo   3. Delete both keys
echo   Check: neither key exists, and both exported files can be opened
call :wait
if defined PW_STOP goto stop
call :ok

:HS005
if exist "%PW_DIR%\S005.GOT" goto S005
if "%PW_MODE%"=="dryrun" goto S005
echo.
echo == Other steps come next: S004 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S004
echo    When its script says so, run here:  NODEA.cmd /got S005
set PW_STATUS=HANDOVER S004
goto end

:S005
if exist "%PW_DIR%\S005.OK" goto S006
set PW_STEP=S005
call :enter
echo [S005] Delete S:\MSDTCLog
echo   Source: Q252641, workaround, 2 and 3
echo   WARNING: Transactions in doubt are lost with the log
echo   Point of no return: it cannot be undone.
echo   Way back once it is done: it cannot be undone
set PW_PART=S005
set PW_CMD=if exist "S:\MSDTCLog" rd /s /q "S:\MSDTCLog"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: S:\MSDTCLog no longer exists
call :sure
if defined PW_STOP goto stop
call :ok

:S006
if exist "%PW_DIR%\S006.OK" goto HS008
set PW_STEP=S006
call :enter
echo [S006] Copy the right Dtcsetup.exe to an empty folder on NODEA
echo   Source: Q252641, workaround, 4 / note; Q241573, MSDTC, a / MSDTC, Dtcsetup,
echo           1 and 2; Q305638, resolution
echo   Way back once it is done: nothing to do, back to after S005
set PW_PART=S006
set PW_CMD=
echo   1. Create an empty folder on NODEA
echo   2. Copy Dtcsetup.exe into it, from the hotfix of Q234673, from Microsoft
echo      support; it is for Service Pack 5 only
echo   Check: the folder holds Dtcsetup.exe and nothing else
call :wait
if defined PW_STOP goto stop
call :ok

:HS008
if exist "%PW_DIR%\S008.GOT" goto S008
if "%PW_MODE%"=="dryrun" goto S008
echo.
echo == Other steps come next: S007 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S007
echo    When its script says so, run here:  NODEA.cmd /got S008
set PW_STATUS=HANDOVER S007
goto end

:S008
if exist "%PW_DIR%\S008.OK" goto S009
set PW_STEP=S008
call :enter
echo [S008] Run Dtcsetup.exe on NODEA
echo   Source: Q252641, workaround, 4; Q230258, more information / registry /
echo           setup; Q241573, MSDTC, Dtcsetup, 5; Q255184, step 4, note
echo   Expect: Setup creates the log folder and the group of MSDTC itself
echo   Expect: Setup tells you to run it on the other node: that is one of the next
echo           steps
echo   Way back once it is done: B011, back to after S005
set PW_PART=S008
set PW_CMD=
echo   1. Log on with an account that is an administrator of every node
echo   2. Start Dtcsetup.exe from the empty folder on NODEA
echo   Check: setup ends without a message
call :wait
if defined PW_STOP goto stop
call :ok

:S009
if exist "%PW_DIR%\S009.OK" goto HS012
set PW_STEP=S009
call :enter
echo [S009] Read how MSDTC setup ended on NODEA
echo   Source: Q230258, setup / ExitStatus / ErrorCode / ExitCode / clustering
echo   Note: After a failure here, MSDTC setup does not run on the nodes after
echo         NODEA
echo   Way back once it is done: B011, back to after S005
:S009B
set PW_PART=S009
set PW_CMD=
echo   1. In regedit, open HKLM\Software\Microsoft\MSDTC\Setup\ExitStatus
echo   2. Note ErrorCode, ExitCode, CompletionComment and Source
echo   Check: ErrorCode and ExitCode are 0
call :wait
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S009C
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ErrorCode
call :export
if defined PW_STOP goto S009I
set PW_RC=ErrorCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S009D
set PW_RC=ErrorCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S009E
set PW_RC=ErrorCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S009F
set PW_RC=ErrorCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S009G
set PW_RC=ErrorCode, another value
goto S009H
:S009I
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
:S009E
echo   no group has a disk, an IP address and a Network Name: create one, then run
echo   MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S009B
goto fail
:S009F
echo   the other node owns every virtual server: move one here, then run MSDTC
echo   setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S009B
goto fail
:S009G
echo   the node that ran MSDTC setup first is down: start it, then run MSDTC setup
echo   again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S009B
goto fail
:S009H
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S009D
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ExitCode
call :export
if defined PW_STOP goto S009N
set PW_RC=ExitCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S009C
set PW_RC=ExitCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S009J
set PW_RC=ExitCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S009K
set PW_RC=ExitCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S009L
set PW_RC=ExitCode, another value
goto S009M
:S009N
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
:S009J
echo   correct what ErrorCode says, then run MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S009B
goto fail
:S009K
echo   a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S009L
echo   installation failed; a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S009M
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S009C
call :ok

:HS012
if exist "%PW_DIR%\S012.GOT" goto S012
if "%PW_MODE%"=="dryrun" goto S012
echo.
echo == Other steps come next: S010 to S011 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S010
echo    When its script says so, run here:  NODEA.cmd /got S012
set PW_STATUS=HANDOVER S010
goto end

:S012
if exist "%PW_DIR%\S012.OK" goto S013
set PW_STEP=S012
call :enter
echo [S012] Make the MSDTC resource depend on the Network Name SQLVS
echo   Source: Q223397, note; Q223258, step 18 / after step 17; Q171791, summary;
echo           Q182193, cause
echo   WARNING: Without this dependency the fail-over of SQLGroup can take five
echo            minutes
echo   Way back once it is done: B010, back to after S005
set PW_PART=S012
set PW_CMD=
echo   1. In Cluster Administrator, open SQLGroup, right-click the MSDTC resource,
echo      Properties
echo   2. Tab Dependencies, Modify
echo   3. Double-click the Network Name SQLVS, so that it moves to the right
echo   4. OK, Apply, OK
echo   Check: the tab Dependencies of the MSDTC resource lists SQLVS
call :wait
if defined PW_STOP goto stop
call :ok

:S013
if exist "%PW_DIR%\S013.OK" goto HS015
set PW_STEP=S013
call :enter
echo [S013] Move all groups to NODEA
echo   Source: Q252641, workaround, 5
echo   Way back once it is done: B009, back to after S005
set PW_PART=S013
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok

:HS015
if exist "%PW_DIR%\S015.GOT" goto S015
if "%PW_MODE%"=="dryrun" goto S015
echo.
echo == Other steps come next: S014 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S014
echo    When its script says so, run here:  NODEA.cmd /got S015
set PW_STATUS=HANDOVER S014
goto end

:S015
if exist "%PW_DIR%\S015.OK" goto S016
set PW_STEP=S015
call :enter
echo [S015] Stop the Cluster Service on NODEA, the last one that is running
echo   Source: Q252641, workaround, 5
echo   WARNING: No group is online until the Cluster Service on NODEA runs again
echo   Way back once it is done: B007, back to after S005
set PW_PART=S015
set PW_NAME=Cluster Server
set PW_WANT=stopped
call :before
if defined PW_STOP goto stop
if defined PW_HIT goto S015C
set PW_CMD=net stop clussvc
call :run
if defined PW_STOP goto stop
call :after
if defined PW_STOP goto stop
if defined PW_HIT goto S015C
if "%PW_MODE%"=="dryrun" goto S015D
goto S015E
:S015E
echo   the Cluster Service did not stop; stop it in Services
goto fail
:S015D
:S015C
echo   Check: the command net start on NODEA does not list Cluster Server
call :sure
if defined PW_STOP goto stop
call :ok

:S016
if exist "%PW_DIR%\S016.OK" goto HS018
set PW_STEP=S016
call :enter
echo [S016] Start the Cluster Service on NODEA, before the other node
echo   Source: Q252641, workaround, 5
echo   Way back once it is done: B006, back to after S005
set PW_PART=S016
set PW_NAME=Cluster Server
set PW_WANT=running
call :before
if defined PW_STOP goto stop
if defined PW_HIT goto S016C
set PW_CMD=net start clussvc
call :run
if defined PW_STOP goto stop
call :after
if defined PW_STOP goto stop
if defined PW_HIT goto S016C
if "%PW_MODE%"=="dryrun" goto S016D
goto S016E
:S016E
echo   the Cluster Service did not start; see the System event log
goto fail
:S016D
:S016C
echo   Check: Cluster Administrator shows NODEA as up, and every group online
call :sure
if defined PW_STOP goto stop
call :ok

:HS018
if exist "%PW_DIR%\S018.GOT" goto S018
if "%PW_MODE%"=="dryrun" goto S018
echo.
echo == Other steps come next: S017 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S017
echo    When its script says so, run here:  NODEA.cmd /got S018
set PW_STATUS=HANDOVER S017
goto end

:S018
if exist "%PW_DIR%\S018.OK" goto S019
set PW_STEP=S018
call :enter
echo [S018] Clear Affect the Group for MSDTC and the sites
echo   Source: Q241573, clustering again / MSDTC, manual method, 7 and 8
echo   Way back once it is done: B004, back to after S005
set PW_PART=S018
set PW_CMD=
echo   1. In Cluster Administrator, open the properties of the MSDTC resource, tab
echo      Advanced
echo   2. Clear Affect the Group
echo   3. Do the same for every IIS Server Instance
echo   Check: Affect the Group is cleared for MSDTC and for every IIS Server
echo          Instance
call :wait
if defined PW_STOP goto stop
call :ok

:S019
if exist "%PW_DIR%\S019.OK" goto HS022
set PW_STEP=S019
call :enter
echo [S019] Check that MSDTC comes online on NODEA
echo   Source: Q252641, workaround, 6 / workaround, 7 and 8; Q241573, MSDTC, manual
echo           method, 7 and 8 / MSDTC, Dtcsetup, 6 and 7 / MSDTC, manual method,
echo           9; Q223397, checklist
echo   Note: If it stays offline, read the event logs of both nodes; then, in dac,
echo         tab Advanced, check that its log exists and that Everyone has Full
echo         Control
echo   Note: As a last resort run DTCremove, which is not supported, and MSDTC
echo         setup again; you may have to remove SQL Server first
echo   Way back once it is done: B004, back to after S005
set PW_PART=S019
set PW_CMD=
echo   1. In Cluster Administrator, bring the MSDTC resource of SQLGroup online
echo   Check: MSDTC is online on NODEA, and stays online for some minutes
call :wait
if defined PW_STOP goto stop
call :ok

:HS022
if exist "%PW_DIR%\S022.GOT" goto S022
if "%PW_MODE%"=="dryrun" goto S022
echo.
echo == Other steps come next: S020 to S021 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S020
echo    When its script says so, run here:  NODEA.cmd /got S022
set PW_STATUS=HANDOVER S020
goto end

:S022
if exist "%PW_DIR%\S022.OK" goto S023
set PW_STEP=S022
call :enter
echo [S022] Move SQLGroup to NODEA
echo   Source: Q252641, workaround, 6; Q241573, MSDTC, manual method, 7 and 8;
echo           Q223258, step 20; Q191138, replication, 9 and 10
echo   Way back once it is done: B002, back to after S005
set PW_PART=S022
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of SQLGroup
call :sure
if defined PW_STOP goto stop
call :ok

:S023
if exist "%PW_DIR%\S023.OK" goto finish
set PW_STEP=S023
call :enter
echo [S023] Tick Affect the Group for MSDTC and the sites again
echo   Source: Q241573, end
echo   Way back once it is done: B001, back to after S005
set PW_PART=S023
set PW_CMD=
echo   1. In Cluster Administrator, open the properties of the MSDTC resource, tab
echo      Advanced
echo   2. Tick Affect the Group
echo   3. Do the same for every IIS Server Instance
echo   Check: Affect the Group is ticked for MSDTC and for every IIS Server
echo          Instance
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
if /i "%PW_ARG%"=="S005" set PW_PART=S005
if /i "%PW_ARG%"=="S005" set PW_PREV=S003
if /i "%PW_ARG%"=="S008" set PW_PART=S008
if /i "%PW_ARG%"=="S008" set PW_PREV=S006
if /i "%PW_ARG%"=="S012" set PW_PART=S012
if /i "%PW_ARG%"=="S012" set PW_PREV=S009
if /i "%PW_ARG%"=="S015" set PW_PART=S015
if /i "%PW_ARG%"=="S015" set PW_PREV=S013
if /i "%PW_ARG%"=="S018" set PW_PART=S018
if /i "%PW_ARG%"=="S018" set PW_PREV=S016
if /i "%PW_ARG%"=="S022" set PW_PART=S022
if /i "%PW_ARG%"=="S022" set PW_PREV=S019
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
echo %PW_MARK% [S001] Move SQLGroup to NODEA
call :mark S002
echo %PW_MARK% [S002] Delete the MSDTC resource of SQLGroup
call :mark S003
echo %PW_MARK% [S003] Delete the registry keys of MSDTC on NODEA
echo ------ then S004 on NODEB
call :mark S005
echo %PW_MARK% [S005] Delete S:\MSDTCLog
call :mark S006
echo %PW_MARK% [S006] Copy the right Dtcsetup.exe to an empty folder on NODEA
echo ------ then S007 on NODEB
call :mark S008
echo %PW_MARK% [S008] Run Dtcsetup.exe on NODEA
call :mark S009
echo %PW_MARK% [S009] Read how MSDTC setup ended on NODEA
echo ------ then S010 to S011 on NODEB
call :mark S012
echo %PW_MARK% [S012] Make the MSDTC resource depend on the Network Name SQLVS
call :mark S013
echo %PW_MARK% [S013] Move all groups to NODEA
echo ------ then S014 on NODEB
call :mark S015
echo %PW_MARK% [S015] Stop the Cluster Service on NODEA, the last one that is running
call :mark S016
echo %PW_MARK% [S016] Start the Cluster Service on NODEA, before the other node
echo ------ then S017 on NODEB
call :mark S018
echo %PW_MARK% [S018] Clear Affect the Group for MSDTC and the sites
call :mark S019
echo %PW_MARK% [S019] Check that MSDTC comes online on NODEA
echo ------ then S020 to S021 on NODEB
call :mark S022
echo %PW_MARK% [S022] Move SQLGroup to NODEA
call :mark S023
echo %PW_MARK% [S023] Tick Affect the Group for MSDTC and the sites again
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
echo      to.cluster == g.cluster
echo      to.cluster-service == running
echo      not to.paused
echo      where g is SQLGroup, to is NODEA
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
echo    Those are: S005 S008 S012 S015 S018 S022
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
echo    This script has plan id 0fcee4a3e0fa90c6. That folder has:
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
find "0fcee4a3e0fa90c6" "%PW_DIR%\PLAN.ID" >nul
%PW_CMD% >"%PW_OUT%" 2>&1
set PW_RC=%ERRORLEVEL%
call :save
>>"%PW_LOG%" echo [%PW_PART%] exit code %PW_RC%
goto :EOF

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
find "0fcee4a3e0fa90c6" "%PW_DIR%\PLAN.ID" >nul
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
call :gate S005
call :same S005 S005
call :past S005
call :same S006 S006
call :past S006
call :gate S008
call :same S008 S008
call :past S008
call :same S009 S009
call :past S009
call :gate S012
call :same S012 S012
call :past S012
call :same S013 S013
call :past S013
call :gate S015
call :same S015 S015
call :past S015
call :same S016 S016
call :past S016
call :gate S018
call :same S018 S018
call :past S018
call :same S019 S019
call :past S019
call :gate S022
call :same S022 S022
call :past S022
call :same S023 S023
call :past S023
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
