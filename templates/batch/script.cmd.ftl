<#-- The script of one machine. What it sees is in docs/templates.md. -->
<#import "step.ftl" as layout>
@echo off
rem ${script}: what is done at ${machine}. Plan id ${hash}.
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
set PW_DIR=%SystemDrive%\PLANWRT\${machine}
if defined PW_HOME set PW_DIR=%PW_HOME%\${machine}
set PW_LOG=%PW_DIR%\RUN.LOG
set PW_OUT=%PW_DIR%\NOW.OUT
if /i not "%COMPUTERNAME%"=="${machine}" goto wrongpc
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
<#list heading as line>
echo ${line}
</#list>
if exist "%PW_DIR%\PLAN.ID" goto known
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
md "%PW_DIR%" 2>nul
>"%PW_DIR%\PLAN.ID" echo ${hash}
if not exist "%PW_DIR%\PLAN.ID" goto nowrite
:known
find "${hash}" "%PW_DIR%\PLAN.ID" >nul
if not "%ERRORLEVEL%"=="0" goto notours
if "%PW_MODE%"=="dryrun" goto steps
if "%PW_MODE%"=="status" goto status
>"%PW_DIR%\WRITE.TST" echo test
if not exist "%PW_DIR%\WRITE.TST" goto nowrite
del "%PW_DIR%\WRITE.TST"
call :save
if exist "%PW_OUT%" goto busy
>>"%PW_LOG%" echo == ${script} %PW_MODE% %PW_ARG%
>>"%PW_LOG%" date /t
>>"%PW_LOG%" time /t
if "%PW_MODE%"=="got" goto got
if "%PW_MODE%"=="done" goto done
if "%PW_MODE%"=="redo" goto redo
:steps
if "%PW_MODE%"=="dryrun" echo Dry run: nothing is changed. The steps that are still open:

<#list legs as leg>
<#if leg.gate??>
<@layout.gate leg.gate/>

</#if>
<#list leg.steps as step>
<@layout.step step/>

</#list>
</#list>
:finish
if "%PW_MODE%"=="dryrun" goto dryend
<@layout.stop last/>

:dryend
echo.
echo == End of the dry run: nothing was changed.
goto :EOF

<#include "switches.ftl">

<#include "messages.ftl">

<#include "routines.ftl">
:quit
