@echo off
rem NODEA.cmd: what is done at NODEA. Plan id 245241abed85dba9.
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
echo NODEA.cmd: 15 of the 40 steps of rebuilt-node
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
>>"%PW_LOG%" echo == NODEA.cmd %PW_MODE% %PW_ARG%
>>"%PW_LOG%" date /t
>>"%PW_LOG%" time /t
if "%PW_MODE%"=="got" goto got
if "%PW_MODE%"=="done" goto done
if "%PW_MODE%"=="redo" goto redo
:steps
if "%PW_MODE%"=="dryrun" echo Dry run: nothing is changed. The steps that are still open:

:HS017
if exist "%PW_DIR%\S017.GOT" goto S017
if "%PW_MODE%"=="dryrun" goto S017
echo.
echo == Other steps come first: S001 to S016 on NODEB.
echo    On NODEB run:  NODEB.cmd
echo    When its script says so, run here:  NODEA.cmd /got S017
set PW_STATUS=WAITING S017
goto end

:S017
if exist "%PW_DIR%\S017.OK" goto S018
set PW_STEP=S017
call :enter
echo [S017] Clear Affect the Group for MSDTC and the sites
echo   Source: Q241573, clustering again / MSDTC, manual method, 7 and 8
echo   Note: Now move DTCGroup to NODEB. If MSDTC comes online there, continue with
echo         the accounts
echo   Way back once it is done: B010, back to after S001
set PW_PART=S017
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

:S018
if exist "%PW_DIR%\S018.OK" goto HS020
set PW_STEP=S018
call :enter
echo [S018] Copy the right Dtcsetup.exe to an empty folder on NODEA
echo   Source: Q241573, MSDTC, Dtcsetup, 1 and 2 / MSDTC, a; Q252641, note;
echo           Q305638, resolution
echo   Way back once it is done: B010, back to after S001
set PW_PART=S018
set PW_CMD=
echo   1. Create an empty folder on NODEA
echo   2. Copy Dtcsetup.exe into it, from the folder DTC\SvcPack of the public ftp
echo      server, for the processor of the node
echo   Check: the folder holds Dtcsetup.exe and nothing else
call :wait
if defined PW_STOP goto stop
call :ok

:HS020
if exist "%PW_DIR%\S020.GOT" goto S020
if "%PW_MODE%"=="dryrun" goto S020
echo.
echo == Other steps come next: S019 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S019
echo    When its script says so, run here:  NODEA.cmd /got S020
set PW_STATUS=HANDOVER S019
goto end

:S020
if exist "%PW_DIR%\S020.OK" goto S021
set PW_STEP=S020
call :enter
echo [S020] Stop MSDTC and everything that depends on it
echo   Source: Q241573, MSDTC, Dtcsetup, 3
echo   Way back once it is done: B009, back to after S001
set PW_PART=S020
set PW_CMD=
echo   1. In Cluster Administrator, take the instances of sites and SQL Server
echo      offline, then MSDTC
echo   2. Stop MTS, MSMQ and COMTI in Services, if they exist
echo   Check: the MSDTC resource is offline, and nothing that uses it is running
call :wait
if defined PW_STOP goto stop
call :ok

:S021
if exist "%PW_DIR%\S021.OK" goto S022
set PW_STEP=S021
call :enter
echo [S021] Close Cluster Administrator and Control Panel on every node
echo   Source: Q241573, MSDTC, before either method
echo   Way back once it is done: B009, back to after S001
set PW_PART=S021
set PW_CMD=
echo   1. Close Cluster Administrator and Control Panel on NODEA
echo   2. Close Cluster Administrator and Control Panel on NODEB
echo   Check: neither program is open on any node
call :wait
if defined PW_STOP goto stop
call :ok

:S022
if exist "%PW_DIR%\S022.OK" goto S023
set PW_STEP=S022
call :enter
echo [S022] Run Dtcsetup.exe on NODEA
echo   Source: Q241573, MSDTC, Dtcsetup, 5; Q230258, more information / registry /
echo           setup; Q255184, step 4, note
echo   Expect: Setup tells you to run it on the other node: that is one of the next
echo           steps
echo   Way back once it is done: B008, back to after S001
set PW_PART=S022
set PW_CMD=
echo   1. Log on with an account that is an administrator of every node
echo   2. Start Dtcsetup.exe from the empty folder on NODEA
echo   Check: setup ends without a message
call :wait
if defined PW_STOP goto stop
call :ok

