@echo off
rem NODEA.cmd: what is done at NODEA. Plan id a6eccd7c00f401dd.
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
echo NODEA.cmd: 44 of the 69 steps of fresh-sql70
echo Plan id a6eccd7c00f401dd
if exist "%PW_DIR%\PLAN.ID" goto known
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
md "%PW_DIR%" 2>nul
>"%PW_DIR%\PLAN.ID" echo a6eccd7c00f401dd
if not exist "%PW_DIR%\PLAN.ID" goto nowrite
:known
find "a6eccd7c00f401dd" "%PW_DIR%\PLAN.ID" >nul
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
if exist "%PW_DIR%\S001.OK" goto HS003
set PW_STEP=S001
call :enter
echo [S001] Install Windows NT Server 4.0 Enterprise Edition on NODEA
echo   Source: Q223258, fresh installation / note before step 1
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

:HS003
if exist "%PW_DIR%\S003.GOT" goto S003
if "%PW_MODE%"=="dryrun" goto S003
echo.
echo == Other steps come next: S002 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S002
echo    When its script says so, run here:  NODEA.cmd /got S003
set PW_STATUS=HANDOVER S002
goto end

:S003
if exist "%PW_DIR%\S003.OK" goto S004
set PW_STEP=S003
call :enter
echo [S003] Install Windows NT Service Pack 3 on NODEA
echo   Source: Q223258, fresh installation / summary; Q174799, steps 5 and 10 /
echo           more information; Q194507, installation
echo   Its way back needs: the backup of NODEA, its registry included, and its
echo                       emergency repair disk
echo   Way back once it is done: B055, back to after S002
set PW_PART=S003
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 3
echo   2. Follow setup to its end; keep the files for removing the pack
echo   3. Do not restart from setup: the next step restarts NODEA
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S004
if exist "%PW_DIR%\S004.OK" goto HS007
set PW_STEP=S004
call :enter
echo [S004] Restart NODEA
echo   Source: Q223258, fresh installation
echo   Way back once it is done: B055, back to after S002
set PW_PART=S004
set PW_CMD=
if exist "%PW_DIR%\S004.TRY" goto S004C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto HS007
goto restart
:S004C
call :back
echo   Check: NODEA is up and you can log on
call :sure
if defined PW_STOP goto stop
call :ok

:HS007
if exist "%PW_DIR%\S007.GOT" goto S007
if "%PW_MODE%"=="dryrun" goto S007
echo.
echo == Other steps come next: S005 to S006 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S005
echo    When its script says so, run here:  NODEA.cmd /got S007
set PW_STATUS=HANDOVER S005
goto end

:S007
if exist "%PW_DIR%\S007.OK" goto HS009
set PW_STEP=S007
call :enter
echo [S007] Install Cluster Server on NODEA and form SALES
echo   Source: Q223258, fresh installation, also SQL Server 6.5, also SQL Server
echo           7.0; Q175779, summary; Q176507, options; Q247067, cause; Q168948,
echo           summary
echo   Note: Setup creates a default group for administration; nothing else belongs
echo         in it
echo   Note: In an unattended setup the options stand on one line: -name, -ipaddr,
echo         -subnet, -account and so on
echo   Note: If there are several client networks, name one of them and add the
echo         others later
echo   Way back once it is done: B053, back to after S002
set PW_PART=S007
set PW_CMD=
echo   1. Start Cluster Server setup on NODEA
echo   2. Choose Form a new cluster, and name it SALES
echo   3. Choose the quorum disk, the networks and the cluster address
echo   Check: Cluster Administrator connects to SALES and shows NODEA as up
call :wait
if defined PW_STOP goto stop
call :ok

:HS009
if exist "%PW_DIR%\S009.GOT" goto S009
if "%PW_MODE%"=="dryrun" goto S009
echo.
echo == Other steps come next: S008 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S008
echo    When its script says so, run here:  NODEA.cmd /got S009
set PW_STATUS=HANDOVER S008
goto end

:S009
if exist "%PW_DIR%\S009.OK" goto S010
set PW_STEP=S009
call :enter
echo [S009] Create the group SQLGroup
echo   Source: Q191138, more information; Q230258, ErrorCode; Q223258, step 20;
echo           Q171791, summary; Q254825, summary; Q192708, excerpt
echo   Way back once it is done: B051, back to after S002
set PW_PART=S009
set PW_CMD=
echo   1. In Cluster Administrator, create the group SQLGroup; leave NODEA as its
echo      owner
echo   2. Give it its disks: S:
echo   3. Give it its IP addresses: 10.5.5.2
echo   4. Give it its Network Names, each dependent on an IP address: SQLVS
echo   5. Bring the group online
echo   Check: SQLGroup is online on NODEA
echo   Check: its disks have the same drive letters on every node
call :wait
if defined PW_STOP goto stop
call :ok

:S010
if exist "%PW_DIR%\S010.OK" goto HS012
set PW_STEP=S010
call :enter
echo [S010] Create the group WWWGroup
echo   Source: Q191138, more information; Q230258, ErrorCode; Q223258, step 20;
echo           Q171791, summary; Q254825, summary; Q192708, excerpt
echo   Way back once it is done: B050, back to after S002
set PW_PART=S010
set PW_CMD=
echo   1. In Cluster Administrator, create the group WWWGroup; leave NODEA as its
echo      owner
echo   2. Give it its disks: W:
echo   3. Give it its IP addresses: 10.5.5.1
echo   4. Bring the group online
echo   Check: WWWGroup is online on NODEA
echo   Check: its disks have the same drive letters on every node
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
echo [S012] Install Internet Explorer 4.01 on NODEA
echo   Source: Q223258, fresh installation; Q187710, cause
echo   Note: Internet Explorer brings Protected Storage, which the Web server of
echo         the Option Pack needs
echo   Way back once it is done: B048, back to after S002
set PW_PART=S012
set PW_CMD=
echo   1. Start the setup of Internet Explorer 4.01
echo   2. Choose the standard installation
echo   3. Do not restart from setup: the next step restarts NODEA
echo   Check: Services lists Protected Storage
call :wait
if defined PW_STOP goto stop
call :ok

