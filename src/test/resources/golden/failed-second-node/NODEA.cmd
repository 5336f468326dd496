@echo off
rem NODEA.cmd: what is done at NODEA. Plan id d767199b684e66be.
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
echo NODEA.cmd: 29 of the 50 steps of failed-second-node
echo Plan id d767199b684e66be
if exist "%PW_DIR%\PLAN.ID" goto known
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
md "%PW_DIR%" 2>nul
>"%PW_DIR%\PLAN.ID" echo d767199b684e66be
if not exist "%PW_DIR%\PLAN.ID" goto nowrite
:known
find "d767199b684e66be" "%PW_DIR%\PLAN.ID" >nul
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

:HS007
if exist "%PW_DIR%\S007.GOT" goto S007
if "%PW_MODE%"=="dryrun" goto S007
echo.
echo == Other steps come first: S001 to S006 on NODEB.
echo    On NODEB run:  NODEB.cmd
echo    When its script says so, run here:  NODEA.cmd /got S007
set PW_STATUS=WAITING S007
goto end

:S007
if exist "%PW_DIR%\S007.OK" goto HS015
set PW_STEP=S007
call :enter
echo [S007] Leave the groups on NODEA
echo   Source: Q223258, removal, step 5 / step 5
echo   WARNING: Do not move a group to NODEB before the Option Pack on it is
echo            complete
echo   Way back once it is done: nothing to do, back to after S003
set PW_PART=S007
set PW_CMD=
echo   1. In Cluster Administrator, check that NODEA owns every group; move none of
echo      them to NODEB
call :wait
if defined PW_STOP goto stop
call :ok

:HS015
if exist "%PW_DIR%\S015.GOT" goto S015
if "%PW_MODE%"=="dryrun" goto S015
echo.
echo == Other steps come next: S008 to S014 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S008
echo    When its script says so, run here:  NODEA.cmd /got S015
set PW_STATUS=HANDOVER S008
goto end

:S015
if exist "%PW_DIR%\S015.OK" goto S016
set PW_STEP=S015
call :enter
echo [S015] Restart NODEA
echo   Source: Q223258, step 10 / step 11
echo   Expect: Events 1009 and 1058, and no Cluster Service, until the service pack
echo           is applied again
echo   Point of no return: no safe way back before S014, Move all groups to NODEB.
echo     Move all groups to NODEA: the Cluster Service on NODEA cannot start: apply
echo     Service Pack 4 again ^(Q223258, step 8 / step 11^)
echo   Way back once it is done: nothing to do, back to after S014
set PW_PART=S015
set PW_CMD=
if exist "%PW_DIR%\S015.TRY" goto S015C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S016
goto restart
:S015C
call :back
echo   Check: NODEA is up and you can log on
call :sure
if defined PW_STOP goto stop
call :ok

:S016
if exist "%PW_DIR%\S016.OK" goto S017
set PW_STEP=S016
call :enter
echo [S016] Apply Windows NT Service Pack 4 again on NODEA
echo   Source: Q223258, step 11; Q218922, cause; Q196269, summary; Q194507, 1.1.15
echo   Way back once it is done: B024, back to after S003
set PW_PART=S016
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 4
echo   2. Follow setup to its end
echo   3. Do not restart from setup: the next step restarts NODEA
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S017
if exist "%PW_DIR%\S017.OK" goto S018
set PW_STEP=S017
call :enter
echo [S017] Restart NODEA
echo   Source: Q223258, step 11
echo   Way back once it is done: B011, back to after S003
set PW_PART=S017
set PW_CMD=
if exist "%PW_DIR%\S017.TRY" goto S017C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S018
goto restart
:S017C
call :back
echo   Check: NODEA is up and you can log on
echo   Check: Cluster Administrator shows NODEA as up
call :sure
if defined PW_STOP goto stop
call :ok

:S018
if exist "%PW_DIR%\S018.OK" goto S019
set PW_STEP=S018
call :enter
echo [S018] Move all groups to NODEA
echo   Source: Q223258, step 12
echo   Way back once it is done: B010, back to after S003
if exist "%PW_DIR%\S018-1.OK" goto S018D
set PW_PART=S018-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S018D
if exist "%PW_DIR%\S018-2.OK" goto S018E
set PW_PART=S018-2
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S018E
if exist "%PW_DIR%\S018-3.OK" goto S018B
set PW_PART=S018-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S018B
set PW_PART=S018
call :ok