:S023
if exist "%PW_DIR%\S023.OK" goto HS026
set PW_STEP=S023
call :enter
echo [S023] Read how MSDTC setup ended on NODEA
echo   Source: Q230258, setup / ExitStatus / ErrorCode / ExitCode / clustering
echo   Note: After a failure here, MSDTC setup does not run on the nodes after
echo         NODEA
echo   Way back once it is done: B008, back to after S001
:S023B
set PW_PART=S023
set PW_CMD=
echo   1. In regedit, open HKLM\Software\Microsoft\MSDTC\Setup\ExitStatus
echo   2. Note ErrorCode, ExitCode, CompletionComment and Source
echo   Check: ErrorCode and ExitCode are 0
call :wait
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S023C
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ErrorCode
call :export
if defined PW_STOP goto S023I
set PW_RC=ErrorCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S023D
set PW_RC=ErrorCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S023E
set PW_RC=ErrorCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S023F
set PW_RC=ErrorCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S023G
set PW_RC=ErrorCode, another value
goto S023H
:S023I
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
:S023E
echo   no group has a disk, an IP address and a Network Name: create one, then run
echo   MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S023B
goto fail
:S023F
echo   the other node owns every virtual server: move one here, then run MSDTC
echo   setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S023B
goto fail
:S023G
echo   the node that ran MSDTC setup first is down: start it, then run MSDTC setup
echo   again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S023B
goto fail
:S023H
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S023D
set PW_KEY="HKEY_LOCAL_MACHINE\Software\Microsoft\MSDTC\Setup\ExitStatus"
set PW_NAME=ExitCode
call :export
if defined PW_STOP goto S023N
set PW_RC=ExitCode 0
set PW_FIND=dword:00000000
call :look
if defined PW_HIT goto S023C
set PW_RC=ExitCode 2
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto S023J
set PW_RC=ExitCode 1
set PW_FIND=dword:00000001
call :look
if defined PW_HIT goto S023K
set PW_RC=ExitCode 3
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto S023L
set PW_RC=ExitCode, another value
goto S023M
:S023N
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
:S023J
echo   correct what ErrorCode says, then run MSDTC setup again
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S023B
goto fail
:S023K
echo   a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S023L
echo   installation failed; a retry does not help, unless ErrorCode is 1, 2 or 3
goto fail
:S023M
echo   MSDTC setup failed; read CompletionComment beside the value
goto fail
:S023C
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
echo [S026] Make the MSDTC resource depend on the Network Name DTCVS
echo   Source: Q223258, step 18 / after step 17; Q223397, note; Q171791, summary;
echo           Q182193, cause
echo   WARNING: Without this dependency the fail-over of DTCGroup can take five
echo            minutes
echo   Way back once it is done: B007, back to after S001
set PW_PART=S026
set PW_CMD=
echo   1. In Cluster Administrator, open DTCGroup, right-click the MSDTC resource,
echo      Properties
echo   2. Tab Dependencies, Modify
echo   3. Double-click the Network Name DTCVS, so that it moves to the right
echo   4. OK, Apply, OK
echo   Check: the tab Dependencies of the MSDTC resource lists DTCVS
call :wait
if defined PW_STOP goto stop
call :ok

:S027
if exist "%PW_DIR%\S027.OK" goto HS030
set PW_STEP=S027
call :enter
echo [S027] Check that MSDTC comes online on NODEA
echo   Source: Q241573, MSDTC, Dtcsetup, 6 and 7 / MSDTC, manual method, 7 and 8 /
echo           MSDTC, manual method, 9; Q252641, workaround, 6 / workaround, 7 and
echo           8; Q223397, checklist
echo   Note: If it stays offline, read the event logs of both nodes; then, in dac,
echo         tab Advanced, check that its log exists and that Everyone has Full
echo         Control
echo   Note: As a last resort run DTCremove, which is not supported, and MSDTC
echo         setup again; you may have to remove SQL Server first
echo   Way back once it is done: B007, back to after S001
set PW_PART=S027
set PW_CMD=
echo   1. In Cluster Administrator, bring the MSDTC resource of DTCGroup online
echo   Check: MSDTC is online on NODEA, and stays online for some minutes
call :wait
if defined PW_STOP goto stop
call :ok