:S013
if exist "%PW_DIR%\S013.OK" goto S014
set PW_STEP=S013
call :enter
echo [S013] Restart NODEA
echo   Source: Q223258, fresh installation
echo   Way back once it is done: B048, back to after S002
set PW_PART=S013
set PW_CMD=
if exist "%PW_DIR%\S013.TRY" goto S013C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S014
goto restart
:S013C
call :back
echo   Check: NODEA is up and you can log on
echo   Check: Cluster Administrator shows NODEA as up
call :sure
if defined PW_STOP goto stop
call :ok

:S014
if exist "%PW_DIR%\S014.OK" goto HS018
set PW_STEP=S014
call :enter
echo [S014] Move all groups to NODEA
echo   Source: Q223258, steps 9 and 10
echo   Way back once it is done: B047, back to after S002
if exist "%PW_DIR%\S014-1.OK" goto S014D
set PW_PART=S014-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S014D
if exist "%PW_DIR%\S014-2.OK" goto S014E
set PW_PART=S014-2
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S014E
if exist "%PW_DIR%\S014-3.OK" goto S014B
set PW_PART=S014-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S014B
set PW_PART=S014
call :ok

:HS018
if exist "%PW_DIR%\S018.GOT" goto S018
if "%PW_MODE%"=="dryrun" goto S018
echo.
echo == Other steps come next: S015 to S017 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S015
echo    When its script says so, run here:  NODEA.cmd /got S018
set PW_STATUS=HANDOVER S015
goto end

:S018
if exist "%PW_DIR%\S018.OK" goto S019
set PW_STEP=S018
call :enter
echo [S018] Move all groups to NODEA
echo   Source: Q191138, more information; Q223258, summary, note
echo   Note: Read the whole procedure, and understand it, before you start
echo   Way back once it is done: B046, back to after S002
set PW_PART=S018
set PW_CMD=
echo   1. In Cluster Administrator, check that NODEA owns
echo      Cluster Group, SQLGroup, WWWGroup; move what it does not own
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :wait
if defined PW_STOP goto stop
call :ok

:S019
if exist "%PW_DIR%\S019.OK" goto HS022
set PW_STEP=S019
call :enter
echo [S019] Run Option Pack setup on NODEA
echo   Source: Q191138, step 2; Q223258, step 2 / before the steps, 1; Q218922,
echo           cause; Q223259, summary; Q241573, installation, 3; Q195015, summary;
echo           Q219717, symptoms; Q226475, more information; Q247553, symptoms;
echo           Q254319, summary; Q230287, symptoms
echo   WARNING: Install nothing in the default cluster group
echo   Expect: NODEB may warn about the type IIS Server Instance until setup has
echo           run there
echo   Note: If IIS 3.0 or older is there, setup offers an upgrade instead of an
echo         installation type
echo   Note: Setup overwrites newer data access components with its own: install
echo         the newer ones again afterwards
echo   Point of no return: no safe way back.
echo     Move all groups to NODEB: groups must stay on NODEA until the Option Pack
echo     is complete on the other node ^(Q223258, step 5; Q191138, step 3^)
echo   Way back once it is done: no safe way back
set PW_PART=S019
set PW_CMD=
echo   1. Start Windows NT 4.0 Option Pack setup
echo   2. Choose the installation type and the components, and write them down for
echo      NODEB
echo   3. Include World Wide Web Server and Windows Script Host, but not Index
echo      Server
echo   4. Page "Microsoft Internet Information Server": keep all three default
echo      folders
echo   5. Page "Microsoft Transaction Server 2.0": keep the proposed Virtual Server
echo      and log directory
echo   6. If the proposal is in the default cluster group, choose another Virtual
echo      Server
echo   Check: setup on NODEA ends with the message that tells you to install on the
echo          other node
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
echo [S022] Close the message of Option Pack setup on NODEA
echo   Source: Q191138, step 6
echo   Way back once it is done: B056, back to after S019
set PW_PART=S022
set PW_CMD=
echo   1. Choose OK on the message that tells you to install on NODEB
echo   Check: setup continues and asks whether to restart
call :wait
if defined PW_STOP goto stop
call :ok

:S023
if exist "%PW_DIR%\S023.OK" goto S024
set PW_STEP=S023
call :enter
echo [S023] Answer Yes to the restart of NODEA
echo   Source: Q191138, step 6
echo   Expect: the groups of NODEA move to NODEB while NODEA restarts
echo   Way back once it is done: B031, back to after S002
if exist "%PW_DIR%\S023-1.OK" goto S023D
set PW_PART=S023-1
set PW_CMD=
echo   1. Choose Yes when setup asks whether to restart
call :wait
if defined PW_STOP goto stop
call :ok
:S023D
if exist "%PW_DIR%\S023-2.OK" goto S023B
set PW_PART=S023-2
set PW_CMD=
if exist "%PW_DIR%\S023-2.TRY" goto S023E
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S023B
goto restart
:S023E
call :back
echo   Check: NODEA is up and you can log on
call :sure
if defined PW_STOP goto stop
call :ok
:S023B
set PW_PART=S023
call :ok

:S024
if exist "%PW_DIR%\S024.OK" goto S025
set PW_STEP=S024
call :enter
echo [S024] Check that WWWGroup can hold the site intranet
echo   Source: Q191138, steps 8 to 13; Q223258, step 19
echo   WARNING: Do not use the default cluster group
echo   Way back once it is done: B031, back to after S002
set PW_PART=S024
set PW_CMD=
echo   1. In Cluster Administrator, check that WWWGroup has the IP address 10.5.5.1
echo   2. Check that WWWGroup has a disk for the pages: W:
echo   Check: WWWGroup is online, and is not the default cluster group
call :wait
if defined PW_STOP goto stop
call :ok

