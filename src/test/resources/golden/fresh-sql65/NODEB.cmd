@echo off
rem NODEB.cmd: what is done at NODEB. Plan id 1865a3a3ffd46f17.
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
echo NODEB.cmd: 25 of the 72 steps of fresh-sql65
echo Plan id 1865a3a3ffd46f17
if exist "%PW_DIR%\PLAN.ID" goto known
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
md "%PW_DIR%" 2>nul
>"%PW_DIR%\PLAN.ID" echo 1865a3a3ffd46f17
if not exist "%PW_DIR%\PLAN.ID" goto nowrite
:known
find "1865a3a3ffd46f17" "%PW_DIR%\PLAN.ID" >nul
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
if exist "%PW_DIR%\S002.OK" goto HS005
set PW_STEP=S002
call :enter
echo [S002] Install Windows NT Server 4.0 Enterprise Edition on NODEB
echo   Source: Q223258, fresh installation; Q223258, note before step 1
echo   Point of no return: it cannot be undone.
echo   Way back once it is done: it cannot be undone
set PW_PART=S002
set PW_CMD=
echo   1. Install Windows NT Server 4.0, Enterprise Edition
echo   2. Install it into C:\WINNT, the same folder on every node
echo   Check: the command ver says 4.0, and set SystemRoot says C:\WINNT
call :wait
if defined PW_STOP goto stop
call :ok

:HS005
if exist "%PW_DIR%\S005.GOT" goto S005
if "%PW_MODE%"=="dryrun" goto S005
echo.
echo == Other steps come next: S003 to S004 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S003
echo    When its script says so, run here:  NODEB.cmd /got S005
set PW_STATUS=HANDOVER S003
goto end

:S005
if exist "%PW_DIR%\S005.OK" goto S006
set PW_STEP=S005
call :enter
echo [S005] Install Windows NT Service Pack 3 on NODEB
echo   Source: Q223258, fresh installation; Q174799, steps 5 and 10; Q194507,
echo           installation; Q174799, more information; Q223258, summary
echo   Its way back needs: the backup of NODEB, its registry included, and its
echo                       emergency repair disk
echo   Way back once it is done: B056, back to after S002
set PW_PART=S005
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 3
echo   2. Follow setup to its end; keep the files for removing the pack
echo   3. Do not restart from setup: the next step restarts NODEB
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S006
if exist "%PW_DIR%\S006.OK" goto HS008
set PW_STEP=S006
call :enter
echo [S006] Restart NODEB
echo   Source: Q223258, fresh installation
echo   Way back once it is done: B056, back to after S002
set PW_PART=S006
set PW_CMD=
if exist "%PW_DIR%\S006.TRY" goto S006C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto HS008
goto restart
:S006C
call :back
echo   Check: NODEB is up and you can log on
call :sure
if defined PW_STOP goto stop
call :ok

:HS008
if exist "%PW_DIR%\S008.GOT" goto S008
if "%PW_MODE%"=="dryrun" goto S008
echo.
echo == Other steps come next: S007 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S007
echo    When its script says so, run here:  NODEB.cmd /got S008
set PW_STATUS=HANDOVER S007
goto end

:S008
if exist "%PW_DIR%\S008.OK" goto HS013
set PW_STEP=S008
call :enter
echo [S008] Install Cluster Server on NODEB and join SALES
echo   Source: Q223258, fresh installation; Q223258, fresh installation, SQL Server
echo           6.5; Q223258, fresh installation, SQL Server 7.0; Q175779, summary;
echo           Q176507, options; Q190354, symptoms
echo   Note: In an unattended setup -join still asks about the networks
echo   Way back once it is done: B054, back to after S002
set PW_PART=S008
set PW_CMD=
echo   1. Start Cluster Server setup on NODEB
echo   2. Choose Join an existing cluster, and name SALES
echo   Check: Cluster Administrator shows every node of SALES as up
call :wait
if defined PW_STOP goto stop
call :ok

:HS013
if exist "%PW_DIR%\S013.GOT" goto S013
if "%PW_MODE%"=="dryrun" goto S013
echo.
echo == Other steps come next: S009 to S012 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S009
echo    When its script says so, run here:  NODEB.cmd /got S013
set PW_STATUS=HANDOVER S009
goto end