:HS030
if exist "%PW_DIR%\S030.GOT" goto S030
if "%PW_MODE%"=="dryrun" goto S030
echo.
echo == Other steps come next: S028 to S029 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S028
echo    When its script says so, run here:  NODEA.cmd /got S030
set PW_STATUS=HANDOVER S028
goto end

:S030
if exist "%PW_DIR%\S030.OK" goto S031
set PW_STEP=S030
call :enter
echo [S030] Move DTCGroup to NODEA
echo   Source: Q241573, MSDTC, Dtcsetup, 6 and 7 / MSDTC, manual method, 7 and 8;
echo           Q223258, step 20; Q191138, replication, 9 and 10
echo   Way back once it is done: B005, back to after S001
set PW_PART=S030
set PW_CMD=cluster group "DTCGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of DTCGroup
call :sure
if defined PW_STOP goto stop
call :ok

:S031
if exist "%PW_DIR%\S031.OK" goto HS033
set PW_STEP=S031
call :enter
echo [S031] Start everything that depends on MSDTC again
echo   Source: Q241573, MSDTC, Dtcsetup, 6 and 7
echo   Way back once it is done: B004, back to after S001
set PW_PART=S031
set PW_CMD=
echo   1. Bring SQL Server and the instances of sites online
echo   2. Start MTS, MSMQ and COMTI in Services, if they exist
echo   Check: all resources are online
call :wait
if defined PW_STOP goto stop
call :ok

:HS033
if exist "%PW_DIR%\S033.GOT" goto S033
if "%PW_MODE%"=="dryrun" goto S033
echo.
echo == Other steps come next: S032 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S032
echo    When its script says so, run here:  NODEA.cmd /got S033
set PW_STATUS=HANDOVER S032
goto end

:S033
if exist "%PW_DIR%\S033.OK" goto HS035
set PW_STEP=S033
call :enter
echo [S033] Set MTS on NODEA to replicate to NODEB
echo   Source: Q241573, configuration; Q191138, replication, 1 to 7
echo   Way back once it is done: B004, back to after S001
set PW_PART=S033
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

:HS035
if exist "%PW_DIR%\S035.GOT" goto S035
if "%PW_MODE%"=="dryrun" goto S035
echo.
echo == Other steps come next: S034 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S034
echo    When its script says so, run here:  NODEA.cmd /got S035
set PW_STATUS=HANDOVER S034
goto end

