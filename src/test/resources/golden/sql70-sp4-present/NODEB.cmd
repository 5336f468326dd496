@echo off
rem NODEB.cmd: what is done at NODEB. Plan id 9812fa3c9950efe6.
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
echo NODEB.cmd: 15 of the 48 steps of sql70-sp4-present
echo Plan id 9812fa3c9950efe6
if exist "%PW_DIR%\PLAN.ID" goto known
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
md "%PW_DIR%" 2>nul
>"%PW_DIR%\PLAN.ID" echo 9812fa3c9950efe6
if not exist "%PW_DIR%\PLAN.ID" goto nowrite
:known
find "9812fa3c9950efe6" "%PW_DIR%\PLAN.ID" >nul
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
if exist "%PW_DIR%\S001.OK" goto HS007
set PW_STEP=S001
call :enter
echo [S001] Confirm that the MSDTC files on NODEB are newer
echo   Source: Q223258, before the steps, 1 / before the steps, 3
echo   WARNING: If neither is newer, stop: this cluster needs the sequence of
echo            Q191138
echo   Way back once it is done: nothing to do, back to the start
set PW_PART=S001
set PW_CMD=
echo   1. Open the properties of %%windir%%\system32\msdtc.exe, tab Version, and note
echo      the version
echo   2. Do the same with %%windir%%\system32\msdtc.dll
echo   Check: at least one of them is newer than 1997.11.532.0
call :wait
if defined PW_STOP goto stop
call :ok

:HS007
if exist "%PW_DIR%\S007.GOT" goto S007
if "%PW_MODE%"=="dryrun" goto S007
echo.
echo == Other steps come next: S002 to S006 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S002
echo    When its script says so, run here:  NODEB.cmd /got S007
set PW_STATUS=HANDOVER S002
goto end

:S007
if exist "%PW_DIR%\S007.OK" goto S008
set PW_STEP=S007
call :enter
echo [S007] Stop the Cluster Service on NODEB
echo   Source: Q223258, step 6; Q241573, removal, 1; Q257906, resolution
echo   WARNING: Do not continue until the Cluster Service on NODEB has stopped
echo   Way back once it is done: B043, back to after S003
set PW_PART=S007
set PW_NAME=Cluster Server
set PW_WANT=stopped
call :before
if defined PW_STOP goto stop
if defined PW_HIT goto S007C
set PW_CMD=net stop clussvc
call :run
if defined PW_STOP goto stop
call :after
if defined PW_STOP goto stop
if defined PW_HIT goto S007C
if "%PW_MODE%"=="dryrun" goto S007D
goto S007E
:S007E
echo   the Cluster Service did not stop; stop it in Services
goto fail
:S007D
:S007C
echo   Check: the command net start on NODEB does not list Cluster Server
call :sure
if defined PW_STOP goto stop
call :ok