:S019
if exist "%PW_DIR%\S019.OK" goto HS021
set PW_STEP=S019
call :enter
echo [S019] Remove MSDTC from NODEA
echo   Source: Q223258, step 13 / steps 13 and 14
echo   Way back once it is done: B009, back to after S003
set PW_PART=S019
set PW_CMD=msdtc -remove
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: the command ends without an error, and Services no longer lists MSDTC
call :sure
if defined PW_STOP goto stop
call :ok

:HS021
if exist "%PW_DIR%\S021.GOT" goto S021
if "%PW_MODE%"=="dryrun" goto S021
echo.
echo == Other steps come next: S020 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S020
echo    When its script says so, run here:  NODEA.cmd /got S021
set PW_STATUS=HANDOVER S020
goto end

:S021
if exist "%PW_DIR%\S021.OK" goto S022
set PW_STEP=S021
call :enter
echo [S021] Delete the MSDTC resource, if any group has one
echo   Source: Q223258, step 15; Q223397, removal, 2 to 4
echo   WARNING: Delete only the resource, never its group
echo   Way back once it is done: B007, back to after S003
set PW_PART=S021
set PW_CMD=
echo   1. In Cluster Administrator, look through Cluster Group, SQLGroup, WWWGroup
echo      for an MSDTC resource
echo   2. If one of them has one, take it offline and delete it; at most one group
echo      has one
echo   3. If none has one, there is nothing to do
echo   Check: no group holds an MSDTC resource
call :wait
if defined PW_STOP goto stop
call :ok

:S022
if exist "%PW_DIR%\S022.OK" goto S023
set PW_STEP=S022
call :enter
echo [S022] Make sure that S:\MSDTCLog exists
echo   Source: Q223258, step 16, note
echo   Way back once it is done: B007, back to after S003
if exist "%PW_DIR%\S022-1.OK" goto S022D
set PW_PART=S022-1
set PW_CMD=if not exist "S:\MSDTCLog" md "S:\MSDTCLog"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S022D
if exist "%PW_DIR%\S022-2.OK" goto S022B
set PW_PART=S022-2
set PW_CMD=dir "S:\MSDTCLog"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: the directory S:\MSDTCLog exists
call :sure
if defined PW_STOP goto stop
call :ok
:S022B
set PW_PART=S022
call :ok

:S023
if exist "%PW_DIR%\S023.OK" goto HS025
set PW_STEP=S023
call :enter
echo [S023] Install MSDTC on NODEA as a resource of SQLGroup
echo   Source: Q223258, step 16 / steps 16 and 17 / step 16, note; Q241573, MSDTC,
echo           manual method, 5; Q223397, reinstallation, note
echo   Way back once it is done: B022, back to after S003
set PW_PART=S023
set PW_CMD=msdtc -install -d %windir%\system32 -l "S:\MSDTCLog" -v "SQLVS"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Services lists MSDTC on NODEA
call :sure
if defined PW_STOP goto stop
call :ok

:HS025
if exist "%PW_DIR%\S025.GOT" goto S025
if "%PW_MODE%"=="dryrun" goto S025
echo.
echo == Other steps come next: S024 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S024
echo    When its script says so, run here:  NODEA.cmd /got S025
set PW_STATUS=HANDOVER S024
goto end

:S025
if exist "%PW_DIR%\S025.OK" goto S026
set PW_STEP=S025
call :enter
echo [S025] Make the MSDTC resource depend on the Network Name SQLVS
echo   Source: Q223258, step 18 / after step 17; Q171791, summary; Q182193, cause
echo   WARNING: Without this dependency the fail-over of SQLGroup can take five
echo            minutes
echo   Way back once it is done: B004, back to after S003
set PW_PART=S025
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