:S035
if exist "%PW_DIR%\S035.OK" goto HS038
set PW_STEP=S035
call :enter
echo [S035] Copy the settings of IIS from NODEA to NODEB
echo   Source: Q241573, configuration; Q191138, replication, 9 / replication, 9 and
echo           10; Q224801, status codes; Q243342, resolution
echo   WARNING: Make sure that an administrator is logged on at NODEB
echo   Point of no return: it cannot be undone.
echo   Way back once it is done: it cannot be undone
:S035B
set PW_PART=S035
set PW_CMD=%windir%\system32\inetsrv\iissync.exe "NODEB"
call :run
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S035C
if "%PW_RC%"=="0" goto S035C
if "%PW_RC%"=="3" goto S035D
if "%PW_RC%"=="1060" goto S035E
if "%PW_RC%"=="1722" goto S035F
if "%PW_RC%"=="1726" goto S035F
if "%PW_RC%"=="-2147467259" goto S035G
if "%PW_RC%"=="-2147467259" goto S035G
if "%PW_RC%"=="-2146959355" goto S035H
if "%PW_RC%"=="-2146959355" goto S035H
if "%PW_RC%"=="-2146368504" goto S035I
if "%PW_RC%"=="-2146368504" goto S035I
if "%PW_RC%"=="-2146368502" goto S035J
if "%PW_RC%"=="-2146368502" goto S035J
if "%PW_RC%"=="-2146368255" goto S035K
if "%PW_RC%"=="-2146368255" goto S035K
if "%PW_RC%"=="-2146368495" goto S035L
if "%PW_RC%"=="-2146368495" goto S035L
if "%PW_RC%"=="214598801" goto S035L
if "%PW_RC%"=="-2146368488" goto S035M
if "%PW_RC%"=="-2146368488" goto S035M
if "%PW_RC%"=="-2146368496" goto S035N
if "%PW_RC%"=="-2146368496" goto S035N
if "%PW_RC%"=="-2146368511" goto S035O
if "%PW_RC%"=="-2146368511" goto S035O
if "%PW_RC%"=="-2146368499" goto S035P
if "%PW_RC%"=="-2146368499" goto S035P
if "%PW_RC%"=="-2146368468" goto S035Q
if "%PW_RC%"=="-2146368468" goto S035Q
goto S035R
:S035D
echo   the metabase of the target is in use or corrupt
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S035B
goto fail
:S035E
echo   the nodes cannot communicate: compare their default DCOM protocols
goto fail
:S035F
echo   the target does not answer: check its name and that it is up
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S035B
goto fail
:S035G
echo   MTS replication is not configured
goto fail
:S035H
echo   log on to the target as an administrator
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S035B
goto fail
:S035I
echo   the nodes do not reach each other: check for address conflicts
call :again
if defined PW_STOP goto stop
if defined PW_MORE goto S035B
goto fail
:S035J
echo   the share in the settings of MTS replication is not valid
goto fail
:S035K
echo   the account lacks rights for MTS replication on the target
goto fail
:S035L
echo   a class id is missing or corrupt: compare mdutil enum_all w3svc with the MTS
echo   packages, and delete components without a package ^(Q243342^)
goto fail
:S035M
echo   class or interface ids do not fit the DLLs of a package
goto fail
:S035N
echo   a package names an invalid user
goto fail
:S035O
echo   some objects had errors; compare the MTS packages of both nodes
goto fail
:S035P
echo   a file could not be copied: check the free space and the rights of the disk
goto fail
:S035Q
echo   the version of the MTS catalog is not supported
goto fail
:S035R
echo   the settings were not copied; look up the status code in Q224801
goto fail
:S035C
echo   Check: iissync reports status 0
call :sure
if defined PW_STOP goto stop
call :ok

:HS038
if exist "%PW_DIR%\S038.GOT" goto S038
if "%PW_MODE%"=="dryrun" goto S038
echo.
echo == Other steps come next: S036 to S037 on NODEB.
echo    On NODEB run:  NODEB.cmd /got S036
echo    When its script says so, run here:  NODEA.cmd /got S038
set PW_STATUS=HANDOVER S036
goto end

:S038
if exist "%PW_DIR%\S038.OK" goto S039
set PW_STEP=S038
call :enter
echo [S038] Move all groups to NODEA
echo   Source: Q241573, end
echo   Way back once it is done: B002, back to after S035
if exist "%PW_DIR%\S038-1.OK" goto S038D
set PW_PART=S038-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S038D
if exist "%PW_DIR%\S038-2.OK" goto S038E
set PW_PART=S038-2
set PW_CMD=cluster group "DTCGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S038E
if exist "%PW_DIR%\S038-3.OK" goto S038B
set PW_PART=S038-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEA"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEA as the owner of Cluster Group,
echo          DTCGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S038B
set PW_PART=S038
call :ok

:S039
if exist "%PW_DIR%\S039.OK" goto S040
set PW_STEP=S039
call :enter
echo [S039] Test every site on NODEA
echo   Source: Q241573, end
echo   Way back once it is done: B002, back to after S035
set PW_PART=S039
set PW_CMD=
echo   1. From a client, open the site intranet at 10.5.5.1
echo   Check: every site answers
call :wait
if defined PW_STOP goto stop
call :ok

