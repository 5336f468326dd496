@echo off
rem PROBE-NODEB.cmd: checks the state of NODEB and changes nothing.
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
set PW_DIR=%SystemDrive%\PLANWRT\NODEB
if defined PW_HOME set PW_DIR=%PW_HOME%\NODEB
set PW_LOG=%PW_DIR%\PROBE-NODEB.TXT
set PW_OUT=%PW_DIR%\PROBE.OUT
if /i not "%COMPUTERNAME%"=="NODEB" goto wrongpc
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
>>"%PW_LOG%" echo [PW] machine NODEB
>>"%PW_LOG%" echo [PW] id 2b1f4e3d
echo PROBE-NODEB.cmd: facts to look at for rolling-service-pack: 6

:P010
set PW_ID=P010
echo [P010] nt on NODEB
>>"%PW_LOG%" echo [PW:P010] begin nt on NODEB
set PW_CMD=ver
call :carry
>>"%PW_LOG%" echo [PW:P010] look run
call :save
set PW_FIND=Windows NT Version
call :look
if defined PW_HIT goto E010
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P010] ask
>>"%PW_LOG%" echo Run winver on NODEB: which version of Windows NT does it name, such as 4.0?
>>"%PW_LOG%" echo [PW:P010] answer:
:E010
>>"%PW_LOG%" echo [PW:P010] end

:P011
set PW_ID=P011
echo [P011] nt-sp on NODEB
>>"%PW_LOG%" echo [PW:P011] begin nt-sp on NODEB
set PW_KEY="HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion"
set PW_NAME=CSDVersion
call :value
>>"%PW_LOG%" echo [PW:P011] look registry
call :save
set PW_FIND=Service Pack 1
call :look
if defined PW_HIT goto E011
set PW_FIND=Service Pack 2
call :look
if defined PW_HIT goto E011
set PW_FIND=Service Pack 3
call :look
if defined PW_HIT goto E011
set PW_FIND=Service Pack 4
call :look
if defined PW_HIT goto E011
set PW_FIND=Service Pack 5
call :look
if defined PW_HIT goto E011
set PW_FIND=Revised Service Pack 6a
call :look
if defined PW_HIT goto E011
set PW_FIND=no such value
call :look
if defined PW_HIT goto E011
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P011] ask
>>"%PW_LOG%" echo Run winver on NODEB: which service pack does it name, such as 4, 6, 6a or
>>"%PW_LOG%" echo none?
>>"%PW_LOG%" echo [PW:P011] answer:
:E011
>>"%PW_LOG%" echo [PW:P011] end

:P012
set PW_ID=P012
echo [P012] NODEB.cluster-service
>>"%PW_LOG%" echo [PW:P012] begin NODEB.cluster-service
set PW_CMD=net start
call :carry
>>"%PW_LOG%" echo [PW:P012] look run
call :save
set PW_FIND=Cluster Server
call :look
if defined PW_HIT goto E012
set PW_KEY="HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\ClusSvc"
set PW_NAME=Start
call :value
>>"%PW_LOG%" echo [PW:P012] look registry
call :save
set PW_FIND=no such key
call :look
if defined PW_HIT goto E012
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto E012
set PW_FIND=dword:00000004
call :look
if defined PW_HIT goto E012
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P012] ask
>>"%PW_LOG%" echo Services on NODEB, Cluster Server: running, stopped, or absent if it is not in
>>"%PW_LOG%" echo the list?
>>"%PW_LOG%" echo [PW:P012] answer:
:E012
>>"%PW_LOG%" echo [PW:P012] end

:P013
set PW_ID=P013
echo [P013] NODEB.startup
>>"%PW_LOG%" echo [PW:P013] begin NODEB.startup
set PW_KEY="HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\ClusSvc"
set PW_NAME=Start
call :value
>>"%PW_LOG%" echo [PW:P013] look registry
call :save
set PW_FIND=dword:00000002
call :look
if defined PW_HIT goto E013
set PW_FIND=dword:00000003
call :look
if defined PW_HIT goto E013
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P013] ask
>>"%PW_LOG%" echo Services on NODEB, Cluster Server, Startup: auto or manual?
>>"%PW_LOG%" echo [PW:P013] answer:
:E013
>>"%PW_LOG%" echo [PW:P013] end

:P014
set PW_ID=P014
echo [P014] mscs on NODEB
>>"%PW_LOG%" echo [PW:P014] begin mscs on NODEB
set PW_KEY="HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\ClusSvc"
set PW_NAME=Start
call :value
>>"%PW_LOG%" echo [PW:P014] look registry
call :save
set PW_FIND=no such key
call :look
if defined PW_HIT goto E014
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P014] ask
>>"%PW_LOG%" echo Help, About of Cluster Administrator on NODEB: which version, such as 1.0, or
>>"%PW_LOG%" echo none?
>>"%PW_LOG%" echo [PW:P014] answer:
:E014
>>"%PW_LOG%" echo [PW:P014] end

:P015
set PW_ID=P015
echo [P015] ntop on NODEB
>>"%PW_LOG%" echo [PW:P015] begin ntop on NODEB
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:P015] ask
>>"%PW_LOG%" echo Is the Windows NT 4.0 Option Pack in Add/Remove Programs of NODEB? yes or no
>>"%PW_LOG%" echo [PW:P015] answer:
:E015
>>"%PW_LOG%" echo [PW:P015] end

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
echo    PROBE-NODEB.cmd        look, and write a report
echo    PROBE-NODEB.cmd /new   look again, and write the report anew
goto :EOF

:there
echo ** A report exists already: %PW_LOG%
echo    It may contain answers. To replace it: PROBE-NODEB.cmd /new
goto :EOF

:wrongpc
echo ** This script is for NODEB, but this machine is %COMPUTERNAME%. Nothing was done.
goto :EOF

:noext
echo ** This script needs Windows NT 4.0 or later with command extensions on.
echo    Start it as: cmd /x /c PROBE-NODEB.cmd
goto :EOF

:nowrite
echo ** %PW_DIR% cannot be written. Nothing was done.
echo    Free some space, or set PW_HOME to another folder on a disk of this machine.
goto :EOF
