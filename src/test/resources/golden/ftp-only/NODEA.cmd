@echo off
rem NODEA.cmd: what is done at NODEA. Plan id ca5e2943130009f0.
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
echo NODEA.cmd: 23 of the 35 steps of ftp-only
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
echo [S001] Check whether the World Wide Web Server is on NODEA
echo   Source: Q223259, more information / summary
echo   Way back once it is done: nothing to do, back to the start
set PW_PART=S001
set PW_CMD=
echo   1. Control Panel, Services: look for World Wide Web Publishing Service
echo   Check: it is not listed, as the plan says; if it is listed, skip the next
echo          steps on NODEA
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
echo [S003] Add the World Wide Web Server to the Option Pack on NODEA
echo   Source: Q223259, more information; Q218922, cause; Q196269, summary
echo   Way back once it is done: B016, back to the start
set PW_PART=S003
set PW_CMD=
echo   1. Start Windows NT 4.0 Option Pack setup, Add/Remove
echo   2. Tick World Wide Web Server below Internet Information Server, and leave
echo      the rest as it is
echo   3. Do not restart from setup: the next step restarts NODEA
echo   Check: Services lists World Wide Web Publishing Service
call :wait
if defined PW_STOP goto stop
call :ok

:S004
if exist "%PW_DIR%\S004.OK" goto S005
set PW_STEP=S004
call :enter
echo [S004] Restart NODEA
echo   Source: Q223259, more information; Q196269, summary
echo   Expect: Events 1009 and 1058, and no Cluster Service, until the service pack
echo           is applied again
echo   Point of no return: no safe way back before S002, Move all groups to NODEB.
echo     Move all groups to NODEA: the Cluster Service on NODEA is failed, so no
echo     group can move to it ^(Q223258, step 1 / step 9; Q241573, installation, 6;
echo     Q252641, workaround, 5^)
echo   Way back once it is done: B015, back to after S002
set PW_PART=S004
set PW_CMD=
if exist "%PW_DIR%\S004.TRY" goto S004C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S005
goto restart
:S004C
call :back
echo   Check: NODEA is up and you can log on
call :sure
if defined PW_STOP goto stop
call :ok

:S005
if exist "%PW_DIR%\S005.OK" goto S006
set PW_STEP=S005
call :enter
echo [S005] Apply Windows NT Service Pack 4 again on NODEA
echo   Source: Q196269, summary; Q218922, cause; Q194507, 1.1.15
echo   Way back once it is done: B014, back to the start
set PW_PART=S005
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 4
echo   2. Follow setup to its end
echo   3. Do not restart from setup: the next step restarts NODEA
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S006
if exist "%PW_DIR%\S006.OK" goto HS008
set PW_STEP=S006
call :enter
echo [S006] Restart NODEA
echo   Source: Q196269, summary; Q223258, step 8
echo   Way back once it is done: B009, back to the start
set PW_PART=S006
set PW_CMD=
if exist "%PW_DIR%\S006.TRY" goto S006C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto HS008
goto restart
:S006C
call :back
echo   Check: NODEA is up and you can log on
echo   Check: Cluster Administrator shows NODEA as up
call :sure
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
if exist "%PW_DIR%\S008.OK" goto HS013
set PW_STEP=S008
call :enter
echo [S008] Move all groups to NODEA
echo   Source: Q223258, steps 9 and 10
echo   Way back once it is done: B008, back to the start
if exist "%PW_DIR%\S008-1.OK" goto S008D
set PW_PART=S008-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S008D
if exist "%PW_DIR%\S008-2.OK" goto S008B
set PW_PART=S008-2
set PW_CMD=cluster group "FTPGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          FTPGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S008B
set PW_PART=S008
call :ok

:HS013
if exist "%PW_DIR%\S013.GOT" goto S013
if "%PW_MODE%"=="dryrun" goto S013
echo.
echo == Other steps come next: S009 to S012 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S009
echo    When its script says so, run here:  NODEA.cmd /got S013
set PW_STATUS=HANDOVER S009
goto end

:S013
if exist "%PW_DIR%\S013.OK" goto HS015
set PW_STEP=S013
call :enter
echo [S013] Disable the World Wide Web Server on NODEA
echo   Source: Q223259, more information
echo   Way back once it is done: B006, back to the start
set PW_PART=S013
set PW_CMD=
echo   1. Control Panel, Services, World Wide Web Publishing Service: Stop
echo   2. Startup: Disabled
echo   Check: Services shows Disabled for World Wide Web Publishing Service
call :wait
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
echo [S015] Check that FTPGroup can hold the site downloads
echo   Source: Q223258, step 19
echo   WARNING: Do not use the default cluster group
echo   Way back once it is done: B005, back to the start
set PW_PART=S015
set PW_CMD=
echo   1. In Cluster Administrator, check that FTPGroup has the IP address 10.5.5.3
echo   2. Check that FTPGroup has a disk for the pages: F:
echo   Check: FTPGroup is online, and is not the default cluster group
call :wait
if defined PW_STOP goto stop
call :ok