:S013
if exist "%PW_DIR%\S013.OK" goto HS017
set PW_STEP=S013
call :enter
echo [S013] Move all groups to NODEB
echo   Source: Q223258, steps 9 and 10
echo   Way back once it is done: B049, back to after S002
if exist "%PW_DIR%\S013-1.OK" goto S013D
set PW_PART=S013-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S013D
if exist "%PW_DIR%\S013-2.OK" goto S013E
set PW_PART=S013-2
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S013E
if exist "%PW_DIR%\S013-3.OK" goto S013B
set PW_PART=S013-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEB as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S013B
set PW_PART=S013
call :ok

:HS017
if exist "%PW_DIR%\S017.GOT" goto S017
if "%PW_MODE%"=="dryrun" goto S017
echo.
echo == Other steps come next: S014 to S016 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S014
echo    When its script says so, run here:  NODEB.cmd /got S017
set PW_STATUS=HANDOVER S014
goto end

:S017
if exist "%PW_DIR%\S017.OK" goto S018
set PW_STEP=S017
call :enter
echo [S017] Install Internet Explorer 4.01 on NODEB
echo   Source: Q223258, fresh installation; Q187710, cause
echo   Note: Internet Explorer brings Protected Storage, which the Web server of
echo         the Option Pack needs
echo   Way back once it is done: B046, back to after S002
set PW_PART=S017
set PW_CMD=
echo   1. Start the setup of Internet Explorer 4.01
echo   2. Choose the standard installation
echo   3. Do not restart from setup: the next step restarts NODEB
echo   Check: Services lists Protected Storage
call :wait
if defined PW_STOP goto stop
call :ok

:S018
if exist "%PW_DIR%\S018.OK" goto S019
set PW_STEP=S018
call :enter
echo [S018] Restart NODEB
echo   Source: Q223258, fresh installation
echo   Way back once it is done: B046, back to after S002
set PW_PART=S018
set PW_CMD=
if exist "%PW_DIR%\S018.TRY" goto S018C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S019
goto restart
:S018C
call :back
echo   Check: NODEB is up and you can log on
echo   Check: Cluster Administrator shows NODEB as up
call :sure
if defined PW_STOP goto stop
call :ok

:S019
if exist "%PW_DIR%\S019.OK" goto HS022
set PW_STEP=S019
call :enter
echo [S019] Confirm that the MSDTC files on NODEB are not newer
echo   Source: Q223258, before the steps, 1; Q223258, before the steps, 2; Q223258,
echo           before the steps, 2 and 3
echo   WARNING: If either is newer, stop: this cluster needs the sequence of
echo            Q223258
echo   Way back once it is done: B046, back to after S002
set PW_PART=S019
set PW_CMD=
echo   1. Open the properties of %%windir%%\system32\msdtc.exe, tab Version, and note
echo      the version
echo   2. Do the same with %%windir%%\system32\msdtc.dll
echo   Check: both are 1997.11.532.0, or older, or not there
call :wait
if defined PW_STOP goto stop
call :ok

:HS022
if exist "%PW_DIR%\S022.GOT" goto S022
if "%PW_MODE%"=="dryrun" goto S022
echo.
echo == Other steps come next: S020 to S021 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S020
echo    When its script says so, run here:  NODEB.cmd /got S022
set PW_STATUS=HANDOVER S020
goto end

:S022
if exist "%PW_DIR%\S022.OK" goto S023
set PW_STEP=S022
call :enter
echo [S022] Run Option Pack setup on NODEB
echo   Source: Q191138, step 3; Q191138, steps 3 and 4; Q218922, cause; Q241573,
echo           installation, 3; Q195015, summary; Q219717, symptoms
echo   Expect: Setup does not ask for the location of the MSDTC log
echo   Way back once it is done: B058, back to after S021
set PW_PART=S022
set PW_CMD=
echo   1. Leave the message on NODEA open
echo   2. Start Windows NT 4.0 Option Pack setup on NODEB
echo   3. Choose the same installation type and components as on NODEA
echo   4. Page "Microsoft Internet Information Server": keep all three default
echo      folders
echo   5. Do not restart from setup: a later step restarts NODEB
echo   Check: setup says that it is complete, and no message reported an error
call :wait
if defined PW_STOP goto stop
call :ok

:S023
if exist "%PW_DIR%\S023.OK" goto HS036
set PW_STEP=S023
call :enter
echo [S023] Restart NODEB
echo   Source: Q191138, step 6
echo   Way back once it is done: B058, back to after S021
set PW_PART=S023
set PW_CMD=
if exist "%PW_DIR%\S023.TRY" goto S023C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto HS036
goto restart
:S023C
call :back
echo   Check: NODEB is up and you can log on
echo   Check: Cluster Administrator shows NODEB as up
call :sure
if defined PW_STOP goto stop
call :ok