:S026
if exist "%PW_DIR%\S026.OK" goto S027
set PW_STEP=S026
call :enter
echo [S026] Check that WWWGroup can hold the site intranet
echo   Source: Q223258, step 19
echo   WARNING: Do not use the default cluster group
echo   Way back once it is done: B004, back to after S003
set PW_PART=S026
set PW_CMD=
echo   1. In Cluster Administrator, check that WWWGroup has the IP address 10.5.5.1
echo   2. Check that WWWGroup has a disk for the pages: W:
echo   Check: WWWGroup is online, and is not the default cluster group
call :wait
if defined PW_STOP goto stop
call :ok

:S027
if exist "%PW_DIR%\S027.OK" goto S028
set PW_STEP=S027
call :enter
echo [S027] Make sure that NODEA owns WWWGroup
echo   Source: Q223258, step 20
echo   Way back once it is done: B004, back to after S003
set PW_PART=S027
set PW_CMD=
echo   1. In Cluster Administrator, check who owns WWWGroup; if it is not NODEA,
echo      move WWWGroup to NODEA
echo   Check: NODEA owns WWWGroup
call :wait
if defined PW_STOP goto stop
call :ok

:S028
if exist "%PW_DIR%\S028.OK" goto S029
set PW_STEP=S028
call :enter
echo [S028] Create the site intranet on NODEA
echo   Source: Q223258, step 21
echo   Way back once it is done: B004, back to after S003
set PW_PART=S028
set PW_CMD=
echo   1. In the management console on NODEA, open Internet Information Server
echo   2. Right-click NODEA, New, Web Site
echo   3. Name the site intranet
echo   Check: the console lists intranet below NODEA
call :wait
if defined PW_STOP goto stop
call :ok

:S029
if exist "%PW_DIR%\S029.OK" goto S030
set PW_STEP=S029
call :enter
echo [S029] Set the IP address of the site intranet to 10.5.5.1
echo   Source: Q223258, step 22
echo   Way back once it is done: B004, back to after S003
set PW_PART=S029
set PW_CMD=
echo   1. Properties of intranet: IP address 10.5.5.1, the address of WWWGroup
echo   Check: the console shows 10.5.5.1 beside intranet
call :wait
if defined PW_STOP goto stop
call :ok

:S030
if exist "%PW_DIR%\S030.OK" goto S031
set PW_STEP=S030
call :enter
echo [S030] Set the home directory of the site intranet to W:\InetPub\intranet
echo   Source: Q223258, step 23
echo   Way back once it is done: B004, back to after S003
set PW_PART=S030
set PW_CMD=
echo   1. Properties of intranet, Home Directory, a directory on this computer:
echo      W:\InetPub\intranet
echo   Check: the console opens W:\InetPub\intranet for intranet
call :wait
if defined PW_STOP goto stop
call :ok

:S031
if exist "%PW_DIR%\S031.OK" goto S032
set PW_STEP=S031
call :enter
echo [S031] Check that every site exists
echo   Source: Q223258, step 24
echo   Way back once it is done: B004, back to after S003
set PW_PART=S031
set PW_CMD=
echo   1. In the console, check that the site intranet has the address 10.5.5.1 and
echo      the home W:\InetPub\intranet
echo   Check: the console lists every site that is to fail over
call :wait
if defined PW_STOP goto stop
call :ok

:S032
if exist "%PW_DIR%\S032.OK" goto S033
set PW_STEP=S032
call :enter
echo [S032] Create the domain accounts IUSR_CLUSTER and IWAM_CLUSTER
echo   Source: Q191138, accounts, 1
echo   Note: Keep the passwords at hand: you have to type them twice more
echo   Way back once it is done: B004, back to after S003
set PW_PART=S032
set PW_CMD=
echo   1. In User Manager for Domains, open the domain that the nodes belong to
echo   2. Create IUSR_CLUSTER and IWAM_CLUSTER, each with a password
echo   3. Tick User Cannot Change Password and Password Never Expires for both
echo   Check: both accounts are listed in the domain
call :wait
if defined PW_STOP goto stop
call :ok