:S025
if exist "%PW_DIR%\S025.OK" goto S026
set PW_STEP=S025
call :enter
echo [S025] Make sure that NODEA owns WWWGroup
echo   Source: Q191138, steps 8 to 13; Q223258, step 20
echo   Way back once it is done: B030, back to after S002
set PW_PART=S025
set PW_CMD=
echo   1. In Cluster Administrator, check who owns WWWGroup; if it is not NODEA,
echo      move WWWGroup to NODEA
echo   Check: NODEA owns WWWGroup
call :wait
if defined PW_STOP goto stop
call :ok

:S026
if exist "%PW_DIR%\S026.OK" goto S027
set PW_STEP=S026
call :enter
echo [S026] Create the site intranet on NODEA
echo   Source: Q191138, steps 8 to 13; Q223258, step 21
echo   Way back once it is done: B030, back to after S002
set PW_PART=S026
set PW_CMD=
echo   1. In the management console on NODEA, open Internet Information Server
echo   2. Right-click NODEA, New, Web Site
echo   3. Name the site intranet
echo   Check: the console lists intranet below NODEA
call :wait
if defined PW_STOP goto stop
call :ok

:S027
if exist "%PW_DIR%\S027.OK" goto S028
set PW_STEP=S027
call :enter
echo [S027] Set the IP address of the site intranet to 10.5.5.1
echo   Source: Q191138, steps 8 to 13; Q223258, step 22
echo   Way back once it is done: B030, back to after S002
set PW_PART=S027
set PW_CMD=
echo   1. Properties of intranet: IP address 10.5.5.1, the address of WWWGroup
echo   Check: the console shows 10.5.5.1 beside intranet
call :wait
if defined PW_STOP goto stop
call :ok

:S028
if exist "%PW_DIR%\S028.OK" goto S029
set PW_STEP=S028
call :enter
echo [S028] Set the home directory of the site intranet to W:\InetPub\intranet
echo   Source: Q191138, steps 8 to 13; Q223258, step 23
echo   Way back once it is done: B030, back to after S002
set PW_PART=S028
set PW_CMD=
echo   1. Properties of intranet, Home Directory, a directory on this computer:
echo      W:\InetPub\intranet
echo   Check: the console opens W:\InetPub\intranet for intranet
call :wait
if defined PW_STOP goto stop
call :ok

:S029
if exist "%PW_DIR%\S029.OK" goto S030
set PW_STEP=S029
call :enter
echo [S029] Check that every site exists
echo   Source: Q191138, steps 8 to 13; Q223258, step 24
echo   Way back once it is done: B030, back to after S002
set PW_PART=S029
set PW_CMD=
echo   1. In the console, check that the site intranet has the address 10.5.5.1 and
echo      the home W:\InetPub\intranet
echo   Check: the console lists every site that is to fail over
call :wait
if defined PW_STOP goto stop
call :ok

:S030
if exist "%PW_DIR%\S030.OK" goto S031
set PW_STEP=S030
call :enter
echo [S030] Create the domain accounts IUSR_CLUSTER and IWAM_CLUSTER
echo   Source: Q191138, accounts, 1
echo   Note: Keep the passwords at hand: you have to type them twice more
echo   Way back once it is done: B030, back to after S002
set PW_PART=S030
set PW_CMD=
echo   1. In User Manager for Domains, open the domain that the nodes belong to
echo   2. Create IUSR_CLUSTER and IWAM_CLUSTER, each with a password
echo   3. Tick User Cannot Change Password and Password Never Expires for both
echo   Check: both accounts are listed in the domain
call :wait
if defined PW_STOP goto stop
call :ok

:S031
if exist "%PW_DIR%\S031.OK" goto S032
set PW_STEP=S031
call :enter
echo [S031] Give the accounts their rights on NODEA
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B030, back to after S002
set PW_PART=S031
set PW_CMD=
echo   1. In User Manager, open Policies, User Rights
echo   2. Right Log on locally: add both accounts
echo   3. Right Access this computer from network: add both accounts
echo   4. Local group Guests: add both accounts
echo   Check: Guests on NODEA lists IUSR_CLUSTER and IWAM_CLUSTER of the domain
call :wait
if defined PW_STOP goto stop
call :ok

:S032
if exist "%PW_DIR%\S032.OK" goto S033
set PW_STEP=S032
call :enter
echo [S032] Let the accounts use DCOM on NODEA
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B030, back to after S002
set PW_PART=S032
set PW_CMD=
echo   1. Start dcomcnfg, tab Default Security
echo   2. Default Access Permissions: both accounts, Allow Access
echo   3. Default Launch Permissions: both accounts, Allow Launch
echo   Check: both lists name IUSR_CLUSTER and IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok

:S033
if exist "%PW_DIR%\S033.OK" goto HS037
set PW_STEP=S033
call :enter
echo [S033] Add IWAM_CLUSTER to the impersonators of MTS on NODEA
echo   Source: Q191138, accounts, 1 / IWAM account
echo   Way back once it is done: B030, back to after S002
set PW_PART=S033
set PW_CMD=
echo   1. In User Manager, open the local group MTS Trusted Impersonators ^(or MTS
echo      Impersonators^)
echo   2. Add IWAM_CLUSTER of the domain
echo   Check: the group lists IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok

:HS037
if exist "%PW_DIR%\S037.GOT" goto S037
if "%PW_MODE%"=="dryrun" goto S037
echo.
echo == Other steps come next: S034 to S036 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S034
echo    When its script says so, run here:  NODEA.cmd /got S037
set PW_STATUS=HANDOVER S034
goto end