:HS036
if exist "%PW_DIR%\S036.GOT" goto S036
if "%PW_MODE%"=="dryrun" goto S036
echo.
echo == Other steps come next: S024 to S035 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S024
echo    When its script says so, run here:  NODEB.cmd /got S036
set PW_STATUS=HANDOVER S024
goto end

:S036
if exist "%PW_DIR%\S036.OK" goto S037
set PW_STEP=S036
call :enter
echo [S036] Give the accounts their rights on NODEB
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B030, back to after S002
set PW_PART=S036
set PW_CMD=
echo   1. In User Manager, open Policies, User Rights
echo   2. Right Log on locally: add both accounts
echo   3. Right Access this computer from network: add both accounts
echo   4. Local group Guests: add both accounts
echo   Check: Guests on NODEB lists IUSR_CLUSTER and IWAM_CLUSTER of the domain
call :wait
if defined PW_STOP goto stop
call :ok

:S037
if exist "%PW_DIR%\S037.OK" goto S038
set PW_STEP=S037
call :enter
echo [S037] Let the accounts use DCOM on NODEB
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B030, back to after S002
set PW_PART=S037
set PW_CMD=
echo   1. Start dcomcnfg, tab Default Security
echo   2. Default Access Permissions: both accounts, Allow Access
echo   3. Default Launch Permissions: both accounts, Allow Launch
echo   Check: both lists name IUSR_CLUSTER and IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok

:S038
if exist "%PW_DIR%\S038.OK" goto HS045
set PW_STEP=S038
call :enter
echo [S038] Add IWAM_CLUSTER to the impersonators of MTS on NODEB
echo   Source: Q191138, accounts, 1; Q191138, IWAM account
echo   Way back once it is done: B030, back to after S002
set PW_PART=S038
set PW_CMD=
echo   1. In User Manager, open the local group MTS Trusted Impersonators ^(or MTS
echo      Impersonators^)
echo   2. Add IWAM_CLUSTER of the domain
echo   Check: the group lists IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok

:HS045
if exist "%PW_DIR%\S045.GOT" goto S045
if "%PW_MODE%"=="dryrun" goto S045
echo.
echo == Other steps come next: S039 to S044 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S039
echo    When its script says so, run here:  NODEB.cmd /got S045
set PW_STATUS=HANDOVER S039
goto end

:S045
if exist "%PW_DIR%\S045.OK" goto HS047
set PW_STEP=S045
call :enter
echo [S045] Set MTS on NODEB to replicate to NODEA
echo   Source: Q191138, replication, 8; Q191138, replication, 1 to 7; Q241573,
echo           configuration
echo   Way back once it is done: B029, back to after S002
set PW_PART=S045
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

:HS047
if exist "%PW_DIR%\S047.GOT" goto S047
if "%PW_MODE%"=="dryrun" goto S047
echo.
echo == Other steps come next: S046 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S046
echo    When its script says so, run here:  NODEB.cmd /got S047
set PW_STATUS=HANDOVER S046
goto end

:S047
if exist "%PW_DIR%\S047.OK" goto S048
set PW_STEP=S047
call :enter
echo [S047] Move all groups to NODEB
echo   Source: Q241573, end
echo   Way back once it is done: B028, back to after S046
set PW_PART=S047
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEB as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok

:S048
if exist "%PW_DIR%\S048.OK" goto HS054
set PW_STEP=S048
call :enter
echo [S048] Test every site on NODEB
echo   Source: Q241573, end
echo   Way back once it is done: B028, back to after S046
set PW_PART=S048
set PW_CMD=
echo   1. From a client, open the site intranet at 10.5.5.1
echo   Check: every site answers
call :wait
if defined PW_STOP goto stop
call :ok

:HS054
if exist "%PW_DIR%\S054.GOT" goto S054
if "%PW_MODE%"=="dryrun" goto S054
echo.
echo == Other steps come next: S049 to S053 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S049
echo    When its script says so, run here:  NODEB.cmd /got S054
set PW_STATUS=HANDOVER S049
goto end