:S033
if exist "%PW_DIR%\S033.OK" goto S034
set PW_STEP=S033
call :enter
echo [S033] Give the accounts their rights on NODEA
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B004, back to after S003
set PW_PART=S033
set PW_CMD=
echo   1. In User Manager, open Policies, User Rights
echo   2. Right Log on locally: add both accounts
echo   3. Right Access this computer from network: add both accounts
echo   4. Local group Guests: add both accounts
echo   Check: Guests on NODEA lists IUSR_CLUSTER and IWAM_CLUSTER of the domain
call :wait
if defined PW_STOP goto stop
call :ok

:S034
if exist "%PW_DIR%\S034.OK" goto S035
set PW_STEP=S034
call :enter
echo [S034] Let the accounts use DCOM on NODEA
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B004, back to after S003
set PW_PART=S034
set PW_CMD=
echo   1. Start dcomcnfg, tab Default Security
echo   2. Default Access Permissions: both accounts, Allow Access
echo   3. Default Launch Permissions: both accounts, Allow Launch
echo   Check: both lists name IUSR_CLUSTER and IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok

:S035
if exist "%PW_DIR%\S035.OK" goto HS039
set PW_STEP=S035
call :enter
echo [S035] Add IWAM_CLUSTER to the impersonators of MTS on NODEA
echo   Source: Q191138, accounts, 1 / IWAM account
echo   Way back once it is done: B004, back to after S003
set PW_PART=S035
set PW_CMD=
echo   1. In User Manager, open the local group MTS Trusted Impersonators ^(or MTS
echo      Impersonators^)
echo   2. Add IWAM_CLUSTER of the domain
echo   Check: the group lists IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok

:HS039
if exist "%PW_DIR%\S039.GOT" goto S039
if "%PW_MODE%"=="dryrun" goto S039
echo.
echo == Other steps come next: S036 to S038 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S036
echo    When its script says so, run here:  NODEA.cmd /got S039
set PW_STATUS=HANDOVER S036
goto end

:S039
if exist "%PW_DIR%\S039.OK" goto S040
set PW_STEP=S039
call :enter
echo [S039] Make IUSR_CLUSTER the anonymous account of the WWW service
echo   Source: Q191138, accounts, 2 to 7 / accounts, 7
echo   Way back once it is done: B004, back to after S003
set PW_PART=S039
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

:S040
if exist "%PW_DIR%\S040.OK" goto S041
set PW_STEP=S040
call :enter
echo [S040] Check that adsutil works on NODEA
echo   Source: Q191138, IWAM account, 1 / IWAM account
echo   Note: If cscript is missing, add Windows Script Host with Option Pack setup
echo   Way back once it is done: B004, back to after S003
set PW_PART=S040
set PW_CMD=cscript //nologo %windir%\system32\inetsrv\adminsamples\adsutil.vbs enum w3svc
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: the command lists the settings of the WWW service
call :sure
if defined PW_STOP goto stop
call :ok

:S041
if exist "%PW_DIR%\S041.OK" goto S042
set PW_STEP=S041
call :enter
echo [S041] Make IWAM_CLUSTER the account of Web applications
echo   Source: Q191138, IWAM account, 3 / IWAM account, 4
echo   Note: The command uses the domain of the account that you are logged on
echo         with: use an account of the right domain
echo   Way back once it is done: B004, back to after S003
if exist "%PW_DIR%\S041-1.OK" goto S041D
set PW_PART=S041-1
set PW_CMD=cscript //nologo %windir%\system32\inetsrv\adminsamples\adsutil.vbs set W3SVC/WAMUserName "%USERDOMAIN%\IWAM_CLUSTER"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S041D
if exist "%PW_DIR%\S041-2.OK" goto S041B
set PW_PART=S041-2
set PW_CMD=
echo   1. Type this yourself and replace the part that only you know:
echo      cscript //nologo %%windir%%\system32\inetsrv\adminsamples\adsutil.vbs set W3SVC/WAMUserPass ^<password of the WAM account^>
echo   Check: adsutil.vbs get W3SVC/WAMUserName shows the domain and IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok
:S041B
set PW_PART=S041
call :ok