:S037
if exist "%PW_DIR%\S037.OK" goto S038
set PW_STEP=S037
call :enter
echo [S037] Make IUSR_CLUSTER the anonymous account of the WWW service
echo   Source: Q191138, accounts, 2 to 7 / accounts, 7
echo   Way back once it is done: B030, back to after S002
set PW_PART=S037
set PW_CMD=
echo   1. In the management console, right-click NODEA, Properties
echo   2. Master Properties: WWW Service, Edit
echo   3. Tab Directory Security, Anonymous Access and Authentication Control, Edit
echo   4. Account used for Anonymous Access, Edit: IUSR_CLUSTER of the domain
echo   5. Clear Enable Automatic Password Synchronization and type the password of
echo      IUSR_CLUSTER
echo   6. Choose Apply, then OK until the console is back
echo   Check: the dialog shows IUSR_CLUSTER of the domain when it is opened again
call :wait
if defined PW_STOP goto stop
call :ok

:S038
if exist "%PW_DIR%\S038.OK" goto S039
set PW_STEP=S038
call :enter
echo [S038] Check that adsutil works on NODEA
echo   Source: Q191138, IWAM account, 1 / IWAM account
echo   Note: If cscript is missing, add Windows Script Host with Option Pack setup
echo   Way back once it is done: B030, back to after S002
set PW_PART=S038
set PW_CMD=cscript //nologo %windir%\system32\inetsrv\adminsamples\adsutil.vbs enum w3svc
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: the command lists the settings of the WWW service
call :sure
if defined PW_STOP goto stop
call :ok

:S039
if exist "%PW_DIR%\S039.OK" goto S040
set PW_STEP=S039
call :enter
echo [S039] Make IWAM_CLUSTER the account of Web applications
echo   Source: Q191138, IWAM account, 3 / IWAM account, 4
echo   Note: The command uses the domain of the account that you are logged on
echo         with: use an account of the right domain
echo   Way back once it is done: B030, back to after S002
if exist "%PW_DIR%\S039-1.OK" goto S039D
set PW_PART=S039-1
set PW_CMD=cscript //nologo %windir%\system32\inetsrv\adminsamples\adsutil.vbs set W3SVC/WAMUserName "%USERDOMAIN%\IWAM_CLUSTER"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S039D
if exist "%PW_DIR%\S039-2.OK" goto S039B
set PW_PART=S039-2
set PW_CMD=
echo   1. Type this yourself and replace the part that only you know:
echo      cscript //nologo %%windir%%\system32\inetsrv\adminsamples\adsutil.vbs set W3SVC/WAMUserPass ^<password of the WAM account^>
echo   Check: adsutil.vbs get W3SVC/WAMUserName shows the domain and IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok
:S039B
set PW_PART=S039
call :ok

:S040
if exist "%PW_DIR%\S040.OK" goto S041
set PW_STEP=S040
call :enter
echo [S040] Create the IIS Server Instance for the site intranet
echo   Source: Q191138, instance, 1 / instance, 2; Q230287, release notes; Q247763,
echo           symptoms; Q244220, workaround; Q224553, cause
echo   Note: If there is no page Parameters, register iisclex4.dll on both nodes
echo   Way back once it is done: B029, back to after S002
set PW_PART=S040
set PW_CMD=
echo   1. In Cluster Administrator on NODEA itself, delete every IIS Virtual Root
echo      resource of WWWGroup
echo   2. File, New, Resource, in the group WWWGroup
echo   3. Resource type: IIS Server Instance
echo   4. Dependencies: the IP address 10.5.5.1, and the disk of the group: W:
echo   5. Parameters: www, and the site intranet
echo   6. If intranet is not in the list, close Cluster Administrator, open it
echo      again and start over
echo   Check: WWWGroup holds the new instance, offline
call :wait
if defined PW_STOP goto stop
call :ok

:S041
if exist "%PW_DIR%\S041.OK" goto S042
set PW_STEP=S041
call :enter
echo [S041] Bring the instance for the site intranet online
echo   Source: Q191138, instance, 3
echo   Way back once it is done: B029, back to after S002
set PW_PART=S041
set PW_CMD=
echo   1. In Cluster Administrator, right-click the instance for intranet, Bring
echo      Online
echo   Check: the instance is online, and intranet answers at 10.5.5.1
call :wait
if defined PW_STOP goto stop
call :ok

:S042
if exist "%PW_DIR%\S042.OK" goto HS044
set PW_STEP=S042
call :enter
echo [S042] Set MTS on NODEA to replicate to NODEB
echo   Source: Q191138, replication, 1 to 7; Q241573, configuration
echo   Way back once it is done: B029, back to after S002
set PW_PART=S042
set PW_CMD=
echo   1. In the management console on NODEA: Microsoft Transaction Server,
echo      Computers
echo   2. Right-click My Computer, Properties, tab Options
echo   3. Replication share: C$ ^(the share of NODEB that holds \Program Files\MTS^)
echo   4. Remote server name: NODEB
echo   5. Apply, OK
echo   Check: the tab Options of NODEA names NODEB
call :wait
if defined PW_STOP goto stop
call :ok

:HS044
if exist "%PW_DIR%\S044.GOT" goto S044
if "%PW_MODE%"=="dryrun" goto S044
echo.
echo == Other steps come next: S043 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S043
echo    When its script says so, run here:  NODEA.cmd /got S044
set PW_STATUS=HANDOVER S043
goto end

