@echo off
rem NODEB.cmd: what is done at NODEB. Plan id 245241abed85dba9.
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
echo NODEB.cmd: 25 of the 40 steps of rebuilt-node
echo Plan id 245241abed85dba9
if exist "%PW_DIR%\PLAN.ID" goto known
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
md "%PW_DIR%" 2>nul
>"%PW_DIR%\PLAN.ID" echo 245241abed85dba9
if not exist "%PW_DIR%\PLAN.ID" goto nowrite
:known
find "245241abed85dba9" "%PW_DIR%\PLAN.ID" >nul
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

:S001
if exist "%PW_DIR%\S001.OK" goto S002
set PW_STEP=S001
call :enter
echo [S001] Install Windows NT Server 4.0 Enterprise Edition on NODEB
echo   Source: Q223258, fresh installation; Q223258, note before step 1
echo   Point of no return: it cannot be undone.
echo   Way back once it is done: it cannot be undone
set PW_PART=S001
set PW_CMD=
echo   1. Install Windows NT Server 4.0, Enterprise Edition
echo   2. Install it into C:\WINNT, the same folder on every node
echo   Check: the command ver says 4.0, and set SystemRoot says C:\WINNT
call :wait
if defined PW_STOP goto stop
call :ok

:S002
if exist "%PW_DIR%\S002.OK" goto S003
set PW_STEP=S002
call :enter
echo [S002] Install Windows NT Service Pack 3 on NODEB
echo   Source: Q223258, fresh installation; Q174799, steps 5 and 10; Q194507,
echo           installation; Q174799, more information; Q223258, summary
echo   Its way back needs: the backup of NODEB, its registry included, and its
echo                       emergency repair disk
echo   Way back once it is done: B025, back to after S001
set PW_PART=S002
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 3
echo   2. Follow setup to its end; keep the files for removing the pack
echo   3. Do not restart from setup: the next step restarts NODEB
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S003
if exist "%PW_DIR%\S003.OK" goto S004
set PW_STEP=S003
call :enter
echo [S003] Restart NODEB
echo   Source: Q223258, fresh installation
echo   Way back once it is done: B025, back to after S001
set PW_PART=S003
set PW_CMD=
if exist "%PW_DIR%\S003.TRY" goto S003C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S004
goto restart
:S003C
call :back
echo   Check: NODEB is up and you can log on
call :sure
if defined PW_STOP goto stop
call :ok

:S004
if exist "%PW_DIR%\S004.OK" goto S005
set PW_STEP=S004
call :enter
echo [S004] Install Windows NT Service Pack 4 on NODEB
echo   Source: Q223258, fresh installation; Q174799, steps 5 and 10; Q194507,
echo           installation; Q174799, more information; Q223258, summary
echo   Its way back needs: the backup of NODEB, its registry included, and its
echo                       emergency repair disk
echo   Way back once it is done: B024, back to after S001
set PW_PART=S004
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 4
echo   2. Follow setup to its end; keep the files for removing the pack
echo   3. Do not restart from setup: the next step restarts NODEB
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S005
if exist "%PW_DIR%\S005.OK" goto S006
set PW_STEP=S005
call :enter
echo [S005] Restart NODEB
echo   Source: Q223258, fresh installation
echo   Way back once it is done: B024, back to after S001
set PW_PART=S005
set PW_CMD=
if exist "%PW_DIR%\S005.TRY" goto S005C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S006
goto restart
:S005C
call :back
echo   Check: NODEB is up and you can log on
call :sure
if defined PW_STOP goto stop
call :ok

:S006
if exist "%PW_DIR%\S006.OK" goto S007
set PW_STEP=S006
call :enter
echo [S006] Install Cluster Server on NODEB and join SALES
echo   Source: Q241573, rebuilt node; Q223258, fresh installation; Q175779,
echo           summary; Q176507, options; Q190354, symptoms
echo   Way back once it is done: B023, back to after S001
set PW_PART=S006
set PW_CMD=
echo   1. Start Cluster Server setup on NODEB
echo   2. Choose Join an existing cluster, and name SALES
echo   Check: Cluster Administrator shows every node of SALES as up
call :wait
if defined PW_STOP goto stop
call :ok