:S008
if exist "%PW_DIR%\S008.OK" goto S009
set PW_STEP=S008
call :enter
echo [S008] Run Option Pack setup on NODEB
echo   Source: Q223258, step 7 / errors on Node B; Q218922, cause; Q241573,
echo           installation, 3 / clustering again; Q195015, summary; Q219717,
echo           symptoms
echo   Expect: Setup does not ask for the location of the MSDTC log. If it does,
echo           stop and find out why
echo   Note: Setup cannot run unattended here: it stops at that question
echo   Way back once it is done: B034, back to after S003
set PW_PART=S008
set PW_CMD=
echo   1. Start Windows NT 4.0 Option Pack setup
echo   2. Choose Yes when setup says that it was not tested with this service pack
echo   3. Choose the same installation type and components as on NODEA
echo   4. Page "Microsoft Internet Information Server": keep all three default
echo      folders
echo   5. Do not restart from setup: a later step restarts NODEB
echo   Check: no message about msdtc.exe -join or the MSDTC service ^(0x80004005^)
echo   Check: no message about Transaction Server ^(0x748dd88, or "not completed
echo          successfully")
echo   Check: no message CreateIISPackage or DeleteIISPackage, 0x80040154
call :wait
if defined PW_STOP goto stop
call :ok

:S009
if exist "%PW_DIR%\S009.OK" goto S010
set PW_STEP=S009
call :enter
echo [S009] Restart NODEB
echo   Source: Q223258, step 7 / step 8
echo   Expect: Events 1009 and 1058, and no Cluster Service, until the service pack
echo           is applied again
echo   Way back once it is done: B034, back to after S003
set PW_PART=S009
set PW_CMD=
if exist "%PW_DIR%\S009.TRY" goto S009C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S010
goto restart
:S009C
call :back
echo   Check: NODEB is up and you can log on
call :sure
if defined PW_STOP goto stop
call :ok

:S010
if exist "%PW_DIR%\S010.OK" goto S011
set PW_STEP=S010
call :enter
echo [S010] Apply Windows NT Service Pack 4 again on NODEB
echo   Source: Q223258, step 8; Q218922, cause; Q196269, summary; Q194507, 1.1.15
echo   Way back once it is done: B042, back to after S003
set PW_PART=S010
set PW_CMD=
echo   1. Start update.exe of Windows NT Service Pack 4
echo   2. Follow setup to its end
echo   3. Do not restart from setup: the next step restarts NODEB
echo   Check: setup says that the service pack is installed
call :wait
if defined PW_STOP goto stop
call :ok

:S011
if exist "%PW_DIR%\S011.OK" goto S012
set PW_STEP=S011
call :enter
echo [S011] Restart NODEB
echo   Source: Q223258, step 8
echo   Way back once it is done: B034, back to after S003
set PW_PART=S011
set PW_CMD=
if exist "%PW_DIR%\S011.TRY" goto S011C
call :leave
if defined PW_STOP goto stop
if "%PW_MODE%"=="dryrun" goto S012
goto restart
:S011C
call :back
echo   Check: NODEB is up and you can log on
echo   Check: Cluster Administrator shows NODEB as up
call :sure
if defined PW_STOP goto stop
call :ok

:S012
if exist "%PW_DIR%\S012.OK" goto HS018
set PW_STEP=S012
call :enter
echo [S012] Move all groups to NODEB
echo   Source: Q223258, step 9 / steps 9 and 10
echo   Way back once it is done: B033, back to after S003
if exist "%PW_DIR%\S012-1.OK" goto S012D
set PW_PART=S012-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S012D
if exist "%PW_DIR%\S012-2.OK" goto S012E
set PW_PART=S012-2
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S012E
if exist "%PW_DIR%\S012-3.OK" goto S012B
set PW_PART=S012-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEB as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S012B
set PW_PART=S012
call :ok

:HS018
if exist "%PW_DIR%\S018.GOT" goto S018
if "%PW_MODE%"=="dryrun" goto S018
echo.
echo == Other steps come next: S013 to S017 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S013
echo    When its script says so, run here:  NODEB.cmd /got S018
set PW_STATUS=HANDOVER S013
goto end

:S018
if exist "%PW_DIR%\S018.OK" goto HS022
set PW_STEP=S018
call :enter
echo [S018] Remove MSDTC from NODEB
echo   Source: Q223258, step 14 / steps 13 and 14
echo   Way back once it is done: B008, back to the start
set PW_PART=S018
set PW_CMD=msdtc -remove
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: the command ends without an error, and Services no longer lists MSDTC
call :sure
if defined PW_STOP goto stop
call :ok

:HS022
if exist "%PW_DIR%\S022.GOT" goto S022
if "%PW_MODE%"=="dryrun" goto S022
echo.
echo == Other steps come next: S019 to S021 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S019
echo    When its script says so, run here:  NODEB.cmd /got S022
set PW_STATUS=HANDOVER S019
goto end

:S022
if exist "%PW_DIR%\S022.OK" goto HS034
set PW_STEP=S022
call :enter
echo [S022] Join MSDTC on NODEB to the cluster
echo   Source: Q223258, step 17 / after step 17
echo   Way back once it is done: B004, back to the start
set PW_PART=S022
set PW_CMD=msdtc -join %windir%\system32
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: the SQL Server group holds an MSDTC resource
call :sure
if defined PW_STOP goto stop
call :ok

:HS034
if exist "%PW_DIR%\S034.GOT" goto S034
if "%PW_MODE%"=="dryrun" goto S034
echo.
echo == Other steps come next: S023 to S033 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S023
echo    When its script says so, run here:  NODEB.cmd /got S034
set PW_STATUS=HANDOVER S023
goto end

:S034
if exist "%PW_DIR%\S034.OK" goto S035
set PW_STEP=S034
call :enter
echo [S034] Give the accounts their rights on NODEB
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B004, back to the start
set PW_PART=S034
set PW_CMD=
echo   1. In User Manager, open Policies, User Rights
echo   2. Right Log on locally: add both accounts
echo   3. Right Access this computer from network: add both accounts
echo   4. Local group Guests: add both accounts
echo   Check: Guests on NODEB lists IUSR_CLUSTER and IWAM_CLUSTER of the domain
call :wait
if defined PW_STOP goto stop
call :ok

:S035
if exist "%PW_DIR%\S035.OK" goto S036
set PW_STEP=S035
call :enter
echo [S035] Let the accounts use DCOM on NODEB
echo   Source: Q191138, accounts, 1
echo   Way back once it is done: B004, back to the start
set PW_PART=S035
set PW_CMD=
echo   1. Start dcomcnfg, tab Default Security
echo   2. Default Access Permissions: both accounts, Allow Access
echo   3. Default Launch Permissions: both accounts, Allow Launch
echo   Check: both lists name IUSR_CLUSTER and IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok

:S036
if exist "%PW_DIR%\S036.OK" goto HS043
set PW_STEP=S036
call :enter
echo [S036] Add IWAM_CLUSTER to the impersonators of MTS on NODEB
echo   Source: Q191138, accounts, 1 / IWAM account
echo   Way back once it is done: B004, back to the start
set PW_PART=S036
set PW_CMD=
echo   1. In User Manager, open the local group MTS Trusted Impersonators ^(or MTS
echo      Impersonators^)
echo   2. Add IWAM_CLUSTER of the domain
echo   Check: the group lists IWAM_CLUSTER
call :wait
if defined PW_STOP goto stop
call :ok

:HS043
if exist "%PW_DIR%\S043.GOT" goto S043
if "%PW_MODE%"=="dryrun" goto S043
echo.
echo == Other steps come next: S037 to S042 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S037
echo    When its script says so, run here:  NODEB.cmd /got S043
set PW_STATUS=HANDOVER S037
goto end

:S043
if exist "%PW_DIR%\S043.OK" goto HS045
set PW_STEP=S043
call :enter
echo [S043] Set MTS on NODEB to replicate to NODEA
echo   Source: Q191138, replication, 8 / replication, 1 to 7; Q241573,
echo           configuration
echo   Way back once it is done: B003, back to the start
set PW_PART=S043
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

:HS045
if exist "%PW_DIR%\S045.GOT" goto S045
if "%PW_MODE%"=="dryrun" goto S045
echo.
echo == Other steps come next: S044 on NODEA.
echo    On NODEA run:  NODEA.cmd /got S044
echo    When its script says so, run here:  NODEB.cmd /got S045
set PW_STATUS=HANDOVER S044
goto end

:S045
if exist "%PW_DIR%\S045.OK" goto S046
set PW_STEP=S045
call :enter
echo [S045] Move all groups to NODEB
echo   Source: Q241573, end
echo   Way back once it is done: B002, back to after S044
if exist "%PW_DIR%\S045-1.OK" goto S045D
set PW_PART=S045-1
set PW_CMD=cluster group "Cluster Group" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S045D
if exist "%PW_DIR%\S045-2.OK" goto S045E
set PW_PART=S045-2
set PW_CMD=cluster group "SQLGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
call :ok
:S045E
if exist "%PW_DIR%\S045-3.OK" goto S045B
set PW_PART=S045-3
set PW_CMD=cluster group "WWWGroup" /moveto:"NODEB"
call :run
if defined PW_STOP goto stop
if not "%PW_RC%"=="0" goto fail
echo   Check: Cluster Administrator shows NODEB as the owner of Cluster Group,
echo          SQLGroup, WWWGroup, all online
call :sure
if defined PW_STOP goto stop
call :ok
:S045B
set PW_PART=S045
call :ok

:S046
if exist "%PW_DIR%\S046.OK" goto finish
set PW_STEP=S046
call :enter
echo [S046] Test every site on NODEB
echo   Source: Q241573, end
echo   Way back once it is done: B002, back to after S044
set PW_PART=S046
set PW_CMD=
echo   1. From a client, open the site intranet at 10.5.5.1
echo   Check: every site answers
call :wait
if defined PW_STOP goto stop
call :ok

:finish
if "%PW_MODE%"=="dryrun" goto dryend
echo.
echo == Every step on NODEB is done. Continue on another machine.
echo    On NODEA run:  NODEA.cmd /got S047
set PW_STATUS=HANDOVER S047
goto end

:dryend
echo.
echo == End of the dry run: nothing was changed.
goto :EOF

:got
set PW_PART=
set PW_PREV=
if /i "%PW_ARG%"=="S007" set PW_PART=S007
if /i "%PW_ARG%"=="S007" set PW_PREV=S001
if /i "%PW_ARG%"=="S018" set PW_PART=S018
if /i "%PW_ARG%"=="S018" set PW_PREV=S012
if /i "%PW_ARG%"=="S022" set PW_PART=S022
if /i "%PW_ARG%"=="S022" set PW_PREV=S018
if /i "%PW_ARG%"=="S034" set PW_PART=S034
if /i "%PW_ARG%"=="S034" set PW_PREV=S022
if /i "%PW_ARG%"=="S043" set PW_PART=S043
if /i "%PW_ARG%"=="S043" set PW_PREV=S036
if /i "%PW_ARG%"=="S045" set PW_PART=S045
if /i "%PW_ARG%"=="S045" set PW_PREV=S043
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
echo %PW_MARK% [S001] Confirm that the MSDTC files on NODEB are newer
echo ------ then S002 to S006 on NODEA
call :mark S007
echo %PW_MARK% [S007] Stop the Cluster Service on NODEB
call :mark S008
echo %PW_MARK% [S008] Run Option Pack setup on NODEB
call :mark S009
echo %PW_MARK% [S009] Restart NODEB
call :mark S010
echo %PW_MARK% [S010] Apply Windows NT Service Pack 4 again on NODEB
call :mark S011
echo %PW_MARK% [S011] Restart NODEB
call :mark S012
echo %PW_MARK% [S012] Move all groups to NODEB
echo ------ then S013 to S017 on NODEA
call :mark S018
echo %PW_MARK% [S018] Remove MSDTC from NODEB
echo ------ then S019 to S021 on NODEA
call :mark S022
echo %PW_MARK% [S022] Join MSDTC on NODEB to the cluster
echo ------ then S023 to S033 on NODEA
call :mark S034
echo %PW_MARK% [S034] Give the accounts their rights on NODEB
call :mark S035
echo %PW_MARK% [S035] Let the accounts use DCOM on NODEB
call :mark S036
echo %PW_MARK% [S036] Add IWAM_CLUSTER to the impersonators of MTS on NODEB
echo ------ then S037 to S042 on NODEA
call :mark S043
echo %PW_MARK% [S043] Set MTS on NODEB to replicate to NODEA
echo ------ then S044 on NODEA
call :mark S045
echo %PW_MARK% [S045] Move all groups to NODEB
call :mark S046
echo %PW_MARK% [S046] Test every site on NODEB
goto :EOF

:fail
if exist "%PW_DIR%\%PW_PART%.TRY" del "%PW_DIR%\%PW_PART%.TRY"
echo.
echo ** [%PW_STEP%] FAILED. Result: %PW_RC%
if "%PW_RC%"=="9009" echo    9009: the program was not found. Is it installed and in the PATH?
if defined PW_CMD echo    Command: %PW_CMD%
echo    Its output: %PW_LOG%
echo    No later step was started.
if not "%PW_STEP%"=="S007" goto failed
echo    First find out whether this procedure was carried out before, to its end or
echo    in part.
echo    S007 runs the first command at NODEB. It begins where this is so:
echo      not owns-groups^(n^) or partner^(n^).cluster-service != running
echo      not owns-groups^(n^) or partner^(n^).cluster-service == running
echo      where n is NODEB
echo    If this machine is further on than that, the records of done steps may be lost.
echo    They are looked for in %PW_DIR%.
echo    - If another folder has them: set PW_HOME to it, and start this script again.
echo    - If they are lost, and the procedure is over: there is nothing to do. Do not
echo      start this script again, and do not use /done.
echo    - If they are lost, and it is not over: write into the plan what there is now,
echo      and compile it again.
echo    If no step was done before:
:failed
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
echo    Those are: S007 S018 S022 S034 S043 S045
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
echo    This script has plan id 9812fa3c9950efe6. That folder has:
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
find "9812fa3c9950efe6" "%PW_DIR%\PLAN.ID" >nul
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
find "9812fa3c9950efe6" "%PW_DIR%\PLAN.ID" >nul
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
call :gate S007
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
call :same S012 S012-1
call :same S012 S012-2
call :same S012 S012-3
call :past S012
call :gate S018
call :same S018 S018
call :past S018
call :gate S022
call :same S022 S022
call :past S022
call :gate S034
call :same S034 S034
call :past S034
call :same S035 S035
call :past S035
call :same S036 S036
call :past S036
call :gate S043
call :same S043 S043
call :past S043
call :gate S045
call :same S045 S045
call :same S045 S045-1
call :same S045 S045-2
call :same S045 S045-3
call :past S045
call :same S046 S046
call :past S046
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