:S044
if exist "%PW_DIR%\S044.OK" goto HS047
set PW_STEP=S044
call :enter
echo [S044] Copy the settings of IIS from NODEA to NODEB
echo   Source: Q191138, replication, 9 / replication, 9 and 10; Q241573,
echo           configuration; Q224801, status codes; Q243342, resolution
echo   WARNING: Make sure that an administrator is logged on at NODEB
echo   Point of no return: it cannot be undone.
echo   Way back once it is done: it cannot be undone
:S044B
set PW_PART=S044
set PW_CMD=%windir%\system32\inetsrv\iissync.exe "NODEB"
call :run
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S044C
if "%PW_RC%"=="0" goto S044C
if "%PW_RC%"=="3" goto S044D
if "%PW_RC%"=="1060" goto S044E
if "%PW_RC%"=="1722" goto S044F
if "%PW_RC%"=="1726" goto S044F
if "%PW_RC%"=="-2147467259" goto S044G
if "%PW_RC%"=="-2147467259" goto S044G
if "%PW_RC%"=="-2146959355" goto S044H
if "%PW_RC%"=="-2146959355" goto S044H
if "%PW_RC%"=="-2146368504" goto S044I
if "%PW_RC%"=="-2146368504" goto S044I
if "%PW_RC%"=="-2146368502" goto S044J
if "%PW_RC%"=="-2146368502" goto S044J
if "%PW_RC%"=="-2146368255" goto S044K
if "%PW_RC%"=="-2146368255" goto S044K
if "%PW_RC%"=="-2146368495" goto S044L
if "%PW_RC%"=="-2146368495" goto S044L
if "%PW_RC%"=="214598801" goto S044L
if "%PW_RC%"=="-2146368488" goto S044M
if "%PW_RC%"=="-2146368488" goto S044M
if "%PW_RC%"=="-2146368496" goto S044N
if "%PW_RC%"=="-2146368496" goto S044N
if "%PW_RC%"=="-2146368511" goto S044O
if "%PW_RC%"=="-2146368511" goto S044O
if "%PW_RC%"=="-2146368499" goto S044P
if "%PW_RC%"=="-2146368499" goto S044P
if "%PW_RC%"=="-2146368468" goto S044Q
if "%PW_RC%"=="-2146368468" goto S044Q
goto S044R
:S044D
echo   the metabase of the target is in use or corrupt
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S044B
goto fail
:S044E
echo   the nodes cannot communicate: compare their default DCOM protocols
goto fail
:S044F
echo   the target does not answer: check its name and that it is up
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S044B
goto fail
:S044G
echo   MTS replication is not configured
goto fail
:S044H
echo   log on to the target as an administrator
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S044B
goto fail
:S044I
echo   the nodes do not reach each other: check for address conflicts
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S044B
goto fail
:S044J
echo   the share in the settings of MTS replication is not valid
goto fail
:S044K
echo   the account lacks rights for MTS replication on the target
goto fail
:S044L
echo   a class id is missing or corrupt: compare mdutil enum_all w3svc with the MTS
echo   packages, and delete components without a package ^(Q243342^)
goto fail
:S044M
echo   class or interface ids do not fit the DLLs of a package
goto fail
:S044N
echo   a package names an invalid user
goto fail
:S044O
echo   some objects had errors; compare the MTS packages of both nodes
goto fail
:S044P
echo   a file could not be copied: check the free space and the rights of the disk
goto fail
:S044Q
echo   the version of the MTS catalog is not supported
goto fail
:S044R
echo   the settings were not copied; look up the status code in Q224801
goto fail
:S044C
echo   Check: iissync reports status 0
call :sure
if defined PW_STOP goto stop
call :ok

:HS047
if exist "%PW_DIR%\S047.GOT" goto S047
if "%PW_MODE%"=="dryrun" goto S047
echo.
echo == Other steps come next: S045 to S046 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S045
echo    When its script says so, run here:  NODEA.cmd /got S047
set PW_STATUS=HANDOVER S045
goto end

:S047
if exist "%PW_DIR%\S047.OK" goto S048
set PW_STEP=S047
call :enter
echo [S047] Move all groups to NODEA
echo   Source: Q241573, end
echo   Way back once it is done: B011, back to after S044
if exist "%PW_DIR%\S047-1.OK" goto S047D
set PW_PART=S047-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S047D
if exist "%PW_DIR%\S047-2.OK" goto S047E
set PW_PART=S047-2
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S047E
if exist "%PW_DIR%\S047-3.OK" goto S047B
set PW_PART=S047-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S047B
set PW_PART=S047
call :ok

:S048
if exist "%PW_DIR%\S048.OK" goto S049
set PW_STEP=S048
call :enter
echo [S048] Test every site on NODEA
echo   Source: Q241573, end
echo   Way back once it is done: B011, back to after S044
set PW_PART=S048
set PW_CMD=
echo   1. From a client, open the site intranet at 10.5.5.1
echo   Check: every site answers
call :wait
if defined PW_STOP goto stop
call :ok

:S049
if exist "%PW_DIR%\S049.OK" goto S050
set PW_STEP=S049
call :enter
echo [S049] Check the System event log of NODEA
echo   Source: Q174799, steps 1, 6 and 11
echo   Way back once it is done: B011, back to after S044
set PW_PART=S049
set PW_CMD=
echo   1. Open Event Viewer on NODEA and read the System log since the last restart
echo   Check: there are no errors; if there are, remove their cause before you
echo          continue
call :wait
if defined PW_STOP goto stop
call :ok

:S050
if exist "%PW_DIR%\S050.OK" goto HS055
set PW_STEP=S050
call :enter
echo [S050] Back up NODEA and make its emergency repair disk
echo   Source: Q174799, step 2
echo   Backup: the backup of NODEA, its registry included, and its emergency repair
echo           disk
echo   Way back once it is done: B011, back to after S044
set PW_PART=S050
set PW_CMD=
echo   1. Back up NODEA, its registry included
echo   2. Run rdisk /s and keep the disk
echo   Check: the backup is complete, and the disk is readable
call :wait
if defined PW_STOP goto stop
call :ok

:HS055
if exist "%PW_DIR%\S055.GOT" goto S055
if "%PW_MODE%"=="dryrun" goto S055
echo.
echo == Other steps come next: S051 to S054 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S051
echo    When its script says so, run here:  NODEA.cmd /got S055
set PW_STATUS=HANDOVER S051
goto end