:S007
if exist "%PW_DIR%\S007.OK" goto S008
set PW_STEP=S007
call :enter
echo [S007] Install Internet Explorer 4.01 on NODEB
echo   Source: Q223258, fresh installation; Q187710, cause
echo   Note: Internet Explorer brings Protected Storage, which the Web server of
echo         the Option Pack needs
echo   Way back once it is done: B022, back to after S001
set PW_PART=S007
set PW_CMD=
echo   1. Start the setup of Internet Explorer 4.01
echo   2. Choose the standard installation
echo   3. Do not restart from setup: the next step restarts NODEB
echo   Check: Services lists Protected Storage
call :wait
if defined PW_STOP goto stop
call :ok

:S008
if exist "%PW_DIR%\S008.OK" goto S009
set PW_STEP=S008
call :enter
echo [S008] Restart NODEB
echo   Source: Q223258, fresh installation
echo   Way back once it is done: B022, back to after S001
set PW_PART=S008
set PW_CMD=
if exist "%PW_DIR%\S008.TRY" goto S008C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S009
goto restart
:S008C
call :back
echo   Check: NODEB is up and you can log on
echo   Check: Cluster Administrator shows NODEB as up
call :sure
if defined PW_STOP goto stop
call :ok

:S009
if exist "%PW_DIR%\S009.OK" goto S010
set PW_STEP=S009
call :enter
echo [S009] Stop the Cluster Service on NODEB
echo   Source: Q241573, removal, 1; Q223258, step 6; Q257906, resolution
echo   WARNING: Do not continue until the Cluster Service on NODEB has stopped
echo   Way back once it is done: B028, back to after S001
set PW_PART=S009
set PW_NAME=Cluster Server
set PW_WANT=stopped
call :before
if defined PW_STOP goto stop
if defined PW_HIT goto S009C
set PW_CMD=net stop clussvc
call :run
if defined PW_STOP goto stop
call :after
if defined PW_STOP goto stop
if defined PW_HIT goto S009C
if "%PW_MODE%"=="dryrun" goto S009D
goto S009E
:S009E
echo   the Cluster Service did not stop; stop it in Services
goto fail
:S009D
:S009C
echo   Check: the command net start on NODEB does not list Cluster Server
call :sure
if defined PW_STOP goto stop
call :ok

:S010
if exist "%PW_DIR%\S010.OK" goto S011
set PW_STEP=S010
call :enter
echo [S010] Set the Cluster Service on NODEB to start manually
echo   Source: Q241573, removal, 1
echo   Way back once it is done: B027, back to after S001
set PW_PART=S010
set PW_CMD=
echo   1. Control Panel, Services, Cluster Server, Startup: Manual
echo   Check: Services shows Manual for Cluster Server
call :wait
if defined PW_STOP goto stop
call :ok

:S011
if exist "%PW_DIR%\S011.OK" goto S012
set PW_STEP=S011
call :enter
echo [S011] Run Option Pack setup on NODEB
echo   Source: Q241573, installation, 3; Q223258, before the steps, 1; Q218922,
echo           cause; Q241573, clustering again; Q195015, summary
echo   Way back once it is done: B014, back to after S001
set PW_PART=S011
set PW_CMD=
echo   1. Start Windows NT 4.0 Option Pack setup
echo   2. Choose Yes when setup says that it was not tested with this service pack
echo   3. Choose the installation type and the components that NODEA has
echo   4. Keep all default folders
echo   5. Do not restart from setup: the next step restarts NODEB
echo   Check: setup says that it is complete
call :wait
if defined PW_STOP goto stop
call :ok

:S012
if exist "%PW_DIR%\S012.OK" goto S013
set PW_STEP=S012
call :enter
echo [S012] Restart NODEB
echo   Source: Q241573, installation, 4 and 5
echo   Way back once it is done: B014, back to after S001
set PW_PART=S012
set PW_CMD=
if exist "%PW_DIR%\S012.TRY" goto S012C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S013
goto restart
:S012C
call :back
echo   Check: NODEB is up and you can log on
call :sure
if defined PW_STOP goto stop
call :ok