:S016
if exist "%PW_DIR%\S016.OK" goto S017
set PW_STEP=S016
call :enter
echo [S016] Make sure that NODEA owns FTPGroup
echo   Source: Q223258, step 20
echo   Way back once it is done: B005, back to the start
set PW_PART=S016
set PW_CMD=
echo   1. In Cluster Administrator, check who owns FTPGroup; if it is not NODEA,
echo      move FTPGroup to NODEA
echo   Check: NODEA owns FTPGroup
call :wait
if defined PW_STOP goto stop
call :ok

:S017
if exist "%PW_DIR%\S017.OK" goto S018
set PW_STEP=S017
call :enter
echo [S017] Create the site downloads on NODEA
echo   Source: Q223258, step 21
echo   Way back once it is done: B004, back to the start
set PW_PART=S017
set PW_CMD=
echo   1. In the management console on NODEA, open Internet Information Server
echo   2. Right-click NODEA, New, FTP Site
echo   3. Name the site downloads
echo   Check: the console lists downloads below NODEA
call :wait
if defined PW_STOP goto stop
call :ok

:S018
if exist "%PW_DIR%\S018.OK" goto S019
set PW_STEP=S018
call :enter
echo [S018] Set the IP address of the site downloads to 10.5.5.3
echo   Source: Q223258, step 22
echo   Way back once it is done: B004, back to the start
set PW_PART=S018
set PW_CMD=
echo   1. Properties of downloads: IP address 10.5.5.3, the address of FTPGroup
echo   Check: the console shows 10.5.5.3 beside downloads
call :wait
if defined PW_STOP goto stop
call :ok

:S019
if exist "%PW_DIR%\S019.OK" goto S020
set PW_STEP=S019
call :enter
echo [S019] Set the home directory of the site downloads to F:\Downloads
echo   Source: Q223258, step 23
echo   Way back once it is done: B004, back to the start
set PW_PART=S019
set PW_CMD=
echo   1. Properties of downloads, Home Directory, a directory on this computer:
echo      F:\Downloads
echo   Check: the console opens F:\Downloads for downloads
call :wait
if defined PW_STOP goto stop
call :ok

:S020
if exist "%PW_DIR%\S020.OK" goto S021
set PW_STEP=S020
call :enter
echo [S020] Check that every site exists
echo   Source: Q223258, step 24
echo   Way back once it is done: B004, back to the start
set PW_PART=S020
set PW_CMD=
echo   1. In the console, check that the site downloads has the address 10.5.5.3
echo      and the home F:\Downloads
echo   Check: the console lists every site that is to fail over
call :wait
if defined PW_STOP goto stop
call :ok

:S021
if exist "%PW_DIR%\S021.OK" goto S022
set PW_STEP=S021
call :enter
echo [S021] Create the domain accounts IUSR_CLUSTER and IWAM_CLUSTER
echo   Source: Q191138, accounts, 1
echo   Note: Keep the passwords at hand: you have to type them twice more
echo   Way back once it is done: B004, back to the start
set PW_PART=S021
set PW_CMD=
echo   1. In User Manager for Domains, open the domain that the nodes belong to
echo   2. Create IUSR_CLUSTER and IWAM_CLUSTER, each with a password
echo   3. Tick User Cannot Change Password and Password Never Expires for both
echo   Check: both accounts are listed in the domain
call :wait
if defined PW_STOP goto stop
call :ok

:S022
if exist "%PW_DIR%\S022.OK" goto S023
set PW_STEP=S022
call :enter
echo [S022] Give the accounts their rights on NODEA
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B004, back to the start
set PW_PART=S022
set PW_CMD=
echo   1. In User Manager, open Policies, User Rights
echo   2. Right Log on locally: add both accounts
echo   3. Right Access this computer from network: add both accounts
echo   4. Local group Guests: add both accounts
echo   Check: Guests on NODEA lists IUSR_CLUSTER and IWAM_CLUSTER of the domain
call :wait
if defined PW_STOP goto stop
call :ok