:S055
if exist "%PW_DIR%\S055.OK" goto S056
set PW_STEP=S055
call :enter
echo [S055] Install Windows NT Service Pack 4 on NODEA
echo   Source: Q174799, steps 5 and 10 / more information; Q194507, installation;
echo           Q223258, summary
echo   Its way back needs: the backup of NODEA, its registry included, and its
echo                       emergency repair disk
echo   Way back once it is done: B025, back to after S044
set PW_PART=S055
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 4
echo   2. Follow setup to its end; keep the files for removing the pack
echo   3. Do not restart from setup: the next step restarts NODEA
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S056
if exist "%PW_DIR%\S056.OK" goto S057
set PW_STEP=S056
call :enter
echo [S056] Restart NODEA
echo   Source: Q174799, steps 5 and 10
echo   Way back once it is done: B021, back to after S044
set PW_PART=S056
set PW_CMD=
if exist "%PW_DIR%\S056.TRY" goto S056C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S057
goto restart
:S056C
call :back
echo   Check: NODEA is up and you can log on
echo   Check: Cluster Administrator shows NODEA as up
call :sure
if defined PW_STOP goto stop
call :ok

:S057
if exist "%PW_DIR%\S057.OK" goto HS059
set PW_STEP=S057
call :enter
echo [S057] Check the System event log of NODEA
echo   Source: Q174799, steps 1, 6 and 11
echo   Way back once it is done: B008, back to after S044
set PW_PART=S057
set PW_CMD=
echo   1. Open Event Viewer on NODEA and read the System log since the last restart
echo   Check: there are no errors; if there are, remove their cause before you
echo          continue
call :wait
if defined PW_STOP goto stop
call :ok

:HS059
if exist "%PW_DIR%\S059.GOT" goto S059
if "%PW_MODE%"=="dryrun" goto S059
echo.
echo == Other steps come next: S058 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S058
echo    When its script says so, run here:  NODEA.cmd /got S059
set PW_STATUS=HANDOVER S058
goto end

:S059
if exist "%PW_DIR%\S059.OK" goto S060
set PW_STEP=S059
call :enter
echo [S059] Pause NODEB
echo   Source: Q174799, steps 3 and 8
echo   Way back once it is done: B020, back to after S044
set PW_PART=S059
set PW_CMD=
echo   1. In Cluster Administrator, right-click NODEB, Pause Node
echo   Check: Cluster Administrator shows NODEB as paused
call :wait
if defined PW_STOP goto stop
call :ok

:S060
if exist "%PW_DIR%\S060.OK" goto HS064
set PW_STEP=S060
call :enter
echo [S060] Move all groups to NODEA
echo   Source: Q174799, steps 4 and 9
echo   Way back once it is done: B018, back to after S044
if exist "%PW_DIR%\S060-1.OK" goto S060D
set PW_PART=S060-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S060D
if exist "%PW_DIR%\S060-2.OK" goto S060E
set PW_PART=S060-2
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S060E
if exist "%PW_DIR%\S060-3.OK" goto S060B
set PW_PART=S060-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S060B
set PW_PART=S060
call :ok

:HS064
if exist "%PW_DIR%\S064.GOT" goto S064
if "%PW_MODE%"=="dryrun" goto S064
echo.
echo == Other steps come next: S061 to S063 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S061
echo    When its script says so, run here:  NODEA.cmd /got S064
set PW_STATUS=HANDOVER S061
goto end

:S064
if exist "%PW_DIR%\S064.OK" goto S065
set PW_STEP=S064
call :enter
echo [S064] Resume NODEB
echo   Source: Q174799, steps 7 and 12
echo   Way back once it is done: B003, back to after S044
set PW_PART=S064
set PW_CMD=
echo   1. In Cluster Administrator, right-click NODEB, Resume Node
echo   Check: Cluster Administrator shows NODEB as up
call :wait
if defined PW_STOP goto stop
call :ok

:S065
if exist "%PW_DIR%\S065.OK" goto S066
set PW_STEP=S065
call :enter
echo [S065] Move every group to its preferred owner
echo   Source: Q174799, step 13
echo   Way back once it is done: B003, back to after S044
set PW_PART=S065
set PW_CMD=
echo   1. In Cluster Administrator, check that every group is on its preferred
echo      owner
echo   Check: every group is online on its preferred owner
call :wait
if defined PW_STOP goto stop
call :ok

:S066
if exist "%PW_DIR%\S066.OK" goto S067
set PW_STEP=S066
call :enter
echo [S066] Install SQL Server 7.0 Enterprise Edition on NODEA
echo   Source: Q223258, fresh installation, SQL Server 7.0 / fresh installation,
echo           SQL Server 6.5 / fresh installation; Q230258, summary / more
echo           information / registry / clustering; Q219264, excerpt
echo   WARNING: Start setup at the console of NODEA, never through Terminal
echo            Services
echo   Note: This setup also sets up MSDTC on the other node, so that node has to
echo         be up
echo   Way back once it is done: B002, back to after S044
set PW_PART=S066
set PW_CMD=
echo   1. Log on with a domain account that has administrative rights on every
echo      node, not as LocalSystem
echo   2. Start the setup of SQL Server 7.0, Enterprise Edition
echo   3. Put its data on a shared disk that NODEA owns
echo   Check: the SQL Server service starts and answers a query
echo   Check: %%windir%%\system32 of NODEA holds Dtcsetup.exe, and MSSQL\BINN no
echo          longer holds one
echo   Check: %%windir%%\system32 of NODEB holds Dtcsetup.exe, and MSSQL\BINN no
echo          longer holds one
call :wait
if defined PW_STOP goto stop
call :ok

