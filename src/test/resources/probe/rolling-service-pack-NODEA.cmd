@echo off
rem PROBE-NODEA.cmd: checks the state of NODEA and changes nothing.
rem Made by Planwright. Do not edit: change the plan and make it again.
set ERRORLEVEL=
verify other 2>nul
setlocal ENABLEEXTENSIONS
if not "%ERRORLEVEL%"=="0" goto noext
if not "%OS%"=="Windows_NT" goto noext
set PW_TRIES=0
set PW_ID=
set PW_CMD=
set PW_RC=0
set PW_FILE=
set PW_KEY=
set PW_NAME=
set PW_FIND=
set PW_HIT=
set PW_DIR=%SystemDrive%\PLANWRT\NODEA
if defined PW_HOME set PW_DIR=%PW_HOME%\NODEA
set PW_LOG=%PW_DIR%\PROBE-NODEA.TXT
set PW_OUT=%PW_DIR%\PROBE.OUT
if /i not "%COMPUTERNAME%"=="NODEA" goto wrongpc
if "%1"=="" goto begin
if /i not "%1"=="/new" goto usage
if not "%2"=="" goto usage
if exist "%PW_LOG%" del "%PW_LOG%"

:begin
if exist "%PW_LOG%" goto there
md "%PW_DIR%" 2>nul
>"%PW_LOG%" echo [PW] planwright probe 1
if not exist "%PW_LOG%" goto nowrite
>>"%PW_LOG%" echo [PW] plan rolling-service-pack
>>"%PW_LOG%" echo [PW] target SALES
>>"%PW_LOG%" echo [PW] machine NODEA
>>"%PW_LOG%" echo [PW] id 2b1f4e3d
echo PROBE-NODEA.cmd: facts to look at for rolling-service-pack: 9

:P001
set PW_ID=P001
echo [P001] nt on NODEA
>>"%PW_LOG%" echo [PW:P001] begin nt on NODEA
set PW_CMD=ver
call :carry
>>"%PW_LOG%" echo [PW:P001] look run
call :save
set PW_FIND=Windows NT Version
call :look
if defined PW_HIT goto E001
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P001] ask
>>"%PW_LOG%" echo Run winver on NODEA: which version of Windows NT does it name, such as 4.0?
>>"%PW_LOG%" echo [PW:P001] answer:
:E001
>>"%PW_LOG%" echo [PW:P001] end

:P002
set PW_ID=P002
echo [P002] nt-sp on NODEA
>>"%PW_LOG%" echo [PW:P002] begin nt-sp on NODEA
set PW_KEY="HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion"
set PW_NAME=CSDVersion
call :value
>>"%PW_LOG%" echo [PW:P002] look registry
call :save
set PW_FIND=Service Pack 1
call :look
if defined PW_HIT goto E002
set PW_FIND=Service Pack 2
call :look
if defined PW_HIT goto E002
set PW_FIND=Service Pack 3
call :look
if defined PW_HIT goto E002
set PW_FIND=Service Pack 4
call :look
if defined PW_HIT goto E002
set PW_FIND=Service Pack 5
call :look
if defined PW_HIT goto E002
set PW_FIND=Revised Service Pack 6a
call :look
if defined PW_HIT goto E002
set PW_FIND=no such value
call :look
if defined PW_HIT goto E002
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P002] ask
>>"%PW_LOG%" echo Run winver on NODEA: which service pack does it name, such as 4, 6, 6a or
>>"%PW_LOG%" echo none?
>>"%PW_LOG%" echo [PW:P002] answer:
:E002
>>"%PW_LOG%" echo [PW:P002] end

