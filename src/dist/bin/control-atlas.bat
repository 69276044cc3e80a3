@echo off
rem Starts Control Atlas with the Java that JAVA_HOME or PATH gives; CONTROL_ATLAS_OPTS goes to Java.
setlocal
set "APP=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem How hard Java optimises: see the start script for Unix, which does the same.
set "QUICK=-XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
set "WINDOW=%QUICK% -XX:CICompilerCount=1 -Xms224m -Xmn32m -XX:PretenureSizeThreshold=1m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"
set "TUNING=%QUICK%"
set "ARCHIVE=commands"
if "%~1"=="" set "TUNING=%WINDOW%" & set "ARCHIVE=window"
if "%~1"=="view" set "TUNING=%WINDOW%" & set "ARCHIVE=window"
if "%~1"=="build-geodata" set "TUNING="
if "%~1"=="bench" set "TUNING="
if "%~1"=="screenshots" set "TUNING="
if not "%~1"=="export" goto start
echo %* | findstr /c:"--batch" /c:"--step" /c:".gif" /c:".mp4" /c:".zip" >nul && set "TUNING="
:start
"%JAVA%" -Xshare:auto -XX:SharedArchiveFile="%APP%\lib\%ARCHIVE%.jsa" -Xlog:disable -Xlog:all=error:stderr -Djava.awt.headless=true "-Dcontrolatlas.home=%APP%" %TUNING% %CONTROL_ATLAS_OPTS% -jar "%APP%\lib\control-atlas.jar" %*