:S054
if exist "%PW_DIR%\S054.OK" goto HS058
set PW_STEP=S054
call :enter
echo [S054] Read how MSDTC setup ended on NODEB
echo   Source: Q230258, setup; Q230258, ExitStatus; Q230258, ErrorCode; Q230258,
echo           ExitCode; Q230258, clustering
echo   Way back once it is done: nothing to do, back to after S052
:S054B
set PW_PART=S054
set PW_CMD=
echo   1. In regedit, open HKLM\Software\Microsoft\MSDTC\Setup\ExitStatus
echo   2. Note ErrorCode, ExitCode, CompletionComment and Source
echo   Check: ErrorCode and ExitCode are 0
call :wait
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S054C
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ErrorCode
call :export
if defined PW_STOP goto S054I
set PW_RC=ErrorCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S054D
set PW_RC=ErrorCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S054E
set PW_RC=ErrorCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S054F
set PW_RC=ErrorCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S054G
set PW_RC=ErrorCode, another value
goto S054H
:S054I
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
:S054E
echo   no group has a disk, an IP address and a Network Name: create one, then run
echo   MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S054B
goto fail
:S054F
echo   the other node owns every virtual server: move one here, then run MSDTC
echo   setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S054B
goto fail
:S054G
echo   the node that ran MSDTC setup first is down: start it, then run MSDTC setup
echo   again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S054B
goto fail
:S054H
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S054D
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ExitCode
call :export
if defined PW_STOP goto S054N
set PW_RC=ExitCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S054C
set PW_RC=ExitCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S054J
set PW_RC=ExitCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S054K
set PW_RC=ExitCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S054L
set PW_RC=ExitCode, another value
goto S054M
:S054N
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
:S054J
echo   correct what ErrorCode says, then run MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S054B
goto fail
:S054K
echo   a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S054L
echo   installation failed; a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S054M
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S054C
call :ok

:HS058
if exist "%PW_DIR%\S058.GOT" goto S058
if "%PW_MODE%"=="dryrun" goto S058
echo.
echo == Other steps come next: S055 to S057 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S055
echo    When its script says so, run here:  NODEB.cmd /got S058
set PW_STATUS=HANDOVER S055
goto end

:S058
if exist "%PW_DIR%\S058.OK" goto S059
set PW_STEP=S058
call :enter
echo [S058] Check the System event log of NODEB
echo   Source: Q174799, steps 1, 6 and 11
echo   Way back once it is done: B009, back to after S052
set PW_PART=S058
set PW_CMD=
echo   1. Open Event Viewer on NODEB and read the System log since the last restart
echo   Check: there are no errors; if there are, remove their cause before you
echo          continue
call :wait
if defined PW_STOP goto stop
call :ok

:S059
if exist "%PW_DIR%\S059.OK" goto S060
set PW_STEP=S059
call :enter
echo [S059] Back up NODEB and make its emergency repair disk
echo   Source: Q174799, step 2
echo   Backup: the backup of NODEB, its registry included, and its emergency repair
echo           disk
echo   Way back once it is done: B009, back to after S052
set PW_PART=S059
set PW_CMD=
echo   1. Back up NODEB, its registry included
echo   2. Run rdisk /s and keep the disk
echo   Check: the backup is complete, and the disk is readable
call :wait
if defined PW_STOP goto stop
call :ok

:S060
if exist "%PW_DIR%\S060.OK" goto S061
set PW_STEP=S060
call :enter
echo [S060] Pause NODEA
echo   Source: Q174799, steps 3 and 8
echo   Way back once it is done: B025, back to after S052
set PW_PART=S060
set PW_CMD=
echo   1. In Cluster Administrator, right-click NODEA, Pause Node
echo   Check: Cluster Administrator shows NODEA as paused
call :wait
if defined PW_STOP goto stop
call :ok

:S061
if exist "%PW_DIR%\S061.OK" goto HS065
set PW_STEP=S061
call :enter
echo [S061] Move all groups to NODEB
echo   Source: Q174799, steps 4 and 9
echo   Way back once it is done: B023, back to after S052
if exist "%PW_DIR%\S061-1.OK" goto S061D
set PW_PART=S061-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S061D
if exist "%PW_DIR%\S061-2.OK" goto S061E
set PW_PART=S061-2
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S061E
if exist "%PW_DIR%\S061-3.OK" goto S061B
set PW_PART=S061-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEB as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S061B
set PW_PART=S061
call :ok

:HS065
if exist "%PW_DIR%\S065.GOT" goto S065
if "%PW_MODE%"=="dryrun" goto S065
echo.
echo == Other steps come next: S062 to S064 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S062
echo    When its script says so, run here:  NODEB.cmd /got S065
set PW_STATUS=HANDOVER S062
goto end