:P003
set PW_ID=P003
echo [P003] NODEA.cluster-service
>>"%PW_LOG%" echo [PW:P003] begin NODEA.cluster-service
set PW_CMD=net start
call :carry
>>"%PW_LOG%" echo [PW:P003] look run
call :save
set PW_FIND=Cluster Server
call :look
if defined PW_HIT goto E003
set PW_KEY="HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\ClusSvc"
set PW_NAME=Start
call :value
>>"%PW_LOG%" echo [PW:P003] look registry
call :save
set PW_FIND=no such key
call :look
if defined PW_HIT goto E003
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto E003
set PW_FIND=dword:00000004
call :look
if defined PW_HIT goto E003
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P003] ask
>>"%PW_LOG%" echo Services on NODEA, Cluster Server: running, stopped, or absent if it is not in
>>"%PW_LOG%" echo the list?
>>"%PW_LOG%" echo [PW:P003] answer:
:E003
>>"%PW_LOG%" echo [PW:P003] end

:P004
set PW_ID=P004
echo [P004] NODEA.startup
>>"%PW_LOG%" echo [PW:P004] begin NODEA.startup
set PW_KEY="HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\ClusSvc"
set PW_NAME=Start
call :value
>>"%PW_LOG%" echo [PW:P004] look registry
call :save
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto E004
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto E004
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P004] ask
>>"%PW_LOG%" echo Services on NODEA, Cluster Server, Startup: auto or manual?
>>"%PW_LOG%" echo [PW:P004] answer:
:E004
>>"%PW_LOG%" echo [PW:P004] end

:P005
set PW_ID=P005
echo [P005] mscs on NODEA
>>"%PW_LOG%" echo [PW:P005] begin mscs on NODEA
set PW_KEY="HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\ClusSvc"
set PW_NAME=Start
call :value
>>"%PW_LOG%" echo [PW:P005] look registry
call :save
set PW_FIND=no such key
call :look
if defined PW_HIT goto E005
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P005] ask
>>"%PW_LOG%" echo Help, About of Cluster Administrator on NODEA: which version, such as 1.0, or
>>"%PW_LOG%" echo none?
>>"%PW_LOG%" echo [PW:P005] answer:
:E005
>>"%PW_LOG%" echo [PW:P005] end

:P006
set PW_ID=P006
echo [P006] ntop on NODEA
>>"%PW_LOG%" echo [PW:P006] begin ntop on NODEA
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P006] ask
>>"%PW_LOG%" echo Is the Windows NT 4.0 Option Pack in Add/Remove Programs of NODEA? yes or no
>>"%PW_LOG%" echo [PW:P006] answer:
:E006
>>"%PW_LOG%" echo [PW:P006] end

:P007
set PW_ID=P007
echo [P007] Cluster Group.owner
>>"%PW_LOG%" echo [PW:P007] begin Cluster Group.owner
set PW_CMD=cluster group "Cluster Group" /status
call :carry
>>"%PW_LOG%" echo [PW:P007] look run
call :save
set PW_FIND=Cluster Group
call :look
if defined PW_HIT goto E007
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P007] ask
>>"%PW_LOG%" echo Cluster Administrator: which node owns Cluster Group?
>>"%PW_LOG%" echo [PW:P007] answer:
:E007
>>"%PW_LOG%" echo [PW:P007] end

:P008
set PW_ID=P008
echo [P008] SQLGroup.owner
>>"%PW_LOG%" echo [PW:P008] begin SQLGroup.owner
set PW_CMD=cluster group "SQLGroup" /status
call :carry
>>"%PW_LOG%" echo [PW:P008] look run
call :save
set PW_FIND=SQLGroup
call :look
if defined PW_HIT goto E008
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P008] ask
>>"%PW_LOG%" echo Cluster Administrator: which node owns SQLGroup?
>>"%PW_LOG%" echo [PW:P008] answer:
:E008
>>"%PW_LOG%" echo [PW:P008] end

