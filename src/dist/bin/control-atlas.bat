@echo off
setlocal
set "APP=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Djava.awt.headless=true -Dcontrolatlas.home="%APP%" %CONTROL_ATLAS_OPTS% -cp "%APP%\lib\*" org.controlatlas.cli.ControlAtlas %*