:S067
if exist "%PW_DIR%\S067.OK" goto HS069
set PW_STEP=S067
call :enter
echo [S067] Read how MSDTC setup ended on NODEA
echo   Source: Q230258, setup / ExitStatus / ErrorCode / ExitCode / clustering
echo   Note: After a failure here, MSDTC setup does not run on the nodes after
echo         NODEA
echo   Way back once it is done: B002, back to after S044
:S067B
set PW_PART=S067
set PW_CMD=
echo   1. In regedit, open HKLM\Software\Microsoft\MSDTC\Setup\ExitStatus
echo   2. Note ErrorCode, ExitCode, CompletionComment and Source
echo   Check: ErrorCode and ExitCode are 0
call :wait
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S067C
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ErrorCode
call :export
if defined PW_STOP goto S067I
set PW_RC=ErrorCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S067D
set PW_RC=ErrorCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S067E
set PW_RC=ErrorCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S067F
set PW_RC=ErrorCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S067G
set PW_RC=ErrorCode, another value
goto S067H
:S067I
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
:S067E
echo   no group has a disk, an IP address and a Network Name: create one, then run
echo   MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S067B
goto fail
:S067F
echo   the other node owns every virtual server: move one here, then run MSDTC
echo   setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S067B
goto fail
:S067G
echo   the node that ran MSDTC setup first is down: start it, then run MSDTC setup
echo   again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S067B
goto fail
:S067H
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S067D
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ExitCode
call :export
if defined PW_STOP goto S067N
set PW_RC=ExitCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S067C
set PW_RC=ExitCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S067J
set PW_RC=ExitCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S067K
set PW_RC=ExitCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S067L
set PW_RC=ExitCode, another value
goto S067M
:S067N
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
:S067J
echo   correct what ErrorCode says, then run MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S067B
goto fail
:S067K
echo   a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S067L
echo   installation failed; a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S067M
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S067C
call :ok

:HS069
if exist "%PW_DIR%\S069.GOT" goto S069
if "%PW_MODE%"=="dryrun" goto S069
echo.
echo == Other steps come next: S068 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S068
echo    When its script says so, run here:  NODEA.cmd /got S069
set PW_STATUS=HANDOVER S068
goto end

:S069
if exist "%PW_DIR%\S069.OK" goto finish
set PW_STEP=S069
call :enter
echo [S069] Set up the SQL Server Cluster Service on SALES
echo   Source: Q223258, fresh installation, SQL Server 7.0 / fresh installation,
echo           SQL Server 6.5; Q225092, more information
echo   Way back once it is done: B001, back to after S044
set PW_PART=S069
set PW_CMD=
echo   1. Start the SQL Server cluster wizard from \x86\cluster of the SQL Server
echo      CD
echo   2. Let it install the virtual server in the group with the disk that SQL
echo      Server uses
echo   Check: the SQL Server resource is online, and comes online on NODEB after a
echo          move
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
if /i "%PW_ARG%"=="S003" set PW_PART=S003
if /i "%PW_ARG%"=="S003" set PW_PREV=S001
if /i "%PW_ARG%"=="S007" set PW_PART=S007
if /i "%PW_ARG%"=="S007" set PW_PREV=S004
if /i "%PW_ARG%"=="S009" set PW_PART=S009
if /i "%PW_ARG%"=="S009" set PW_PREV=S007
if /i "%PW_ARG%"=="S012" set PW_PART=S012
if /i "%PW_ARG%"=="S012" set PW_PREV=S010
if /i "%PW_ARG%"=="S018" set PW_PART=S018
if /i "%PW_ARG%"=="S018" set PW_PREV=S014
if /i "%PW_ARG%"=="S022" set PW_PART=S022
if /i "%PW_ARG%"=="S022" set PW_PREV=S019
if /i "%PW_ARG%"=="S037" set PW_PART=S037
if /i "%PW_ARG%"=="S037" set PW_PREV=S033
if /i "%PW_ARG%"=="S044" set PW_PART=S044
if /i "%PW_ARG%"=="S044" set PW_PREV=S042
if /i "%PW_ARG%"=="S047" set PW_PART=S047
if /i "%PW_ARG%"=="S047" set PW_PREV=S044
if /i "%PW_ARG%"=="S055" set PW_PART=S055
if /i "%PW_ARG%"=="S055" set PW_PREV=S050
if /i "%PW_ARG%"=="S059" set PW_PART=S059
if /i "%PW_ARG%"=="S059" set PW_PREV=S057
if /i "%PW_ARG%"=="S064" set PW_PART=S064
if /i "%PW_ARG%"=="S064" set PW_PREV=S060
if /i "%PW_ARG%"=="S069" set PW_PART=S069
if /i "%PW_ARG%"=="S069" set PW_PREV=S067
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
echo %PW_MARK% [S001] Install Windows NT Server 4.0 Enterprise Edition on NODEA
echo ------ then S002 on NODEB
call :mark S003
echo %PW_MARK% [S003] Install Windows NT Service Pack 3 on NODEA
call :mark S004
echo %PW_MARK% [S004] Restart NODEA
echo ------ then S005 to S006 on NODEB
call :mark S007
echo %PW_MARK% [S007] Install Cluster Server on NODEA and form SALES
echo ------ then S008 on NODEB
call :mark S009
echo %PW_MARK% [S009] Create the group SQLGroup
call :mark S010
echo %PW_MARK% [S010] Create the group WWWGroup
echo ------ then S011 on NODEB
call :mark S012
echo %PW_MARK% [S012] Install Internet Explorer 4.01 on NODEA
call :mark S013
echo %PW_MARK% [S013] Restart NODEA
call :mark S014
echo %PW_MARK% [S014] Move all groups to NODEA
echo ------ then S015 to S017 on NODEB
call :mark S018
echo %PW_MARK% [S018] Move all groups to NODEA
call :mark S019
echo %PW_MARK% [S019] Run Option Pack setup on NODEA
echo ------ then S020 to S021 on NODEB
call :mark S022
echo %PW_MARK% [S022] Close the message of Option Pack setup on NODEA
call :mark S023
echo %PW_MARK% [S023] Answer Yes to the restart of NODEA
call :mark S024
echo %PW_MARK% [S024] Check that WWWGroup can hold the site intranet
call :mark S025
echo %PW_MARK% [S025] Make sure that NODEA owns WWWGroup
call :mark S026
echo %PW_MARK% [S026] Create the site intranet on NODEA
call :mark S027
echo %PW_MARK% [S027] Set the IP address of the site intranet to 10.5.5.1
call :mark S028
echo %PW_MARK% [S028] Set the home directory of the site intranet to W:\InetPub\intranet
call :mark S029
echo %PW_MARK% [S029] Check that every site exists
call :mark S030
echo %PW_MARK% [S030] Create the domain accounts IUSR_CLUSTER and IWAM_CLUSTER
call :mark S031
echo %PW_MARK% [S031] Give the accounts their rights on NODEA
call :mark S032
echo %PW_MARK% [S032] Let the accounts use DCOM on NODEA
call :mark S033
echo %PW_MARK% [S033] Add IWAM_CLUSTER to the impersonators of MTS on NODEA
echo ------ then S034 to S036 on NODEB
call :mark S037
echo %PW_MARK% [S037] Make IUSR_CLUSTER the anonymous account of the WWW service
call :mark S038
echo %PW_MARK% [S038] Check that adsutil works on NODEA
call :mark S039
echo %PW_MARK% [S039] Make IWAM_CLUSTER the account of Web applications
call :mark S040
echo %PW_MARK% [S040] Create the IIS Server Instance for the site intranet
call :mark S041
echo %PW_MARK% [S041] Bring the instance for the site intranet online
call :mark S042
echo %PW_MARK% [S042] Set MTS on NODEA to replicate to NODEB
echo ------ then S043 on NODEB
call :mark S044
echo %PW_MARK% [S044] Copy the settings of IIS from NODEA to NODEB
echo ------ then S045 to S046 on NODEB
call :mark S047
echo %PW_MARK% [S047] Move all groups to NODEA
call :mark S048
echo %PW_MARK% [S048] Test every site on NODEA
call :mark S049
echo %PW_MARK% [S049] Check the System event log of NODEA
call :mark S050
echo %PW_MARK% [S050] Back up NODEA and make its emergency repair disk
echo ------ then S051 to S054 on NODEB
call :mark S055
echo %PW_MARK% [S055] Install Windows NT Service Pack 4 on NODEA
call :mark S056
echo %PW_MARK% [S056] Restart NODEA
call :mark S057
echo %PW_MARK% [S057] Check the System event log of NODEA
echo ------ then S058 on NODEB
call :mark S059
echo %PW_MARK% [S059] Pause NODEB
call :mark S060
echo %PW_MARK% [S060] Move all groups to NODEA
echo ------ then S061 to S063 on NODEB
call :mark S064
echo %PW_MARK% [S064] Resume NODEB
call :mark S065
echo %PW_MARK% [S065] Move every group to its preferred owner
call :mark S066
echo %PW_MARK% [S066] Install SQL Server 7.0 Enterprise Edition on NODEA
call :mark S067
echo %PW_MARK% [S067] Read how MSDTC setup ended on NODEA
echo ------ then S068 on NODEB
call :mark S069
echo %PW_MARK% [S069] Set up the SQL Server Cluster Service on SALES
goto :EOF