:S013
if exist "%PW_DIR%\S013.OK" goto S014
set PW_STEP=S013
call :enter
echo [S013] Apply Windows NT Service Pack 4 again on NODEB
echo   Source: Q241573, installation, 4 and 5; Q218922, cause; Q196269, summary;
echo           Q194507, 1.1.15
echo   Way back once it is done: B026, back to after S001
set PW_PART=S013
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 4
echo   2. Follow setup to its end
echo   3. Do not restart from setup: the next step restarts NODEB
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S014
if exist "%PW_DIR%\S014.OK" goto S015
set PW_STEP=S014
call :enter
echo [S014] Restart NODEB
echo   Source: Q241573, installation, 4 and 5
echo   Way back once it is done: B014, back to after S001
set PW_PART=S014
set PW_CMD=
if exist "%PW_DIR%\S014.TRY" goto S014C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S015
goto restart
:S014C
call :back
echo   Check: NODEB is up and you can log on
call :sure
if defined PW_STOP goto stop
call :ok

:S015
if exist "%PW_DIR%\S015.OK" goto S016
set PW_STEP=S015
call :enter
echo [S015] Start the Cluster Service on NODEB
echo   Source: Q241573, installation, 6
echo   Way back once it is done: B013, back to after S001
set PW_PART=S015
set PW_NAME=Cluster Server
set PW_WANT=running
call :before
if defined PW_STOP goto stop
if defined PW_HIT goto S015C
set PW_CMD=net start clussvc
call :run
if defined PW_STOP goto stop
call :after
if defined PW_STOP goto stop
if defined PW_HIT goto S015C
if "%PW_MODE%"=="dryrun" goto S015D
goto S015E
:S015E
echo   the Cluster Service did not start; see the System event log
goto fail
:S015D
:S015C
echo   Check: Cluster Administrator shows NODEB as up
call :sure
if defined PW_STOP goto stop
call :ok

:S016
if exist "%PW_DIR%\S016.OK" goto HS019
set PW_STEP=S016
call :enter
echo [S016] Set the Cluster Service on NODEB to start automatically again
echo   Source: Q241573, installation, 6
echo   Way back once it is done: B011, back to after S001
set PW_PART=S016
set PW_CMD=
echo   1. Control Panel, Services, Cluster Server, Startup: Automatic
echo   Check: Services shows Automatic for Cluster Server
call :wait
if defined PW_STOP goto stop
call :ok

:HS019
if exist "%PW_DIR%\S019.GOT" goto S019
if "%PW_MODE%"=="dryrun" goto S019
echo.
echo == Other steps come next: S017 to S018 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S017
echo    When its script says so, run here:  NODEB.cmd /got S019
set PW_STATUS=HANDOVER S017
goto end

:S019
if exist "%PW_DIR%\S019.OK" goto HS024
set PW_STEP=S019
call :enter
echo [S019] Copy the right Dtcsetup.exe to an empty folder on NODEB
echo   Source: Q241573, MSDTC, Dtcsetup, 1 and 2; Q241573, MSDTC, a; Q252641, note;
echo           Q305638, resolution
echo   Way back once it is done: B010, back to after S001
set PW_PART=S019
set PW_CMD=
echo   1. Create an empty folder on NODEB
echo   2. Copy Dtcsetup.exe into it, from the folder DTC\SvcPack of the public ftp
echo      server, for the processor of the node
echo   Check: the folder holds Dtcsetup.exe and nothing else
call :wait
if defined PW_STOP goto stop
call :ok

:HS024
if exist "%PW_DIR%\S024.GOT" goto S024
if "%PW_MODE%"=="dryrun" goto S024
echo.
echo == Other steps come next: S020 to S023 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S020
echo    When its script says so, run here:  NODEB.cmd /got S024
set PW_STATUS=HANDOVER S020
goto end

:S024
if exist "%PW_DIR%\S024.OK" goto S025
set PW_STEP=S024
call :enter
echo [S024] Run Dtcsetup.exe on NODEB
echo   Source: Q241573, MSDTC, Dtcsetup, 5; Q230258, more information; Q230258,
echo           registry; Q230258, setup; Q255184, step 4, note
echo   Way back once it is done: B007, back to after S001
set PW_PART=S024
set PW_CMD=
echo   1. Log on with an account that is an administrator of every node
echo   2. Start Dtcsetup.exe from the empty folder on NODEB
echo   Check: setup ends without a message
call :wait
if defined PW_STOP goto stop
call :ok