:S065
if exist "%PW_DIR%\S065.OK" goto HS068
set PW_STEP=S065
call :enter
echo [S065] Resume NODEA
echo   Source: Q174799, steps 7 and 12
echo   Way back once it is done: B005, back to after S052
set PW_PART=S065
set PW_CMD=
echo   1. In Cluster Administrator, right-click NODEA, Resume Node
echo   Check: Cluster Administrator shows NODEA as up
call :wait
if defined PW_STOP goto stop
call :ok

:HS068
if exist "%PW_DIR%\S068.GOT" goto S068
if "%PW_MODE%"=="dryrun" goto S068
echo.
echo == Other steps come next: S066 to S067 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S066
echo    When its script says so, run here:  NODEB.cmd /got S068
set PW_STATUS=HANDOVER S066
goto end

:S068
if exist "%PW_DIR%\S068.OK" goto S069
set PW_STEP=S068
call :enter
echo [S068] Install Windows NT Service Pack 4 on NODEB
echo   Source: Q174799, steps 5 and 10; Q194507, installation; Q174799, more
echo           information; Q223258, summary
echo   Its way back needs: the backup of NODEB, its registry included, and its
echo                       emergency repair disk
echo   Way back once it is done: B014, back to after S052
set PW_PART=S068
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 4
echo   2. Follow setup to its end; keep the files for removing the pack
echo   3. Do not restart from setup: the next step restarts NODEB
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S069
if exist "%PW_DIR%\S069.OK" goto S070
set PW_STEP=S069
call :enter
echo [S069] Restart NODEB
echo   Source: Q174799, steps 5 and 10
echo   Way back once it is done: B010, back to after S052
set PW_PART=S069
set PW_CMD=
if exist "%PW_DIR%\S069.TRY" goto S069C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S070
goto restart
:S069C
call :back
echo   Check: NODEB is up and you can log on
echo   Check: Cluster Administrator shows NODEB as up
call :sure
if defined PW_STOP goto stop
call :ok

:S070
if exist "%PW_DIR%\S070.OK" goto finish
set PW_STEP=S070
call :enter
echo [S070] Check the System event log of NODEB
echo   Source: Q174799, steps 1, 6 and 11
echo   Way back once it is done: B002, back to after S052
set PW_PART=S070
set PW_CMD=
echo   1. Open Event Viewer on NODEB and read the System log since the last restart
echo   Check: there are no errors; if there are, remove their cause before you
echo          continue
call :wait
if defined PW_STOP goto stop
call :ok

:finish
echo.
echo == What is done on NODEB is done. The plan goes on elsewhere.
echo    On NODEA run:  NODEA.cmd /got S071
set PW_STATUS=HANDOVER S071
goto end