:fail
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
echo.
echo ** [%PW_STEP%] FAILED. Result: %PW_RC%
if "%PW_RC%"=="9009" echo    9009: the program was not found. Is it installed and in the PATH?
if defined PW_CMD echo    Command: %PW_CMD%
echo    Its output: %PW_LOG%
echo    No later step was started.
if not "%PW_STEP%"=="S014" goto failed
echo    First find out whether this procedure was carried out before, to its end or
echo    in part.
echo    S014 runs the first command at NODEA. It begins where this is so:
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
echo    Those are: S003 S007 S009 S012 S018 S022 S037 S044 S047 S055 S059 S064 S069
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
echo    This script has plan id a6eccd7c00f401dd. That folder has:
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
find "a6eccd7c00f401dd" "%PW_DIR%\PLAN.ID" >nul
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
call :gate S003
call :same S003 S003
call :past S003
call :same S004 S004
call :past S004
call :gate S007
call :same S007 S007
call :past S007
call :gate S009
call :same S009 S009
call :past S009
call :same S010 S010
call :past S010
call :gate S012
call :same S012 S012
call :past S012
call :same S013 S013
call :past S013
call :same S014 S014
call :same S014 S014-1
call :same S014 S014-2
call :same S014 S014-3
call :past S014
call :gate S018
call :same S018 S018
call :past S018
call :same S019 S019
call :past S019
call :gate S022
call :same S022 S022
call :past S022
call :same S023 S023
call :same S023 S023-1
call :same S023 S023-2
call :past S023
call :same S024 S024
call :past S024
call :same S025 S025
call :past S025
call :same S026 S026
call :past S026
call :same S027 S027
call :past S027
call :same S028 S028
call :past S028
call :same S029 S029
call :past S029
call :same S030 S030
call :past S030
call :same S031 S031
call :past S031
call :same S032 S032
call :past S032
call :same S033 S033
call :past S033
call :gate S037
call :same S037 S037
call :past S037
call :same S038 S038
call :past S038
call :same S039 S039
call :same S039 S039-1
call :same S039 S039-2
call :past S039
call :same S040 S040
call :past S040
call :same S041 S041
call :past S041
call :same S042 S042
call :past S042
call :gate S044
call :same S044 S044
call :past S044
call :gate S047
call :same S047 S047
call :same S047 S047-1
call :same S047 S047-2
call :same S047 S047-3
call :past S047
call :same S048 S048
call :past S048
call :same S049 S049
call :past S049
call :same S050 S050
call :past S050
call :gate S055
call :same S055 S055
call :past S055
call :same S056 S056
call :past S056
call :same S057 S057
call :past S057
call :gate S059
call :same S059 S059
call :past S059
call :same S060 S060
call :same S060 S060-1
call :same S060 S060-2
call :same S060 S060-3
call :past S060
call :gate S064
call :same S064 S064
call :past S064
call :same S065 S065
call :past S065
call :same S066 S066
call :past S066
call :same S067 S067
call :past S067
call :gate S069
call :same S069 S069
call :past S069
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