:S025
if exist "%PW_DIR%\S025.OK" goto HS028
set PW_STEP=S025
call :enter
echo [S025] Read how MSDTC setup ended on NODEB
echo   Source: Q230258, setup; Q230258, ExitStatus; Q230258, ErrorCode; Q230258,
echo           ExitCode; Q230258, clustering
echo   Way back once it is done: B007, back to after S001
:S025B
set PW_PART=S025
set PW_CMD=
echo   1. In regedit, open HKLM\Software\Microsoft\MSDTC\Setup\ExitStatus
echo   2. Note ErrorCode, ExitCode, CompletionComment and Source
echo   Check: ErrorCode and ExitCode are 0
call :wait
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S025C
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ErrorCode
call :export
if defined PW_STOP goto S025I
set PW_RC=ErrorCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S025D
set PW_RC=ErrorCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S025E
set PW_RC=ErrorCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S025F
set PW_RC=ErrorCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S025G
set PW_RC=ErrorCode, another value
goto S025H
:S025I
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
:S025E
echo   no group has a disk, an IP address and a Network Name: create one, then run
echo   MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S025B
goto fail
:S025F
echo   the other node owns every virtual server: move one here, then run MSDTC
echo   setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S025B
goto fail
:S025G
echo   the node that ran MSDTC setup first is down: start it, then run MSDTC setup
echo   again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S025B
goto fail
:S025H
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S025D
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ExitCode
call :export
if defined PW_STOP goto S025N
set PW_RC=ExitCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S025C
set PW_RC=ExitCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S025J
set PW_RC=ExitCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S025K
set PW_RC=ExitCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S025L
set PW_RC=ExitCode, another value
goto S025M
:S025N
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
:S025J
echo   correct what ErrorCode says, then run MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S025B
goto fail
:S025K
echo   a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S025L
echo   installation failed; a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S025M
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S025C
call :ok

:HS028
if exist "%PW_DIR%\S028.GOT" goto S028
if "%PW_MODE%"=="dryrun" goto S028
echo.
echo == Other steps come next: S026 to S027 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S026
echo    When its script says so, run here:  NODEB.cmd /got S028
set PW_STATUS=HANDOVER S026
goto end

:S028
if exist "%PW_DIR%\S028.OK" goto S029
set PW_STEP=S028
call :enter
echo [S028] Move DTCGroup to NODEB
echo   Source: Q241573, MSDTC, Dtcsetup, 6 and 7; Q241573, MSDTC, manual method, 7
echo           and 8; Q252641, workaround, 6; Q223258, step 20; Q191138,
echo           replication, 9 and 10
echo   Way back once it is done: B006, back to after S001
set PW_PART=S028
set PW_CMD=cluster group "DTCGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEB as the owner of DTCGroup
call :sure
if defined PW_STOP goto stop
call :ok

:S029
if exist "%PW_DIR%\S029.OK" goto HS032
set PW_STEP=S029
call :enter
echo [S029] Check that MSDTC comes online on NODEB
echo   Source: Q241573, MSDTC, Dtcsetup, 6 and 7; Q241573, MSDTC, manual method, 7
echo           and 8; Q241573, MSDTC, manual method, 9; Q252641, workaround, 6;
echo           Q252641, workaround, 7 and 8; Q223397, checklist
echo   Note: If it stays offline, read the event logs of both nodes; then, in dac,
echo         tab Advanced, check that its log exists and that Everyone has Full
echo         Control
echo   Note: As a last resort run DTCremove, which is not supported, and MSDTC
echo         setup again; you may have to remove SQL Server first
echo   Way back once it is done: B006, back to after S001
set PW_PART=S029
set PW_CMD=
echo   1. In Cluster Administrator, bring the MSDTC resource of DTCGroup online
echo   Check: MSDTC is online on NODEB, and stays online for some minutes
call :wait
if defined PW_STOP goto stop
call :ok

