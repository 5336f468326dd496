<#-- The script that gathers facts at one machine. What it sees is in docs/templates.md. -->
@echo off
rem ${script}: checks the state of ${machine} and changes nothing.
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
set PW_DIR=%SystemDrive%\PLANWRT\${machine}
if defined PW_HOME set PW_DIR=%PW_HOME%\${machine}
set PW_LOG=%PW_DIR%\PROBE-${machine}.TXT
set PW_OUT=%PW_DIR%\PROBE.OUT
if /i not "%COMPUTERNAME%"=="${machine}" goto wrongpc
if "%1"=="" goto begin
if /i not "%1"=="/new" goto usage
if not "%2"=="" goto usage
if exist "%PW_LOG%" del "%PW_LOG%"

:begin
if exist "%PW_LOG%" goto there
md "%PW_DIR%" 2>nul
>"%PW_LOG%" echo [PW] planwright probe 1
if not exist "%PW_LOG%" goto nowrite
>>"%PW_LOG%" echo [PW] plan ${plan}
>>"%PW_LOG%" echo [PW] target ${target}
>>"%PW_LOG%" echo [PW] machine ${machine}
>>"%PW_LOG%" echo [PW] id ${hash}
echo ${script}: facts to look at for ${plan}: ${questions?size}

<#list questions as question>
:${question.id}
set PW_ID=${question.id}
echo [${question.id}] ${question.title}
>>"%PW_LOG%" echo [PW:${question.id}] begin ${question.title}
<#list question.looks as look>
<@seen look/>
>>"%PW_LOG%" echo [PW:${question.id}] look ${look.kind}
call :save
<#if look?has_next || question.ask??>
<#list look.finds as find>
set PW_FIND=${find}
call :look
if defined PW_HIT goto ${question.end}
</#list>
<#if look.enough>
goto ${question.end}
</#if>
</#if>
</#list>
<#if question.ask??>
set /a PW_TRIES=PW_TRIES+1
>>"%PW_LOG%" echo [PW:${question.id}] ask
<#list question.ask as line>
>>"%PW_LOG%" echo ${line}
</#list>
>>"%PW_LOG%" echo [PW:${question.id}] answer:
</#if>
:${question.end}
>>"%PW_LOG%" echo [PW:${question.id}] end

</#list>
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
echo    ${script}        look, and write a report
echo    ${script} /new   look again, and write the report anew
goto :EOF

:there
echo ** A report exists already: %PW_LOG%
echo    It may contain answers. To replace it: ${script} /new
goto :EOF

:wrongpc
echo ** This script is for ${machine}, but this machine is %COMPUTERNAME%. Nothing was done.
goto :EOF

:noext
echo ** This script needs Windows NT 4.0 or later with command extensions on.
echo    Start it as: cmd /x /c ${script}
goto :EOF

:nowrite
echo ** %PW_DIR% cannot be written. Nothing was done.
echo    Free some space, or set PW_HOME to another folder on a disk of this machine.
goto :EOF
<#macro seen look>
<#if look.kind == "run">
set PW_CMD=${look.command}
call :carry
<#elseif look.kind == "file">
set PW_FILE=${look.file}
call :file
<#elseif look.kind == "variable">
>"%PW_OUT%" echo "%${look.variable}%"
<#else>
set PW_KEY=${look.key}
set PW_NAME=${look.name}
call :value
</#if>
</#macro>