:P009
set PW_ID=P009
echo [P009] WWWGroup.owner
>>"%PW_LOG%" echo [PW:P009] begin WWWGroup.owner
set PW_CMD=cluster group "WWWGroup" /status
call :carry
>>"%PW_LOG%" echo [PW:P009] look run
call :save
set PW_FIND=WWWGroup
call :look
if defined PW_HIT goto E009
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P009] ask
>>"%PW_LOG%" echo Cluster Administrator: which node owns WWWGroup?
>>"%PW_LOG%" echo [PW:P009] answer:
:E009
>>"%PW_LOG%" echo [PW:P009] end

>>"%PW_LOG%" echo [PW] end
if exist "%PW_OUT%" del "%PW_OUT%" 2>nul
echo.
echo == The report is %PW_LOG%
if "%PW_TRIES%"=="0" goto take
echo    Questions that only you can answer: %PW_TRIES%
echo    Open it with Notepad, write each answer after its "answer:", and save it.
:take
echo    Copy it to the machine with the plan, and run: planwright probe PLAN --read REPORT
goto :EOF

rem Runs PW_CMD and keeps what it prints.
:carry
>"%PW_OUT%" echo begun
set PW_RC=none
if not exist "%PW_OUT%" goto :EOF
%PW_CMD% >"%PW_OUT%" 2>&1
set PW_RC=%ERRORLEVEL%
>>"%PW_OUT%" echo.
>>"%PW_OUT%" echo [PW:%PW_ID%] exit code %PW_RC%
goto :EOF

rem Looks whether PW_FILE is there.
:file
>"%PW_OUT%" echo no such file
if exist "%PW_FILE%" goto found
goto :EOF
:found
>"%PW_OUT%" echo file found
goto :EOF

rem Writes the value PW_NAME of the registry key PW_KEY as regedit does.
:value
if exist "%PW_DIR%\VALUE.REG" del "%PW_DIR%\VALUE.REG"
>"%PW_OUT%" echo no export
start /wait regedit /e "%PW_DIR%\VALUE.REG" %PW_KEY%
if not exist "%PW_DIR%\VALUE.REG" goto :EOF
find "[HKEY" "%PW_DIR%\VALUE.REG" >nul
if not "%ERRORLEVEL%"=="0" goto nokey
>"%PW_OUT%" echo no such value
find "%PW_NAME%" "%PW_DIR%\VALUE.REG" >nul
if not "%ERRORLEVEL%"=="0" goto clean
set PW_CMD=find "%PW_NAME%" "%PW_DIR%\VALUE.REG"
%PW_CMD% >"%PW_OUT%" 2>&1
set PW_RC=%ERRORLEVEL%
goto clean
:nokey
find "REGEDIT" "%PW_DIR%\VALUE.REG" >nul
if not "%ERRORLEVEL%"=="0" goto clean
>"%PW_OUT%" echo no such key
:clean
del "%PW_DIR%\VALUE.REG"
goto :EOF

rem Moves what was seen to the report.
:save
if not exist "%PW_OUT%" goto :EOF
>>"%PW_LOG%" type "%PW_OUT%"
goto :EOF

rem Looks for PW_FIND in what was seen last.
:look
set PW_HIT=
find "%PW_FIND%" "%PW_OUT%" >nul
if "%ERRORLEVEL%"=="0" set PW_HIT=1
goto :EOF

:usage
echo ** The switches are:
echo    PROBE-NODEA.cmd        look, and write a report
echo    PROBE-NODEA.cmd /new   look again, and write the report anew
goto :EOF

:there
echo ** A report exists already: %PW_LOG%
echo    It may contain answers. To replace it: PROBE-NODEA.cmd /new
goto :EOF

:wrongpc
echo ** This script is for NODEA, but this machine is %COMPUTERNAME%. Nothing was done.
goto :EOF

:noext
echo ** This script needs Windows NT 4.0 or later with command extensions on.
echo    Start it as: cmd /x /c PROBE-NODEA.cmd
goto :EOF

:nowrite
echo ** %PW_DIR% cannot be written. Nothing was done.
echo    Free some space, or set PW_HOME to another folder on a disk of this machine.
goto :EOF