:HS032
if exist "%PW_DIR%\S032.GOT" goto S032
if "%PW_MODE%"=="dryrun" goto S032
echo.
echo == Other steps come next: S030 to S031 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S030
echo    When its script says so, run here:  NODEB.cmd /got S032
set PW_STATUS=HANDOVER S030
goto end

:S032
if exist "%PW_DIR%\S032.OK" goto HS034
set PW_STEP=S032
call :enter
echo [S032] Check the rights of the accounts of the sites on NODEB
echo   Source: Q241573, configuration, a to e; Q191138, accounts, 1
echo   Way back once it is done: B004, back to after S001
set PW_PART=S032
set PW_CMD=
echo   1. In User Manager, check that IUSR_CLUSTER may log on locally and from the
echo      network
echo   2. Check the same for IWAM_CLUSTER
echo   3. Check that both are in the local group Guests, and the second also in MTS
echo      Impersonators
echo   4. In dcomcnfg, Default Security, check that both have access and launch
echo      permission
echo   5. Add what is missing
echo   Check: rights, groups and DCOM defaults are those of NODEA
call :wait
if defined PW_STOP goto stop
call :ok

:HS034
if exist "%PW_DIR%\S034.GOT" goto S034
if "%PW_MODE%"=="dryrun" goto S034
echo.
echo == Other steps come next: S033 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S033
echo    When its script says so, run here:  NODEB.cmd /got S034
set PW_STATUS=HANDOVER S033
goto end

:S034
if exist "%PW_DIR%\S034.OK" goto HS036
set PW_STEP=S034
call :enter
echo [S034] Set MTS on NODEB to replicate to NODEA
echo   Source: Q191138, replication, 8; Q191138, replication, 1 to 7; Q241573,
echo           configuration
echo   Way back once it is done: B004, back to after S001
set PW_PART=S034
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

:HS036
if exist "%PW_DIR%\S036.GOT" goto S036
if "%PW_MODE%"=="dryrun" goto S036
echo.
echo == Other steps come next: S035 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S035
echo    When its script says so, run here:  NODEB.cmd /got S036
set PW_STATUS=HANDOVER S035
goto end

:S036
if exist "%PW_DIR%\S036.OK" goto S037
set PW_STEP=S036
call :enter
echo [S036] Move all groups to NODEB
echo   Source: Q241573, end
echo   Way back once it is done: B003, back to after S035
if exist "%PW_DIR%\S036-1.OK" goto S036D
set PW_PART=S036-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S036D
if exist "%PW_DIR%\S036-2.OK" goto S036E
set PW_PART=S036-2
set PW_CMD=cluster group "DTCGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S036E
if exist "%PW_DIR%\S036-3.OK" goto S036B
set PW_PART=S036-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEB as the owner of Cluster Group,
echo          DTCGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S036B
set PW_PART=S036
call :ok

:S037
if exist "%PW_DIR%\S037.OK" goto finish
set PW_STEP=S037
call :enter
echo [S037] Test every site on NODEB
echo   Source: Q241573, end
echo   Way back once it is done: B003, back to after S035
set PW_PART=S037
set PW_CMD=
echo   1. From a client, open the site intranet at 10.5.5.1
echo   Check: every site answers
call :wait
if defined PW_STOP goto stop
call :ok

:finish
echo.
echo == What is done on NODEB is done. The plan goes on elsewhere.
echo    On NODEA run:  NODEA.cmd /got S038
set PW_STATUS=HANDOVER S038
goto end