:S023
if exist "%PW_DIR%\S023.OK" goto HS026
set PW_STEP=S023
call :enter
echo [S023] Let the accounts use DCOM on NODEA
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B004, back to the start
set PW_PART=S023
set PW_CMD=
echo   1. Start dcomcnfg, tab Default Security
echo   2. Default Access Permissions: both accounts, Allow Access
echo   3. Default Launch Permissions: both accounts, Allow Launch
echo   Check: both lists name IUSR_CLUSTER and IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok

:HS026
if exist "%PW_DIR%\S026.GOT" goto S026
if "%PW_MODE%"=="dryrun" goto S026
echo.
echo == Other steps come next: S024 to S025 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S024
echo    When its script says so, run here:  NODEA.cmd /got S026
set PW_STATUS=HANDOVER S024
goto end

:S026
if exist "%PW_DIR%\S026.OK" goto S027
set PW_STEP=S026
call :enter
echo [S026] Make IUSR_CLUSTER the anonymous account of the FTP service
echo   Source: Q191138, accounts, 8 / accounts, 7
echo   Way back once it is done: B004, back to the start
set PW_PART=S026
set PW_CMD=
echo   1. In the management console, right-click NODEA, Properties
echo   2. Master Properties: FTP Service, Edit
echo   3. Tab Security Accounts: IUSR_CLUSTER of the domain
echo   4. Clear Enable Automatic Password Synchronization and type the password of
echo      IUSR_CLUSTER
echo   5. Choose Apply, then OK until the console is back
echo   Check: the dialog shows IUSR_CLUSTER of the domain when it is opened again
call :wait
if defined PW_STOP goto stop
call :ok

:S027
if exist "%PW_DIR%\S027.OK" goto S028
set PW_STEP=S027
call :enter
echo [S027] Create the IIS Server Instance for the site downloads
echo   Source: Q191138, instance, 1 / instance, 2; Q230287, release notes; Q247763,
echo           symptoms; Q244220, workaround; Q224553, cause
echo   Note: With Service Pack 4 Cluster Administrator can hang here; clusiis4.dll
echo         4.2.734.1 repairs that
echo   Note: If there is no page Parameters, register iisclex4.dll on both nodes
echo   Way back once it is done: B003, back to the start
set PW_PART=S027
set PW_CMD=
echo   1. In Cluster Administrator on NODEA itself, delete every IIS Virtual Root
echo      resource of FTPGroup
echo   2. File, New, Resource, in the group FTPGroup
echo   3. Resource type: IIS Server Instance
echo   4. Dependencies: the IP address 10.5.5.3, and the disk of the group: F:
echo   5. Parameters: ftp, and the site downloads
echo   6. If downloads is not in the list, close Cluster Administrator, open it
echo      again and start over
echo   Check: FTPGroup holds the new instance, offline
call :wait
if defined PW_STOP goto stop
call :ok

:S028
if exist "%PW_DIR%\S028.OK" goto S029
set PW_STEP=S028
call :enter
echo [S028] Bring the instance for the site downloads online
echo   Source: Q191138, instance, 3
echo   Way back once it is done: B003, back to the start
set PW_PART=S028
set PW_CMD=
echo   1. In Cluster Administrator, right-click the instance for downloads, Bring
echo      Online
echo   Check: the instance is online, and downloads answers at 10.5.5.3
call :wait
if defined PW_STOP goto stop
call :ok

:S029
if exist "%PW_DIR%\S029.OK" goto HS031
set PW_STEP=S029
call :enter
echo [S029] Set MTS on NODEA to replicate to NODEB
echo   Source: Q191138, replication, 1 to 7; Q241573, configuration
echo   Way back once it is done: B003, back to the start
set PW_PART=S029
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

:HS031
if exist "%PW_DIR%\S031.GOT" goto S031
if "%PW_MODE%"=="dryrun" goto S031
echo.
echo == Other steps come next: S030 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S030
echo    When its script says so, run here:  NODEA.cmd /got S031
set PW_STATUS=HANDOVER S030
goto end

