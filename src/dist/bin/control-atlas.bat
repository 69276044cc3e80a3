@echo off
rem Starts Control Atlas with the Java that JAVA_HOME or PATH gives; CONTROL_ATLAS_OPTS goes to Java.
rem What Java is told stands in lib\options, for this script and for the shell's alike.
setlocal DisableDelayedExpansion
for %%i in ("%~dp0..") do set "APP=%%~fi"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "FOUND="
if defined JAVA_HOME if exist "%JAVA%.exe" set "FOUND=%JAVA%.exe"
if not defined JAVA_HOME for %%i in (java.exe) do set "FOUND=%%~$PATH:i"
if not defined FOUND (
  echo control-atlas: There is no Java at '%JAVA%': install a Java 17 or newer, or let JAVA_HOME name one. >&2
  exit /b 1
)

rem Every Java says in this file what it is; to ask the Java itself would double the time of a start.
for %%i in ("%FOUND%") do set "RELEASE=%%~dpi..\release"
set "VERSION="
if exist "%RELEASE%" (
  for /f "usebackq tokens=1,2 delims==" %%i in ("%RELEASE%") do if "%%i"=="JAVA_VERSION" set "VERSION=%%~j"
) else (
  for /f "tokens=3" %%i in ('""%FOUND%" -version 2>&1" ^| find "version"') do set "VERSION=%%~i"
)
set "MAJOR="
for /f "tokens=1,2 delims=.-+_" %%i in ("%VERSION%") do if "%%i"=="1" (set "MAJOR=%%j") else set "MAJOR=%%i"
if defined MAJOR if %MAJOR% lss 17 (
  echo control-atlas: The Java at '%JAVA%' is version %VERSION%: install a Java 17 or newer, or let JAVA_HOME name one. >&2
  exit /b 1
)

set "WORD=view"
for /f "tokens=1 delims=:" %%i in ("%~1") do set "WORD=%%i"
if defined CONTROL_ATLAS_KIND set "WORD=%CONTROL_ATLAS_KIND%"
set "OPTIONS=command"
set "ARCHIVE=program"
for /f "usebackq eol=# tokens=1-3 delims==" %%i in ("%APP%\lib\options\kinds") do if "%%i"=="%WORD%" (
  set "OPTIONS=%%j"
  set "ARCHIVE=%%k"
)
if not "%WORD%"=="export" goto archive
for /f "usebackq eol=#" %%i in ("%APP%\lib\options\long-exports") do (
  echo %* | find "%%i" >nul && set "OPTIONS=long"
)

:archive
rem An archive is good for the Java that made it and the place where it was made. Another is not offered: a start would take
rem longer with it, and Java 25 would take classes for those of the old place.
set "ARCHIVE=%APP%\lib\archives\%ARCHIVE%.jsa"
set "SHARED="
set "MADE="
if exist "%ARCHIVE%" set "SHARED=-XX:SharedArchiveFile=%ARCHIVE%"
if defined SHARED set /p MADE=<"%APP%\lib\archives\home"
if /i not "%MADE%"=="%APP%" set "SHARED="
if exist "%RELEASE%" fc /b "%RELEASE%" "%APP%\lib\archives\release" >nul 2>&1 || set "SHARED="
if defined SHARED set SHARED="%SHARED%"

"%FOUND%" "@%APP%\lib\options\common" "@%APP%\lib\options\%OPTIONS%" %SHARED% "-Dcontrolatlas.home=%APP%" "-Dcontrolatlas.command=%~0" %CONTROL_ATLAS_OPTS% -jar "%APP%\lib\control-atlas.jar" %*