:got
set PW_PART=
set PW_PREV=
if /i "%PW_ARG%"=="S019" set PW_PART=S019
if /i "%PW_ARG%"=="S019" set PW_PREV=S016
if /i "%PW_ARG%"=="S024" set PW_PART=S024
if /i "%PW_ARG%"=="S024" set PW_PREV=S019
if /i "%PW_ARG%"=="S028" set PW_PART=S028
if /i "%PW_ARG%"=="S028" set PW_PREV=S025
if /i "%PW_ARG%"=="S032" set PW_PART=S032
if /i "%PW_ARG%"=="S032" set PW_PREV=S029
if /i "%PW_ARG%"=="S034" set PW_PART=S034
if /i "%PW_ARG%"=="S034" set PW_PREV=S032
if /i "%PW_ARG%"=="S036" set PW_PART=S036
if /i "%PW_ARG%"=="S036" set PW_PREV=S034
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
echo %PW_MARK% [S001] Install Windows NT Server 4.0 Enterprise Edition on NODEB
call :mark S002
echo %PW_MARK% [S002] Install Windows NT Service Pack 3 on NODEB
call :mark S003
echo %PW_MARK% [S003] Restart NODEB
call :mark S004
echo %PW_MARK% [S004] Install Windows NT Service Pack 4 on NODEB
call :mark S005
echo %PW_MARK% [S005] Restart NODEB
call :mark S006
echo %PW_MARK% [S006] Install Cluster Server on NODEB and join SALES
call :mark S007
echo %PW_MARK% [S007] Install Internet Explorer 4.01 on NODEB
call :mark S008
echo %PW_MARK% [S008] Restart NODEB
call :mark S009
echo %PW_MARK% [S009] Stop the Cluster Service on NODEB
call :mark S010
echo %PW_MARK% [S010] Set the Cluster Service on NODEB to start manually
call :mark S011
echo %PW_MARK% [S011] Run Option Pack setup on NODEB
call :mark S012
echo %PW_MARK% [S012] Restart NODEB
call :mark S013
echo %PW_MARK% [S013] Apply Windows NT Service Pack 4 again on NODEB
call :mark S014
echo %PW_MARK% [S014] Restart NODEB
call :mark S015
echo %PW_MARK% [S015] Start the Cluster Service on NODEB
call :mark S016
echo %PW_MARK% [S016] Set the Cluster Service on NODEB to start automatically again
echo ------ then S017 to S018 on NODEA
call :mark S019
echo %PW_MARK% [S019] Copy the right Dtcsetup.exe to an empty folder on NODEB
echo ------ then S020 to S023 on NODEA
call :mark S024
echo %PW_MARK% [S024] Run Dtcsetup.exe on NODEB
call :mark S025
echo %PW_MARK% [S025] Read how MSDTC setup ended on NODEB
echo ------ then S026 to S027 on NODEA
call :mark S028
echo %PW_MARK% [S028] Move DTCGroup to NODEB
call :mark S029
echo %PW_MARK% [S029] Check that MSDTC comes online on NODEB
echo ------ then S030 to S031 on NODEA
call :mark S032
echo %PW_MARK% [S032] Check the rights of the accounts of the sites on NODEB
echo ------ then S033 on NODEA
call :mark S034
echo %PW_MARK% [S034] Set MTS on NODEB to replicate to NODEA
echo ------ then S035 on NODEA
call :mark S036
echo %PW_MARK% [S036] Move all groups to NODEB
call :mark S037
echo %PW_MARK% [S037] Test every site on NODEB
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
echo    Those are: S019 S024 S028 S032 S034 S036
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
echo    This script has plan id 245241abed85dba9. That folder has:
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
find "245241abed85dba9" "%PW_DIR%\PLAN.ID" >nul
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
find "245241abed85dba9" "%PW_DIR%\PLAN.ID" >nul
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
call :same S006 S006
call :past S006
call :same S007 S007
call :past S007
call :same S008 S008
call :past S008
call :same S009 S009
call :past S009
call :same S010 S010
call :past S010
call :same S011 S011
call :past S011
call :same S012 S012
call :past S012
call :same S013 S013
call :past S013
call :same S014 S014
call :past S014
call :same S015 S015
call :past S015
call :same S016 S016
call :past S016
call :gate S019
call :same S019 S019
call :past S019
call :gate S024
call :same S024 S024
call :past S024
call :same S025 S025
call :past S025
call :gate S028
call :same S028 S028
call :past S028
call :same S029 S029
call :past S029
call :gate S032
call :same S032 S032
call :past S032
call :gate S034
call :same S034 S034
call :past S034
call :gate S036
call :same S036 S036
call :same S036 S036-1
call :same S036 S036-2
call :same S036 S036-3
call :past S036
call :same S037 S037
call :past S037
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