:S031
if exist "%PW_DIR%\S031.OK" goto HS034
set PW_STEP=S031
call :enter
echo [S031] Copy the settings of IIS from NODEA to NODEB
echo   Source: Q191138, replication, 9 / replication, 9 and 10; Q241573,
echo           configuration; Q224801, status codes; Q243342, resolution
echo   WARNING: Make sure that an administrator is logged on at NODEB
echo   Point of no return: it cannot be undone.
echo   Way back once it is done: it cannot be undone
:S031B
set PW_PART=S031
set PW_CMD=%windir%\system32\inetsrv\iissync.exe "NODEB"
call :run
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S031C
if "%PW_RC%"=="0" goto S031C
if "%PW_RC%"=="3" goto S031D
if "%PW_RC%"=="1060" goto S031E
if "%PW_RC%"=="1722" goto S031F
if "%PW_RC%"=="1726" goto S031F
if "%PW_RC%"=="-2147467259" goto S031G
if "%PW_RC%"=="-2147467259" goto S031G
if "%PW_RC%"=="-2146959355" goto S031H
if "%PW_RC%"=="-2146959355" goto S031H
if "%PW_RC%"=="-2146368504" goto S031I
if "%PW_RC%"=="-2146368504" goto S031I
if "%PW_RC%"=="-2146368502" goto S031J
if "%PW_RC%"=="-2146368502" goto S031J
if "%PW_RC%"=="-2146368255" goto S031K
if "%PW_RC%"=="-2146368255" goto S031K
if "%PW_RC%"=="-2146368495" goto S031L
if "%PW_RC%"=="-2146368495" goto S031L
if "%PW_RC%"=="214598801" goto S031L
if "%PW_RC%"=="-2146368488" goto S031M
if "%PW_RC%"=="-2146368488" goto S031M
if "%PW_RC%"=="-2146368496" goto S031N
if "%PW_RC%"=="-2146368496" goto S031N
if "%PW_RC%"=="-2146368511" goto S031O
if "%PW_RC%"=="-2146368511" goto S031O
if "%PW_RC%"=="-2146368499" goto S031P
if "%PW_RC%"=="-2146368499" goto S031P
if "%PW_RC%"=="-2146368468" goto S031Q
if "%PW_RC%"=="-2146368468" goto S031Q
goto S031R
:S031D
echo   the metabase of the target is in use or corrupt
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S031B
goto fail
:S031E
echo   the nodes cannot communicate: compare their default DCOM protocols
goto fail
:S031F
echo   the target does not answer: check its name and that it is up
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S031B
goto fail
:S031G
echo   MTS replication is not configured
goto fail
:S031H
echo   log on to the target as an administrator
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S031B
goto fail
:S031I
echo   the nodes do not reach each other: check for address conflicts
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S031B
goto fail
:S031J
echo   the share in the settings of MTS replication is not valid
goto fail
:S031K
echo   the account lacks rights for MTS replication on the target
goto fail
:S031L
echo   a class id is missing or corrupt: compare mdutil enum_all w3svc with the MTS
echo   packages, and delete components without a package ^(Q243342^)
goto fail
:S031M
echo   class or interface ids do not fit the DLLs of a package
goto fail
:S031N
echo   a package names an invalid user
goto fail
:S031O
echo   some objects had errors; compare the MTS packages of both nodes
goto fail
:S031P
echo   a file could not be copied: check the free space and the rights of the disk
goto fail
:S031Q
echo   the version of the MTS catalog is not supported
goto fail
:S031R
echo   the settings were not copied; look up the status code in Q224801
goto fail
:S031C
echo   Check: iissync reports status 0
call :sure
if defined PW_STOP goto stop
call :ok

:HS034
if exist "%PW_DIR%\S034.GOT" goto S034
if "%PW_MODE%"=="dryrun" goto S034
echo.
echo == Other steps come next: S032 to S033 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S032
echo    When its script says so, run here:  NODEA.cmd /got S034
set PW_STATUS=HANDOVER S032
goto end

:S034
if exist "%PW_DIR%\S034.OK" goto S035
set PW_STEP=S034
call :enter
echo [S034] Move all groups to NODEA
echo   Source: Q241573, end
echo   Way back once it is done: B001, back to after S031
if exist "%PW_DIR%\S034-1.OK" goto S034D
set PW_PART=S034-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S034D
if exist "%PW_DIR%\S034-2.OK" goto S034B
set PW_PART=S034-2
set PW_CMD=cluster group "FTPGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          FTPGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S034B
set PW_PART=S034
call :ok