:got
set PW_PART=
set PW_PREV=
if /i "%PW_ARG%"=="S002" set PW_PART=S002
if /i "%PW_ARG%"=="S005" set PW_PART=S005
if /i "%PW_ARG%"=="S005" set PW_PREV=S002
if /i "%PW_ARG%"=="S008" set PW_PART=S008
if /i "%PW_ARG%"=="S008" set PW_PREV=S006
if /i "%PW_ARG%"=="S013" set PW_PART=S013
if /i "%PW_ARG%"=="S013" set PW_PREV=S008
if /i "%PW_ARG%"=="S017" set PW_PART=S017
if /i "%PW_ARG%"=="S017" set PW_PREV=S013
if /i "%PW_ARG%"=="S022" set PW_PART=S022
if /i "%PW_ARG%"=="S022" set PW_PREV=S019
if /i "%PW_ARG%"=="S036" set PW_PART=S036
if /i "%PW_ARG%"=="S036" set PW_PREV=S023
if /i "%PW_ARG%"=="S045" set PW_PART=S045
if /i "%PW_ARG%"=="S045" set PW_PREV=S038
if /i "%PW_ARG%"=="S047" set PW_PART=S047
if /i "%PW_ARG%"=="S047" set PW_PREV=S045
if /i "%PW_ARG%"=="S054" set PW_PART=S054
if /i "%PW_ARG%"=="S054" set PW_PREV=S048
if /i "%PW_ARG%"=="S058" set PW_PART=S058
if /i "%PW_ARG%"=="S058" set PW_PREV=S054
if /i "%PW_ARG%"=="S065" set PW_PART=S065
if /i "%PW_ARG%"=="S065" set PW_PREV=S061
if /i "%PW_ARG%"=="S068" set PW_PART=S068
if /i "%PW_ARG%"=="S068" set PW_PREV=S065
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
echo %PW_MARK% [S002] Install Windows NT Server 4.0 Enterprise Edition on NODEB
echo ------ then S003 to S004 on NODEA
call :mark S005
echo %PW_MARK% [S005] Install Windows NT Service Pack 3 on NODEB
call :mark S006
echo %PW_MARK% [S006] Restart NODEB
echo ------ then S007 on NODEA
call :mark S008
echo %PW_MARK% [S008] Install Cluster Server on NODEB and join SALES
echo ------ then S009 to S012 on NODEA
call :mark S013
echo %PW_MARK% [S013] Move all groups to NODEB
echo ------ then S014 to S016 on NODEA
call :mark S017
echo %PW_MARK% [S017] Install Internet Explorer 4.01 on NODEB
call :mark S018
echo %PW_MARK% [S018] Restart NODEB
call :mark S019
echo %PW_MARK% [S019] Confirm that the MSDTC files on NODEB are not newer
echo ------ then S020 to S021 on NODEA
call :mark S022
echo %PW_MARK% [S022] Run Option Pack setup on NODEB
call :mark S023
echo %PW_MARK% [S023] Restart NODEB
echo ------ then S024 to S035 on NODEA
call :mark S036
echo %PW_MARK% [S036] Give the accounts their rights on NODEB
call :mark S037
echo %PW_MARK% [S037] Let the accounts use DCOM on NODEB
call :mark S038
echo %PW_MARK% [S038] Add IWAM_CLUSTER to the impersonators of MTS on NODEB
echo ------ then S039 to S044 on NODEA
call :mark S045
echo %PW_MARK% [S045] Set MTS on NODEB to replicate to NODEA
echo ------ then S046 on NODEA
call :mark S047
echo %PW_MARK% [S047] Move all groups to NODEB
call :mark S048
echo %PW_MARK% [S048] Test every site on NODEB
echo ------ then S049 to S053 on NODEA
call :mark S054
echo %PW_MARK% [S054] Read how MSDTC setup ended on NODEB
echo ------ then S055 to S057 on NODEA
call :mark S058
echo %PW_MARK% [S058] Check the System event log of NODEB
call :mark S059
echo %PW_MARK% [S059] Back up NODEB and make its emergency repair disk
call :mark S060
echo %PW_MARK% [S060] Pause NODEA
call :mark S061
echo %PW_MARK% [S061] Move all groups to NODEB
echo ------ then S062 to S064 on NODEA
call :mark S065
echo %PW_MARK% [S065] Resume NODEA
echo ------ then S066 to S067 on NODEA
call :mark S068
echo %PW_MARK% [S068] Install Windows NT Service Pack 4 on NODEB
call :mark S069
echo %PW_MARK% [S069] Restart NODEB
call :mark S070
echo %PW_MARK% [S070] Check the System event log of NODEB
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
echo    Those are: S002 S005 S008 S013 S017 S022 S036 S045 S047 S054 S058 S065 S068
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
echo    This script has plan id 1865a3a3ffd46f17. That folder has:
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
find "1865a3a3ffd46f17" "%PW_DIR%\PLAN.ID" >nul
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
call :past S002
call :gate S005
call :same S005 S005
call :past S005
call :same S006 S006
call :past S006
call :gate S008
call :same S008 S008
call :past S008
call :gate S013
call :same S013 S013
call :same S013 S013-1
call :same S013 S013-2
call :same S013 S013-3
call :past S013
call :gate S017
call :same S017 S017
call :past S017
call :same S018 S018
call :past S018
call :same S019 S019
call :past S019
call :gate S022
call :same S022 S022
call :past S022
call :same S023 S023
call :past S023
call :gate S036
call :same S036 S036
call :past S036
call :same S037 S037
call :past S037
call :same S038 S038
call :past S038
call :gate S045
call :same S045 S045
call :past S045
call :gate S047
call :same S047 S047
call :past S047
call :same S048 S048
call :past S048
call :gate S054
call :same S054 S054
call :past S054
call :gate S058
call :same S058 S058
call :past S058
call :same S059 S059
call :past S059
call :same S060 S060
call :past S060
call :same S061 S061
call :same S061 S061-1
call :same S061 S061-2
call :same S061 S061-3
call :past S061
call :gate S065
call :same S065 S065
call :past S065
call :gate S068
call :same S068 S068
call :past S068
call :same S069 S069
call :past S069
call :same S070 S070
call :past S070
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