:S040
if exist "%PW_DIR%\S040.OK" goto finish
set PW_STEP=S040
call :enter
echo [S040] Tick Affect the Group for MSDTC and the sites again
echo   Source: Q241573, end
echo   Way back once it is done: B001, back to after S035
set PW_PART=S040
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
if /i "%PW_ARG%"=="S017" set PW_PART=S017
if /i "%PW_ARG%"=="S020" set PW_PART=S020
if /i "%PW_ARG%"=="S020" set PW_PREV=S018
if /i "%PW_ARG%"=="S026" set PW_PART=S026
if /i "%PW_ARG%"=="S026" set PW_PREV=S023
if /i "%PW_ARG%"=="S030" set PW_PART=S030
if /i "%PW_ARG%"=="S030" set PW_PREV=S027
if /i "%PW_ARG%"=="S033" set PW_PART=S033
if /i "%PW_ARG%"=="S033" set PW_PREV=S031
if /i "%PW_ARG%"=="S035" set PW_PART=S035
if /i "%PW_ARG%"=="S035" set PW_PREV=S033
if /i "%PW_ARG%"=="S038" set PW_PART=S038
if /i "%PW_ARG%"=="S038" set PW_PREV=S035
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
echo ------ then S001 to S016 on NODEB
call :mark S017
echo %PW_MARK% [S017] Clear Affect the Group for MSDTC and the sites
call :mark S018
echo %PW_MARK% [S018] Copy the right Dtcsetup.exe to an empty folder on NODEA
echo ------ then S019 on NODEB
call :mark S020
echo %PW_MARK% [S020] Stop MSDTC and everything that depends on it
call :mark S021
echo %PW_MARK% [S021] Close Cluster Administrator and Control Panel on every node
call :mark S022
echo %PW_MARK% [S022] Run Dtcsetup.exe on NODEA
call :mark S023
echo %PW_MARK% [S023] Read how MSDTC setup ended on NODEA
echo ------ then S024 to S025 on NODEB
call :mark S026
echo %PW_MARK% [S026] Make the MSDTC resource depend on the Network Name DTCVS
call :mark S027
echo %PW_MARK% [S027] Check that MSDTC comes online on NODEA
echo ------ then S028 to S029 on NODEB
call :mark S030
echo %PW_MARK% [S030] Move DTCGroup to NODEA
call :mark S031
echo %PW_MARK% [S031] Start everything that depends on MSDTC again
echo ------ then S032 on NODEB
call :mark S033
echo %PW_MARK% [S033] Set MTS on NODEA to replicate to NODEB
echo ------ then S034 on NODEB
call :mark S035
echo %PW_MARK% [S035] Copy the settings of IIS from NODEA to NODEB
echo ------ then S036 to S037 on NODEB
call :mark S038
echo %PW_MARK% [S038] Move all groups to NODEA
call :mark S039
echo %PW_MARK% [S039] Test every site on NODEA
call :mark S040
echo %PW_MARK% [S040] Tick Affect the Group for MSDTC and the sites again
goto :EOF

:fail
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
echo.
echo ** [%PW_STEP%] FAILED. Result: %PW_RC%
if "%PW_RC%"=="9009" echo    9009: the program was not found. Is it installed and in the PATH?
if defined PW_CMD echo    Command: %PW_CMD%
echo    Its output: %PW_LOG%
echo    No later step was started.
if not "%PW_STEP%"=="S030" goto failed
echo    First find out whether this procedure was carried out before, to its end or
echo    in part.
echo    S030 runs the first command at NODEA. It begins where this is so:
echo      to.cluster == g.cluster
echo      to.cluster-service == running
echo      not to.paused
echo      where g is DTCGroup, to is NODEA
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
echo    Those are: S017 S020 S026 S030 S033 S035 S038
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
call :gate S017
call :same S017 S017
call :past S017
call :same S018 S018
call :past S018
call :gate S020
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
call :gate S030
call :same S030 S030
call :past S030
call :same S031 S031
call :past S031
call :gate S033
call :same S033 S033
call :past S033
call :gate S035
call :same S035 S035
call :past S035
call :gate S038
call :same S038 S038
call :same S038 S038-1
call :same S038 S038-2
call :same S038 S038-3
call :past S038
call :same S039 S039
call :past S039
call :same S040 S040
call :past S040
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