:S035
if exist "%PW_DIR%\S035.OK" goto finish
set PW_STEP=S035
call :enter
echo [S035] Test every site on NODEA
echo   Source: Q241573, end
echo   Way back once it is done: B001, back to after S031
set PW_PART=S035
set PW_CMD=
echo   1. From a client, open the site downloads at 10.5.5.3
echo   Check: every site answers
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
if /i "%PW_ARG%"=="S008" set PW_PART=S008
if /i "%PW_ARG%"=="S008" set PW_PREV=S006
if /i "%PW_ARG%"=="S013" set PW_PART=S013
if /i "%PW_ARG%"=="S013" set PW_PREV=S008
if /i "%PW_ARG%"=="S015" set PW_PART=S015
if /i "%PW_ARG%"=="S015" set PW_PREV=S013
if /i "%PW_ARG%"=="S026" set PW_PART=S026
if /i "%PW_ARG%"=="S026" set PW_PREV=S023
if /i "%PW_ARG%"=="S031" set PW_PART=S031
if /i "%PW_ARG%"=="S031" set PW_PREV=S029
if /i "%PW_ARG%"=="S034" set PW_PART=S034
if /i "%PW_ARG%"=="S034" set PW_PREV=S031
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
echo %PW_MARK% [S001] Check whether the World Wide Web Server is on NODEA
echo ------ then S002 on NODEB
call :mark S003
echo %PW_MARK% [S003] Add the World Wide Web Server to the Option Pack on NODEA
call :mark S004
echo %PW_MARK% [S004] Restart NODEA
call :mark S005
echo %PW_MARK% [S005] Apply Windows NT Service Pack 4 again on NODEA
call :mark S006
echo %PW_MARK% [S006] Restart NODEA
echo ------ then S007 on NODEB
call :mark S008
echo %PW_MARK% [S008] Move all groups to NODEA
echo ------ then S009 to S012 on NODEB
call :mark S013
echo %PW_MARK% [S013] Disable the World Wide Web Server on NODEA
echo ------ then S014 on NODEB
call :mark S015
echo %PW_MARK% [S015] Check that FTPGroup can hold the site downloads
call :mark S016
echo %PW_MARK% [S016] Make sure that NODEA owns FTPGroup
call :mark S017
echo %PW_MARK% [S017] Create the site downloads on NODEA
call :mark S018
echo %PW_MARK% [S018] Set the IP address of the site downloads to 10.5.5.3
call :mark S019
echo %PW_MARK% [S019] Set the home directory of the site downloads to F:\Downloads
call :mark S020
echo %PW_MARK% [S020] Check that every site exists
call :mark S021
echo %PW_MARK% [S021] Create the domain accounts IUSR_CLUSTER and IWAM_CLUSTER
call :mark S022
echo %PW_MARK% [S022] Give the accounts their rights on NODEA
call :mark S023
echo %PW_MARK% [S023] Let the accounts use DCOM on NODEA
echo ------ then S024 to S025 on NODEB
call :mark S026
echo %PW_MARK% [S026] Make IUSR_CLUSTER the anonymous account of the FTP service
call :mark S027
echo %PW_MARK% [S027] Create the IIS Server Instance for the site downloads
call :mark S028
echo %PW_MARK% [S028] Bring the instance for the site downloads online
call :mark S029
echo %PW_MARK% [S029] Set MTS on NODEA to replicate to NODEB
echo ------ then S030 on NODEB
call :mark S031
echo %PW_MARK% [S031] Copy the settings of IIS from NODEA to NODEB
echo ------ then S032 to S033 on NODEB
call :mark S034
echo %PW_MARK% [S034] Move all groups to NODEA
call :mark S035
echo %PW_MARK% [S035] Test every site on NODEA
goto :EOF

:fail
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
echo.
echo ** [%PW_STEP%] FAILED. Result: %PW_RC%
if "%PW_RC%"=="9009" echo    9009: the program was not found. Is it installed and in the PATH?
if defined PW_CMD echo    Command: %PW_CMD%
echo    Its output: %PW_LOG%
echo    No later step was started.
if not "%PW_STEP%"=="S008" goto failed
echo    First find out whether this procedure was carried out before, to its end or
echo    in part.
echo    S008 runs the first command at NODEA. It begins where this is so:
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
echo    Those are: S003 S008 S013 S015 S026 S031 S034
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
call :same S005 S005
call :past S005
call :same S006 S006
call :past S006
call :gate S008
call :same S008 S008
call :same S008 S008-1
call :same S008 S008-2
call :past S008
call :gate S013
call :same S013 S013
call :past S013
call :gate S015
call :same S015 S015
call :past S015
call :same S016 S016
call :past S016
call :same S017 S017
call :past S017
call :same S018 S018
call :past S018
call :same S019 S019
call :past S019
call :same S020 S020
call :past S020
call :same S021 S021
call :past S021
call :same S022 S022
call :past S022
call :same S023 S023
call :past S023
call :gate S026
call :same S026 S026
call :past S026
call :same S027 S027
call :past S027
call :same S028 S028
call :past S028
call :same S029 S029
call :past S029
call :gate S031
call :same S031 S031
call :past S031
call :gate S034
call :same S034 S034
call :same S034 S034-1
call :same S034 S034-2
call :past S034
call :same S035 S035
call :past S035
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