:S042
if exist "%PW_DIR%\S042.OK" goto S043
set PW_STEP=S042
call :enter
echo [S042] Create the IIS Server Instance for the site intranet
echo   Source: Q191138, instance, 1 / instance, 2; Q230287, release notes; Q247763,
echo           symptoms; Q244220, workaround; Q224553, cause
echo   Note: With Service Pack 4 Cluster Administrator can hang here; clusiis4.dll
echo         4.2.734.1 repairs that
echo   Note: If there is no page Parameters, register iisclex4.dll on both nodes
echo   Way back once it is done: B003, back to after S003
set PW_PART=S042
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

:S043
if exist "%PW_DIR%\S043.OK" goto S044
set PW_STEP=S043
call :enter
echo [S043] Bring the instance for the site intranet online
echo   Source: Q191138, instance, 3
echo   Way back once it is done: B003, back to after S003
set PW_PART=S043
set PW_CMD=
echo   1. In Cluster Administrator, right-click the instance for intranet, Bring
echo      Online
echo   Check: the instance is online, and intranet answers at 10.5.5.1
call :wait
if defined PW_STOP goto stop
call :ok

:S044
if exist "%PW_DIR%\S044.OK" goto HS046
set PW_STEP=S044
call :enter
echo [S044] Set MTS on NODEA to replicate to NODEB
echo   Source: Q191138, replication, 1 to 7; Q241573, configuration
echo   Way back once it is done: B003, back to after S003
set PW_PART=S044
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

:HS046
if exist "%PW_DIR%\S046.GOT" goto S046
if "%PW_MODE%"=="dryrun" goto S046
echo.
echo == Other steps come next: S045 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S045
echo    When its script says so, run here:  NODEA.cmd /got S046
set PW_STATUS=HANDOVER S045
goto end

:S046
if exist "%PW_DIR%\S046.OK" goto HS049
set PW_STEP=S046
call :enter
echo [S046] Copy the settings of IIS from NODEA to NODEB
echo   Source: Q191138, replication, 9 / replication, 9 and 10; Q241573,
echo           configuration; Q224801, status codes; Q243342, resolution
echo   WARNING: Make sure that an administrator is logged on at NODEB
echo   Point of no return: it cannot be undone.
echo   Way back once it is done: it cannot be undone
:S046B
set PW_PART=S046
set PW_CMD=%windir%\system32\inetsrv\iissync.exe "NODEB"
call :run
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S046C
if "%PW_RC%"=="0" goto S046C
if "%PW_RC%"=="3" goto S046D
if "%PW_RC%"=="1060" goto S046E
if "%PW_RC%"=="1722" goto S046F
if "%PW_RC%"=="1726" goto S046F
if "%PW_RC%"=="-2147467259" goto S046G
if "%PW_RC%"=="-2147467259" goto S046G
if "%PW_RC%"=="-2146959355" goto S046H
if "%PW_RC%"=="-2146959355" goto S046H
if "%PW_RC%"=="-2146368504" goto S046I
if "%PW_RC%"=="-2146368504" goto S046I
if "%PW_RC%"=="-2146368502" goto S046J
if "%PW_RC%"=="-2146368502" goto S046J
if "%PW_RC%"=="-2146368255" goto S046K
if "%PW_RC%"=="-2146368255" goto S046K
if "%PW_RC%"=="-2146368495" goto S046L
if "%PW_RC%"=="-2146368495" goto S046L
if "%PW_RC%"=="214598801" goto S046L
if "%PW_RC%"=="-2146368488" goto S046M
if "%PW_RC%"=="-2146368488" goto S046M
if "%PW_RC%"=="-2146368496" goto S046N
if "%PW_RC%"=="-2146368496" goto S046N
if "%PW_RC%"=="-2146368511" goto S046O
if "%PW_RC%"=="-2146368511" goto S046O
if "%PW_RC%"=="-2146368499" goto S046P
if "%PW_RC%"=="-2146368499" goto S046P
if "%PW_RC%"=="-2146368468" goto S046Q
if "%PW_RC%"=="-2146368468" goto S046Q
goto S046R
:S046D
echo   the metabase of the target is in use or corrupt
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S046B
goto fail
:S046E
echo   the nodes cannot communicate: compare their default DCOM protocols
goto fail
:S046F
echo   the target does not answer: check its name and that it is up
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S046B
goto fail
:S046G
echo   MTS replication is not configured
goto fail
:S046H
echo   log on to the target as an administrator
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S046B
goto fail
:S046I
echo   the nodes do not reach each other: check for address conflicts
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S046B
goto fail
:S046J
echo   the share in the settings of MTS replication is not valid
goto fail
:S046K
echo   the account lacks rights for MTS replication on the target
goto fail
:S046L
echo   a class id is missing or corrupt: compare mdutil enum_all w3svc with the MTS
echo   packages, and delete components without a package ^(Q243342^)
goto fail
:S046M
echo   class or interface ids do not fit the DLLs of a package
goto fail
:S046N
echo   a package names an invalid user
goto fail
:S046O
echo   some objects had errors; compare the MTS packages of both nodes
goto fail
:S046P
echo   a file could not be copied: check the free space and the rights of the disk
goto fail
:S046Q
echo   the version of the MTS catalog is not supported
goto fail
:S046R
echo   the settings were not copied; look up the status code in Q224801
goto fail
:S046C
echo   Check: iissync reports status 0
call :sure
if defined PW_STOP goto stop
call :ok

:HS049
if exist "%PW_DIR%\S049.GOT" goto S049
if "%PW_MODE%"=="dryrun" goto S049
echo.
echo == Other steps come next: S047 to S048 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S047
echo    When its script says so, run here:  NODEA.cmd /got S049
set PW_STATUS=HANDOVER S047
goto end

:S049
if exist "%PW_DIR%\S049.OK" goto S050
set PW_STEP=S049
call :enter
echo [S049] Move all groups to NODEA
echo   Source: Q241573, end
echo   Way back once it is done: B001, back to after S046
if exist "%PW_DIR%\S049-1.OK" goto S049D
set PW_PART=S049-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S049D
if exist "%PW_DIR%\S049-2.OK" goto S049E
set PW_PART=S049-2
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S049E
if exist "%PW_DIR%\S049-3.OK" goto S049B
set PW_PART=S049-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S049B
set PW_PART=S049
call :ok

:S050
if exist "%PW_DIR%\S050.OK" goto finish
set PW_STEP=S050
call :enter
echo [S050] Test every site on NODEA
echo   Source: Q241573, end
echo   Way back once it is done: B001, back to after S046
set PW_PART=S050
set PW_CMD=
echo   1. From a client, open the site intranet at 10.5.5.1
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
if /i "%PW_ARG%"=="S007" set PW_PART=S007
if /i "%PW_ARG%"=="S015" set PW_PART=S015
if /i "%PW_ARG%"=="S015" set PW_PREV=S007
if /i "%PW_ARG%"=="S021" set PW_PART=S021
if /i "%PW_ARG%"=="S021" set PW_PREV=S019
if /i "%PW_ARG%"=="S025" set PW_PART=S025
if /i "%PW_ARG%"=="S025" set PW_PREV=S023
if /i "%PW_ARG%"=="S039" set PW_PART=S039
if /i "%PW_ARG%"=="S039" set PW_PREV=S035
if /i "%PW_ARG%"=="S046" set PW_PART=S046
if /i "%PW_ARG%"=="S046" set PW_PREV=S044
if /i "%PW_ARG%"=="S049" set PW_PART=S049
if /i "%PW_ARG%"=="S049" set PW_PREV=S046
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
echo ------ then S001 to S006 on NODEB
call :mark S007
echo %PW_MARK% [S007] Leave the groups on NODEA
echo ------ then S008 to S014 on NODEB
call :mark S015
echo %PW_MARK% [S015] Restart NODEA
call :mark S016
echo %PW_MARK% [S016] Apply Windows NT Service Pack 4 again on NODEA
call :mark S017
echo %PW_MARK% [S017] Restart NODEA
call :mark S018
echo %PW_MARK% [S018] Move all groups to NODEA
call :mark S019
echo %PW_MARK% [S019] Remove MSDTC from NODEA
echo ------ then S020 on NODEB
call :mark S021
echo %PW_MARK% [S021] Delete the MSDTC resource, if any group has one
call :mark S022
echo %PW_MARK% [S022] Make sure that S:\MSDTCLog exists
call :mark S023
echo %PW_MARK% [S023] Install MSDTC on NODEA as a resource of SQLGroup
echo ------ then S024 on NODEB
call :mark S025
echo %PW_MARK% [S025] Make the MSDTC resource depend on the Network Name SQLVS
call :mark S026
echo %PW_MARK% [S026] Check that WWWGroup can hold the site intranet
call :mark S027
echo %PW_MARK% [S027] Make sure that NODEA owns WWWGroup
call :mark S028
echo %PW_MARK% [S028] Create the site intranet on NODEA
call :mark S029
echo %PW_MARK% [S029] Set the IP address of the site intranet to 10.5.5.1
call :mark S030
echo %PW_MARK% [S030] Set the home directory of the site intranet to W:\InetPub\intranet
call :mark S031
echo %PW_MARK% [S031] Check that every site exists
call :mark S032
echo %PW_MARK% [S032] Create the domain accounts IUSR_CLUSTER and IWAM_CLUSTER
call :mark S033
echo %PW_MARK% [S033] Give the accounts their rights on NODEA
call :mark S034
echo %PW_MARK% [S034] Let the accounts use DCOM on NODEA
call :mark S035
echo %PW_MARK% [S035] Add IWAM_CLUSTER to the impersonators of MTS on NODEA
echo ------ then S036 to S038 on NODEB
call :mark S039
echo %PW_MARK% [S039] Make IUSR_CLUSTER the anonymous account of the WWW service
call :mark S040
echo %PW_MARK% [S040] Check that adsutil works on NODEA
call :mark S041
echo %PW_MARK% [S041] Make IWAM_CLUSTER the account of Web applications
call :mark S042
echo %PW_MARK% [S042] Create the IIS Server Instance for the site intranet
call :mark S043
echo %PW_MARK% [S043] Bring the instance for the site intranet online
call :mark S044
echo %PW_MARK% [S044] Set MTS on NODEA to replicate to NODEB
echo ------ then S045 on NODEB
call :mark S046
echo %PW_MARK% [S046] Copy the settings of IIS from NODEA to NODEB
echo ------ then S047 to S048 on NODEB
call :mark S049
echo %PW_MARK% [S049] Move all groups to NODEA
call :mark S050
echo %PW_MARK% [S050] Test every site on NODEA
goto :EOF

:fail
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
echo.
echo ** [%PW_STEP%] FAILED. Result: %PW_RC%
if "%PW_RC%"=="9009" echo    9009: the program was not found. Is it installed and in the PATH?
if defined PW_CMD echo    Command: %PW_CMD%
echo    Its output: %PW_LOG%
echo    No later step was started.
if not "%PW_STEP%"=="S018" goto failed
echo    First find out whether this procedure was carried out before, to its end or
echo    in part.
echo    S018 runs the first command at NODEA. It begins where this is so:
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
echo    Those are: S007 S015 S021 S025 S039 S046 S049
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
echo    This script has plan id d767199b684e66be. That folder has:
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
find "d767199b684e66be" "%PW_DIR%\PLAN.ID" >nul
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
call :gate S007
call :same S007 S007
call :past S007
call :gate S015
call :same S015 S015
call :past S015
call :same S016 S016
call :past S016
call :same S017 S017
call :past S017
call :same S018 S018
call :same S018 S018-1
call :same S018 S018-2
call :same S018 S018-3
call :past S018
call :same S019 S019
call :past S019
call :gate S021
call :same S021 S021
call :past S021
call :same S022 S022
call :same S022 S022-1
call :same S022 S022-2
call :past S022
call :same S023 S023
call :past S023
call :gate S025
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
call :same S034 S034
call :past S034
call :same S035 S035
call :past S035
call :gate S039
call :same S039 S039
call :past S039
call :same S040 S040
call :past S040
call :same S041 S041
call :same S041 S041-1
call :same S041 S041-2
call :past S041
call :same S042 S042
call :past S042
call :same S043 S043
call :past S043
call :same S044 S044
call :past S044
call :gate S046
call :same S046 S046
call :past S046
call :gate S049
call :same S049 S049
call :same S049 S049-1
call :same S049 S049-2
call :same S049 S049-3
call :past S049
call :same S050 S050
call :past S050
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
